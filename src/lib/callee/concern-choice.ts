import { drawOrder, type Random } from '#lib/core/random.ts';
import type { CompiledScenario, Concern, Tier } from '#lib/scenarios/compiled-scenario.ts';

/** He has three questions of a kind in one call; a person does not read out a list. */
export const MOST_PER_TIER = 3;

/**
 * The concerns he brings to this call, in the order in which he asks them: primary, secondary, latent; inside a tier in
 * seeded order, one of every bullet of the document before a second one of the same bullet.
 */
export function chooseConcerns(scenario: CompiledScenario, random: Random): readonly Concern[] {
	return (['primary', 'secondary', 'latent'] as const).flatMap((tier) =>
		chooseOfTier(scenario, tier, random)
	);
}

function chooseOfTier(scenario: CompiledScenario, tier: Tier, random: Random): readonly Concern[] {
	const all = scenario.concerns.filter((concern) => concern.tier === tier);
	const order = drawOrder(random, -1, `concerns.${tier}`, all.length).map((index) => all[index]!);
	const rounds = order.map((concern, index) => ({
		concern,
		index,
		// How many of the same bullet come before it: 0 for the first.
		round: order.slice(0, index).filter((other) => other.line === concern.line).length
	}));
	return rounds
		.sort((a, b) => a.round - b.round || a.index - b.index)
		.slice(0, MOST_PER_TIER)
		.map((entry) => entry.concern);
}
