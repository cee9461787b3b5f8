import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../../tests/support/understandings.ts';
import { readCalleeLine } from './read-callee.ts';

const read = (id: string, line: string) => readCalleeLine(understandingOf(id).index, line);
const asked = (id: string, line: string): number[] =>
	read(id, line).asks.flatMap(({ knowledge }) => knowledge ?? []);

describe('a callee’s line', () => {
	it.each<[string, string, number]>([
		['upgrade', '停多久？哪些业务受影响？', 1],
		['upgrade', '流程文档有没有？发我邮箱，别口头说。', 2],
		['upgrade', '出了故障怎么办？', 3],
		['upgrade', '要另外收钱吗？', 5],
		['cloud-renewal', '多少钱，几折。', 1],
		['cloud-renewal', '发票什么时候能开？', 4],
		['mobile-plan', '用不惯能不能退回原来的？', 5],
		['service-followup', '现在人工到底几分钟？', 2],
		['renewal-offer', '跟别家比呢？有没有报价对比？', 3],
		['delivery-slot', 'What happens when a truck is late?', 2]
	])('%s: %s → question %i', (id, line, number) => {
		expect(asked(id, line)).toContain(number);
	});

	it('asks nothing when it only reacts', () => {
		for (const line of ['嗯。', '知道了。', '行。', '好，谢谢。'])
			expect(asked('upgrade', line)).toEqual([]);
	});

	it('tells agreement, refusal, channel, urgency and goodbye apart', () => {
		expect(read('upgrade', '行，就按你说的办。').agrees).not.toBeNull();
		expect(read('upgrade', '不办，别再打了。').refuses).not.toBeNull();
		expect(read('upgrade', '资料发我邮箱，我看完再说。').asksChannel?.channel).toBe('email');
		expect(read('upgrade', '领导喊我开会，先忙了。').urged).not.toBeNull();
		expect(read('upgrade', '不用了。（挂断）').hangsUp).toBe(true);
		expect(read('renewal-offer', '五折？').doubtsFact?.text).toBe('五折');
	});
});
