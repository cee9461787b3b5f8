import type { Attempt } from '#lib/attempt/attempt.ts';
import { isSuccess } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { DimensionId } from '#lib/scenarios/scenario.ts';
import { RUBRIC_VERSION, type ScoreCard } from '#lib/scoring/score-card.ts';

export interface Judge {
	/** Points of each dimension, published before the call. */
	readonly rubric: readonly { readonly id: DimensionId; readonly points: number }[];
	score(attempt: Attempt): ScoreCard;
	/** One sentence that would serve now, or null. */
	hint(attempt: Attempt): string | null;
}

export function createJudge(_scenario: CompiledScenario): Judge {
	return {
		rubric: [
			{ id: 'opening', points: 8 },
			{ id: 'purpose', points: 6 },
			{ id: 'steps', points: 18 },
			{ id: 'concerns', points: 20 },
			{ id: 'accuracy', points: 14 },
			{ id: 'no-invention', points: 8 },
			{ id: 'brevity', points: 8 },
			{ id: 'empathy', points: 5 },
			{ id: 'compliance', points: 5 },
			{ id: 'close', points: 8 }
		],
		score: (attempt) => ({
			rubricVersion: RUBRIC_VERSION,
			total: 0,
			beforeCaps: 0,
			band: null,
			dimensions: [],
			caps: [],
			hintCost: 0,
			steps: [],
			questions: [],
			factErrors: [],
			outcome: {
				ending: attempt.end?.ending ?? 'caller-hung-up',
				success: isSuccess(
					attempt.end?.ending ?? 'caller-hung-up',
					attempt.end?.channelAgreed ?? false
				),
				callerEnd: null,
				calleeEnd: null,
				closing: false
			},
			void: false
		}),
		hint: () => null
	};
}
