import type { Attempt } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { language } from '#lib/i18n/i18n.svelte.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { PageLoad } from './$types';

type Loaded =
	| { readonly problem: AppError }
	| {
			readonly problem: null;
			readonly scenario: CompiledScenario;
			/** An earlier call to go on with, and after how many of its turns. */
			readonly earlier: {
				readonly attempt: Attempt;
				readonly turns: number;
				readonly branch: boolean;
			} | null;
	  };

/**
 * `?scenario=ID` a new call · `?resume=ATTEMPT` goes on with one that broke off ·
 * `?resume=ATTEMPT&from=N` starts anew after its first N turns.
 */
export const load: PageLoad = async ({ parent, url }): Promise<Loaded> => {
	const { services } = await parent();
	await language.need('call');

	let earlier: Extract<Loaded, { problem: null }>['earlier'] = null;
	const resume = url.searchParams.get('resume');
	if (resume !== null) {
		const stored = await services.storage.attempts.get(resume);
		if (!stored.ok) return { problem: stored.error };
		if (stored.value === null) return { problem: { code: 'attempt.unknown' } };
		const { attempt } = stored.value;
		const from = url.searchParams.get('from');
		if (from === null && attempt.status !== 'running')
			return { problem: { code: 'attempt.ended' } };
		const turns = Math.min(
			Math.max(0, Math.trunc(Number(from ?? Infinity)) || 0),
			attempt.turns.length
		);
		earlier = {
			attempt,
			turns: from === null ? attempt.turns.length : turns,
			branch: from !== null
		};
	}

	const id = earlier?.attempt.scenario.id ?? url.searchParams.get('scenario');
	if (id === null || id === '') return { problem: { code: 'scenario.missing' } };
	const scenario = await services.scenarios.load(id);
	if (!scenario.ok) return { problem: scenario.error };
	if (earlier !== null && earlier.attempt.scenario.documentHash !== scenario.value.documentHash)
		return { problem: { code: 'attempt.otherDocument' } };
	return { problem: null, scenario: scenario.value, earlier };
};
