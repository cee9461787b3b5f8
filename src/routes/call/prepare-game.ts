import type { Attempt, AttemptSettings } from '#lib/attempt/attempt.ts';
import { createCallRules } from '#lib/call/create-call-rules.ts';
import { LiveCall } from '#lib/call/live-call.svelte.ts';
import { createWebAudioSounds } from '#lib/call/sound/web-audio-sounds.ts';
import { pointsSoFar } from '#lib/review/points-so-far.ts';
import { raceOf, type RacePoint } from '#lib/review/race.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Services } from '#lib/services.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { createJudge } from './create-judge.ts';
import { createRecord } from './create-record.ts';

/** Everything of one scenario that is ready before anybody dials. */
export interface Game {
	/** `rehearsed`: the learner has watched this callee before. */
	createCall(settings: AttemptSettings, rehearsed: boolean): Promise<LiveCall>;
	/** How a call stood turn by turn, to race it or to be raced. */
	race(attempt: Attempt): readonly RacePoint[];
}

/** Builds the indexes of a scenario (tens of milliseconds), so that dialling does not have to wait for them. */
export function prepareGame(services: Services, scenario: CompiledScenario): Game {
	const understanding = createUnderstanding(scenario);
	const rules = createCallRules(scenario, understanding);
	const judge = createJudge(scenario, understanding);
	return {
		race: (attempt) => raceOf(attempt, (soFar) => pointsSoFar(scenario, soFar, understanding)),
		async createCall(settings, rehearsed) {
			const { captionPace, profileId } = services.preferences.read();
			return new LiveCall(
				{
					clock: services.clock,
					scenario,
					rules,
					engine: await services.createEngine(),
					record: createRecord(services.storage.attempts, (attempt) => judge.score(attempt)),
					sounds: createWebAudioSounds(() => services.preferences.read().sound),
					pace: captionPace,
					profileId,
					newId: () => services.newId(),
					appVersion: services.appVersion,
					hint: (attempt) => judge.hint(attempt),
					rehearsed
				},
				settings
			);
		}
	};
}
