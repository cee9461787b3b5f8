import type { Locale } from '#lib/core/locale.ts';
import { findQuantities } from '#lib/text/quantities.ts';

/** Figures as they are written inside a quantity: digits, or Chinese numerals up to a hundred. */
const FIGURE = /\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半/g;
/** As they are said before a measure word. */
const NUMERALS = '零一两三四五六七八九十';
/** English quantities that are written out. */
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const WORD = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'gi');

/** How far off a figure may be without being absurd: 56 February gives itself away. */
type Kind = 'day' | 'hour' | 'any';

/** Other values that a learner may well mistake it for: double, half, half as much again; next to it where it is small. */
function near(value: number, kind: Kind): number[] {
	if (kind !== 'any') {
		const last = kind === 'day' ? 28 : 12;
		return [value + 1, value - 1, value + 2, value - 2].filter((one) => one > 0 && one <= last);
	}
	const found = [value * 2, Math.floor(value / 2), Math.round(value * 1.5)];
	if (value < 10) found.push(value + 1, value - 1);
	return [...new Set(found)].filter((one) => one > 0 && one !== value);
}

function replacements(figure: string, kind: Kind): string[] {
	if (figure === '半') return ['一'];
	if (/^\d+$/.test(figure)) return near(Number(figure), kind).map(String);
	// "3.8", "9.5": the digit after the point tells versions and discounts apart.
	if (/^\d+\.\d+$/.test(figure)) {
		const [whole, part] = figure.split('.') as [string, string];
		return [`${Number(whole) + 1}.${part}`, `${whole}.${(Number(part.at(-1)) + 3) % 10}`].filter(
			(one) => one !== figure
		);
	}
	const word = WORDS.indexOf(figure.toLowerCase());
	// "one hours": a change of number would show which is wrong.
	if (word === 0) return [];
	if (word > 0)
		return near(word + 1, kind)
			.filter((value) => value > 1 && value <= WORDS.length)
			.map((value) => WORDS[value - 1]!);
	const numeral = figure === '二' ? 2 : figure.length === 1 ? NUMERALS.indexOf(figure) : -1;
	return numeral < 1
		? []
		: near(numeral, kind)
				.filter((value) => value < NUMERALS.length)
				.map((value) => NUMERALS[value]!);
}

/** The sentence with one of its figures changed, each time another way; empty where it holds none. */
export function changeFigures(text: string, locale: Locale): string[] {
	const found = new Set<string>();
	for (const quantity of findQuantities(text, locale)) {
		if (quantity.dimension === 'phone' || quantity.dimension === 'contact') continue;
		const kind =
			quantity.dimension === 'date' ? 'day' : quantity.dimension === 'clock' ? 'hour' : 'any';
		const inside = text.slice(quantity.start, quantity.end);
		for (const match of inside.matchAll(
			locale === 'en' ? new RegExp(`${FIGURE.source}|${WORD.source}`, 'gi') : FIGURE
		)) {
			const at = quantity.start + match.index;
			for (const other of replacements(match[0], kind))
				found.add(text.slice(0, at) + other + text.slice(at + match[0].length));
		}
	}
	return [...found];
}
