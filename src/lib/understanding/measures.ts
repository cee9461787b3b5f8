import type { Locale } from '#lib/core/locale.ts';
import { createSieve, needOfPattern, siftPatterns } from '#lib/text/pattern-sieve.ts';
import { CHANGE_MEASURES, GENERAL_MEASURES, MEASURES_EN, MEASURES_ZH } from './lexicon/measures.ts';

/** Words that join two figures of one clause, each with its own subject. */
const JOINTS =
	/[、;]|与|和|及|并且?|再加|外加|另加|加上|同时|以及|还有|然后|[,，]|\band\b|\bplus\b|\bwith\b/;

const compile = (table: Readonly<Record<string, string>>, english: boolean) => {
	const all = Object.entries(table).map(([id, source]) => ({
		id,
		pattern: new RegExp(english ? `\\b(?:${source})` : source)
	}));
	return { all, sieve: createSieve(all.map(({ pattern }) => needOfPattern(pattern.source))) };
};
const ZH = compile(MEASURES_ZH, false);
const EN = compile(MEASURES_EN, true);

/** Ids of all that a normalised text puts figures on. */
export function measuresIn(text: string, locale: Locale): ReadonlySet<string> {
	const { all, sieve } = locale === 'en' ? EN : ZH;
	const found = new Set<string>();
	for (const at of siftPatterns(sieve, text)) {
		const { id, pattern } = all[at]!;
		if (pattern.test(text)) found.add(id);
	}
	return found;
}

/** The words around [start, end) of a clause up to the next joint, without the figure itself. */
export function besideFigure(clause: string, start: number, end: number): string {
	const before = clause.slice(0, start).split(JOINTS).at(-1) ?? '';
	const after = clause.slice(end).split(JOINTS)[0] ?? '';
	return `${before} ${after}`;
}

/**
 * What a figure measures: told by the nearest of `texts` (words beside it, its clause, what was said before, the
 * heading or question over it) that names a thing; words of change alone ("降到") are used when none does.
 */
export function measuresOf(texts: readonly string[], locale: Locale): ReadonlySet<string> {
	let change: ReadonlySet<string> = new Set();
	for (const text of texts) {
		const found = [...measuresIn(text, locale)];
		const telling = found.filter((id) => !GENERAL_MEASURES.has(id));
		if (telling.length > 0) return new Set(telling);
		if (found.some((id) => !CHANGE_MEASURES.has(id))) return new Set(found);
		if (change.size === 0) change = new Set(found);
	}
	return change;
}

/** `asked`: told only by his question; `leans`: only by what was said before. */
export type Relation = 'shares' | 'asked' | 'leans' | 'disjoint' | 'unknown';

export function relate(
	a: ReadonlySet<string>,
	b: ReadonlySet<string>
): Exclude<Relation, 'asked' | 'leans'> {
	if (a.size === 0 || b.size === 0) return 'unknown';
	for (const id of a) if (b.has(id)) return 'shares';
	// A word for many things rules nothing out.
	return [...a].every((id) => GENERAL_MEASURES.has(id)) ? 'unknown' : 'disjoint';
}

/** A change is told from one value to another; the two ends are different facts. */
export type ChangeEnd = 'from' | 'to' | null;

const FROM = /(?:从|由|原来(?:的|是|要)?|以前(?:的|是|要)?|\bfrom )\s?(?:大概|约|平均)?$/;
const TO =
	/(?:降|升|缩短|缩|减少?|提升?|提高|压缩?|涨|增|加快|变|改|调)(?:低|短|少|高)?(?:至|到|成|为)(?:了|大概|约|只要|现在)?\s?$|\bto (?:about |around )?$/;

export function changeEnd(text: string, start: number): ChangeEnd {
	const before = text.slice(Math.max(0, start - 10), start);
	return TO.test(before) ? 'to' : FROM.test(before) ? 'from' : null;
}
