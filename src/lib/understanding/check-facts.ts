import type { Quantity } from '#lib/core/quantity.ts';
import type { Fact } from '#lib/scenarios/compiled-scenario.ts';
import { findSelfCorrections } from '#lib/text/self-correction.ts';
import { isAsked, isExample, isReported, isSupposed } from './clause-mood.ts';
import { isReversed } from './compare-loosely.ts';
import { candidatesFor } from './fact-candidates.ts';
import { clauseSpan, type Heard, type HeardQuantity } from './heard.ts';
import { isIdle } from './idle-figures.ts';
import { readsAsPlan, readsAsPromise } from './lexicon/number-talk.ts';
import type { FactMention, SaidFact } from './observation.ts';
import type { Presence } from './presence.ts';
import { insistsOn, repeatsHim } from './said-again.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import { atTheStart, isTalk, isTalkFact, isTalkTime } from './talk-time.ts';
import { THRESHOLDS } from './thresholds.ts';
import {
	isDerived,
	isInvented,
	isInventedSum,
	isOthersPromise,
	isStatedDuration,
	isUnknown,
	isWritten
} from './unknown-figures.ts';
import {
	holdsFigure,
	isBarePrice,
	isMeant,
	isOtherSide,
	isWithin,
	onlyDiscount,
	onlyValue
} from './which-fact.ts';
import {
	isComparison,
	isDenied,
	isDifference,
	isExampleSum,
	isGap,
	isOfThePast,
	speaksOfHim,
	speaksOfOthers,
	tellsHisPast
} from './whose-figures.ts';

/** Closeness from which a contradiction is one even where the caller seems to speak of his own plans. */
const SURELY = 700;

/** By how much the words around a figure must be closer to a fact than those around the figure that agrees with it. */
const SWAPPED = 300;

/** A call that is well under way. */
const LATER_TURN = 9;

/** A key by which two mentions of one thing are compared. */
export function factKey(quantity: Quantity): string {
	return `${quantity.dimension}:${quantity.unit}`;
}

function isHard({ dimension }: Quantity): boolean {
	return dimension === 'money' || dimension === 'ratio' || dimension === 'time';
}

function isDate({ dimension }: Quantity): boolean {
	return dimension === 'date' || dimension === 'clock';
}

const isOne = ({ dimension, max }: Quantity): boolean => dimension === 'count' && max === 1;

/** "只能停一次": one as a limit. */
function isOnlyOne({ quantity, start }: HeardQuantity, heard: Heard): boolean {
	return (
		quantity.unit === '次' &&
		/(?:只能|只可以|只许|只让|只给|最多|顶多)[^,。]{0,2}$/.test(heard.text.slice(0, start))
	);
}

/** A number that is read out in pieces goes on over several clauses. */
function lastClauseOf({ clause, end }: HeardQuantity, heard: Heard): number {
	const last = heard.clauses.findIndex((other) => end <= other.end);
	return Math.max(clause, last);
}

/** Numbers that the utterance states, each with its verdict against the document. */
export function checkQuantities(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence,
	asked: ReadonlySet<number>,
	question: Heard | null,
	earlier: readonly SaidFact[] = [],
	turn = LATER_TURN
): FactMention[] {
	const retracted = findSelfCorrections(heard.text, heard.locale);
	const all = heard.quantities.map((said) => ({
		said,
		candidates: candidatesFor(said, index, presence, asked, question)
	}));
	// What is stated rightly somewhere in the turn is not contradicted by another number of the same turn.
	const settled = new Map<Fact, number>();
	for (const { candidates } of all) {
		const agreeing = candidates.find(({ verdict }) => verdict === 'agrees');
		if (agreeing && agreeing.relation !== 'disjoint')
			settled.set(
				agreeing.indexed.fact,
				Math.max(agreeing.own, settled.get(agreeing.indexed.fact) ?? 0)
			);
	}
	const mentions: FactMention[] = [];
	for (const { said, candidates } of all) {
		const { quantity } = said;
		const clause = heard.clauses[said.clause];
		if (!clause || (isOne(quantity) && !isOnlyOne(said, heard))) continue;
		const base = {
			key: factKey(quantity),
			min: quantity.min,
			max: quantity.max,
			quote: clauseSpan(heard, said.clause, lastClauseOf(said, heard))
		};
		const agreeing = candidates.find(({ verdict }) => verdict === 'agrees');
		const against = candidates.find(
			({ verdict, indexed, own }) =>
				verdict === 'differs' &&
				!(heard.locale === 'en' && holdsFigure(indexed.fact.quote, quantity)) &&
				// How long the call takes is no subject of another figure.
				!isTalkFact(indexed) &&
				(!settled.has(indexed.fact) ||
					isReversed(indexed.fact.quantity!, quantity) ||
					own - settled.get(indexed.fact)! >= SWAPPED) &&
				!isOtherSide(indexed.fact, said, all) &&
				!isWithin(indexed, said, heard)
		);
		const wrong = (fact: Fact): FactMention => ({
			...base,
			verdict: 'wrong',
			factId: fact.id,
			hard: isHard(quantity),
			expected: fact.quote,
			line: fact.line
		});
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
		const talk = candidates.find(
			({ verdict, indexed }) => verdict === 'agrees' && isTalkTime(indexed.fact, quantity)
		);
		if (agreeing && (talk !== undefined || isMeant(agreeing, against))) {
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
		const asks = isAsked(clause, heard);
		const insisted = asks ? null : insistsOn(said, question, earlier);
		const fact = insisted && index.scenario.facts.find(({ id }) => id === insisted.factId);
		if (fact) {
			mentions.push({ ...wrong(fact), min: insisted.min, max: insisted.max, key: insisted.key });
			continue;
		}
		if (insisted?.verdict === 'unsupported') {
			mentions.push({
				...base,
				verdict: 'unsupported',
				factId: null,
				hard: isHard(quantity),
				expected: null,
				line: null
			});
			continue;
		}
		if (asks || isIdle(said, heard) || isDenied(said, heard)) continue;
		if (isTalk(said, heard) || isExampleSum(said, heard)) continue;
		if (tellsHisPast(said, heard)) continue;
		if (isOfThePast(said, heard)) continue;
		const promises = readsAsPromise(heard, said);
		const surely =
			(against?.relation === 'shares' && against.subject >= SURELY) ||
			(against?.relation === 'asked' && against.own >= SURELY);
		const others = isOthersPromise(said, heard);
		// A number to call is told, whatever is planned with it.
		const plan = quantity.dimension !== 'phone' && readsAsPlan(heard, said);
		if (plan && !promises && !surely && !others) continue;
		if (isSupposed(heard, said.start) || isExample(heard, said.start)) continue;
		if (isReported(heard, said.start)) continue;
		if (against?.relation !== 'shares' && atTheStart(said, heard, turn)) continue;
		if (speaksOfOthers(said, heard) || isComparison(said, heard)) continue;
		if (agreeing && isGap(said, heard)) continue;
		if (speaksOfHim(said, heard) && against?.relation !== 'shares') continue;
		if (isDifference(said, heard, candidates) || isDerived(index, said, heard)) continue;
		// "to about 25" of "from 70 minutes to 25": a figure of the document, though none of its facts.
		if (
			heard.locale === 'en' &&
			against?.relation !== 'shares' &&
			!agreeing &&
			isWritten(index, quantity)
		)
			continue;
		const only = onlyDiscount(quantity, candidates);
		const needed =
			THRESHOLDS.factSubject +
			(isDate(quantity)
				? 100
				: against?.relation === 'shares' || against?.relation === 'asked'
					? -50
					: 0);
		if (against && (against.subject >= needed || onlyValue(said, heard, candidates, question))) {
			mentions.push(wrong(against.indexed.fact));
		} else if (only && promises) {
			mentions.push({ ...wrong(only), hard: true });
		} else if (
			!agreeing &&
			((isHard(quantity) &&
				(promises || quantity.dimension === 'money') &&
				(heard.locale !== 'en' || isUnknown(index, quantity))) ||
				(quantity.dimension === 'ratio' && isInvented(index, quantity)) ||
				isBarePrice(said, heard) ||
				isInventedSum(index, said, heard) ||
				(isStatedDuration(said, heard) &&
					isUnknown(index, quantity) &&
					!repeatsHim(said, question)))
		) {
			const near = candidates.find(
				({ verdict, relation }) =>
					verdict === 'differs' && relation !== 'unknown' && relation !== 'disjoint'
			);
			if (near) {
				mentions.push(wrong(near.indexed.fact));
				continue;
			}
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
