import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { DIMENSION_IDS } from '#lib/scenarios/scenario.ts';
import { CAPS, dimensionTenths } from '#lib/scoring/rubric.ts';
import type { PublishedRubric } from '#lib/ui/call/published-rubric.ts';

/** What a call of this scenario is marked by. */
export function publishRubric(scenario: CompiledScenario): PublishedRubric {
	const tenths = dimensionTenths(scenario.weights);
	return {
		dimensions: DIMENSION_IDS.map((id) => ({ id, points: tenths[id] / 10 })),
		caps: CAPS
	};
}
