import { meet, topicsOf } from './deeds.ts';
import { foldQuestion, type FoldedQuestion } from './fold-question.ts';
import { shareOf, stepThresholds } from './match-steps.ts';
import type { FactMention, Observation } from './observation.ts';
import { agree } from './own-facts.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

/** One caller turn with what the callee asked just before it. */
export interface FoldTurn {
	readonly observation: Observation;
	/** Knowledge items (1-based) that the callee asked about in the line before this turn. */
	readonly askedKnowledge: readonly number[];
}

export interface FoldedStep {
	readonly step: number;
	readonly status: 'hit' | 'partial' | 'missed';
	/** Caller turn that holds most of it, null when missed. */
	readonly turn: number | null;
	readonly quote: string;
	/** Points that were never conveyed, in the document's words. */
	readonly missing: readonly string[];
	/** Share of its weight, permille. */
	readonly share: number;
}

export interface FoldedFactError {
	readonly turn: number;
	readonly mention: FactMention;
}

export interface FoldedCall {
	readonly steps: readonly FoldedStep[];
	readonly questions: readonly FoldedQuestion[];
	readonly factErrors: readonly FoldedFactError[];
}

/** Share of a step from which one wrong figure in it does not spoil it. */
const NEARLY_ALL = 660;
/** A slip put right within this many turns is none. */
const CORRECTION_TURNS = 1;

const isError = ({ verdict }: FactMention): boolean =>
	verdict === 'wrong' || verdict === 'unsupported';

/** The right figure beside the wrong one once more is no correction ("百分之八, 就是打个八折嘛"). */
function isWrongAgain(other: FactMention, mention: FactMention): boolean {
	return isError(other) && other.factId === mention.factId && other.min === mention.min;
}

/** "啊有的有的, 是我看串了": he takes back what he said of the same thing. */
const TAKES_BACK =
	/(?:看|说|记|弄|搞|念|听)(?:错|串|岔|混|反|快|秃噜)(?:了|行|页|嘴)|口误|嘴(?:快|瓢)|更正|纠正一?下/;

function takesBack({ key, quote }: FactMention, next: Observation): boolean {
	if (!key.startsWith('claim') || !TAKES_BACK.test(next.heard)) return false;
	return meet(topicsOf(quote.text), topicsOf(next.heard)) && !next.facts.some((f) => f.key === key);
}

/** Fact errors of a call, without those that were put right in the same or the next caller turn. */
export function foldFactErrors(
	index: ScenarioIndex,
	turns: readonly FoldTurn[]
): FoldedFactError[] {
	const errors: FoldedFactError[] = [];
	turns.forEach(({ observation }, turn) => {
		for (const mention of observation.facts) {
			if (mention.verdict !== 'wrong' && mention.verdict !== 'unsupported') continue;
			const fixed =
				mention.factId !== null &&
				turns
					.slice(turn, turn + 1 + CORRECTION_TURNS)
					.some(
						({ observation: later }, i) =>
							!(i > 0 && later.facts.some((other) => isWrongAgain(other, mention))) &&
							later.facts.some(
								(other) =>
									other.verdict === 'correct' &&
									agree(index, other.factId, mention.factId) &&
									(i > 0 || other.quote.start > mention.quote.start)
							)
					);
			const next = turns[turn + 1]?.observation;
			if (!fixed && !(next && takesBack(mention, next))) errors.push({ turn, mention });
		}
	});
	return errors;
}

/** The step gives figures and none of them was said. */
function lacksNumbers(owner: IndexedOwner, conveyed: ReadonlySet<string>): boolean {
	const numbers = owner.points.filter(
		({ role, wordings }) => role === 'content' && (wordings[0]?.quantitySlots.length ?? 0) > 0
	);
	return numbers.length > 0 && numbers.every(({ point }) => !conveyed.has(point.id));
}

/** The step says who calls whom, and one of the two was left out. */
function lacksNames(owner: IndexedOwner, conveyed: ReadonlySet<string>): boolean {
	return owner.points.some(
		({ role, point }) => (role === 'verify' || role === 'introduce') && !conveyed.has(point.id)
	);
}

/** "我发您邮箱": a channel is named, and nothing of what the step says beside it. */
function onlyChannel(owner: IndexedOwner, conveyed: ReadonlySet<string>): boolean {
	const told = owner.points.filter(({ point }) => conveyed.has(point.id));
	return (
		told.length > 0 &&
		told.every(({ role }) => role === 'channel') &&
		owner.points.some(({ role }) => role === 'content')
	);
}

function foldStep(
	index: ScenarioIndex,
	owner: IndexedOwner,
	turns: readonly FoldTurn[],
	wrongFacts: ReadonlySet<string>
): FoldedStep {
	const conveyed = new Set<string>();
	const hinted = new Set<string>();
	const contested = new Set<string>();
	let figureless: { readonly turn: number; readonly quote: string } | null = null;
	let bestTurn: number | null = null;
	let bestWeight = 0;
	let quote = '';
	const weightOf = new Map(owner.points.map(({ point }) => [point.id, point.weight]));
	const role = index.scenario.steps.find(({ number }) => number === owner.number)?.role;
	turns.forEach(({ observation }, turn) => {
		const match = observation.steps.find(({ step }) => step === owner.number);
		const { repeatsTurn, speaksForCallee } = observation.tricks;
		// Words put into his mouth are not told him.
		if (!match || repeatsTurn !== null || speaksForCallee !== null) return;
		let fresh = 0;
		for (const id of match.hintedIds ?? []) hinted.add(id);
		for (const id of match.contestedIds ?? []) contested.add(id);
		// Nobody takes his leave in the first half of a call: it only adds to what is said at the end.
		if (role === 'closing' && turn * 2 + 1 < turns.length) {
			for (const id of match.pointIds) contested.add(id);
			return;
		}
		if ((match.figurelessIds ?? []).length > 0) figureless ??= { turn, quote: match.quote.text };
		for (const id of match.pointIds) {
			if (!conveyed.has(id)) fresh += weightOf.get(id) ?? 0;
			conveyed.add(id);
		}
		if (fresh > bestWeight) {
			bestWeight = fresh;
			bestTurn = turn;
			quote = match.quote.text;
		}
	});
	if (bestTurn === null && figureless !== null) ({ turn: bestTurn, quote } = figureless);
	// Thanks alone do not bring back what was said long before the leave.
	const begun = owner.points.some(
		({ role: kind, point }) => kind !== 'thanks' && conveyed.has(point.id)
	);
	if (begun) for (const id of contested) conveyed.add(id);
	const share = shareOf(owner, conveyed, hinted);
	const { full, partial } = stepThresholds(owner);
	const introducedAt =
		role === 'opening'
			? turns.findIndex(
					({ observation: { manners } }) =>
						manners.ownName ?? manners.ownCompany ?? manners.asksIdentity
				)
			: -1;
	const introduced = introducedAt >= 0;
	const attempted = owner.points.some(({ point }) =>
		point.factIds.some((id) => [...wrongFacts].some((wrong) => agree(index, id, wrong)))
	);
	// A wrong figure of its own spoils the step, unless the right one was said too; why one calls bears one.
	const misled = owner.points.some(
		({ point }) =>
			point.factIds.some((id) => wrongFacts.has(id)) &&
			(share < NEARLY_ALL || (role !== 'purpose' && !conveyed.has(point.id)))
	);
	const status =
		share >= full &&
		!misled &&
		(attempted || !lacksNumbers(owner, conveyed)) &&
		!lacksNames(owner, conveyed) &&
		!onlyChannel(owner, conveyed)
			? 'hit'
			: (share >= partial && conveyed.size > 0) || figureless !== null || attempted || introduced
				? 'partial'
				: 'missed';
	return {
		step: owner.number,
		status,
		turn: status === 'missed' ? null : (bestTurn ?? (introduced ? introducedAt : null)),
		quote: status === 'missed' ? '' : quote,
		missing: owner.points
			.filter(({ point }) => !conveyed.has(point.id))
			.map(({ point }) => point.text),
		share
	};
}

/** What a whole call conveyed: every step, question and fact error, spread over its turns. */
export function foldCall(index: ScenarioIndex, turns: readonly FoldTurn[]): FoldedCall {
	const factErrors = foldFactErrors(index, turns);
	const wrongFacts = new Set(factErrors.flatMap(({ mention }) => mention.factId ?? []));
	return {
		steps: index.steps.map((owner) => foldStep(index, owner, turns, wrongFacts)),
		questions: index.knowledge.map((owner) => foldQuestion(owner, turns, factErrors, index)),
		factErrors
	};
}
