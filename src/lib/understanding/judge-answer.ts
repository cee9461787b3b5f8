import type { Span } from '#lib/core/span.ts';
import { clauseSpan } from './heard.ts';
import type { Claims } from './compete.ts';
import { matchPoint, type PointMatch } from './match-points.ts';
import type { AnswerGrade, ConcernAnswer, FactMention, Manners } from './observation.ts';
import type { PlainAnswer } from './plain-answers.ts';
import { matchWording, type Presence } from './presence.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { IndexedConcern, IndexedPoint, ScenarioIndex } from './scenario-index.ts';

/** Overlap with the concern's question or facets from which a turn is about it. */
const ON_TOPIC = 260;
/** Overlap that says something about it even when no point of the document does. */
const SUBSTANCE = 420;

export interface ConcernEvidence {
	readonly concern: IndexedConcern;
	/** Best points among those that answer the concern, conveyed ones only. */
	readonly conveyed: readonly PointMatch[];
	readonly alluded: readonly PointMatch[];
	readonly topic: number;
	readonly quote: Span | null;
}

function answerPoints(index: ScenarioIndex, { concern }: IndexedConcern): IndexedPoint[] {
	const own = concern.answerPointIds.flatMap((id) => index.points.get(id) ?? []);
	if (own.length > 0) return own;
	const items = index.knowledge.filter(({ number }) => concern.knowledge.includes(number));
	const steps = index.steps.filter(({ number }) => concern.steps.includes(number));
	return [...items, ...steps].flatMap(({ points }) => [...points]);
}

/** Whether a step that has nothing to do with the concern accounts for those clauses far better: he reads on. */
function isAboutElse(
	index: ScenarioIndex,
	claims: Claims,
	{ concern }: IndexedConcern,
	{ clauses }: PointMatch
): boolean {
	if (clauses === null) return false;
	const { first, last } = clauses;
	const linked = [
		...index.knowledge.filter(({ number }) => concern.knowledge.includes(number)),
		...index.steps.filter(({ number }) => concern.steps.includes(number))
	];
	const own = linked.reduce((most, owner) => Math.max(most, claims.of(owner, first, last)), 0);
	return index.steps.some(
		(step) =>
			!linked.includes(step) && own * 100 < claims.of(step, first, last) * THRESHOLDS.contested
	);
}

/** What an utterance holds for one concern. */
export function weighConcern(
	index: ScenarioIndex,
	concern: IndexedConcern,
	presence: Presence,
	manners: Manners,
	claims: Claims
): ConcernEvidence {
	const matches = answerPoints(index, concern)
		.map((point) => matchPoint(point, index.table, presence, manners))
		.map((match) =>
			match.conveyed && isAboutElse(index, claims, concern, match)
				? { ...match, conveyed: false, score: Math.min(match.score, THRESHOLDS.alluded) }
				: match
		);
	let topic = 0;
	let quote: Span | null = null;
	for (const wording of [...concern.parts, concern.facets]) {
		const match = matchWording(wording, index.table, presence);
		if (match && match.own > topic) {
			topic = match.own;
			quote = clauseSpan(presence.heard, match.firstClause, match.lastClause);
		}
	}
	const conveyed = matches.filter((match) => match.conveyed);
	const best = conveyed.reduce<PointMatch | null>(
		(a, b) => (a && a.score >= b.score ? a : b),
		null
	);
	return {
		concern,
		conveyed,
		alluded: matches.filter(({ score }) => score >= THRESHOLDS.alluded),
		topic,
		quote: best?.quote ?? quote
	};
}

/** Points of the linked answers, weighted: what share of what was asked for is conveyed. */
function shareOfAnswer(index: ScenarioIndex, evidence: ConcernEvidence): number {
	const { concern } = evidence.concern;
	const ids = new Set(evidence.conveyed.map(({ point }) => point.point.id));
	// One linked answer given well is an answer, whatever other answers the concern is linked to.
	const owners = [
		...index.knowledge
			.filter(({ number }) => concern.knowledge.includes(number))
			.map(({ points }) => points),
		...index.steps
			.filter(({ number }) => concern.steps.includes(number))
			.map(({ points }) => points)
	];
	const wanted = concern.answerPointIds;
	let best = 0;
	for (const points of [answerPoints(index, evidence.concern), ...owners]) {
		const relevant =
			wanted.length > 0 ? points.filter(({ point }) => wanted.includes(point.id)) : points;
		if (relevant.length === 0) continue;
		const total = relevant.reduce((sum, { point }) => sum + point.weight, 0);
		const got = relevant.reduce(
			(sum, { point }) => sum + (ids.has(point.id) ? point.weight : 0),
			0
		);
		best = Math.max(best, Math.floor((got * 1000) / total));
	}
	return best;
}

/** Wants a figure, and none that belongs here was given. */
function lacksNumber(
	index: ScenarioIndex,
	evidence: ConcernEvidence,
	facts: readonly FactMention[]
): boolean {
	if (evidence.concern.concern.want !== 'number') return false;
	const points = answerPoints(index, evidence.concern);
	const hasNumbers = points.some(({ wordings }) =>
		wordings.some(({ quantitySlots }) => quantitySlots.length > 0)
	);
	return (
		hasNumbers &&
		!facts.some(({ verdict, min, max }) => verdict === 'correct' && (min !== 0 || max !== 0))
	);
}

function missingOf(index: ScenarioIndex, evidence: ConcernEvidence): string {
	const ids = new Set(evidence.conveyed.map(({ point }) => point.point.id));
	const open = answerPoints(index, evidence.concern)
		.filter(({ point }) => !ids.has(point.id))
		.sort((a, b) => b.point.weight - a.point.weight)[0];
	return open?.point.text ?? '';
}

/** Judges what a turn says about the concern that the callee asked. */
export function judgeAnswer(
	index: ScenarioIndex,
	evidence: ConcernEvidence,
	manners: Manners,
	facts: readonly FactMention[],
	plain: PlainAnswer = null
): ConcernAnswer {
	const { concern } = evidence.concern;
	const share = shareOfAnswer(index, evidence);
	const cued = answerPoints(index, evidence.concern).some(({ point }) => point.cued);
	const answerShare = cued ? THRESHOLDS.answer : THRESHOLDS.answerDerived;
	const linkedWrong = facts.some(
		({ verdict, factId }) =>
			verdict === 'wrong' && factId !== null && isLinked(index, evidence, factId)
	);
	const anyError = facts.some(
		({ verdict, hard }) => (verdict === 'wrong' || verdict === 'unsupported') && hard
	);
	const missing = missingOf(index, evidence);
	const make = (grade: AnswerGrade): ConcernAnswer => ({
		concernId: concern.id,
		grade,
		pointIds: evidence.conveyed.map(({ point }) => point.point.id),
		missing: grade === 'specific' || grade === 'deferred' ? '' : missing,
		quote: grade === 'ignored' ? null : evidence.quote
	});
	const clean = !anyError && manners.hype.length + manners.overPromise.length === 0;
	// Yes or no with something of his own is an answer, whatever the document would have said.
	const orPlain = (grade: 'vague' | 'ignored'): ConcernAnswer =>
		make(plain !== null && clean ? 'partial' : grade);
	if (linkedWrong && (share < answerShare || lacksNumber(index, evidence, facts)))
		return make('wrong');
	const empty = evidence.conveyed.length === 0 || lacksNumber(index, evidence, facts);
	if (empty && anyError && evidence.topic >= ON_TOPIC) return make('wrong');
	if (!concern.supported) {
		if (manners.honestGap) return make('deferred');
		if (plain === 'denies-it' && clean) return make('specific');
		if (evidence.conveyed.length > 0) return make('partial');
		return orPlain(evidence.topic >= ON_TOPIC || manners.hedge.length > 0 ? 'vague' : 'ignored');
	}
	if (share >= answerShare || (concern.want === 'yes-no' && evidence.conveyed.length > 0)) {
		return make(lacksNumber(index, evidence, facts) || linkedWrong ? 'partial' : 'specific');
	}
	if (
		concern.want === 'number' &&
		evidence.conveyed.length > 0 &&
		!lacksNumber(index, evidence, facts)
	)
		return make('specific');
	if (manners.honestGap) return make('deferred');
	if (plain === 'denies-it' && clean) return make('specific');
	if (evidence.conveyed.length > 0) return make('partial');
	if (evidence.alluded.length > 0)
		return evidence.topic >= SUBSTANCE && manners.hedge.length === 0
			? make('partial')
			: orPlain('vague');
	return orPlain(evidence.topic >= ON_TOPIC || manners.hedge.length > 0 ? 'vague' : 'ignored');
}

function isLinked(index: ScenarioIndex, evidence: ConcernEvidence, factId: string): boolean {
	const { concern } = evidence.concern;
	if (answerPoints(index, evidence.concern).some(({ point }) => point.factIds.includes(factId)))
		return true;
	const origin = index.facts.find(({ fact }) => fact.id === factId)?.fact.origin;
	if (!origin) return false;
	if (origin.kind === 'knowledge') return concern.knowledge.includes(origin.number);
	return origin.kind === 'step' && concern.steps.includes(origin.number);
}
