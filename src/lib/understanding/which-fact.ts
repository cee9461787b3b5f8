import type { Quantity } from '#lib/core/quantity.ts';
import type { Fact } from '#lib/scenarios/compiled-scenario.ts';
import { isReversed } from './compare-loosely.ts';
import { isRepeated, type Candidate } from './fact-candidates.ts';
import { labelOf } from './fact-labels.ts';
import type { Heard, HeardQuantity } from './heard.ts';

/** Overlap from which an equal value is surely that fact. */
const SAME_SUBJECT = 150;
/** By how much a contradiction must be closer to the subject than an equal value elsewhere in the document. */
const CLOSER = 400;

/** The document knows one discount: any other one contradicts it, whatever words surround it. */
export function onlyDiscount(
	{ dimension, unit }: Quantity,
	candidates: readonly Candidate[]
): Fact | null {
	if (dimension !== 'ratio' || unit !== 'discount') return null;
	const facts = candidates.map(({ indexed }) => indexed.fact);
	const values = new Set(facts.map(({ quantity }) => quantity?.min));
	return values.size === 1 ? (facts[0] ?? null) : null;
}

/** What he is to pay: a sum beside a word for it, or a bare figure that was read as one. */
function isPrice(said: HeardQuantity, heard: Heard): boolean {
	const clause = heard.clauses[said.clause];
	// "头月半价,四十九": the figure alone speaks of what stands before it.
	const alone = clause && said.start <= clause.start && said.end >= clause.end;
	return /(?:首月|头(?:一?个)?月|每(?:个)?月|一个月|月租|月费|价|只要|仅需|最低|最高|低至)/.test(
		`${alone ? (heard.clauses[said.clause - 1]?.text ?? '') : ''} ${clause?.text ?? ''}`
	);
}

/** "一年才六千八", "每人加五十": a sum without its unit that no other reading is left for. */
export function isBarePrice({ quantity, start }: HeardQuantity, heard: Heard): boolean {
	return (
		quantity.dimension === 'count' &&
		quantity.unit === '' &&
		quantity.min >= LEAST_PRICE &&
		/(?:一年|每年|一次|每次|一趟|每人|一个?人|年费|月租)(?:再|另外|多)?(?:加|收|交|付|掏)?(?:才|就|只|要|得|也就)*\s?$|(?:另外?|额外|再)(?:加|收|交|付|掏)(?:您|你)?\s?$|(?:明天|后天|下周|下个月|过了[^,]{0,4}|到时候?|平时|以后|不然|否则)(?:可)?(?:就|是|要|得)(?:是|要|得)?\s?$/.test(
			heard.text.slice(Math.max(0, start - 10), start)
		)
	);
}
const LEAST_PRICE = 20;

/** Of these a document has one value only, so that any other contradicts it: the allowance, the number to call. */
export function onlyValue(
	said: HeardQuantity,
	heard: Heard,
	candidates: readonly Candidate[],
	question: Heard | null
): boolean {
	const { dimension } = said.quantity;
	const clause = heard.clauses[said.clause]?.text ?? '';
	if (dimension === 'phone') {
		const near = `${heard.clauses[said.clause - 1]?.text ?? ''} ${clause} ${heard.clauses[said.clause + 1]?.text ?? ''}`;
		return (
			/[打拨]|热线|客服|电话|找(?:我|客服)|联系|记(?:一)?下|\b(?:call|ring|phone|on)\b/.test(
				near
			) ||
			(question !== null && /电话|号码|热线|\bnumber\b/.test(question.text))
		);
	}
	// "五点零" where the document knows 3.8 and 4.0 alone.
	if (dimension === 'version') return true;
	if (labelOf(heard.text, said.start) !== null) return true;
	const values = candidates.map(({ indexed }) => indexed.fact.quantity!);
	const price =
		values.some((value) => value.dimension === 'money') &&
		(isPrice(said, heard) || isRepeated(said, question));
	const ends = dimension === 'date' && /到期|到日子|停|关|截止|失效|过期|作废/.test(clause);
	if (dimension !== 'data' && !price && !ends) return false;
	return new Set(values.map(({ min }) => min)).size === 1;
}

const LABELS: ReadonlySet<string> = new Set(['date', 'clock', 'version', 'phone', 'contact']);

/** Closeness by its own words from which a subject is named. */
const NAMED = 200;

/** Three figures of a sum and more; in hundredths. */
function isSpecific(value: number): boolean {
	let rest = value;
	while (rest > 0 && rest % 10 === 0) rest /= 10;
	return rest >= 100;
}

/** Beyond ten, and no round number. */
const isOdd = (value: number): boolean => value > 10 && value % 5 !== 0;

/** Whether the best agreeing fact is what was meant, though another figure of the document stands near as well. */
export function isMeant(agreeing: Candidate, against: Candidate | undefined): boolean {
	// A date, a version, a number to call, a rate to the decimal: who says the right one means it.
	const meant = agreeing.indexed.fact.quantity!;
	if (!against || LABELS.has(meant.dimension) || /\d\.\d/.test(meant.text)) return true;
	// "借一万一天一块二": of one sentence's figures the equal one is meant.
	if (
		against.indexed.fact.quote === agreeing.indexed.fact.quote &&
		(agreeing.relation !== 'disjoint' || meant.dimension === 'money')
	)
		return true;
	// "三千二百八": so exact a sum is no chance.
	if (
		meant.dimension === 'money' &&
		isSpecific(meant.min) &&
		(agreeing.relation !== 'disjoint' || against.relation !== 'shares')
	)
		return true;
	// "满打满算三十六桌": nor is so odd a number.
	if (meant.dimension === 'count' && isOdd(meant.min) && agreeing.relation !== 'disjoint')
		return true;
	// A price of the document is meant, unless it is of a thing of another kind.
	if (
		meant.dimension === 'money' &&
		meant.min >= LEAST_PRICE * 100 &&
		agreeing.relation === 'shares' &&
		agreeing.indexed.measured.measures.has('price')
	)
		return true;
	// "猝死也赔五十万": two things of one measure, and only the other one is named.
	if (
		against.relation === 'shares' &&
		agreeing.relation === 'shares' &&
		agreeing.own === 0 &&
		against.own >= NAMED
	)
		return false;
	// "响应更快,半小时就好": nothing beside the figure speaks of the other one.
	if (against.own === 0 && agreeing.relation !== 'disjoint') return true;
	const closer = against.subject - agreeing.subject;
	if (closer < CLOSER && agreeing.relation !== 'disjoint') return true;
	// Words of the neighbouring clauses alone, and nothing that both measure: the equal one.
	if (
		against.relation === 'unknown' &&
		agreeing.relation !== 'disjoint' &&
		against.indexed.measured.end === null &&
		against.own < CLOSER
	)
		return true;
	if (against.relation === 'shares') return false;
	return agreeing.subject >= SAME_SUBJECT || closer < CLOSER;
}

/** "三千往上的五天" beside "3000元以下一个工作日": the other side of the bound, with the other figure. */
export function isOtherSide(
	fact: Fact,
	said: HeardQuantity,
	all: readonly { readonly said: HeardQuantity; readonly candidates: readonly Candidate[] }[]
): boolean {
	return (
		isReversed(fact.quantity!, said.quantity) &&
		all.some(
			({ said: other, candidates }) =>
				other !== said &&
				Math.abs(other.clause - said.clause) <= 1 &&
				candidates.some(
					({ verdict, indexed }) => verdict === 'agrees' && indexed.fact.quote !== fact.quote
				)
		)
	);
}

/** "您二十五桌就够" beside "最多摆36桌": fewer than there is room for. */
export function isWithin(
	{ fact }: Candidate['indexed'],
	said: HeardQuantity,
	heard: Heard
): boolean {
	const known = fact.quantity!;
	const { dimension, comparator, max } = said.quantity;
	if (dimension !== 'count' || known.dimension !== 'count') return false;
	// "您三十桌": what he has or needs.
	if (
		/(?<![补送给返赔退扣收加减免让])[您你](?:们|那边|这边)?(?:大概|差不多|也就)?$/.test(
			heard.text.slice(0, said.start)
		)
	)
		return true;
	if (
		/^(?:就|也就|都|刚好|正好)?(?:够|行|成|好了|差不多|坐得下|放得下|摆得下|用不完)/.test(
			heard.text.slice(said.end)
		)
	)
		return true;
	return known.comparator === 'at-most' && comparator === 'exact' && max <= known.max;
}

/** Seconds. */
const MINUTE = 60;

/** "from 70 minutes to 25": the other figure of the line, without a unit of its own. */
export function holdsFigure(quote: string, { dimension, min }: Quantity): boolean {
	if (dimension !== 'time') return false;
	const figures = (quote.match(/\d+/g) ?? []).map(Number);
	return [1, MINUTE, 60 * MINUTE].some((unit) => figures.includes(min / unit));
}
