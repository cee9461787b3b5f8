import { resolve } from '$app/paths';

/** Addresses with their parameters, in one place: other screens and bookmarks rely on them. */
export const debriefLink = (attemptId: string): string =>
	resolve(`/debrief/?attempt=${encodeURIComponent(attemptId)}`);

export const callLink = (scenarioId: string): string =>
	resolve(`/call/?scenario=${encodeURIComponent(scenarioId)}`);

/** Goes on with a call that broke off. */
export const resumeLink = (scenarioId: string, attemptId: string): string =>
	resolve(
		`/call/?scenario=${encodeURIComponent(scenarioId)}&resume=${encodeURIComponent(attemptId)}`
	);

/** Branches off an ended call after its first `turns` caller turns. */
export const retryLink = (scenarioId: string, attemptId: string, turns: number): string =>
	resolve(
		`/call/?scenario=${encodeURIComponent(scenarioId)}&retry=${encodeURIComponent(attemptId)}&turn=${turns}`
	);

/** Plays an ended call again, from its beginning or from after caller turn `turn` (1-based). */
export const replayLink = (attemptId: string, turn?: number): string =>
	resolve(
		`/replay/?attempt=${encodeURIComponent(attemptId)}${turn === undefined ? '' : `&turn=${turn}`}`
	);

/** Two calls side by side; without `second` the screen asks for it. */
export const compareLink = (first: string, second: string | null): string =>
	resolve(
		`/compare/?a=${encodeURIComponent(first)}${second === null ? '' : `&b=${encodeURIComponent(second)}`}`
	);

/** Watches the exemplary call of a scenario. */
export const modelLink = (scenarioId: string): string =>
	resolve(`/replay/?model=${encodeURIComponent(scenarioId)}`);

/** Calls the very callee of a seed. */
export const seedLink = (scenarioId: string, seed: number, difficulty: string): string =>
	resolve(
		`/call/?scenario=${encodeURIComponent(scenarioId)}&seed=${seed}&difficulty=${difficulty}`
	);

/** Meets the callee of an earlier call again, with that call running beside. */
export const ghostLink = (attemptId: string): string =>
	resolve(`/call/?ghost=${encodeURIComponent(attemptId)}`);
