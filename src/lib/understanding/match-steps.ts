import type { Manners, StepMatch } from './observation.ts';
import { createClaims, type Claims } from './compete.ts';
import { matchPoint, type PointMatch } from './match-points.ts';
import type { Presence } from './presence.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';
import { coverage } from './step-coverage.ts';

/** Points that a trainer named as cues are few and terse; derived ones are more and finer. */
export function isCued(owner: IndexedOwner): boolean {
	return owner.points.some(({ point }) => point.cued);
}

/** Share of a step's weight from which it is conveyed, and from which it is there in part. */
export function stepThresholds(owner: IndexedOwner): { full: number; partial: number } {
	return isCued(owner)
		? { full: THRESHOLDS.stepFull, partial: THRESHOLDS.stepPartial }
		: { full: THRESHOLDS.stepFullDerived, partial: THRESHOLDS.stepPartialDerived };
}

/** Share of an owner's points (weighted) that a set of conveyed ones makes up, permille. */
export function shareOf(
	owner: IndexedOwner,
	conveyed: ReadonlySet<string>,
	hinted: ReadonlySet<string> = new Set()
): number {
	let total = 0;
	let got = 0;
	for (const { point } of owner.points) {
		total += point.weight;
		if (conveyed.has(point.id)) got += point.weight * 1000;
		else if (hinted.has(point.id)) got += point.weight * THRESHOLDS.hinted;
	}
	return total === 0 ? 0 : Math.floor(got / total);
}

/** Which steps an utterance conveys, fully or in part, and by which points. */
export function matchSteps(
	index: ScenarioIndex,
	presence: Presence,
	manners: Manners,
	claims: Claims = createClaims(index.table, presence)
): StepMatch[] {
	const found: StepMatch[] = [];
	let told: readonly number[] | null = null;
	const all = index.steps.map((step) =>
		greetedByName(
			step.points.map((point) => matchPoint(point, index.table, presence, manners)),
			manners
		)
	);
	for (const [i, step] of index.steps.entries()) {
		const matches = all[i]!;
		const candidates = matches.filter((match) => match.conveyed);
		const contested = candidates.filter((match) => isContested(index, claims, step, match, all));
		// Once something of the step is its own, what it shares with others counts for it too.
		const conveyed =
			candidates.length > contested.length
				? matches.filter((match) => match.conveyed || match.supported)
				: [];
		const alluded = matches.filter(({ score }) => score >= THRESHOLDS.alluded);
		if (alluded.length === 0) continue;
		const share = shareOf(
			step,
			new Set(conveyed.map(({ point }) => point.point.id)),
			new Set(alluded.map(({ point }) => point.point.id))
		);
		const figureless = matches.filter((match) => match.figureless && !conveyed.includes(match));
		const best = bestOf(conveyed.length > 0 ? conveyed : alluded);
		if (!best?.quote) continue;
		told ??= index.steps.map((one) => claims.of(one, 0, presence.heard.clauses.length - 1));
		found.push({
			step: step.number,
			status: share >= stepThresholds(step).full ? 'full' : 'partial',
			score: share,
			pointIds: conveyed.map(({ point }) => point.point.id),
			...(conveyed.length === 0 && contested.length > 0
				? { contestedIds: contested.map(({ point }) => point.point.id) }
				: {}),
			...(figureless.length > 0
				? { figurelessIds: figureless.map(({ point }) => point.point.id) }
				: {}),
			hintedIds: alluded
				.filter((match) => !conveyed.includes(match))
				.map(({ point }) => point.point.id),
			covers: coverage(step, index.table, presence),
			ahead: aheadOf(told, i),
			quote: best.quote
		});
	}
	return found;
}

/** Most by which a step can be ahead of all others, permille. */
const FAR_AHEAD = 3000;

/** What one step explains of the turn against the next best one, permille. */
function aheadOf(told: readonly number[], i: number): number {
	const others = told.reduce((most, one, k) => (k === i ? most : Math.max(most, one)), 1);
	return Math.min(FAR_AHEAD, Math.floor(((told[i] ?? 0) * 1000) / others));
}

/** A time that is named: "两分钟", not "不耽误您太久". */
const NUMBERED = /[一二两三四五几半\d]|\b(?:a|two|three|five)\b/;
/** Points of an opening that carry a greeting by name. */
const CARRYING = 2;

/**
 * "张总您好，我是长江公司的李明，占您两分钟": who is called by his name in a proper opening – with the time it takes
 * or with what the call is for – need not be asked who he is.
 */
function greetedByName(matches: readonly PointMatch[], manners: Manners): readonly PointMatch[] {
	const { addresses, ownName, ownCompany, time } = manners;
	if (!addresses || !(ownName ?? ownCompany)) return matches;
	const told = matches.filter(({ conveyed, clauses }) => conveyed && clauses !== null).length;
	const says = time !== null && NUMBERED.test(time.text);
	if (!says && told < CARRYING) return matches;
	return matches.map((match) =>
		match.point.role === 'verify' && !match.conveyed
			? { ...match, score: 1000, quote: addresses, conveyed: true }
			: match
	);
}

/** Whether another step that conveys something in the same clauses accounts for them far better. */
function isContested(
	index: ScenarioIndex,
	claims: Claims,
	step: IndexedOwner,
	{ clauses }: PointMatch,
	all: readonly (readonly PointMatch[])[]
): boolean {
	if (clauses === null) return false;
	const own = claims.asked(step, clauses.first, clauses.last);
	return index.steps.some(
		(other, i) =>
			other !== step &&
			all[i]!.some(
				(match) =>
					match.conveyed &&
					match.clauses !== null &&
					match.clauses.first <= clauses.last &&
					match.clauses.last >= clauses.first
			) &&
			own * 100 < claims.asked(other, clauses.first, clauses.last) * THRESHOLDS.contested
	);
}

function bestOf(matches: readonly PointMatch[]): PointMatch | null {
	return matches.reduce<PointMatch | null>(
		(best, match) => (match.quote && (!best || match.score > best.score) ? match : best),
		null
	);
}
