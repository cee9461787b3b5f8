import { maskNumbers, N } from '#lib/text/number-tokens.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import type { Heard } from './heard.ts';

/**
 * Figures that answer a question without their unit: "最高七点二" of an interest rate, "九五" of a discount, "半把个
 * 小时". Only what was asked for is read so: elsewhere a bare number is any number.
 */
export interface BareNumber {
	readonly value: number;
	/** What follows it in the text. */
	readonly after: string;
	readonly start: number;
}

/** "半个来钟头", "半把个小时": half an hour, more or less. */
const HALF_HOUR = /半(?:个|把)?(?:来|多|把)?个?(?:小时|钟头|钟)/;
/** Seconds. */
const HALF_HOUR_TIME = 1800;

/** What was said is looked at for every answer that it may hold. */
const READ = new WeakMap<Heard, readonly BareNumber[]>();

/** Numbers of what was said, with or without a unit. */
export function bareNumbers(heard: Heard): readonly BareNumber[] {
	let numbers = READ.get(heard);
	if (!numbers) {
		numbers = heard.locale === 'en' ? [] : readNumbers(heard);
		READ.set(heard, numbers);
	}
	return numbers;
}

function readNumbers(heard: Heard): BareNumber[] {
	const masked = maskNumbers(heard.text, heard.locale);
	const found: BareNumber[] = [];
	for (let i = 0; i < masked.text.length; i += 1) {
		if (masked.text[i] !== N) continue;
		const number = masked.numbers[masked.numberAt[i]!];
		const [start, end] = [masked.at[i]!, masked.ends[i]!];
		if (number && number.min === number.max)
			found.push({ value: number.min, after: heard.text.slice(end, end + 2), start });
	}
	return found;
}

/** The number in the document's own writing of a figure ("4.2%", "95折", "三天"), with its unit. */
function writtenNumber(wanted: Quantity): Written | null {
	let written = WRITTEN.get(wanted);
	if (written === undefined) {
		written = readWritten(wanted.text);
		WRITTEN.set(wanted, written);
	}
	return written;
}

interface Written {
	readonly value: number;
	readonly unit: string;
}

/** The document's figures are looked for in every reply. */
const WRITTEN = new WeakMap<Quantity, Written | null>();

function readWritten(text: string): Written | null {
	const masked = maskNumbers(text, 'zh-CN');
	const at = masked.text.indexOf(N);
	const number = at < 0 ? undefined : masked.numbers[masked.numberAt[at]!];
	if (!number || number.min !== number.max || masked.numbers.length !== 1) return null;
	return { value: number.min, unit: masked.text.slice(at + 1) };
}

/** Units that begin another figure than the document's. */
const OTHER_UNIT = /^[天年月日周号点时秒分个小元块毛万千百倍%折成步次回人名台家]/;

/** Where a figure of the document is said by its bare number; null when it is not. */
export function findBare(
	wanted: Quantity,
	heard: Heard,
	numbers: readonly BareNumber[]
): number | null {
	if (
		wanted.dimension === 'time' &&
		wanted.min === HALF_HOUR_TIME &&
		wanted.max === HALF_HOUR_TIME
	) {
		const half = HALF_HOUR.exec(heard.text);
		if (half) return half.index;
	}
	const written = writtenNumber(wanted);
	if (written === null) return null;
	const unit = written.unit.trim()[0] ?? '';
	const long = written.value >= 10 || !Number.isInteger(written.value);
	const discount = wanted.unit === 'discount' && unit === '折';
	for (const { value, after, start } of numbers) {
		const same =
			value === written.value ||
			(discount && [value * 10, value * 100].some((tens) => Math.round(tens) === written.value));
		if (!same) continue;
		if (unit !== '' && after.startsWith(unit)) return start;
		if (long && !OTHER_UNIT.test(after)) return start;
	}
	return null;
}
