import type { Attempt } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { language } from '#lib/i18n/i18n.svelte.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { PageLoad } from './$types';

export const ssr = false;

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
 * `?retry=ATTEMPT&turn=N` a new call that shares the first N caller turns of an earlier one.
 */
export const load: PageLoad = async ({ parent, url }): Promise<Loaded> => {
	const [{ services }] = await Promise.all([parent(), language.need('call', 'scoring')]);

	let earlier: Extract<Loaded, { problem: null }>['earlier'] = null;
	const retry = url.searchParams.get('retry');
	const attemptId = retry ?? url.searchParams.get('resume');
	if (attemptId !== null) {
		const stored = await services.storage.attempts.get(attemptId);
		if (!stored.ok) return { problem: stored.error };
		if (stored.value === null) return { problem: { code: 'attempt.unknown' } };
		const { attempt } = stored.value;
		if (retry === null && attempt.status !== 'running')
			return { problem: { code: 'attempt.ended' } };
		const all = attempt.turns.length;
		const wanted = Math.trunc(Number(url.searchParams.get('turn'))) || 0;
		let turns = retry === null ? all : Math.min(Math.max(0, wanted), all);
		// A retry begins before the end: nobody can go on after the goodbye.
		if (retry !== null && attempt.turns[turns - 1]?.stateAfter.ended) turns -= 1;
		earlier = { attempt, turns, branch: retry !== null };
	}

	const id = earlier?.attempt.scenario.id ?? url.searchParams.get('scenario');
	if (id === null || id === '') return { problem: { code: 'scenario.missing' } };
	const scenario = await services.scenarios.load(id);
	if (!scenario.ok) return { problem: scenario.error };
	if (earlier !== null && earlier.attempt.scenario.documentHash !== scenario.value.documentHash)
		return { problem: { code: 'attempt.otherDocument' } };
	return { problem: null, scenario: scenario.value, earlier };
};
