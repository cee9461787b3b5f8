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
	/** No other item fits the line better: by concept wherever he says it, and by words. */
	readonly bestTopic: boolean;
	readonly bestWorded: boolean;
}

export interface Sought {
	readonly items: readonly SoughtItem[];
	/** Something is asked by its form. */
	readonly asks: boolean;
	/** Something is asked by its form, or wished for. */
	readonly wants: boolean;
	/** A line of a word or two: what it names is what it asks for ("票，多久。"). */
	readonly short: boolean;
}

/** A question, or words with which one gets something without one. */
export const WANTS =
	/\?|吗|呢|多少|几|怎么|什么|哪|谁|有没有|能不能|是不是|会不会|可不可以|要不要|发(?:我|过来)|给我|说(?:下|说|一下|清楚)|讲清楚|担心|怕|万一|\b(?:what|how|when|who|which|does|do|is|can|will|if|send)\b/;
/** Characters of a line that is no more than the name of a thing. */
const SHORT = 8;
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
	const worded = new Map(
		index.questions.map(({ number, parts }) => [number, bestWording(parts, index, presence)])
	);
	const mostWorded = Math.max(0, ...worded.values());
	const items = index.questions.map(({ number, answer }): SoughtItem => {
		const words = worded.get(number) ?? 0;
		return {
			number,
			topic: topic.get(number) ?? 0,
			worded: words,
			answerWords: bestWording(answer, index, presence),
			voiced: voicedAt(number, 0),
			voicedSecond: voicedAt(number, 1),
			bestTopic: leading.has(number),
			bestWorded: words > 0 && words >= mostWorded
		};
	});
	return {
		items,
		asks: heard.clauses.some((clause) => clause.asks),
		wants: asking.length > 0,
		short: heard.text.length <= SHORT
	};
}

/**
 * How much each sign counts, in thousandths of log odds: fitted to labelled calls of all scenarios, each scenario
 * judged by the weights of the others. A reply tells as much about the question as the question itself.
 */
const WEIGHTS = {
	topic: 2270,
	worded: 1670,
	answerWords: 1200,
	voiced: 1360,
	voicedSecond: 1050,
	share: 3170,
	shareBefore: 1800,
	wrong: 2300,
	bestTopic: 1430,
	bestWorded: 1300,
	asks: 1790,
	wants: 580,
	short: 680
} as const;
/** Sum of the signs from which an item was asked about. */
const ASKED = 6810;

/**
 * Items that he asked about, from his words and from what the caller took them for: `matches` are the answers in
 * the reply, read as if each item had been asked for.
 */
export function settleAsked(
	index: ScenarioIndex,
	sought: Sought,
	matches: readonly KnowledgeMatch[],
	facts: readonly FactMention[]
): ReadonlySet<number> {
	const shares = index.knowledge.map((item) => {
		const match = matches.find(({ number }) => number === item.number);
		return match ? shareOf(item, new Set(match.pointIds)) : 0;
	});
	const scale = (weight: number, value: number): number => Math.floor((weight * value) / 1000);
	const given = (weight: number, holds: boolean): number => (holds ? weight : 0);
	const asked = sought.items.filter((item, i) => {
		const share = shares[i] ?? 0;
		const others = Math.max(0, ...shares.filter((_, other) => other !== i));
		const owner = index.knowledge[i];
		const wrong =
			owner !== undefined &&
			facts.some((mention) => mention.verdict === 'wrong' && isOwn(index, owner, mention));
		const score =
			scale(WEIGHTS.topic, item.topic) +
			scale(WEIGHTS.worded, item.worded) +
			scale(WEIGHTS.answerWords, item.answerWords) +
			scale(WEIGHTS.voiced, item.voiced) +
			scale(WEIGHTS.voicedSecond, item.voicedSecond) +
			scale(WEIGHTS.share, share) +
			scale(WEIGHTS.shareBefore, share - others) +
			given(WEIGHTS.wrong, wrong) +
			given(WEIGHTS.bestTopic, item.bestTopic) +
			given(WEIGHTS.bestWorded, item.bestWorded) +
			given(WEIGHTS.asks, sought.asks) +
			given(WEIGHTS.wants, sought.wants) +
			given(WEIGHTS.short, sought.short);
		return score >= ASKED;
	});
	return new Set(asked.map(({ number }) => number));
}
