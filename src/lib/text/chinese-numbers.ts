import type { NumberRead } from './number-read.ts';

const DIGITS: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	壹: 1,
	二: 2,
	两: 2,
	俩: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const ARABIC = /\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const HAN_NUMBER = /[零〇一壹二两俩三四五六七八九十百千万亿]+/y;
const MULTIPLIER = /\s?(百万|千万|万|亿|千|百|w(?![a-z])|k(?![a-z]))/y;

/** Signs with which a number may begin, those of loose ones ("好几十", "数百") included. */
export const BEGINNINGS_ZH = '0123456789零〇一壹二两俩三四五六七八九十百千万亿好几数';
const BEGINNINGS: ReadonlySet<string> = new Set(BEGINNINGS_ZH);

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** "三千五百" → 3500, "一万二" → 12000, "一百零五" → 105; null when the signs do not make a number. */
export function parseHanInteger(signs: string): number | null {
	let total = 0; // closed by 万 or 亿
	let section = 0; // below 10,000
	let digit: number | null = null;
	let lastUnit = 1; // value of the last unit sign, for "一万二"
	let sawZero = false;
	for (const sign of signs) {
		const value = DIGITS[sign];
		if (value !== undefined) {
			if (digit !== null && digit !== 0) return null;
			digit = value;
			if (value === 0) sawZero = true;
			continue;
		}
		const small = SMALL[sign];
		if (small !== undefined) {
			section += (digit === null || (digit === 0 && small === 10) ? 1 : digit) * small;
			digit = null;
			lastUnit = small;
			sawZero = false;
			continue;
		}
		const big = BIG[sign];
		if (big === undefined) return null;
		section += digit ?? 0;
		digit = null;
		// "两千万亿" closes everything so far, "三亿五千万" only the last section.
		if (total > 0 && total < big) total = (total + section) * big;
		else total += (section === 0 ? 1 : section) * big;
		section = 0;
		lastUnit = big;
		sawZero = false;
	}
	if (digit !== null) section += sawZero || lastUnit < 100 ? digit : (digit * lastUnit) / 10;
	return total + section;
}

interface Plain {
	readonly min: number;
	readonly max: number;
	readonly digits: string;
}

/** Two different readings share one writing: a row of digits ("二零二五", "九五") and a span ("两三", "七八"). */
function readDigitRow(signs: string): Plain | null {
	const values = [...signs].map((sign) => DIGITS[sign]);
	if (values.length < 2 || values.some((value) => value === undefined)) return null;
	const digits = values.join('');
	const [first, second] = values as number[];
	const isSpan =
		values.length === 2 &&
		first !== 0 &&
		(second === first! + 1 || (first === 3 && second === 5)) &&
		second! <= 9;
	if (isSpan) return { min: first!, max: second!, digits };
	return { min: Number(digits), max: Number(digits), digits };
}

/** "十七八" → 17…18, "二三十" → 20…30, "三五百" → 300…500. */
function readSpanWithUnits(signs: string): Plain | null {
	const tail = /^(.*?[十百千万])([一二两三四五六七八九])([二三四五六七八九])$/.exec(signs);
	if (tail) {
		const base = parseHanInteger(tail[1]!);
		if (base === null || !tail[1]!.endsWith('十')) return null;
		const span = readDigitRow(tail[2]! + tail[3]!);
		if (!span || span.min === span.max) return null;
		return { min: base + span.min, max: base + span.max, digits: '' };
	}
	const head = /^([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]+)$/.exec(signs);
	if (!head) return null;
	const span = readDigitRow(head[1]! + head[2]!);
	const unit = parseHanInteger(`一${head[3]!}`);
	if (!span || span.min === span.max || unit === null) return null;
	return { min: span.min * unit, max: span.max * unit, digits: '' };
}

function readHan(signs: string): Plain | null {
	const row = readDigitRow(signs);
	if (row) return row;
	const span = readSpanWithUnits(signs);
	if (span) return span;
	const value = parseHanInteger(signs);
	if (value === null || !Number.isSafeInteger(value)) return null;
	return { min: value, max: value, digits: String(value) };
}

const times = (value: number, factor: number): number =>
	// Decimal fractions times powers of ten: rounding to 1e-6 takes the binary dust off.
	Math.round(value * factor * 1e6) / 1e6;

const multiplierOf = (word: string): number =>
	({ 百: 100, 千: 1000, k: 1000, 万: 10_000, w: 10_000, 百万: 1e6, 千万: 1e7, 亿: 1e8 })[word] ?? 1;

function readArabic(text: string, at: number): NumberRead | null {
	const match = sticky(ARABIC, text, at);
	if (!match) return null;
	let end = at + match[0].length;
	const plainDigits = match[0].replaceAll(',', '');
	// Longer rows are telephones or order numbers, told by their digits.
	let value = plainDigits.length > 15 ? 0 : Number(plainDigits);
	const multiplier = sticky(MULTIPLIER, text, end);
	if (multiplier) {
		value = times(value, multiplierOf(multiplier[1]!));
		end += multiplier[0].length;
		// "2万5", "2万5千": a single digit after counts a tenth of the unit, or what its own sign says.
		const tail = /^(\d)(千|百)?(?![\d.])/.exec(text.slice(end, end + 3));
		if (tail && /[万千百]/.test(multiplier[1]!)) {
			const size =
				tail[2] === undefined ? multiplierOf(multiplier[1]!) / 10 : multiplierOf(tail[2]);
			value += Number(tail[1]) * size;
			end += tail[0].length;
		}
	}
	return {
		start: at,
		end,
		min: value,
		max: value,
		more: false,
		digits: plainDigits,
		arabic: true,
		spokenPoint: null
	};
}

/** "一百六十八一个人": the last 一 belongs to what the price is for. */
function wholeOf(signs: string, next: string): string {
	const priced =
		(/[十百千].*[一二三四五六七八九]一$/.test(signs) &&
			/[个位人年月天次桌瓶间套份节]/.test(next)) ||
		(/[百千万]一$/.test(signs) && /[位桌瓶]/.test(next));
	return priced ? signs.slice(0, -1) : signs;
}

/** From five on a number before 点 is an hour rather than the whole part of a decimal. */
const HOUR = 5;

function readHanNumber(text: string, at: number): NumberRead | null {
	const match = sticky(HAN_NUMBER, text, at);
	if (!match) return null;
	const signs = match[0];
	// "千万别", "百分点": a bare unit sign is a number only before what is counted in it.
	if (/^[万亿]/.test(signs) || signs === '千万') return null;
	const inFraction = text.slice(at - 2, at) === '分之';
	const counted = /^(?:分之|兆|元|块|家|人|名|倍)/.test(
		text.slice(at + signs.length, at + signs.length + 2)
	);
	if (/^[百千]+$/.test(signs) && !inFraction && !counted) return null;
	const counting = wholeOf(signs, text.slice(at + signs.length, at + signs.length + 1));
	const plain = readHan(counting);
	if (!plain) return null;
	let end = at + counting.length;
	let { min, max, digits } = plain;
	let spokenPoint: NumberRead['spokenPoint'] = null;
	const tail = /^点([零〇一二三四五六七八九]+)([万亿]?)/.exec(text.slice(end, end + 12));
	// "四点零四点零": said twice, the second begins with the last sign.
	const twice = tail && tail[1]!.length > 1 && text[end + tail[0].length] === '点';
	// "晚上十点一小时一千": an hour of the day, then what one costs.
	const ends = tail ? text.slice(end + tail[0].length) : '';
	const isHour =
		tail?.[1] === '一' && min >= HOUR && /^(?:个?小时|个?钟头|个[人月]|位|桌)/.test(ends);
	const point = isHour
		? null
		: twice
			? /^点([零〇一二三四五六七八九])()/.exec(text.slice(end, end + 2))
			: tail;
	// "三点五十分" and "三点四十" are times of day: no unit sign may follow the fraction.
	if (point && min === max && !/[十百千]/.test(text[end + point[0].length] ?? '')) {
		const fraction = [...point[1]!].map((sign) => DIGITS[sign]).join('');
		spokenPoint = { whole: min, fraction };
		digits = `${min}.${fraction}`;
		min = max = times(Number(digits), multiplierOf(point[2]!));
		end += point[0].length;
	}
	return { start: at, end, min, max, more: false, digits, arabic: false, spokenPoint };
}

/** "十几" → 11…19, "几十" → 20…90: said to be loose, so the span is wide. */
function readLoose(text: string, at: number): NumberRead | null {
	const several = '好几数'.includes(text[at]!)
		? /^(?:好几|几|数)([十百千万亿]+)/.exec(text.slice(at, at + 6))
		: null;
	if (several) {
		const unit = parseHanInteger(`一${several[1]!}`);
		if (unit === null) return null;
		return loose(at, at + several[0].length, unit * 2, unit * 9);
	}
	const teens = /^([一二两三四五六七八九]?)十几/.exec(text.slice(at, at + 4));
	if (!teens) return null;
	const tens = teens[1] === '' ? 1 : (DIGITS[teens[1]!] ?? 1);
	return loose(at, at + teens[0].length, tens * 10 + 1, tens * 10 + 9);
}

const loose = (start: number, end: number, min: number, max: number): NumberRead => ({
	start,
	end,
	min,
	max,
	more: false,
	digits: '',
	arabic: false,
	spokenPoint: null
});

/** "三十来分钟", "五十来万": 来 makes a round number a rough one. */
function readAbout(text: string, read: NumberRead): NumberRead {
	const about = /^来(?=[万亿分小钟秒天年月周个人块元家户次页条台岁m%g])/.exec(
		text.slice(read.end, read.end + 2)
	);
	if (!about || read.arabic || read.min % 10 !== 0) return read;
	const unit = sticky(MULTIPLIER, text, read.end + 1);
	if (!unit || text[read.end + 1] === ' ') return { ...read, end: read.end + 1 };
	return {
		...read,
		end: read.end + 1 + unit[0].length,
		min: times(read.min, multiplierOf(unit[1]!)),
		max: times(read.max, multiplierOf(unit[1]!))
	};
}

/**
 * Reads the number that begins at `at` of a normalised text, in Arabic or Chinese signs; null when none does.
 * "3万5", "五十多", "两三", "十几", "三点五", "1,200" are read whole.
 */
export function readChineseNumber(text: string, at: number): NumberRead | null {
	if (!BEGINNINGS.has(text[at] ?? '')) return null;
	const read = readLoose(text, at) ?? readArabic(text, at) ?? readHanNumber(text, at);
	if (!read) return null;
	const more = /^(?:多|余|几)(?![少])/.exec(text.slice(read.end, read.end + 2));
	if (!more) return readAbout(text, read);
	let end = read.end + 1;
	let { min, max } = read;
	// "20多万": the unit follows the 多.
	const unit = sticky(MULTIPLIER, text, end);
	if (unit && text[end] !== ' ') {
		min = times(min, multiplierOf(unit[1]!));
		max = times(max, multiplierOf(unit[1]!));
		end += unit[0].length;
	}
	return { ...read, end, min, max, more: true };
}
