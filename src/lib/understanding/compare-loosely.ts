import type { Quantity } from '#lib/core/quantity.ts';
import { compareQuantities, type Agreement } from '#lib/text/compare-quantities.ts';

/** True for a number said without any unit: "每人168", "最低五十九". */
export function isBare(quantity: Quantity): boolean {
	return quantity.dimension === 'count' && quantity.unit === '';
}

/** "50万人次", "五十万人", "五十万户": the same people. */
const PEOPLE: ReadonlySet<string> = new Set(['人', '人次', '户']);

/** "3.8" as a version, in parts of 10,000 as a per cent. */
function percentOf(version: number): number {
	const minor = Math.floor((version % 1_000_000) / 1000);
	return Math.floor(version / 1_000_000) * 100 + (minor < 10 ? minor * 10 : minor);
}

/** "报案3次", "报了三回", "三起": as often. */
const OCCASIONS: ReadonlySet<string> = new Set(['次', '回', '起', '趟', '遍', '笔']);

/** Minutes after midnight: "24点" and "晚上12点" are the same moment. */
const DAY_MINUTES = 1440;
const HALF_DAY = 720;

/** "两千多" is anything up to three thousand. */
function roomy(said: Quantity): Quantity {
	if (said.comparator !== 'at-least' || !/[多几余]/.test(said.text)) return said;
	let place = 1;
	while (place * 10 <= said.max) place *= 10;
	// Of 五十多 it is the ten, of 三百 the hundred that is left open.
	while (place > 1 && said.max % place !== 0) place /= 10;
	return { ...said, max: said.max + place - 1 };
}

/**
 * Compares a quantity of the document with what was said, reading a bare number as the document's money: people
 * drop 块 and 元 where the question was about the price.
 */
export function compareLoosely(fact: Quantity, exactly: Quantity): Agreement {
	const said = roomy(exactly);
	// "八十一节": eighty for one of them, where the document has that price.
	if (
		fact.dimension === 'money' &&
		said.dimension === 'count' &&
		/[十百千]一[^\d一二三四五六七八九十百千]{1,2}$/.test(said.text)
	)
		return (said.min - 1) * 100 === fact.min ? 'same' : 'other';
	if (PEOPLE.has(fact.unit) && PEOPLE.has(said.unit))
		return compareQuantities({ ...fact, unit: '人' }, { ...said, unit: '人' });
	if (OCCASIONS.has(fact.unit) && OCCASIONS.has(said.unit))
		return compareQuantities({ ...fact, unit: '次' }, { ...said, unit: '次' });
	if (isBare(fact) && said.dimension === 'money')
		return compareQuantities(
			{ ...fact, dimension: 'money', unit: said.unit, min: fact.min * 100, max: fact.max * 100 },
			said
		);
	if (isBare(said) && fact.dimension === 'money') {
		return compareQuantities(fact, {
			...said,
			dimension: 'money',
			unit: fact.unit,
			min: said.min * 100,
			max: said.max * 100
		});
	}
	// "从3.8到4.0": both ends of the change.
	if (fact.dimension === 'version' && said.dimension === 'version' && said.max > said.min)
		return fact.min === said.min || fact.min === said.max ? 'same' : 'different';
	// "年化三点八": a decimal whose per cent goes without saying.
	if (said.dimension === 'version' && fact.dimension === 'ratio') {
		if (fact.unit !== 'share' || !/\d\.\d/.test(fact.text)) return 'other';
		const value = percentOf(said.min);
		return compareQuantities(fact, {
			...said,
			dimension: 'ratio',
			unit: 'share',
			min: value,
			max: value
		});
	}
	const version = /^(\d+)\.(\d+)$/.exec(said.text);
	if (isBare(said) && fact.dimension === 'version' && version) {
		const value = Number(version[1]) * 1_000_000 + Number(version[2]) * 1000;
		return compareQuantities(fact, {
			...said,
			dimension: 'version',
			unit: fact.unit,
			min: value,
			max: value
		});
	}
	if (isBare(said) && fact.dimension === 'clock' && said.min >= 1 && said.max <= 12) {
		// "by four": the hour alone, in the morning or the afternoon.
		return (said.min * 60) % HALF_DAY === fact.min % HALF_DAY ? 'same' : 'other';
	}
	if (fact.dimension === 'clock' && said.dimension === 'clock') {
		const [a, b] = [fact.min % DAY_MINUTES, said.min % DAY_MINUTES];
		if (a === b || (a === 0 && b === DAY_MINUTES / 2)) return 'same';
	}
	return compareQuantities(fact, said);
}

/** One says "at least", the other "at most", of the same value: "最低59" told as "最高59". */
export function isReversed(fact: Quantity, said: Quantity): boolean {
	const pair = [fact.comparator, said.comparator];
	const value = isBare(said) && fact.dimension === 'money' ? said.min * 100 : said.min;
	return pair.includes('at-least') && pair.includes('at-most') && fact.min === value;
}

/** Whether the number of a wording was said: "一两分钟" is not the 一分钟 of a response time. */
export function saysNumber(wanted: Quantity, said: Quantity): boolean {
	const agreement = compareLoosely(wanted, said);
	if (agreement !== 'same' && agreement !== 'bound') return false;
	const isRange = ({ min, max }: Quantity): boolean => max > min;
	return wanted.dimension !== 'time' || isRange(wanted) === isRange(said);
}
