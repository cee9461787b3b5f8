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
