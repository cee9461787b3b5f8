import { describe, expect, it } from 'vitest';
import { hear } from '../../../tests/support/understandings.ts';

/** Items that the callee's line asked about, as the caller's reply shows. */
const asked = (id: string, line: string, reply: string): readonly number[] =>
	hear(id, reply, line).asksAbout ?? [];

describe('the items that he asked about', () => {
	it('are none before his first line', () => {
		expect(hear('upgrade', '升级不收费。').asksAbout).toEqual([]);
	});

	it.each([
		['cloud-renewal', '票，多久。', '付完款后台自己申请，专票普票都行，最快两小时。', 4],
		['upgrade', '钱呢。', '升级免费，没有隐性费用，写在服务协议里。', 5],
		['mobile-plan', '那用不惯呢，我换过一次。', '不合适随时调回原套餐，没有违约金。', 5]
	])('%s: "%s" is a question once the reply takes it for one', (id, line, reply, item) => {
		expect(asked(id, line, reply)).toContain(item);
	});

	it('are told from the reply where the question alone would fit several', () => {
		const line = '那我要是晚点续呢？';
		const reply = '到期服务自动暂停，数据留三十天，要展期可以提前申请。';
		expect(asked('cloud-renewal', line, reply)).toContain(8);
	});

	it('stay asked when he gets no answer', () => {
		expect(asked('cloud-renewal', '发票怎么开？', '这个您放心，我们很正规的。')).toContain(4);
	});

	it('are none when he only takes his leave', () => {
		expect(asked('upgrade', '行，先这样，我去开会了。', '好的，祝您工作顺利，再见。')).toEqual([]);
	});
});
