import type { Attempt, AttemptSettings } from '#lib/attempt/attempt.ts';
import { createCallRules } from '#lib/call/create-call-rules.ts';
import { LiveCall } from '#lib/call/live-call.svelte.ts';
import { createWebAudioSounds } from '#lib/call/sound/web-audio-sounds.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Services } from '#lib/services.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { createRecord } from './create-record.ts';

interface Judge {
	score(attempt: Attempt): ScoreCard;
	hint(attempt: Attempt): string | null;
}

/** Puts a call together from the services, the scenario and the settings chosen. */
export async function createLiveCall(
	services: Services,
	scenario: CompiledScenario,
	settings: AttemptSettings,
	judge: Judge
): Promise<LiveCall> {
	const { captionPace, profileId } = services.preferences.read();
	return new LiveCall(
		{
			clock: services.clock,
			scenario,
			rules: createCallRules(scenario, createUnderstanding(scenario)),
			engine: await services.createEngine(),
			record: createRecord(services.storage.attempts, (attempt) => judge.score(attempt)),
			sounds: createWebAudioSounds(() => services.preferences.read().sound),
			pace: captionPace,
			profileId,
			newId: () => services.newId(),
			appVersion: services.appVersion,
			hint: (attempt) => judge.hint(attempt)
		},
		settings
	);
}
