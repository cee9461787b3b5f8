import type { NumberRead } from './number-read.ts';

const ONES = [
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
	'seventeen eighteen nineteen'
]
	.join(' ')
	.split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1000,
	million: 1_000_000,
	billion: 1_000_000_000
};
const FIXED: Readonly<Record<string, number>> = { dozen: 12, oh: 0, nought: 0 };

const ARABIC = /\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const SCALE_AFTER = /\s?(k|m|bn|thousand|million|billion)\b/y;
const WORD = /[a-z]+/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function small(word: string): number | null {
	const one = ONES.indexOf(word);
	if (one >= 0) return one;
	const ten = TENS.indexOf(word);
	if (ten >= 2) return ten * 10;
	return FIXED[word] ?? null;
}

const times = (value: number, factor: number): number => Math.round(value * factor * 1e6) / 1e6;

const exactly = (start: number, end: number, value: number, digits: string): NumberRead => ({
	start,
	end,
	min: value,
	max: value,
	more: false,
	digits,
	arabic: /^\d/.test(digits),
	spokenPoint: null
});

function readArabic(text: string, at: number): NumberRead | null {
	const match = sticky(ARABIC, text, at);
	if (!match) return null;
	const digits = match[0].replaceAll(',', '');
	let value = digits.length > 15 ? 0 : Number(digits);
	let end = at + match[0].length;
	const scale = sticky(SCALE_AFTER, text, end);
	if (scale) {
		const factor = { k: 1000, m: 1e6, bn: 1e9 }[scale[1]!] ?? SCALES[scale[1]!] ?? 1;
		value = times(value, factor);
		end += scale[0].length;
	}
	return exactly(at, end, value, digits);
}

/** "a couple of", "a dozen", "half a million", "a hundred": spans that begin with a small word. */
function readPhrase(text: string, at: number): NumberRead | null {
	const rest = text.slice(at, at + 24);
	const phrases: readonly [RegExp, number, number][] = [
		[/^a couple(?: of)?\b/, 2, 2],
		[/^half a dozen\b/, 6, 6],
		[/^a dozen\b/, 12, 12],
		[/^half a million\b/, 500_000, 500_000],
		[/^a hundred\b/, 100, 100],
		[/^a thousand\b/, 1000, 1000],
		[/^a million\b/, 1_000_000, 1_000_000]
	];
	for (const [pattern, min, max] of phrases) {
		const match = pattern.exec(rest);
		if (match) return { ...exactly(at, at + match[0].length, min, ''), max };
	}
	return null;
}

function readWords(text: string, at: number): NumberRead | null {
	let total = 0;
	let group = 0;
	let spoken = ''; // digits in a row: "four oh five"
	let end = at;
	let last: 'none' | 'one' | 'ten' | 'scale' = 'none';
	for (let from = at; ;) {
		const word = sticky(WORD, text, from)?.[0];
		if (word === undefined) break;
		const value = small(word);
		const scale = SCALES[word];
		if (value !== null) {
			const digit = value < 10;
			if (last === 'one' || (last === 'ten' && !digit)) break;
			group += value;
			last = value >= 20 ? 'ten' : 'one';
			spoken += String(value);
		} else if (scale !== undefined && last !== 'none') {
			if (scale === 100) group *= 100;
			else {
				total += group * scale;
				group = 0;
			}
			last = 'scale';
		} else break;
		end = from + word.length;
		const gap = /^(?:[ -]| and )(?=[a-z])/.exec(text.slice(end, end + 6));
		// "and" joins only inside a number: "one hundred and five", never "five and six".
		if (!gap || (gap[0] === ' and ' && last !== 'scale')) break;
		from = end + gap[0].length;
		if (gap[0] === ' ' && text.startsWith('and ', from) && last === 'scale') from += 4;
	}
	if (end === at) return null;
	const value = total + group;
	const point = /^ point ((?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine) ?)+)/.exec(
		text.slice(end, end + 60)
	);
	if (!point) return exactly(at, end, value, /^\d$/.test(spoken) ? spoken : String(value));
	const fraction = point[1]!
		.trim()
		.split(' ')
		.map((word) => small(word))
		.join('');
	const digits = `${value}.${fraction}`;
	return {
		...exactly(at, end + point[0].trimEnd().length, Number(digits), digits),
		arabic: false,
		spokenPoint: { whole: value, fraction }
	};
}

/** Reads the number that begins at `at` of a normalised English text; null when none does. */
export function readEnglishNumber(text: string, at: number): NumberRead | null {
	// A number begins a word: not the "one" of "phone", not the "3" of "v3".
	const before = text[at - 1] ?? ' ';
	if (/[a-z]/.test(before) && /[a-z]/.test(text[at] ?? '')) return null;
	return readPhrase(text, at) ?? readArabic(text, at) ?? readWords(text, at);
}
