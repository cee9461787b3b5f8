import type { Transcript } from '#lib/core/transcript.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import { markCall } from './mark-call.ts';
import { recordTranscript } from './record-transcript.ts';
import type { ScoreCard } from './score-card.ts';

/** The score of a call from its transcript alone: the callee is not ours, and only words are known. */
export function scoreTranscript(
	scenario: CompiledScenario,
	transcript: Transcript,
	understanding?: Understanding
): ScoreCard {
	return markCall(recordTranscript(scenario, transcript, understanding));
}
