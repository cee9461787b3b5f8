/** Replies that say the wrong thing: another question, an invented figure, an end or a yes of his own, a known bad line. */
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { aroundQuestions, asking, pairs, type CorpusLine } from './corpus-line.ts';
import { ASKS, OPENERS, type Ask, type PackId } from './material.ts';

const othersOf = (ask: Ask): readonly Ask[] =>
	ASKS.filter((one) => one.pack === ask.pack && one.subject !== ask.subject);

/** What he asks instead, and what asks nothing at all. */
const EVASIONS = [
	'嗯，你接着说。',
	'行，知道了。',
	'这个不好说吧。',
	'你们公司在哪儿？',
	'你是新来的吧？',
	'我现在不想谈这个。',
	'别的同事怎么没打来？'
];

/** V3. Not the question that will be marked. */
export const OFF_QUESTION: readonly CorpusLine[] = [
	...ASKS.flatMap((ask, i) => {
		const others = othersOf(ask);
		return [0, 1, 2, 3].map((step) => {
			const other = others[(i + step * 3) % others.length]!;
			const opener = OPENERS[(i + step * 5) % OPENERS.length]!;
			return asking(ask, `${opener}${other.ways[(i + step) % other.ways.length]!}`);
		});
	}),
	...pairs(EVASIONS, ASKS, 4).map(([text, ask]) => asking(ask, text))
];

/** V4. Figures that neither the caller nor his own half of the document holds. */
export const MADE_UP: readonly CorpusLine[] = aroundQuestions(
	[
		'上次花了我8万6，{q}',
		'{q}别超过47分钟。',
		'我们有1370个人在用，{q}',
		'{q}去年涨了23%。',
		'我7月19号就要，{q}',
		'隔壁公司只要268块，{q}',
		'{q}我等了你们93分钟。',
		'预算只有41万，{q}',
		'合同上写的是第64条，{q}',
		'你们说的是88折，{q}',
		'我手机尾号7731，{q}',
		'{q}最晚下午4点40给我。',
		'我们有36个门店，{q}',
		'上回掉了17次线，{q}'
	],
	3
);

/** V5, one half. A goodbye that nobody ordered. */
export const ENDS_EARLY: readonly CorpusLine[] = aroundQuestions(
	[
		'{q}算了，再见。',
		'{q}我先挂了。',
		'{q}拜拜。',
		'{q}先这样吧。',
		'{q}回头再聊。',
		'{q}不说了，我挂了。',
		'行，就这样，再见。{q}',
		'{q}我还有会，先挂了啊。',
		'{q}改天再说，我先忙了。',
		'{q}到此为止吧。'
	],
	2
);

const STAYS = [
	'这个我再看看。',
	'行，知道了。',
	'价格有点高。',
	'你说的我明白。',
	'我们内部要商量。',
	'嗯，可以。',
	'领导还没点头。',
	'这个不太合适。',
	'资料我看看再说。',
	'你讲得还算清楚。'
];
const ENDINGS = ['deferred', 'rejected', 'annoyed', 'channel-agreed'] as const;

/** "没空" alone is a way of leaving. */
const STAYING = OPENERS.filter((opener) => !opener.includes('没空'));

/** V5, the other half. He was to end the call and does not say so. */
export const NO_GOODBYE: readonly CorpusLine[] = pairs(STAYS, STAYING, 1).flatMap(
	([text, opener], i) =>
		[0, 1].map((j) =>
			asking(ASKS[(i * 7 + j * 29) % ASKS.length]!, `${opener}${text}`, {
				concernId: null,
				direction: {
					act: 'hang-up',
					end: {
						ending: ENDINGS[(i + j) % ENDINGS.length]!,
						callerEnd: null,
						calleeEnd: null,
						reason: '',
						channelAgreed: false
					}
				}
			})
		)
);

/** Decides on his own: the outcome is not his to word. */
export const DECIDES: readonly CorpusLine[] = aroundQuestions(
	[
		'我同意了，{q}',
		'{q}行，那就签吧。',
		'太好了，我要了，{q}',
		'{q}听起来很不错，给我办一个。',
		'我决定用你们的了，{q}',
		'{q}成交，现在就办。',
		'我没兴趣，{q}',
		'我们不需要，不考虑，{q}',
		'{q}我拒绝，别再打来了。',
		'{q}算了，我不办了。',
		'听你的，按你说的办，{q}',
		'{q}那就续吧，直接开通。',
		'我接受这个方案，{q}',
		'{q}我找别家了。'
	],
	3
);

const EDITS: readonly ((line: string) => string)[] = [
	(line) => line,
	(line) => `嗯，${line}`,
	(line) => `那行，${line}`,
	(line) => line.replaceAll('您', '你'),
	(line) => line.replace(/[。？！]$/u, '吧。'),
	(line) => line.replace(/[。？！]$/u, '，行吧？'),
	(line) => line.replaceAll('，', '。'),
	(line) => `这样，${line}`,
	(line) => line.replace(/[。？！]$/u, '，谁都一样。'),
	(line) =>
		line
			.split('，')
			.reverse()
			.join('，')
			.replace(/[。？！]/gu, '') + '。',
	(line) => line.replace(/[的了呀]/gu, ''),
	(line) => line.replace('我', '我们'),
	(line) => line.replace(/[。？！]$/u, '啊。'),
	(line) => `话说回来，${line}`,
	(line) => `${line.replace(/[。？！]$/u, '')}，你看着办。`,
	(line) => `哎，${line.replace(/[。？！]$/u, '')}`
];

const edited = (
	scenarios: ReadonlyMap<PackId, CompiledScenario>,
	linesOf: (scenario: CompiledScenario) => readonly { readonly text: string }[],
	edits: readonly ((line: string) => string)[]
): CorpusLine[] =>
	[...scenarios].flatMap(([pack, scenario]) =>
		linesOf(scenario).flatMap(({ text }, i) =>
			edits.map((edit, j): CorpusLine => {
				const asks = ASKS.filter((one) => one.pack === pack);
				return asking(asks[(i + j) % asks.length]!, edit(text));
			})
		)
	);

/** V6. The document's own examples of how he never talks, and small changes of them. */
export const nearAvoided = (scenarios: ReadonlyMap<PackId, CompiledScenario>) =>
	edited(scenarios, ({ style }) => style.avoid, EDITS);

/** The examples of how he does talk, recited. */
export const recited = (scenarios: ReadonlyMap<PackId, CompiledScenario>) =>
	edited(scenarios, ({ style }) => style.imitate, EDITS.slice(0, 7));
