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
		['hotel-banquet', '满打满算三十六桌'],
		['resistant-loan', '借十万卡里就进十万'],
		['trial-interview', '来了先跟店长聊半小时'],
		['property-fee', '十一月底前交，违约金就不要了'],
		['upgrade', '主要修卡顿，响应更快，半小时就好']
	])('%s: "%s" accuses nobody', (id, said) => {
		expect(errors(id, said)).toEqual([]);
	});

	it.each([
		['hotel-banquet', '满打满算四十六桌'],
		['upgrade', '技术支持免费一年'],
		['upgrade', '流程一共三步'],
		['renewal-offer', '另外送一年的顾问服务'],
		['mobile-plan', '每月300GB不限速流量'],
		['cloud-renewal', '今年给您打九折']
	])('%s: "%s" contradicts it', (id, said) => {
		expect(errors(id, said)).toHaveLength(1);
		expect(errors(id, said)[0]).toMatch(/^wrong/);
	});

	it.each([
		['upgrade', '整个系统都得停', null],
		['upgrade', '出问题半小时内响应', null],
		['upgrade', '一分钟就升完了', '升级要多长时间？'],
		['upgrade', '四十分钟顶天了', '停多久？'],
		['upgrade', '要重新培训两天', null],
		['upgrade', '回滚没有', null],
		['upgrade', '没有回滚，升了就升了', null],
		['upgrade', '咱们直接升到5.0版本', null],
		['mobile-plan', '每月五十个G，用完限速', null],
		['mobile-plan', '头月三十九就够了', null],
		['mobile-plan', '最高五十九', null],
		['mobile-plan', '首月免费', null],
		['mobile-plan', '已经有一百多万人用了', null],
		['mobile-plan', '售后48小时之内给您回应', null],
		['mobile-plan', '中途退要交点违约金', null],
		['mobile-plan', '只能去营业厅办', null],
		['cloud-renewal', '发票下个月才能开', null],
		['cloud-renewal', '过期了还能接着用一个月', null],
		['cloud-renewal', '有事打13812340000找我们', null],
		['cloud-renewal', '过期给您留仨月', null],
		['service-followup', '自助提速五成', null],
		['service-followup', '小程序从十分钟降到五分钟', null],
		['service-followup', '对比报告每季度出一份', null],
		['service-followup', '计时是从客服接单开始算的', null],
		['service-followup', '高优先级的工单也得排队', null],
		['renewal-offer', '合同定了就不能改了', null],
		['renewal-offer', '资料得分三次发', null],
		['renewal-offer', '再送您一整年顾问', null],
		['renewal-offer', '这个优惠留不住的', null]
	])('%s: "%s" is noticed however short it is', (id, said, line) => {
		expect(errors(id, said, line).length).toBeGreaterThan(0);
	});

	it.each([
		['upgrade', '不是两个小时，是半小时', '要停两个小时？'],
		['upgrade', '三个小时……啊不不不，看错行了，三十分钟', '停多久？'],
		['upgrade', '别的客户有停过两小时的，咱们这次半小时', null],
		['upgrade', '两三分钟就能说完', null],
		['upgrade', '我手上没有案例，回头给您找', '有案例吗？'],
		['mobile-plan', '您现在一个月用二十个G，花一百二', null],
		['mobile-plan', '用完了也不会限速，更不会断网', null],
		['mobile-plan', '不绑合约，随时能换，没有违约金', null],
		['cloud-renewal', '您要是下个月才开发票也可以', null],
		['service-followup', '真的，一分钟都不用排，直接进专线', null],
		['service-followup', '从您交工单那一秒就开始计时', null],
		['renewal-offer', '顾问服务送一个季度', null],
		['hesitant-insurance', '没有宽限期，过了就没保障', null],
		['resistant-loan', '不收服务费，也没有中介费、担保费，您一分钱不用先交', null]
	])('%s: "%s" is no error', (id, said, line) => {
		expect(errors(id, said, line)).toEqual([]);
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
