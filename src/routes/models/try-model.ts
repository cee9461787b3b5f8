import { createCallRules } from '#lib/call/create-call-rules.ts';
import { pickUpRequest } from '#lib/call/to-reply-request.ts';
import type { Trial } from '#lib/engine/trial.ts';
import type { Services } from '#lib/services.ts';
import type { Models } from '#lib/services-models.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';

/** Same callee on every device, so that figures can be compared. */
const SEED = 7;

/** Lets a stored model pick up the telephone once, as in the first call of the list. */
export async function tryModel(services: Services, models: Models, id: string): Promise<Trial> {
	const failed = (code: 'engine.failed' | 'engine.modelMissing', cause: unknown): Trial => ({
		error: { code, cause },
		text: '',
		prefillRate: null,
		decodeRate: null,
		verdict: 'noise',
		on: 'cpu'
	});
	try {
		const [card] = await services.scenarios.list();
		const loaded = await services.scenarios.load(card?.id ?? '');
		if (!loaded.ok) return failed('engine.failed', loaded.error);
		const scenario = loaded.value;
		const rules = createCallRules(scenario, createUnderstanding(scenario));
		const opened = rules.open({ seed: SEED, difficulty: 'normal', help: 'none', silenceMs: null });
		const request = pickUpRequest(scenario, opened);
		return await models.trial(id, request, new AbortController().signal);
	} catch (cause) {
		return failed('engine.failed', cause);
	}
}
