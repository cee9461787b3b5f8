import { dayNumber } from './calendar.ts';
import { createSieve, needOfPattern, siftPatterns } from './pattern-sieve.ts';
import type { RawQuantity } from './quantity-patterns.ts';

type Build = (
	match: RegExpMatchArray
) => Pick<RawQuantity, 'dimension' | 'min' | 'max' | 'unit' | 'literal'> | null;

const value = (
	dimension: RawQuantity['dimension'],
	amount: number | null,
	literal = '',
	unit = ''
): ReturnType<Build> =>
	amount === null ? null : { dimension, min: amount, max: amount, unit, literal };

export function versionNumber(digits: string): number {
	const [major = 0, minor = 0, patch = 0] = digits.split('.').map(Number);
	return Math.min(major, 9999) * 1_000_000 + Math.min(minor, 999) * 1000 + Math.min(patch, 999);
}

const DASHES = '(?:-|_|横杠|中横线|短横线?|下划线|杠|dash|hyphen|underscore)';

/** "q z 横杠 zhang" → "qz-zhang". */
function spelled(text: string): string {
	return text
		.replace(/横杠|中横线|短横线?|杠|dash|hyphen/g, '-')
		.replace(/下划线|underscore/g, '_')
		.replace(/艾特|圈a/g, '@')
		.replace(/\s+/g, '');
}

const spokenEmail = (text: string): string =>
	text
		.replace(/\s*(?:艾特|圈a|\bat\b)\s*/g, '@')
		.replace(/\s*(?:点|\bdot\b)\s*/g, '.')
		.replace(/\s+/g, '');

/** Kinds that are read before numbers are: their digits are names rather than amounts. In order of trust. */
const KINDS: readonly (readonly [RegExp, Build])[] = [
	[
		/(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,40}\s{0,2}(?:@|艾特|圈a|\bat\b)\s{0,2}[a-z0-9][a-z0-9-]{0,40}(?:\s{0,2}(?:\.|点|\bdot\b)\s{0,2}[a-z0-9-]{1,30}){1,4}/g,
		(match) => value('contact', 0, spokenEmail(match[0]))
	],
	[
		/(?<![\d.])1[3-9]\d(?:[ ,-]{0,2}\d{4}){2}(?!\d)|(?<!\d)[48]00(?:[ ,-]{0,2}\d{3,4}){2}(?!\d)|(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)|(?<!\d)0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}(?!\d)|(?<!\d)\+\d{1,3}(?:[ -]?\d{2,4}){2,4}(?!\d)/g,
		(match) => value('phone', 0, match[0].replace(/[ ,-]/g, ''))
	],
	[
		// A number of a town without its prefix: only where a telephone is the talk, 2680-3280 may be prices.
		/(?<=(?:电话|热线|座机|号码?|[打拨])[^,。;\d]{0,8})\d{4}[ -]?\d{4}(?![\d-])|(?<=(?:电话|热线|座机|[打拨])[^,。;\d]{0,8})\d{3}-\d{4}(?![\d-])/g,
		(match) => value('phone', 0, match[0].replace(/[ -]/g, ''))
	],
	[
		// The same read out: "八六零零,五五二一".
		/(?<![零一二三四五六七八九十百千万\d])(?!二零[012])[二三四五六七八九][零一二三四五六七八九]{3}[ ,]?[零一二三四五六七八九]{4}(?![零一二三四五六七八九十百千万])/g,
		(match) =>
			value(
				'phone',
				0,
				[...match[0].replace(/[ ,]/g, '')]
					.map((sign) => '零一二三四五六七八九'.indexOf(sign))
					.join('')
			)
	],
	[
		// Read out sign by sign, with the pauses of reading: "四零零，一二三，四五六七".
		/(?<![零一二三四五六七八九])(?:一[三四五六七八九][零一二三四五六七八九](?:[ ,]?[零一二三四五六七八九]){8}|[四八]零零(?:[ ,]?[零一二三四五六七八九]){7})(?![零一二三四五六七八九十百千万])/g,
		(match) =>
			value(
				'phone',
				0,
				[...match[0].replace(/[ ,]/g, '')]
					.map((sign) => '零一二三四五六七八九'.indexOf(sign))
					.join('')
			)
	],
	[
		// A day with its year, written with separators.
		/(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.]|-\d)/g,
		(match) => value('date', dayNumber(Number(match[1]), Number(match[3]), Number(match[4])))
	],
	[
		/(?<![a-z0-9])v(?:er(?:sion)?)?\.?\s?(\d{1,4}(?:\.\d{1,3}){0,3})(?!\d)/g,
		(match) => value('version', versionNumber(match[1]!))
	],
	[
		/(?<![\d.a-z])(\d{1,4}(?:\.\d{1,3}){1,3})(?=\s?(?:版(?!权)|version|release))/g,
		(match) => value('version', versionNumber(match[1]!))
	],
	[
		/(?:版本号?|版|version|release)(?:是|为|\s)?\s?(\d{1,4}(?:\.\d{1,3}){1,3})(?![\d%])/g,
		(match) => value('version', versionNumber(match[1]!))
	],
	[
		/(?<![\d.])\d{1,4}(?:\.\d{1,3}){2,3}(?![\d.])/g,
		(match) => value('version', versionNumber(match[0]))
	],
	[
		// Round the clock: neither a duration nor a date.
		/\d\s?[x×*乘]\s?24(?:\s?(?:小时|hours?|h))?|24\s?\/\s?7|七乘二十四(?:小时)?/g,
		() => null
	],
	[
		/(凌晨|早上|上午|中午|下午|傍晚|晚上)?(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])\s?(am|pm|a\.m\.|p\.m\.)?/g,
		(match) => {
			const hour = Number(match[2]);
			const minute = Number(match[3]);
			if (hour > 24 || minute > 59) return null;
			const late = /下午|傍晚|晚上/.test(match[1] ?? '') || /^p/.test(match[4] ?? '');
			return value('clock', (late && hour < 12 ? hour + 12 : hour) * 60 + minute, '', 'day');
		}
	],
	[
		// A messenger name: letters with a dash, an underscore or digits, also when spelled aloud.
		new RegExp(
			`(?<![a-z0-9.])(?:[a-z][a-z0-9]{0,19}|[a-z](?: [a-z0-9]){1,19})\\s?${DASHES}\\s?(?:[a-z0-9]{1,20}|[a-z0-9](?: [a-z0-9]){1,19})(?![a-z0-9]| [a-z0-9](?![a-z0-9]))`,
			'g'
		),
		(match) => {
			const literal = spelled(match[0]);
			// Hyphenated words of English (follow-up) are no contact; spoken dashes and digits are.
			const isWord = /^[a-z]+-[a-z]+$/.test(literal) && !/横|杠|dash|hyphen|划线/.test(match[0]);
			const short = literal.split(/[-_]/).some((part) => part.length <= 2);
			return isWord && !short ? null : value('contact', 0, literal);
		}
	],
	[
		/(?<=(?:微信|wechat|号|id)(?:号|是|为|:|：|\s){0,3})[a-z][a-z0-9_-]{4,19}/g,
		(match) => value('contact', 0, match[0])
	]
];

const SIEVE = createSieve(KINDS.map(([pattern]) => needOfPattern(pattern.source)));

/** Finds them in a normalised text. Refused matches ("7×24") are returned in `blanked` too: no number is read there. */
export function findLiterals(normalized: string): {
	readonly found: readonly RawQuantity[];
	readonly blanked: string;
} {
	let blanked = normalized;
	const found: RawQuantity[] = [];
	for (const kind of siftPatterns(SIEVE, normalized)) {
		const [pattern, build] = KINDS[kind]!;
		// Rebuilt once a kind: a copy of the text for each match would make long texts slow.
		let rest = '';
		let from = 0;
		for (const match of blanked.matchAll(pattern)) {
			const amount = build(match);
			const roundTheClock = /24/.test(match[0]) && amount === null;
			if (!amount && !roundTheClock) continue;
			const start = match.index;
			const end = start + match[0].length;
			if (amount) found.push({ ...amount, more: false, start, end });
			rest += blanked.slice(from, start) + '\u0001'.repeat(end - start);
			from = end;
		}
		if (from > 0) blanked = rest + blanked.slice(from);
	}
	return { found, blanked };
}
