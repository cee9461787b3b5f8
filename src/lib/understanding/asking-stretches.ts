import type { Heard, HeardClause } from './heard.ts';

/** A question, or words with which one gets something without one. */
export const WANTS =
	/\?|吗|呢|多少|几|怎么|什么|哪|谁|有没有|能不能|是不是|会不会|可不可以|要不要|发(?:我|过来)|给我|说(?:下|说|一下|清楚)|讲清楚|担心|怕|万一|\b(?:what|how|when|who|which|does|do|is|can|will|if|send)\b/;

export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Several clauses as one stretch; null where there is nothing to join. */
export function joined(heard: Heard, clauses: readonly HeardClause[]): Stretch | null {
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
			joined(
				heard,
				heard.clauses.filter((clause) => clause.sentence === sentence)
			) ?? []
	);
	return [...asking, ...sentences];
}
