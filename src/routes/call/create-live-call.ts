import type { AttemptSettings } from '#lib/attempt/attempt.ts';
import { createCallRules } from '#lib/call/create-call-rules.ts';
import { LiveCall } from '#lib/call/live-call.svelte.ts';
import { createWebAudioSounds } from '#lib/call/sound/web-audio-sounds.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Services } from '#lib/services.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { createJudge } from './create-judge.ts';
import { createRecord } from './create-record.ts';

/** Puts a call together from the services, the scenario and the settings chosen. */
export async function createLiveCall(
	services: Services,
	scenario: CompiledScenario,
	settings: AttemptSettings
): Promise<LiveCall> {
	const understanding = createUnderstanding(scenario);
	const judge = createJudge(scenario, understanding);
	const { captionPace, profileId } = services.preferences.read();
	return new LiveCall(
		{
			clock: services.clock,
			scenario,
			rules: createCallRules(scenario, understanding),
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
