import type { Manners, StepMatch } from './observation.ts';
import { matchPoint, CONVEYED, ALLUDED, type PointMatch } from './match-points.ts';
import type { Presence } from './presence.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

/** Weight of conveyed points, of the step's whole weight, from which a step counts as conveyed (permille). */
export const FULL_SHARE = 580;
/** From here on it is there in part. */
export const PARTIAL_SHARE = 160;

/** Share of an owner's points (weighted) that a set of conveyed ones makes up, permille. */
export function shareOf(owner: IndexedOwner, conveyed: ReadonlySet<string>): number {
	let total = 0;
	let got = 0;
	for (const { point } of owner.points) {
		total += point.weight;
		if (conveyed.has(point.id)) got += point.weight;
	}
	return total === 0 ? 0 : Math.floor((got * 1000) / total);
}

/** Which steps an utterance conveys, fully or in part, and by which points. */
export function matchSteps(
	index: ScenarioIndex,
	presence: Presence,
	manners: Manners
): StepMatch[] {
	const found: StepMatch[] = [];
	for (const step of index.steps) {
		const matches = step.points.map((point) => matchPoint(point, index.table, presence, manners));
		const conveyed = matches.filter(({ score }) => score >= CONVEYED);
		const alluded = matches.filter(({ score }) => score >= ALLUDED);
		if (alluded.length === 0) continue;
		const share = shareOf(step, new Set(conveyed.map(({ point }) => point.point.id)));
		const best = bestOf(conveyed.length > 0 ? conveyed : alluded);
		if (!best?.quote) continue;
		found.push({
			step: step.number,
			status: share >= FULL_SHARE ? 'full' : 'partial',
			score: share > 0 ? share : Math.floor(best.score / 10),
			pointIds: conveyed.map(({ point }) => point.point.id),
			quote: best.quote
		});
	}
	return found;
}

function bestOf(matches: readonly PointMatch[]): PointMatch | null {
	return matches.reduce<PointMatch | null>(
		(best, match) => (match.quote && (!best || match.score > best.score) ? match : best),
		null
	);
}
