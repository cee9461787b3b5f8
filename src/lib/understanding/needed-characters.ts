import { STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';

/** Characters one of which every match holds; null when nothing can be said. */
type Needed = ReadonlySet<string> | null;

/** A stretch of the source that was read: what it needs and where it ends. */
interface Read {
	readonly needed: Needed;
	readonly end: number;
}

/** Larger classes tell nothing. */
const LARGEST_RANGE = 32;
/** A character that most sentences hold rules as little out as this many rare ones. */
const COMMON_COST = 12;
const COMMON_LETTERS = new Set('etaoinsrhldu');
const DIGITS: Needed = new Set('0123456789');

/**
 * Characters of which a text must hold at least one for a regular expression to match in it; null when that cannot be
 * told, and the expression must be tried. Errs on the side of null: what it does not know (back references, flags,
 * named classes) makes no promise. Only for sources without the flags `i`, `u` and `v`.
 */
export function neededCharacters(source: string): ReadonlySet<string> | null {
	const read = readChoice(source, 0);
	return read === null || read.end !== source.length ? null : read.needed;
}

function costOf(needed: ReadonlySet<string>): number {
	let cost = 0;
	for (const character of needed)
		cost += STOP_CHARACTERS_ZH.has(character) || COMMON_LETTERS.has(character) ? COMMON_COST : 1;
	return cost;
}

/** Of two things that must both be there the one that is rarer. */
function rarer(a: Needed, b: Needed): Needed {
	if (a === null || b === null) return a ?? b;
	return costOf(b) < costOf(a) ? b : a;
}

/** Alternatives up to the end or a closing bracket: one of them matches, so all that any of them needs. */
function readChoice(source: string, from: number): Read | null {
	let at = from;
	const all = new Set<string>();
	let known = true;
	for (;;) {
		const branch = readSequence(source, at);
		if (branch === null) return null;
		if (branch.needed === null) known = false;
		else for (const character of branch.needed) all.add(character);
		at = branch.end;
		if (source[at] !== '|') return { needed: known ? all : null, end: at };
		at += 1;
	}
}

function readSequence(source: string, from: number): Read | null {
	let at = from;
	let needed: Needed = null;
	while (at < source.length && source[at] !== '|' && source[at] !== ')') {
		const atom = readAtom(source, at);
		if (atom === null) return null;
		const { end, optional } = readQuantifier(source, atom.end);
		if (!optional) needed = rarer(needed, atom.needed);
		at = end;
	}
	return { needed, end: at };
}

function readQuantifier(source: string, at: number): { end: number; optional: boolean } {
	const match = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 12));
	if (match === null) return { end: at, optional: false };
	const optional = match[1] === undefined ? match[0][0] !== '+' : Number(match[1]) === 0;
	return { end: at + match[0].length, optional };
}

function readAtom(source: string, at: number): Read | null {
	const sign = source[at]!;
	if (sign === '(') return readGroup(source, at);
	if (sign === '[') return readClass(source, at);
	if (sign === '\\') return readEscape(source, at);
	if ('.^$'.includes(sign)) return { needed: null, end: at + 1 };
	if ('?*+{}]'.includes(sign)) return null;
	return { needed: new Set(sign), end: at + 1 };
}

function readGroup(source: string, at: number): Read | null {
	const opening = /^\((\?(?:[:=!]|<[=!]))?/.exec(source.slice(at, at + 4))!;
	if (opening[1] === undefined && source[at + 1] === '?') return null;
	const inner = readChoice(source, at + opening[0].length);
	if (inner === null || source[inner.end] !== ')') return null;
	// What stands around a match is no part of it; what must not stand there needs nothing.
	const matches = opening[1] === undefined || opening[1] === '?:';
	return { needed: matches ? inner.needed : null, end: inner.end + 1 };
}

function readEscape(source: string, at: number): Read | null {
	const sign = source[at + 1];
	if (sign === undefined) return null;
	if (sign === 'd') return { needed: DIGITS, end: at + 2 };
	if ('wWsSDbBnrtfv'.includes(sign)) return { needed: null, end: at + 2 };
	if (/[a-zA-Z0-9]/.test(sign)) return null;
	return { needed: new Set(sign), end: at + 2 };
}

function readClass(source: string, at: number): Read | null {
	const negated = source[at + 1] === '^';
	const all = new Set<string>();
	let known = !negated;
	let i = at + (negated ? 2 : 1);
	while (i < source.length && source[i] !== ']') {
		const sign = source[i]!;
		if (sign === '\\') {
			const escaped = readEscape(source, i);
			if (escaped === null) return null;
			if (escaped.needed === null || source[escaped.end] === '-') known = false;
			else for (const character of escaped.needed) all.add(character);
			i = escaped.end;
		} else if (source[i + 1] === '-' && source[i + 2] !== ']') {
			const [low, high] = [sign.charCodeAt(0), source.charCodeAt(i + 2)];
			if (source[i + 2] === '\\' || high - low > LARGEST_RANGE) known = false;
			else for (let code = low; code <= high; code += 1) all.add(String.fromCharCode(code));
			i += source[i + 2] === '\\' ? 2 : 3;
		} else {
			all.add(sign);
			i += 1;
		}
	}
	return i < source.length ? { needed: known ? all : null, end: i + 1 } : null;
}
