import { normalize } from '#lib/text/normalize.ts';
import { HANGS_UP } from './closing-words.ts';
import { closingShares, CLOSING_CLASSES } from './closing-shares.ts';
import { lettersOf } from './ending-points.ts';

/** A line of a call, whoever said it. */
export interface SpokenLine {
	readonly speaker: 'caller' | 'callee';
	readonly text: string;
}

/** How a call sounded at its end, permille of each of CLOSING_CLASSES. */
export interface Closing {
	/** By his last lines that say something. */
	readonly last: readonly number[];
	/** The most that any one of his last lines says of each. */
	readonly most: readonly number[];
	/** The mean over his last lines, each with the one before it. */
	readonly mean: readonly number[];
	/** He says nothing at all. */
	readonly isEmpty: boolean;
	readonly hangsUp: boolean;
}

/** Letters from which a line says more than a nod. */
const TELLING = 3;
/** Lines that are read together as the last ones. */
const TOGETHER = 3;
/** Lines from the end that are read one by one. */
const SINGLE = 5;
/** Lines from the end that are read with the one before. */
const PAIRED = 4;

const letters = (text: string): number => lettersOf(normalize(text).text);

export function readClosing(lines: readonly SpokenLine[]): Closing {
	const callee = lines.filter(({ speaker }) => speaker === 'callee').map(({ text }) => text);
	const telling = Math.max(
		0,
		callee.findLastIndex((text) => letters(text) > TELLING)
	);
	const together = callee.slice(Math.max(0, telling - TOGETHER + 1), telling + 1);
	const last = closingShares(together, saidBefore(lines, callee[telling]));
	const singles = callee
		.slice(-SINGLE)
		.filter((text) => letters(text) > TELLING)
		.map((text) => closingShares([text], ''));
	const tail = callee.slice(-PAIRED);
	const pairs = tail.slice(1).map((text, i) => closingShares([tail[i]!, text], ''));
	return {
		last,
		most: CLOSING_CLASSES.map((_, i) => Math.max(0, ...singles.map((shares) => shares[i]!))),
		mean: pairs.length === 0 ? last : meanOf(pairs),
		isEmpty: callee.length === 0,
		hangsUp: HANGS_UP.test(normalize(callee.at(-1) ?? '').text)
	};
}

/** What the caller said last before that line of his. */
function saidBefore(lines: readonly SpokenLine[], text: string | undefined): string {
	const at = lines.findLastIndex((line) => line.speaker === 'callee' && line.text === text);
	return (
		lines.slice(0, Math.max(0, at)).findLast(({ speaker }) => speaker === 'caller')?.text ?? ''
	);
}

const meanOf = (all: readonly (readonly number[])[]): number[] =>
	CLOSING_CLASSES.map((_, i) =>
		Math.floor(all.reduce((sum, shares) => sum + shares[i]!, 0) / all.length)
	);
