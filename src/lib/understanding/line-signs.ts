import { fitIntents, intentsIn } from './asked-intents.ts';
import { joined, WANTS, type Stretch } from './asking-stretches.ts';
import type { Heard, HeardClause } from './heard.ts';
import { kinOf, signKinOf } from './kinship.ts';
import { ASKS_SOMEHOW, LEAVES, SENDS } from './lexicon/asking-forms.ts';
import { matchWording, withinClauses, type Presence } from './presence.ts';
import { topicsOf } from './question-index.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import type { Wording } from './wording.ts';

/**
 * What one part of the callee's line (a sentence, or all of it) says for one item of the knowledge base being asked
 * about: 0..1000 unless said otherwise, yes as 1000.
 */
export interface LineSigns {
	/** The best of concept, words, concern and intent. */
	readonly best: number;
	/** How far its concepts are behind another item's (-1000..0), and whether they are behind none. */
	readonly topicBehind: number;
	readonly topicLeads: number;
	/** Its words against the item's question, its answer, and the concerns that the item answers second. */
	readonly worded: number;
	readonly answerWords: number;
	readonly voicedSecond: number;
	/** What it wants to know, whatever its words, alone and beside the best other item. */
	readonly intent: number;
	readonly intentAhead: number;
	readonly intentBehind: number;
	readonly intentLeads: number;
	/** Letters that it shares with the item (0..1500), alone and beside the best other item. */
	readonly kin: number;
	readonly kinAhead: number;
	readonly kinBehind: number;
	/** The same for single characters. */
	readonly sign: number;
	readonly signAhead: number;
	readonly signBehind: number;
	/** Of the part itself: it asks, it wants something, it has something sent, it takes his leave. */
	readonly asks: number;
	readonly wants: number;
	readonly sends: number;
	readonly leaves: number;
	/** The last sentence of the line; the line as a whole; hardly a word; many words. */
	readonly last: number;
	readonly whole: number;
	readonly short: number;
	readonly long: number;
}

/** What the facets of a concern count for beside its question (tenths). */
const FACETS = 9;
const SHORT = 6;
const LONG = 30;

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

/** How far a score is ahead of the best other one (below 0: behind). */
export function ahead(scores: readonly number[], i: number): number {
	let other = 0;
	for (let at = 0; at < scores.length; at += 1) if (at !== i) other = Math.max(other, scores[at]!);
	return (scores[i] ?? 0) - other;
}

export const yes = (holds: boolean): number => (holds ? 1000 : 0);
/** The part of a difference that speaks for, and the part that speaks against. */
export const over = (difference: number): number => Math.max(0, difference);
export const under = (difference: number): number => Math.max(-1000, Math.min(0, difference));

interface Part {
	readonly first: number;
	readonly clauses: readonly HeardClause[];
	readonly stretch: Stretch;
	readonly whole: boolean;
	readonly last: boolean;
}

/** The sentences of a line, and the line itself where it has several. */
function partsOf(heard: Heard): Part[] {
	const parts: Part[] = [];
	const add = (first: number, clauses: readonly HeardClause[], whole: boolean): void => {
		const stretch = joined(heard, clauses) ?? clauses[0];
		if (stretch) parts.push({ first, clauses, stretch, whole, last: false });
	};
	let from = 0;
	heard.clauses.forEach(({ sentence }, i) => {
		if (heard.clauses[i + 1]?.sentence === sentence) return;
		add(from, heard.clauses.slice(from, i + 1), false);
		from = i + 1;
	});
	const sentences = parts.map((part, i) => ({ ...part, last: i === parts.length - 1 }));
	if (sentences.length < 2) return sentences;
	parts.length = 0;
	add(0, heard.clauses, true);
	return [...sentences, ...parts];
}

/** Best scores by position of the items, over some stretches. */
function most(
	index: ScenarioIndex,
	stretches: readonly Stretch[],
	scoresOf: (stretch: Stretch) => Iterable<readonly [number: number, score: number]>
): number[] {
	const best = new Map<number, number>();
	for (const stretch of stretches)
		for (const [number, score] of scoresOf(stretch))
			best.set(number, Math.max(best.get(number) ?? 0, score));
	return index.questions.map(({ number }) => best.get(number) ?? 0);
}

/** Signs of one part for every item, by position. */
function signsOf(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence,
	{ clauses, stretch, whole, last }: Part
): LineSigns[] {
	const inside: Stretch[] = clauses.length > 1 ? [stretch, ...clauses] : [stretch];
	const asking = inside.filter((one, i) => i === 0 || clauses[i - 1]!.asks || WANTS.test(one.text));
	const topics = most(index, inside, (one) =>
		topicsOf(index.topics, heard, one).map(({ number, score }) => [number, score] as const)
	);
	const wanted = intentsIn(stretch.text, heard.locale);
	const intents = most(index, asking, ({ text }) =>
		fitIntents(index.intents, intentsIn(text, heard.locale, wanted))
	);
	const kin = kinOf(index.kinship, stretch.text);
	const signs = signKinOf(index.kinship, stretch.text);
	const voiced = index.concerns.map(({ concern, parts, facets }) => ({
		knowledge: concern.knowledge,
		score: Math.max(
			bestWording(parts, index, presence),
			Math.floor((bestWording([facets], index, presence) * FACETS) / 10)
		)
	}));
	const voicedAt = (number: number, place: number): number =>
		voiced.reduce(
			(high, { knowledge, score }) => (knowledge[place] === number ? Math.max(high, score) : high),
			0
		);
	const marked = heard.text[stretch.end] === '?';
	const form = marked || ASKS_SOMEHOW.test(stretch.text);
	const shared = {
		asks: yes(form),
		wants: yes(clauses.some(({ asks }) => asks) || WANTS.test(stretch.text)),
		sends: yes(!form && SENDS.test(stretch.text)),
		leaves: yes(!form && LEAVES.test(stretch.text)),
		last: yes(last),
		whole: yes(whole),
		short: yes(stretch.text.length <= SHORT),
		long: yes(stretch.text.length > LONG)
	};
	return index.questions.map(({ number, parts, answer }, i): LineSigns => {
		const [topic, intent] = [topics[i]!, intents[i]!];
		const worded = bestWording(parts, index, presence);
		return {
			best: Math.max(topic, intent, worded, voicedAt(number, 0)),
			topicBehind: under(ahead(topics, i)),
			topicLeads: yes(topic > 0 && ahead(topics, i) >= 0),
			worded,
			answerWords: bestWording(answer, index, presence),
			voicedSecond: voicedAt(number, 1),
			intent,
			intentAhead: over(ahead(intents, i)),
			intentBehind: under(ahead(intents, i)),
			intentLeads: yes(intent > 0 && ahead(intents, i) >= 0),
			kin: kin[i]!,
			kinAhead: over(ahead(kin, i)),
			kinBehind: under(ahead(kin, i)),
			sign: signs[i]!,
			signAhead: over(ahead(signs, i)),
			signBehind: under(ahead(signs, i)),
			...shared
		};
	});
}

/** What the parts of a line of the callee say for each item: by part, then by position of the item. */
export function lineSigns(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence
): readonly (readonly LineSigns[])[] {
	const parts = partsOf(heard);
	return parts.map((part) =>
		signsOf(
			index,
			heard,
			parts.length === 1
				? presence
				: withinClauses(presence, part.first, part.first + part.clauses.length - 1),
			part
		)
	);
}
