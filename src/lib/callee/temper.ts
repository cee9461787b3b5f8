import type { Difficulty } from '#lib/core/difficulty.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { ARCHETYPE_SETTINGS, type ArchetypeSettings } from './archetypes.ts';
import { DIFFICULTY_SETTINGS, type DifficultySettings } from './difficulty.ts';

/** Whoever carries something that went wrong once begins a little more wary. */
const BURNT_TRUST = 4;

/** Everything about him that does not change during a call: difficulty, kind of person and document together. */
export interface Temper extends Omit<DifficultySettings, 'patience'> {
	readonly startPatience: number;
	readonly startTrust: number;
	readonly kind: ArchetypeSettings;
	/** The document's own wish for writing, percent. */
	readonly wantsWriting: number;
}

export function temperOf(scenario: CompiledScenario, difficulty: Difficulty): Temper {
	const { patience, ...level } = DIFFICULTY_SETTINGS[difficulty];
	const kind = ARCHETYPE_SETTINGS[scenario.archetype];
	return {
		...level,
		kind,
		startPatience: clamp(patience + kind.patience),
		startTrust: clamp(kind.trust - (scenario.memories.length > 0 ? BURNT_TRUST : 0)),
		comfort: level.comfort + kind.comfort,
		drain: Math.max(1, level.drain + kind.drain),
		trustToAgree: level.trustToAgree + kind.trustToAgree,
		wantsWriting: scenario.prefersWriting ? Math.max(60, kind.wantsWriting) : kind.wantsWriting
	};
}

/** Patience and trust live in 0..100. */
export const clamp = (value: number): number => Math.max(0, Math.min(100, value));
