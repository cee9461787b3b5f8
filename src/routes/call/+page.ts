import type { Attempt } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { DIFFICULTIES, type Difficulty } from '#lib/core/difficulty.ts';
import { language } from '#lib/i18n/i18n.svelte.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { parseSeed } from '#lib/ui/call/call-setup.ts';
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
			/** Whom to call, where the address says so. */
			readonly start: CallStart | null;
	  };

/** A callee who was met or watched before. */
export interface CallStart {
	readonly seed: number;
	readonly difficulty: Difficulty;
	/** The call that is raced. */
	readonly ghost: Attempt | null;
}

/**
 * `?scenario=ID` a new call · `?resume=ATTEMPT` goes on with one that broke off ·
 * `?retry=ATTEMPT&turn=N` a new call that shares the first N caller turns of an earlier one ·
 * `?scenario=ID&seed=N&difficulty=D` a given callee · `?ghost=ATTEMPT` the callee of an earlier call, raced.
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

	const ghostId = url.searchParams.get('ghost');
	let ghost: Attempt | null = null;
	if (earlier === null && ghostId !== null) {
		const stored = await services.storage.attempts.get(ghostId);
		if (!stored.ok) return { problem: stored.error };
		if (stored.value === null) return { problem: { code: 'attempt.unknown' } };
		ghost = stored.value.attempt;
	}

	const id = ghost?.scenario.id ?? earlier?.attempt.scenario.id ?? url.searchParams.get('scenario');
	if (id === null || id === '') return { problem: { code: 'scenario.missing' } };
	const scenario = await services.scenarios.load(id);
	if (!scenario.ok) return { problem: scenario.error };
	const old = earlier?.attempt ?? ghost;
	if (old !== null && old.scenario.documentHash !== scenario.value.documentHash)
		return { problem: { code: 'attempt.otherDocument' } };
	const start = ghost === null ? readStart(url.searchParams) : { ...ghost.settings, ghost };
	return { problem: null, scenario: scenario.value, earlier, start };
};

function readStart(params: URLSearchParams): CallStart | null {
	const seed = parseSeed(params.get('seed') ?? '');
	const difficulty = DIFFICULTIES.find((one) => one === params.get('difficulty')) ?? 'normal';
	return seed === null ? null : { seed, difficulty, ghost: null };
}
