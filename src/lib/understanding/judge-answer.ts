import type { Span } from '#lib/core/span.ts';
import { clauseSpan } from './heard.ts';
import type { Claims } from './compete.ts';
import { matchPoint, type PointMatch } from './match-points.ts';
import type { AnswerGrade, ConcernAnswer, FactMention, Manners } from './observation.ts';
import type { PlainAnswer } from './plain-answers.ts';
import { matchWording, type Presence } from './presence.ts';
import { THRESHOLDS } from './thresholds.ts';
import type {
	IndexedConcern,
	IndexedOwner,
	IndexedPoint,
	ScenarioIndex
} from './scenario-index.ts';

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

/** What of the document a concern is linked to; the same for every turn. */
interface Links {
	/** Points that answer it. */
	readonly points: readonly IndexedPoint[];
	/** Answers and steps that it is linked to. */
	readonly owners: readonly IndexedOwner[];
	/** Points of which a share is an answer: all of `points`, or of one owner. */
	readonly sets: readonly (readonly IndexedPoint[])[];
}
const LINKS = new WeakMap<IndexedConcern, Links>();

function linksOf(index: ScenarioIndex, indexed: IndexedConcern): Links {
	let links = LINKS.get(indexed);
	if (links === undefined) {
		links = findLinks(index, indexed);
		LINKS.set(indexed, links);
	}
	return links;
}

function findLinks(index: ScenarioIndex, { concern }: IndexedConcern): Links {
	const owners = [
		...index.knowledge.filter(({ number }) => concern.knowledge.includes(number)),
		...index.steps.filter(({ number }) => concern.steps.includes(number))
	];
	const wanted = concern.answerPointIds;
	const own = wanted.flatMap((id) => index.points.get(id) ?? []);
	const points = own.length > 0 ? own : owners.flatMap((owner) => [...owner.points]);
	// One linked answer given well is an answer, whatever other answers the concern is linked to.
	const sets = [points, ...owners.map((owner) => owner.points)]
		.map((all) => (wanted.length > 0 ? all.filter(({ point }) => wanted.includes(point.id)) : all))
		.filter(({ length }) => length > 0);
	return { points, owners, sets };
}

/** Whether a step that has nothing to do with the concern accounts for those clauses far better: he reads on. */
function isAboutElse(
	index: ScenarioIndex,
	claims: Claims,
	{ owners }: Links,
	{ clauses }: PointMatch
): boolean {
	if (clauses === null) return false;
	const { first, last } = clauses;
	const own = owners.reduce((most, owner) => Math.max(most, claims.of(owner, first, last)), 0);
	return index.steps.some(
		(step) =>
			!owners.includes(step) && own * 100 < claims.of(step, first, last) * THRESHOLDS.contested
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
	const links = linksOf(index, concern);
	const matches = links.points
		.map((point) => matchPoint(point, index.table, presence, manners))
		.map((match) =>
			match.conveyed && isAboutElse(index, claims, links, match)
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
function shareOfAnswer(index: ScenarioIndex, { concern, conveyed }: ConcernEvidence): number {
	if (conveyed.length === 0) return 0;
	const ids = new Set(conveyed.map(({ point }) => point.point.id));
	let best = 0;
	for (const points of linksOf(index, concern).sets) {
		let [total, got] = [0, 0];
		for (const { point } of points) {
			total += point.weight;
			if (ids.has(point.id)) got += point.weight;
		}
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
	const points = linksOf(index, evidence.concern).points;
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
	const open = linksOf(index, evidence.concern)
		.points.filter(({ point }) => !ids.has(point.id))
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
	const cued = linksOf(index, evidence.concern).points.some(({ point }) => point.cued);
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
	if (linksOf(index, evidence.concern).points.some(({ point }) => point.factIds.includes(factId)))
		return true;
	const origin = index.facts.find(({ fact }) => fact.id === factId)?.fact.origin;
	if (!origin) return false;
	if (origin.kind === 'knowledge') return concern.knowledge.includes(origin.number);
	return origin.kind === 'step' && concern.steps.includes(origin.number);
}
