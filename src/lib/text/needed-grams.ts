/** Grams (characters or neighbouring pairs of them) one of which every match holds; null when nothing can be said. */
type Needed = ReadonlySet<string> | null;

/** A stretch of the source that was read, with what it matches. */
interface Part {
	/** Everything it matches, when that is a short list; '' is a match of nothing. */
	readonly exact: readonly string[] | null;
	/** What it needs where that list is not known. */
	readonly needed: Needed;
	/** Where it ends in the source. */
	readonly end: number;
}

/** Longer lists of matches are given up for what they need. */
const LONGEST_LIST = 64;
/** Larger classes tell nothing. */
const LARGEST_RANGE = 32;

/** How often a gram is met, roughly: a pair, a character, one that most sentences hold. */
const COST = { pair: 1, character: 15, common: 200 } as const;
const COMMON = new Set(
	'etaoinsrhldu的了是不我您你们这那个一有就也都要会能在给到说可以没还吗好上下来去人年月天时分钟,。? '
);
const DIGITS: Needed = new Set('0123456789');

/**
 * Grams of which a text must hold at least one for a regular expression to match in it; null when that cannot be
 * told, and the expression must be tried. Errs on the side of null: what it does not know (back references, named
 * groups) makes no promise. Only for sources without the flags `i`, `u` and `v`.
 */
export function neededGrams(source: string): ReadonlySet<string> | null {
	const read = readChoice(source, 0);
	return read === null || read.end !== source.length ? null : needOf(read);
}

function needOf({ exact, needed }: Part): Needed {
	return exact === null ? needed : gramsOf(exact);
}

const costOf = (gram: string): number =>
	gram.length > 1 ? COST.pair : COMMON.has(gram) ? COST.common : COST.character;

function costOfAll(needed: ReadonlySet<string>): number {
	let cost = 0;
	for (const gram of needed) cost += costOf(gram);
	return cost;
}

/** Of two things that must both be there the one that is rarer. */
function rarer(a: Needed, b: Needed): Needed {
	if (a === null || b === null) return a ?? b;
	return costOfAll(b) < costOfAll(a) ? b : a;
}

/** What a text must hold to hold one of some strings: of each a pair, or all of it when it is shorter. */
function gramsOf(strings: readonly string[]): Needed {
	if (strings.includes('')) return null;
	return new Set(strings.map((text) => pairIn(text)));
}

/** The pair of a string that fewest common characters make up. */
function pairIn(text: string): string {
	let best = text.slice(0, 2);
	let least = Infinity;
	for (let i = 0; i + 1 < text.length; i += 1) {
		const cost = costOf(text[i]!) + costOf(text[i + 1]!);
		if (cost < least) [best, least] = [text.slice(i, i + 2), cost];
	}
	return best;
}

/** Alternatives up to the end or a closing bracket: one of them matches, so all that any of them needs. */
function readChoice(source: string, from: number): Part | null {
	const branches: Part[] = [];
	let at = from;
	for (;;) {
		const branch = readSequence(source, at);
		if (branch === null) return null;
		branches.push(branch);
		at = branch.end;
		if (source[at] !== '|') break;
		at += 1;
	}
	if (branches.length === 1) return branches[0]!;
	const exact = branches.flatMap((branch) => branch.exact ?? []);
	if (exact.length <= LONGEST_LIST && branches.every((branch) => branch.exact !== null))
		return { exact, needed: null, end: at };
	const needed = new Set<string>();
	for (const branch of branches) {
		const need = needOf(branch);
		if (need === null) return { exact: null, needed: null, end: at };
		for (const gram of need) needed.add(gram);
	}
	return { exact: null, needed, end: at };
}

/** Signs that mean themselves. */
const PLAIN = /[^\\^$.|?*+()[\]{}]+/y;
const MANY = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

/** Parts one after the other: strings grow while their list stays short, else they are what is needed so far. */
function readSequence(source: string, from: number): Part | null {
	let at = from;
	let run: readonly string[] = [''];
	let needed: Needed = null;
	let isExact = true;
	while (at < source.length && source[at] !== '|' && source[at] !== ')') {
		const part = readPart(source, at);
		if (part === null) return null;
		const { exact } = part;
		if (exact !== null && run.length * exact.length <= LONGEST_LIST) {
			run = run.flatMap((head) => exact.map((tail) => head + tail));
		} else {
			needed = rarer(rarer(needed, gramsOf(run)), part.needed);
			run = exact ?? [''];
			isExact = false;
		}
		at = part.end;
	}
	return isExact
		? { exact: run, needed: null, end: at }
		: { exact: null, needed: rarer(needed, gramsOf(run)), end: at };
}

/** Some plain signs in a row, or one atom with what says how often it stands there. */
function readPart(source: string, at: number): Part | null {
	PLAIN.lastIndex = at;
	const plain = PLAIN.exec(source)?.[0] ?? '';
	const atom = plain === '' ? readAtom(source, at) : only(plain, at + plain.length);
	if (atom === null) return null;
	MANY.lastIndex = atom.end;
	const match = MANY.exec(source);
	if (match === null) return atom;
	// The sign of how often belongs to the last of the row.
	if (plain.length > 1) return only(plain.slice(0, -1), atom.end - 1);
	const end = atom.end + match[0].length;
	const sign = match[0][0]!;
	if (sign === '?' && atom.exact !== null)
		return { exact: [...new Set([...atom.exact, ''])], needed: null, end };
	const isOptional = sign === '?' || sign === '*' || Number(match[1]) === 0;
	return { exact: null, needed: isOptional ? null : needOf(atom), end };
}

const only = (text: string, end: number): Part => ({ exact: [text], needed: null, end });
/** What stands beside a match, its edges, is no part of it. */
const nothing = (end: number): Part => ({ exact: [''], needed: null, end });
/** Matches something that is not known. */
const anything = (end: number): Part => ({ exact: null, needed: null, end });

function readAtom(source: string, at: number): Part | null {
	const sign = source[at]!;
	if (sign === '(') return readGroup(source, at);
	if (sign === '[') return readClass(source, at);
	if (sign === '\\') return readEscape(source, at);
	if (sign === '.') return anything(at + 1);
	if (sign === '^' || sign === '$') return nothing(at + 1);
	return null;
}

function readGroup(source: string, at: number): Part | null {
	const opening = /^\((\?(?:[:=!]|<[=!]))?/.exec(source.slice(at, at + 4))!;
	if (opening[1] === undefined && source[at + 1] === '?') return null;
	const inner = readChoice(source, at + opening[0].length);
	if (inner === null || source[inner.end] !== ')') return null;
	const matches = opening[1] === undefined || opening[1] === '?:';
	return matches ? { ...inner, end: inner.end + 1 } : nothing(inner.end + 1);
}

function readEscape(source: string, at: number): Part | null {
	const sign = source[at + 1];
	if (sign === undefined) return null;
	if (sign === 'd') return { exact: null, needed: DIGITS, end: at + 2 };
	if (sign === 'b' || sign === 'B') return nothing(at + 2);
	if ('wWsSDrntfv'.includes(sign)) return anything(at + 2);
	const code = /^\\u([0-9a-f]{4})/.exec(source.slice(at, at + 6));
	if (code) return only(String.fromCharCode(parseInt(code[1]!, 16)), at + 6);
	if (/[a-zA-Z0-9]/.test(sign)) return null;
	return only(sign, at + 2);
}

function readClass(source: string, at: number): Part | null {
	const negated = source[at + 1] === '^';
	const all = new Set<string>();
	let isKnown = !negated;
	let i = at + (negated ? 2 : 1);
	while (i < source.length && source[i] !== ']') {
		const low = readMember(source, i);
		if (low === null) return null;
		i = low.end;
		if (source[i] === '-' && source[i + 1] !== ']') {
			const high = readMember(source, i + 1);
			if (high === null) return null;
			i = high.end;
			const [first, last] = [low.character?.charCodeAt(0), high.character?.charCodeAt(0)];
			if (first === undefined || last === undefined || last - first > LARGEST_RANGE)
				isKnown = false;
			else for (let code = first; code <= last; code += 1) all.add(String.fromCharCode(code));
		} else if (low.character !== null) all.add(low.character);
		else if (low.digits) for (const digit of DIGITS!) all.add(digit);
		else isKnown = false;
	}
	if (i >= source.length) return null;
	return isKnown && all.size > 0 ? { exact: [...all], needed: null, end: i + 1 } : anything(i + 1);
}

/** One character of a class, or an escape that stands for several. */
function readMember(
	source: string,
	at: number
): { character: string | null; digits: boolean; end: number } | null {
	const sign = source[at];
	if (sign === undefined) return null;
	if (sign !== '\\') return { character: sign, digits: false, end: at + 1 };
	const escape = readEscape(source, at);
	if (escape === null) return null;
	const character = escape.exact?.[0] ?? '';
	return {
		character: character === '' ? null : character,
		digits: escape.needed === DIGITS,
		end: escape.end
	};
}
