import { describe, expect, it } from 'vitest';
import { turnedRound } from './turned-round.ts';

describe('turnedRound', () => {
	it.each([
		['发票和合同能不能当天就确认', '发票和合同能当天就确认吗'],
		['发票会不会又晚', '万一发票又晚呢'],
		['会不会像前年那样拒赔', '万一像前年那样拒赔怎么办'],
		['操作流程有没有详细的标准', '操作流程有详细的标准吗'],
		['你是不是银行的', '你是银行的吧'],
		['价格透不透明', '价格透明吗'],
		['今年涨没涨价', '今年涨价了吗'],
		['人员天天变，名单怎么改', '人员天天变，名单怎么个改法'],
		['切换和中断要多长时间', '切换和中断得多久'],
		['升级会动到哪些业务模块', '升级会动到的业务模块有哪些']
	])('says “%s” as “%s”', (plain, said) => {
		expect(turnedRound(plain, 'zh-CN')).toContain(said);
	});

	it.each([
		['are there penalties', 'any penalties'],
		['how long does it take to set up', 'how long to set up'],
		['what happens when a truck is late', 'say a truck is late, what then']
	])('says "%s" as "%s"', (plain, said) => {
		expect(turnedRound(plain, 'en')).toContain(said);
	});

	it('leaves alone what has no shape that it knows', () => {
		expect(turnedRound('要交多少材料', 'zh-CN')).toEqual([]);
	});

	it('drops no wish into a clause that begins with 还', () => {
		expect(turnedRound('还能不能再多要点优惠', 'zh-CN')).toEqual(['还能再多要点优惠吗']);
	});
});
