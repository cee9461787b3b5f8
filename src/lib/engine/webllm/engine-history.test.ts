import { expect, it } from 'vitest';
import fc from 'fast-check';
import { requestOf } from '../../../../tests/support/engine-contract.ts';
import type { Exchange, ReplyRequest } from '../reply-engine.ts';
import { estimateTokens } from './count-tokens.ts';
import { createEngineHistory } from './engine-history.ts';

/** A call as the ladder leads it: what was shown of each turn, and whether the model was asked. */
function call(contextTokens = 4096) {
	const history = createEngineHistory({
		persona: () => 'short',
		contextTokens: () => contextTokens,
		replyTokens: 72
	});
	const shown: Exchange[] = [];
	let turn = -1;
	const request = (said: string): ReplyRequest =>
		requestOf((turn += 1), { callerSaid: said, history: [...shown] });
	const show = ({ callerSaid, direction }: ReplyRequest, callee: string) =>
		shown.push({ caller: callerSaid, direction, callee });
	return {
		history,
		/** The model is asked, and answers. */
		ask: (
			said: string,
			raw = '嗯。',
			finish: 'stop' | 'length' | 'abort' = 'stop',
			callee = raw,
			read?: { promptTokens: number; replyTokens: number; aheadTokens?: number }
		) => {
			const asked = request(said);
			const sent = history.messagesFor(asked);
			history.replied(asked.direction.turn, raw, finish, read);
			show(asked, callee);
			return sent;
		},
		/** The line is scripted, and the model is not asked. */
		script: (said: string, callee: string) => void show(request(said), callee)
	};
}

const texts = (messages: readonly { readonly content: string }[]) =>
	messages.map(({ content }) => content);

it('only appends, whatever was shown in place of a reply', () => {
	const { ask } = call();
	const first = ask('您好');
	const second = ask('我是李明', '您好，很高兴为您服务', 'stop', '哪个公司的？');
	const third = ask('长江公司');
	expect([first.appends, second.appends, third.appends]).toEqual([false, true, true]);
	expect(texts(third.messages).slice(0, second.messages.length)).toEqual(texts(second.messages));
	expect(third.messages.at(-2)?.content).toBe('您好，很高兴为您服务');
});

it('tells lines that the model never saw within the next message', () => {
	const { ask, script } = call();
	const first = ask('您好');
	script('我想跟您说一下我们公司的产品', '等等，你说重点。');
	const second = ask('好的');
	expect(second.appends).toBe(true);
	expect(second.messages).toHaveLength(first.messages.length + 2);
	expect(second.messages.at(-1)?.content).toMatch(
		/^我想跟您说一下我们公司的产品\n（你说：“等等，你说重点。”）\n好的\n/
	);
});

it.each(['length', 'abort'] as const)('begins anew after a reply that ended by %s', (finish) => {
	const { ask } = call();
	ask('您好');
	ask('我是李明', '哦，那个', finish);
	const third = ask('长江公司');
	expect(third.appends).toBe(false);
	expect(texts(third.messages)).toContain('哦，那个');
	expect(ask('想说个事').appends).toBe(true);
});

it('forgets everything with a new call', () => {
	const { history, ask } = call();
	ask('您好');
	history.clear();
	const sent = history.messagesFor(requestOf(0, { callerSaid: '喂' }));
	expect([sent.appends, texts(sent.messages).join()]).toEqual([
		false,
		expect.not.stringContaining('您好')
	]);
});

it('drops the oldest half at once when the window is full, and then appends again', () => {
	const { ask } = call(1500);
	const appends = Array.from({ length: 40 }, (_, i) => ask(`第${i}句，${'话'.repeat(40)}`).appends);
	const rebuilt = appends.filter((one) => !one).length;
	expect(rebuilt).toBeGreaterThan(2);
	expect(rebuilt).toBeLessThan(12);
});

it('goes by what the library counted, where that is less than the estimate', () => {
	const { ask, history } = call(1500);
	const say = (i: number) => {
		const read = { promptTokens: i === 0 ? 300 : 48, replyTokens: 4, aheadTokens: 2 };
		return ask(`第${i}句，${'话'.repeat(40)}`, '嗯。', 'stop', '嗯。', read).appends;
	};
	expect(Array.from({ length: 18 }, (_, i) => say(i)).filter((one) => !one)).toHaveLength(1);
	expect(history.usedTokens()).toBe(300 + 17 * 48 + 18 * (4 + 2));
});

it('drops in the end what was counted too', () => {
	const { ask } = call(1500);
	const read = { promptTokens: 200, replyTokens: 10 };
	const appends = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
		ask(`第${i}句`, '嗯。', 'stop', '嗯。', read)
	);
	expect(appends.some(({ appends: one }, i) => i > 0 && !one)).toBe(true);
});

it('stays within the window for messages of any length', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.boolean()), {
				maxLength: 24
			}),
			(lines) => {
				const { ask, script } = call(4096);
				for (const [said, isScripted] of lines) {
					if (isScripted) {
						script(said, '你说重点。');
						continue;
					}
					const { messages } = ask(said);
					const tokens = texts(messages).reduce((sum, text) => sum + estimateTokens(text) + 14, 0);
					expect(tokens + 72).toBeLessThanOrEqual(4096);
					expect(messages.map(({ role }) => role).join()).toMatch(
						/^system,user(?:,assistant,user)*$/
					);
				}
			}
		),
		{ numRuns: 25 }
	);
});

it('never lets a dollar sign through, which the library would read as a pattern', () => {
	const { ask, script } = call();
	ask('只要 $5', '$& 多少？');
	script('$1', '$$$');
	const { messages } = ask('再减 $2');
	expect(texts(messages.filter(({ role }) => role === 'user')).join('')).not.toContain('$');
});
