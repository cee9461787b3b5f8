import { fitIntents, intentsIn } from './asked-intents.ts';
import type { Heard, HeardClause } from './heard.ts';
import { shareOf } from './match-steps.ts';
import type { FactMention, KnowledgeMatch } from './observation.ts';
import { isOwn } from './own-facts.ts';
import { matchWording, type Presence } from './presence.ts';
import { topicsOf } from './question-index.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import type { Wording } from './wording.ts';

/** What speaks for one item of the knowledge base being asked about in a line of the callee, each 0..1000. */
export interface SoughtItem {
	readonly number: number;
	/** The best stretch that asks, against question, answer and concerns of the item, by concept. */
	readonly topic: number;
	/** The line against the words of its question, and of its answer. */
	readonly worded: number;
	readonly answerWords: number;
	/** The line against the concerns that it answers first, and second. */
	readonly voiced: number;
	readonly voicedSecond: number;
	/** What the line wants to know, whatever its words, against what the item is about. */
	readonly intent: number;
	/** How far the topic and the intent are ahead of the best other item's; below 0 when behind. */
	readonly topicBefore: number;
	readonly intentBefore: number;
	/** No other item fits the line better: by concept wherever he says it, and by intent. */
	readonly bestTopic: boolean;
	readonly bestIntent: boolean;
}

export interface Sought {
	readonly items: readonly SoughtItem[];
	/** Something is asked by its form. */
	readonly asks: boolean;
	/** Something is asked by its form, or wished for. */
	readonly wants: boolean;
}

/** A question, or words with which one gets something without one. */
export const WANTS =
	/\?|吗|呢|多少|几|怎么|什么|哪|谁|有没有|能不能|是不是|会不会|可不可以|要不要|发(?:我|过来)|给我|说(?:下|说|一下|清楚)|讲清楚|担心|怕|万一|\b(?:what|how|when|who|which|does|do|is|can|will|if|send)\b/;
/** What the facets of a concern count for beside its question (tenths). */
const FACETS = 9;

export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

function whole(heard: Heard, clauses: readonly HeardClause[]): Stretch | null {
	const [first, last] = [clauses[0], clauses.at(-1)];
	return first && last && first !== last
		? { start: first.start, end: last.end, text: heard.text.slice(first.start, last.end) }
		: null;
}

/** Clauses that ask, and whole sentences of several clauses that ask somewhere. */
export function askingStretches(heard: Heard): Stretch[] {
	const asking = heard.clauses.filter((clause) => clause.asks || WANTS.test(clause.text));
	const sentences = [...new Set(asking.map(({ sentence }) => sentence))].flatMap(
		(sentence) =>
			whole(
				heard,
				heard.clauses.filter((clause) => clause.sentence === sentence)
			) ?? []
	);
	return [...asking, ...sentences];
}

/** How well any of some wordings fits a line, 0..1000. */
export function bestWording(
	wordings: readonly Wording[],
	index: ScenarioIndex,
	presence: Presence
): number {
	let score = 0;
	for (const wording of wordings)
		score = Math.max(score, matchWording(wording, index.table, presence)?.own ?? 0);
	return score;
}

function bestTopics(index: ScenarioIndex, heard: Heard, stretches: readonly Stretch[]) {
	const best = new Map<number, number>();
	for (const stretch of stretches)
		for (const { number, score } of topicsOf(index.topics, heard, stretch))
			best.set(number, Math.max(best.get(number) ?? 0, score));
	return best;
}

/** Items that fit some stretch of the line better than all others. */
function leadingItems(index: ScenarioIndex, heard: Heard, stretches: readonly Stretch[]) {
	const leading = new Set<number>();
	for (const stretch of stretches) {
		const topics = topicsOf(index.topics, heard, stretch);
		const most = Math.max(1, ...topics.map(({ score }) => score));
		for (const { number, score } of topics) if (score >= most) leading.add(number);
	}
	return leading;
}

/** What a line of the callee says for each item of the knowledge base. */
export function seekItems(index: ScenarioIndex, heard: Heard, presence: Presence): Sought {
	const asking = askingStretches(heard);
	const all = whole(heard, heard.clauses);
	const topic = bestTopics(index, heard, asking);
	const leading = leadingItems(index, heard, [...heard.clauses, ...(all ? [all] : [])]);
	const voiced = index.concerns.map(({ concern, parts, facets }) => ({
		knowledge: concern.knowledge,
		score: Math.max(
			bestWording(parts, index, presence),
			Math.floor((bestWording([facets], index, presence) * FACETS) / 10)
		)
	}));
	const voicedAt = (number: number, place: number): number =>
		voiced.reduce(
			(most, { knowledge, score }) => (knowledge[place] === number ? Math.max(most, score) : most),
			0
		);
	const wanted = intentsIn(heard.text, heard.locale);
	const fits = [
		fitIntents(index.intents, wanted),
		...asking.map(({ text }) => fitIntents(index.intents, intentsIn(text, heard.locale, wanted)))
	];
	const intents = index.questions.map(({ number }) =>
		fits.reduce((most, fit) => Math.max(most, fit.get(number) ?? 0), 0)
	);
	const topics = index.questions.map(({ number }) => topic.get(number) ?? 0);
	const items = index.questions.map(({ number, parts, answer }, i): SoughtItem => {
		const intent = intents[i] ?? 0;
		return {
			number,
			topic: topics[i] ?? 0,
			worded: bestWording(parts, index, presence),
			answerWords: bestWording(answer, index, presence),
			voiced: voicedAt(number, 0),
			voicedSecond: voicedAt(number, 1),
			intent,
			topicBefore: before(topics, i),
			intentBefore: before(intents, i),
			bestTopic: leading.has(number),
			bestIntent: intent > 0 && before(intents, i) >= 0
		};
	});
	return {
		items,
		asks: heard.clauses.some((clause) => clause.asks),
		wants: asking.length > 0
	};
}

/** How far a score is ahead of the best other one. */
function before(scores: readonly number[], i: number): number {
	return (scores[i] ?? 0) - Math.max(0, ...scores.filter((_, other) => other !== i));
}

/**
 * How much each sign counts, in thousandths of log odds: fitted to labelled calls of all scenarios, each scenario
 * judged by the weights of the others. A reply tells as much about the question as the question itself.
 */
const WEIGHTS = {
	topic: 493,
	topicBefore: 1501,
	bestTopic: 296,
	worded: 1290,
	answerWords: 1284,
	voiced: 293,
	voicedSecond: 782,
	intent: 2457,
	intentBefore: 991,
	bestIntent: 831,
	share: 1427,
	shareBefore: 2727,
	replyIntent: 431,
	replyIntentBefore: 1479,
	wrong: 2290,
	asks: 696,
	wants: 1126
} as const;
const SIGNS = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[];
/** Sum of the signs from which an item was asked about. */
const ASKED = 4999;

/**
 * Items that he asked about, from his words and from what the caller took them for: `matches` are the answers in
 * the reply, read as if each item had been asked for.
 */
export function settleAsked(
	index: ScenarioIndex,
	sought: Sought,
	reply: Heard,
	matches: readonly KnowledgeMatch[],
	facts: readonly FactMention[]
): ReadonlySet<number> {
	const shares = index.knowledge.map((item) => {
		const match = matches.find(({ number }) => number === item.number);
		return match ? shareOf(item, new Set(match.pointIds)) : 0;
	});
	const fit = fitIntents(index.intents, intentsIn(reply.text, reply.locale));
	const replies = index.knowledge.map(({ number }) => fit.get(number) ?? 0);
	const asked = sought.items.filter((item, i) => {
		const owner = index.knowledge[i];
		const wrong =
			owner !== undefined &&
			facts.some((mention) => mention.verdict === 'wrong' && isOwn(index, owner, mention));
		const signs: Readonly<Record<keyof typeof WEIGHTS, number>> = {
			topic: item.topic,
			topicBefore: item.topicBefore,
			bestTopic: item.bestTopic ? 1000 : 0,
			worded: item.worded,
			answerWords: item.answerWords,
			voiced: item.voiced,
			voicedSecond: item.voicedSecond,
			intent: item.intent,
			intentBefore: item.intentBefore,
			bestIntent: item.bestIntent ? 1000 : 0,
			share: shares[i] ?? 0,
			shareBefore: before(shares, i),
			replyIntent: replies[i] ?? 0,
			replyIntentBefore: before(replies, i),
			wrong: wrong ? 1000 : 0,
			asks: sought.asks ? 1000 : 0,
			wants: sought.wants ? 1000 : 0
		};
		const score = SIGNS.reduce((sum, sign) => sum + signs[sign] * WEIGHTS[sign], 0);
		return score >= ASKED * 1000;
	});
	return new Set(asked.map(({ number }) => number));
}
