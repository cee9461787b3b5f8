/** Made while building by scripts/vite-scenario-packs.ts from packs/*.md. */
declare module 'virtual:scenario-packs' {
	import type { CompiledScenario, ScenarioCard } from '#lib/scenarios/compiled-scenario.ts';

	export const cards: readonly ScenarioCard[];
	/** By scenario id. */
	export const packs: Readonly<Record<string, () => Promise<{ default: CompiledScenario }>>>;
}
