import type { Quantity } from '#lib/core/quantity.ts';
import { isSamePlace, isSameRate } from './beside.ts';
import { compareLoosely, isReversed } from './compare-loosely.ts';
import { labelOf } from './fact-labels.ts';
import type { Heard, HeardQuantity } from './heard.ts';
import { besideFigure, changeEnd, measuresOf, relate, type Relation } from './measures.ts';
import { matchWording, withinClauses, type Presence } from './presence.ts';
import type { IndexedFact, ScenarioIndex } from './scenario-index.ts';
import type { Wording } from './wording.ts';

/** A fact with a number that a said one may be about. */
export interface Candidate {
	readonly indexed: IndexedFact;
	/** How close the words around the two are, permille and above. */
	readonly subject: number;
	/** The same by the words of its own clause alone, without what was measured or asked. */
	readonly own: number;
	/** Whether both measure the same thing. */
	readonly relation: Relation;
	readonly verdict: 'agrees' | 'differs';
}

/** What the callee's question lends to the facts of the answer that it asks for. */
const ASKED_FOR = 260;
/** Weight that a subject needs to be told apart from all others. */
const TELLING_SUBJECT = 30;
/** Counting the same thing is half of being about it. */
const SAME_THING = 300;
/** So is measuring the same; measuring something else takes as much away. */
const SAME_MEASURE = 340;
/** The same end of a change ("升到5.0") says a little. */
const SAME_END = 100;
/** The same verb beside both ("坐10位"). */
const SAME_PLACE = 240;
/** "实退三千零四十": a sum by what is done with it. */
const SAME_DEAL = 380;
const GENERAL_UNITS: ReadonlySet<string> = new Set('个 次 种 项 件 点 条 位 份 家 人'.split(' '));

/** How much the clause around a number is about a fact's subject: its own words weigh most, its title a little. */
function subjectScore(indexed: IndexedFact, index: ScenarioIndex, presence: Presence): number {
	const score = (wording: Wording): number => {
		const match = matchWording(wording, index.table, presence);
		// A subject of one common word ("升级") is found everywhere.
		const full = Math.min(1000, Math.floor((wording.total * 1000) / TELLING_SUBJECT));
		return match ? Math.floor((match.score * full) / 1000) : 0;
	};
	return Math.min(
		1000,
		Math.max(score(indexed.subject), score(indexed.narrow)) + Math.floor(score(indexed.about) / 4)
	);
}

/** "五步" and "三步" count the same thing; "个" and "次" count anything. */
function sameThing(fact: Quantity, said: Quantity): boolean {
	return (
		fact.dimension === 'count' &&
		fact.unit !== '' &&
		fact.unit === said.unit &&
		!GENERAL_UNITS.has(fact.unit)
	);
}

/** "两分钟办好" is nothing about the 30 days of another fact. */
const FAR_OFF = 300;

/** A bare number so much larger counts something else. */
const MANY_TIMES = 20;

function isFarOff(fact: Quantity, said: Quantity): boolean {
	if (fact.dimension !== 'time' || said.dimension !== 'time') return false;
	return fact.min > said.max * FAR_OFF || said.min > fact.max * FAR_OFF;
}

const isUnnamed = ({ dimension, unit }: Quantity): boolean => dimension === 'count' && unit === '';

/** What a number of the document is called when it is the name of something ("工号6018"). */
function labelOfFact({ fact }: IndexedFact): string | null {
	return labelOf(fact.quote, fact.quote.indexOf(fact.quantity?.text ?? ''));
}

/** "一百G二十九?" – "骗你干啥,二十九": a bare figure that he doubted, said once more. */
export function isRepeated(said: HeardQuantity, question: Heard | null): boolean {
	return (
		isUnnamed(said.quantity) && question !== null && question.text.includes(said.quantity.text)
	);
}

/** "最高一百万" against "最高50万": the same bound of a sum. */
function boundsAlike(
	{ fact }: IndexedFact,
	{ start, quantity }: HeardQuantity,
	heard: Heard
): boolean {
	if (!fact.quantity || !isUnnamed(quantity) || quantity.min < ROUND) return false;
	if (fact.quantity.dimension !== 'money' && !isUnnamed(fact.quantity)) return false;
	const bound = /(最高|最低|最多|最少|封顶)[^,。;\d]{0,3}$/.exec(
		heard.text.slice(Math.max(0, start - 6), start)
	);
	return bound !== null && fact.quote.includes(bound[1]!);
}
/** A round sum that needs no unit. */
const ROUND = 10_000;

interface SaidMeasures {
	/** Told by the words around the figure. */
	readonly own: ReadonlySet<string>;
	/** The figure stands alone: what the clause before it tells yields to what was asked. */
	readonly alone: boolean;
	/** Told by his question, when the figure stands where an answer begins. */
	readonly asked: ReadonlySet<string>;
	/** Told by the clause before it. */
	readonly lent: ReadonlySet<string>;
}

/** Clauses of a turn in which a figure still answers the question before it. */
const ANSWER_CLAUSES = 2;

const FIGURE_ALONE =
	/^\s*(?:一般|大概|大约|差不多|也就|就|要|得|需要|最多|最少|起码|至少|得要|怎么也要|估计)*\s*(?:吧|左右|上下|的样子|了|呢|嘛)?\s*$/;

/** What a said figure measures: by its own words and clause, else by his question or the clause before. */
function saidMeasures(said: HeardQuantity, heard: Heard, question: Heard | null): SaidMeasures {
	const none: ReadonlySet<string> = new Set();
	const clause = heard.clauses[said.clause];
	if (!clause) return { own: none, alone: false, asked: none, lent: none };
	const at = Math.max(0, said.start - clause.start);
	const end = Math.max(at, said.end - clause.start);
	const before = heard.clauses[said.clause - 1];
	const { locale } = heard;
	const rest = `${clause.text.slice(0, at)} ${clause.text.slice(end)}`;
	// "合同是法务走,一般两三天": a clause of the figure alone speaks of what stands before it.
	const alone =
		rest.trim() !== '' && FIGURE_ALONE.test(rest) && before && !before.asks ? [before.text] : [];
	return {
		own: measuresOf([besideFigure(clause.text, at, end), rest, ...alone], locale),
		alone: alone.length > 0,
		asked:
			question && said.clause < ANSWER_CLAUSES + alone.length
				? measuresOf([question.text], locale)
				: none,
		lent: before && !before.asks ? measuresOf([before.text], locale) : none
	};
}

/** Own words decide; what was lent can only bring a fact closer. */
function relationOf(
	{ own, alone, asked, lent }: SaidMeasures,
	fact: ReadonlySet<string>
): Relation {
	if (alone && relate(asked, fact) === 'shares') return 'asked';
	const relation = relate(own, fact);
	if (relation !== 'unknown') return relation;
	if (relate(asked, fact) === 'shares') return 'asked';
	return relate(lent, fact) === 'shares' ? 'leans' : 'unknown';
}

const BONUS: Readonly<Record<Relation, number>> = {
	shares: SAME_MEASURE,
	asked: SAME_MEASURE,
	leans: SAME_MEASURE / 2,
	unknown: 0,
	disjoint: -SAME_MEASURE
};

/** Facts with a number that the said one may be about, with how close they are; the closest first. */
export function candidatesFor(
	said: HeardQuantity,
	index: ScenarioIndex,
	presence: Presence,
	asked: ReadonlySet<number>,
	question: Heard | null
): Candidate[] {
	const near = withinClauses(presence, said.clause - 1, said.clause + 1);
	const tight = withinClauses(presence, said.clause, said.clause);
	const measures = saidMeasures(said, presence.heard, question);
	const end = changeEnd(presence.heard.text, said.start);
	const repeated = isRepeated(said, question);
	const found: Candidate[] = [];
	for (const indexed of index.facts) {
		const { quantity, origin } = indexed.fact;
		if (!quantity) continue;
		const agreement = compareLoosely(quantity, said.quantity);
		if (agreement === 'other') continue;
		const { measured } = indexed;
		// 八折 is no 20% of a deposit: only a reduction has two names.
		if (
			quantity.dimension === 'ratio' &&
			said.quantity.dimension === 'ratio' &&
			quantity.unit !== said.quantity.unit &&
			!/优惠|折|省|便宜|减|返|降|off|less|discount|cheap|save|reduc/i.test(indexed.fact.quote)
		)
			continue;
		// "由8分钟降到5分钟": the two ends are two facts.
		if (end !== null && measured.end !== null && end !== measured.end) continue;
		const same = sameThing(quantity, said.quantity);
		const told = same ? 'shares' : relationOf(measures, measured.measures);
		// "一月十号停" names the day itself: what happens then rules no date out.
		const isDay = quantity.dimension === 'date' || quantity.dimension === 'clock';
		const relation = isDay && told === 'disjoint' ? 'unknown' : told;
		const again = repeated && quantity.dimension === 'money';
		const label = labelOf(presence.heard.text, said.start);
		const named = label !== null && label === labelOfFact(indexed);
		if (label !== null && !named) continue;
		// Counts of unnamed things have nothing in common but being numbers.
		const place = !same && isSamePlace(indexed, said, presence.heard);
		const deal = place && isUnnamed(said.quantity);
		const unnamed =
			isUnnamed(quantity) || (isUnnamed(said.quantity) && quantity.dimension === 'count');
		const bound =
			boundsAlike(indexed, said, presence.heard) || isSameRate(indexed, said, presence.heard);
		if (agreement === 'different' && unnamed && relation !== 'shares' && !named && !again && !bound)
			continue;
		if (agreement === 'different' && relation !== 'shares' && isFarOff(quantity, said.quantity))
			continue;
		// "去年那八千" is nothing about 27 tables.
		if (
			agreement === 'different' &&
			isUnnamed(said.quantity) &&
			!isUnnamed(quantity) &&
			quantity.dimension === 'count' &&
			said.quantity.min > quantity.max * MANY_TIMES
		)
			continue;
		const own = subjectScore(indexed, index, tight);
		const words = Math.max(own, Math.floor((subjectScore(indexed, index, near) * 9) / 10));
		const isAskedFor = origin.kind === 'knowledge' && asked.has(origin.number);
		const subject =
			words +
			(isAskedFor ? ASKED_FOR : 0) +
			(same || bound ? SAME_THING : 0) +
			(end !== null && end === measured.end ? SAME_END : 0) +
			(deal ? SAME_DEAL : place ? SAME_PLACE : 0) +
			BONUS[relation];
		const differs = agreement === 'different' || isReversed(quantity, said.quantity);
		found.push({ indexed, subject, own, relation, verdict: differs ? 'differs' : 'agrees' });
	}
	return found.sort((a, b) => b.subject - a.subject);
}
