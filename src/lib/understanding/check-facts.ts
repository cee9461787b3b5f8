import type { Quantity } from '#lib/core/quantity.ts';
import type { Fact } from '#lib/scenarios/compiled-scenario.ts';
import { findSelfCorrections } from '#lib/text/self-correction.ts';
import { compareLoosely, isReversed } from './compare-loosely.ts';
import { clauseSpan, type Heard, type HeardQuantity } from './heard.ts';
import { readsAsPlan, readsAsPromise } from './lexicon/number-talk.ts';
import type { FactMention } from './observation.ts';
import { matchWording, withinClauses, type Presence } from './presence.ts';
import type { IndexedFact, ScenarioIndex } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Wording } from './wording.ts';

/** Overlap from which an equal value is surely that fact. */
const SAME_SUBJECT = 150;
/** By how much a contradiction must be closer to the subject than an equal value elsewhere in the document. */
const CLOSER = 400;
/** What the callee's question lends to the facts of the answer that it asks for. */
const ASKED_FOR = 260;

/** Weight that a subject needs to be told apart from all others. */
const TELLING_SUBJECT = 30;

/** Counting the same thing is half of being about it. */
const SAME_THING = 300;
const GENERAL_UNITS: ReadonlySet<string> = new Set('个 次 种 项 件 点 条 位 份 家 人'.split(' '));

/** A key by which two mentions of one thing are compared. */
export function factKey(quantity: Quantity): string {
	return `${quantity.dimension}:${quantity.unit}`;
}

interface Candidate {
	readonly indexed: IndexedFact;
	readonly subject: number;
	readonly verdict: 'agrees' | 'differs';
}

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

function isAskedFor({ fact }: IndexedFact, asked: ReadonlySet<number>): boolean {
	return fact.origin.kind === 'knowledge' && asked.has(fact.origin.number);
}

/** Facts with a number that the said one may be about, with how close they are. */
function candidatesFor(
	said: HeardQuantity,
	index: ScenarioIndex,
	presence: Presence,
	asked: ReadonlySet<number>
): Candidate[] {
	const near = withinClauses(presence, said.clause - 1, said.clause + 1);
	const tight = withinClauses(presence, said.clause, said.clause);
	const found: Candidate[] = [];
	for (const indexed of index.facts) {
		const { quantity } = indexed.fact;
		if (!quantity) continue;
		const agreement = compareLoosely(quantity, said.quantity);
		if (agreement === 'other') continue;
		// Counts of unnamed things have nothing in common but being numbers.
		if (
			agreement === 'different' &&
			quantity.dimension === 'count' &&
			(quantity.unit === '' || said.quantity.unit === '')
		)
			continue;
		const words = Math.max(
			subjectScore(indexed, index, tight),
			Math.floor((subjectScore(indexed, index, near) * 9) / 10)
		);
		const subject =
			words +
			(isAskedFor(indexed, asked) ? ASKED_FOR : 0) +
			(sameThing(quantity, said.quantity) ? SAME_THING : 0);
		const differs = agreement === 'different' || isReversed(quantity, said.quantity);
		found.push({ indexed, subject, verdict: differs ? 'differs' : 'agrees' });
	}
	return found.sort((a, b) => b.subject - a.subject);
}

function isHard({ dimension }: Quantity): boolean {
	return dimension === 'money' || dimension === 'ratio' || dimension === 'time';
}

/** The minutes that the call itself takes, as the opening says them: "一两分钟" needs no subject. */
function isTalkTime({ origin, quantity }: Fact, said: Quantity): boolean {
	const opens = origin.kind === 'opening' || (origin.kind === 'step' && origin.number === 1);
	return (
		opens && said.dimension === 'time' && quantity?.min === said.min && quantity.max === said.max
	);
}

function isDate({ dimension }: Quantity): boolean {
	return dimension === 'date' || dimension === 'clock';
}

/** The document knows one discount: any other one contradicts it, whatever words surround it. */
function onlyDiscount(
	{ dimension, unit }: Quantity,
	candidates: readonly Candidate[]
): Fact | null {
	if (dimension !== 'ratio' || unit !== 'discount') return null;
	const facts = candidates.map(({ indexed }) => indexed.fact);
	const values = new Set(facts.map(({ quantity }) => quantity?.min));
	return values.size === 1 ? (facts[0] ?? null) : null;
}

/** "一天打两百个", "一年两年都没事": a unit of time as a manner of speaking, not a duration that is promised. */
function isIdle(said: HeardQuantity, heard: Heard): boolean {
	const { quantity } = said;
	if (
		/一[年天]两[年天]|三天两头|十天半|一天到晚|一时半/.test(
			heard.text.slice(Math.max(0, said.start - 2), said.end + 2)
		)
	)
		return true;
	if (
		quantity.dimension !== 'time' ||
		!/^[一1]?(?:个)?(?:天|年|月|周|星期|小时|日)$|^一[天年]/.test(quantity.text)
	)
		return false;
	const around = heard.text.slice(Math.max(0, said.start - 5), said.end + 4);
	return !/免费|送|赠|支持|保|质|期|内|合作|试用|顾问|宽限|锁|留|响应|到账|到|限/.test(
		around.replace(quantity.text, ' ')
	);
}

/** Numbers that the utterance states, each with its verdict against the document. */
export function checkQuantities(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence,
	asked: ReadonlySet<number>
): FactMention[] {
	const retracted = findSelfCorrections(heard.text, heard.locale);
	const all = heard.quantities.map((said) => ({
		said,
		candidates: candidatesFor(said, index, presence, asked)
	}));
	// What is stated rightly somewhere in the turn is not contradicted by another number of the same turn.
	const settled = new Set(
		all.flatMap(({ candidates }) =>
			candidates.filter(({ verdict }) => verdict === 'agrees').map(({ indexed }) => indexed.fact)
		)
	);
	const settledQuotes = new Set([...settled].map(({ quote }) => quote));
	const mentions: FactMention[] = [];
	for (const { said, candidates } of all) {
		const { quantity } = said;
		const clause = heard.clauses[said.clause];
		if (!clause || (quantity.dimension === 'count' && quantity.max === 1)) continue;
		const base = {
			key: factKey(quantity),
			min: quantity.min,
			max: quantity.max,
			quote: clauseSpan(heard, said.clause, said.clause)
		};
		const agreeing = candidates.find(({ verdict }) => verdict === 'agrees');
		const against = candidates.find(
			({ verdict, indexed }) =>
				verdict === 'differs' &&
				(!settled.has(indexed.fact) || isReversed(indexed.fact.quantity!, quantity))
		);
		if (retracted.some(({ retracted: r }) => said.start >= r.start && said.start < r.end)) {
			const fact = agreeing?.indexed.fact ?? against?.indexed.fact ?? null;
			mentions.push({
				...base,
				verdict: 'retracted',
				factId: fact?.id ?? null,
				hard: false,
				expected: null,
				line: null
			});
			continue;
		}
		const sameQuote =
			against !== undefined &&
			settledQuotes.has(against.indexed.fact.quote) &&
			!isReversed(against.indexed.fact.quantity!, quantity);
		const closer = against && !sameQuote ? against.subject - (agreeing?.subject ?? 0) : 0;
		const talk = candidates.find(
			({ verdict, indexed }) => verdict === 'agrees' && isTalkTime(indexed.fact, quantity)
		);
		if (
			agreeing &&
			(talk !== undefined || agreeing.subject >= SAME_SUBJECT || !against || closer < CLOSER)
		) {
			const reversed =
				against &&
				isReversed(against.indexed.fact.quantity!, quantity) &&
				against.subject >= agreeing.subject;
			if (!reversed) {
				const { fact } = agreeing.indexed;
				mentions.push({
					...base,
					verdict: 'correct',
					factId: fact.id,
					hard: isHard(quantity),
					expected: null,
					line: fact.line
				});
				continue;
			}
		}
		if (clause.asks || isIdle(said, heard)) continue;
		const promises = readsAsPromise(heard, said);
		if (readsAsPlan(heard, said) && !promises) continue;
		const only = onlyDiscount(quantity, candidates);
		const needed = THRESHOLDS.factSubject + (isDate(quantity) ? 100 : 0);
		if (against && !sameQuote && against.subject >= needed) {
			const { fact } = against.indexed;
			mentions.push({
				...base,
				verdict: 'wrong',
				factId: fact.id,
				hard: isHard(quantity),
				expected: fact.quote,
				line: fact.line
			});
		} else if (only && !sameQuote && promises) {
			mentions.push({
				...base,
				verdict: 'wrong',
				factId: only.id,
				hard: true,
				expected: only.quote,
				line: only.line
			});
		} else if (isHard(quantity) && !sameQuote && (promises || quantity.dimension === 'money')) {
			mentions.push({
				...base,
				verdict: 'unsupported',
				factId: null,
				hard: true,
				expected: null,
				line: null
			});
		}
	}
	return mentions;
}

const isError = ({ verdict }: FactMention): boolean =>
	verdict === 'wrong' || verdict === 'unsupported';

/** A sum named this soon after an error belongs to it ("要交违约金，不多，两百块"). */
const ELABORATION = 5;

/** One error per clause and per fact; correct mentions all stay. */
export function mergeMentions(
	quantities: readonly FactMention[],
	promises: readonly FactMention[]
): FactMention[] {
	const merged: FactMention[] = [];
	for (const mention of [...promises, ...quantities]) {
		const elaborates =
			mention.verdict === 'unsupported' &&
			mention.key.startsWith('money') &&
			merged.some(
				(other) => isError(other) && Math.abs(other.quote.end - mention.quote.start) <= ELABORATION
			);
		const twin =
			isError(mention) &&
			merged.some(
				(other) =>
					isError(other) &&
					(other.quote.start === mention.quote.start ||
						(other.factId !== null && other.factId === mention.factId))
			);
		if (!twin && !elaborates) merged.push(mention);
	}
	return merged.sort((a, b) => a.quote.start - b.quote.start);
}
