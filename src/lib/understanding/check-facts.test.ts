import { describe, expect, it } from 'vitest';
import { hear } from '../../../tests/support/understandings.ts';

/** "verdict words" of every statement, in order. */
const facts = (id: string, said: string, line: string | null = null): string[] =>
	hear(id, said, line).facts.map(({ verdict, quote }) => `${verdict} ${quote.text}`);
const errors = (id: string, said: string, line: string | null = null): string[] =>
	facts(id, said, line).filter((fact) => /^(?:wrong|unsupported)/.test(fact));

describe('numbers against the document', () => {
	it.each([
		['upgrade', '整个升级半小时之内完成'],
		['upgrade', '业务大概停三十分钟左右'],
		['upgrade', '后面三个月的技术支持也不收费'],
		['renewal-offer', '提前续约打九二折'],
		['renewal-offer', '优惠8%，另外送三个月顾问服务'],
		['mobile-plan', '每个月三十个G不限速，外加五百分钟国内通话'],
		['mobile-plan', '头一个月五折，最低五十九块'],
		['cloud-renewal', '老客户打95折，数据给您留三十天'],
		['service-followup', '简单业务从八分钟降到五分钟，人工响应少了三成'],
		['hesitant-insurance', '3月20号之前确认，每个人168']
	])('%s: "%s" is right in any wording', (id, said) => {
		expect(errors(id, said)).toEqual([]);
		expect(facts(id, said).some((fact) => fact.startsWith('correct'))).toBe(true);
	});

	it.each([
		['upgrade', '技术支持免费一年'],
		['upgrade', '流程一共三步'],
		['renewal-offer', '另外送一年的顾问服务'],
		['mobile-plan', '每月300GB不限速流量'],
		['cloud-renewal', '今年给您打九折']
	])('%s: "%s" contradicts it', (id, said) => {
		expect(errors(id, said)).toHaveLength(1);
		expect(errors(id, said)[0]).toMatch(/^wrong/);
	});

	it('keeps the minutes of the call and those of the work apart', () => {
		expect(errors('upgrade', '就占您一两分钟，说一下升级的事')).toEqual([]);
		expect(errors('upgrade', '系统升级的事，一两分钟。')).toEqual([]);
	});

	it('reads a bare figure as the answer to what was asked', () => {
		expect(errors('cloud-renewal', '付完款十分钟就到', '发票多久能开出来？')).toHaveLength(1);
		expect(errors('cloud-renewal', '最快两个小时', '发票多久能开出来？')).toEqual([]);
	});

	it('takes no notice of a number that was taken back in the same breath', () => {
		expect(errors('upgrade', '停四十分，啊不是，三十分钟')).toEqual([]);
	});

	it('does not mind figures of speech and the caller’s own plans', () => {
		expect(errors('mobile-plan', '我一天打两百个电话')).toEqual([]);
		expect(errors('upgrade', '照着一步一步做就行')).toEqual([]);
		expect(errors('upgrade', '我十分钟之内把文档发您邮箱')).toEqual([]);
	});

	it('tells what the document says instead', () => {
		const [wrong] = hear('upgrade', '技术支持免费一年').facts;
		expect(wrong?.expected).toContain('三个月');
		expect(wrong?.line).toBeGreaterThan(0);
	});
});

describe('promises that nothing supports', () => {
	it.each([
		['renewal-offer', '还给您免费配一台服务器'],
		['renewal-offer', '做不到全额退款'],
		['renewal-offer', '报表升级永久免费用'],
		['mobile-plan', '优惠今天就没了'],
		['upgrade', '真出问题我们赔您损失'],
		['upgrade', '业务完全不会中断'],
		['cloud-renewal', '要先提交个申请单才行'],
		['hesitant-insurance', '什么工种都保'],
		['hesitant-insurance', '去年保费是每人200元']
	])('%s: "%s"', (id, said) => {
		expect(errors(id, said)).toHaveLength(1);
	});

	it.each([
		['renewal-offer', '送您三个月顾问服务'],
		['upgrade', '升级不要钱，没有隐性费用'],
		['mobile-plan', '用不惯随时调回原来的，不收违约金也不收别的费用'],
		['hesitant-insurance', '生效前撤销全额退款'],
		['upgrade', '这个能不能退款我不敢乱说'],
		['cloud-renewal', '不用另外申请，系统自动打折']
	])('%s: "%s" is supported or no promise', (id, said) => {
		expect(errors(id, said)).toEqual([]);
	});
});
