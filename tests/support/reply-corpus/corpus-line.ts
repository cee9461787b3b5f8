import type { Direction } from '#lib/callee/direction.ts';
import { ASKS, type Ask, type PackId } from './material.ts';

/** One reply as a model might give it, with all that it is judged against. */
export interface CorpusLine {
	readonly pack: PackId | 'delivery-slot' | 'card-reader';
	readonly text: string;
	/** Null: the Direction asks nothing. */
	readonly concernId: string | null;
	readonly direction: Partial<Direction>;
	readonly caller: string;
	/** His lines so far. */
	readonly spoken: readonly string[];
}

const SPOKEN = ['喂，哪位？', '你是哪家的？'];

/** A reply where the Direction asks this concern. */
export function asking(ask: Ask, text: string, over: Partial<CorpusLine> = {}): CorpusLine {
	const { pack, concernId, caller } = ask;
	return { pack, text, concernId, caller, direction: { act: 'probe' }, spoken: SPOKEN, ...over };
}

/** A reply where he asks nothing. */
export function saying(
	pack: PackId,
	text: string,
	direction: Partial<Direction>,
	caller = '您好，想跟您说一下我们的服务。'
): CorpusLine {
	return { pack, text, concernId: null, direction, caller, spoken: SPOKEN };
}

/** Every `step`-th pair of the two lists, so that a class has many shapes and many subjects but no endless tail. */
export function pairs<A, B>(as: readonly A[], bs: readonly B[], step: number): [A, B][] {
	const all = as.flatMap((a, i) => bs.map((b, j) => ({ a, b, at: i + j })));
	return all.filter(({ at }) => at % step === 0).map(({ a, b }) => [a, b]);
}

/** Templates with `{q}` filled by the questions of the packs. */
export function aroundQuestions(templates: readonly string[], step: number): CorpusLine[] {
	return pairs(templates, ASKS, step).map(([template, ask], i) =>
		asking(ask, template.replaceAll('{q}', ask.ways[i % ask.ways.length]!))
	);
}
