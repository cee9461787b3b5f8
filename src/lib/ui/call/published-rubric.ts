import type { DimensionId } from '#lib/scenarios/scenario.ts';
import type { CapRule } from '#lib/scoring/rubric.ts';

/** What the learner is told about marking before the call. */
export interface PublishedRubric {
	/** Points of each dimension; together 100. */
	readonly dimensions: readonly { readonly id: DimensionId; readonly points: number }[];
	/** Highest total that is left when something happens. */
	readonly caps: Readonly<Record<CapRule, number>>;
}
