import { drawOrder, type Random } from '#lib/core/random.ts';
import type { CompiledScenario, Concern, Tier } from '#lib/scenarios/compiled-scenario.ts';

/** He has three questions of a kind in one call; a person does not read out a list. */
export const MOST_PER_TIER = 3;

/**
 * The concerns he brings to this call, in the order in which he asks them: primary, secondary, latent; inside a tier in
 * seeded order, the first question of every bullet before those that follow from it.
 */
export function chooseConcerns(scenario: CompiledScenario, random: Random): readonly Concern[] {
	return (['primary', 'secondary', 'latent'] as const).flatMap((tier) =>
		chooseOfTier(scenario, tier, random)
	);
}

function chooseOfTier(scenario: CompiledScenario, tier: Tier, random: Random): readonly Concern[] {
	const all = scenario.concerns.filter((concern) => concern.tier === tier);
	const order = drawOrder(random, -1, `concerns.${tier}`, all.length).map((index) => all[index]!);
	const rounds = order.map((concern, index) => {
		// How many of the same bullet come before it: the bullet's own first question, then the rest as drawn.
		const before = order.slice(0, index).filter((other) => other.line === concern.line).length;
		const first = order.findIndex((other) => other.line === concern.line && isFirstOf(all, other));
		return {
			concern,
			index,
			round: isFirstOf(all, concern) ? 0 : first < index ? before : before + 1
		};
	});
	return rounds
		.sort((a, b) => a.round - b.round || a.index - b.index)
		.slice(0, MOST_PER_TIER)
		.map((entry) => entry.concern);
}

function isFirstOf(all: readonly Concern[], concern: Concern): boolean {
	return all.find((other) => other.line === concern.line) === concern;
}
