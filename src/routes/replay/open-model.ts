import type { AppError } from '#lib/core/app-error.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { Services } from '#lib/services.ts';
import type { OpenedAttempt } from '../debrief/open-attempt.ts';

/** The exemplary call of a scenario, opened like one that was stored here. */
export async function openModel(
	services: Pick<Services, 'modelCalls' | 'scenarios'>,
	scenarioId: string
): Promise<Result<OpenedAttempt, AppError>> {
	const [found, loaded] = await Promise.all([
		services.modelCalls.load(scenarioId),
		services.scenarios.load(scenarioId)
	]);
	if (!found.ok) return found;
	const { attempt, card } = found.value;
	const scenario = loaded.ok ? loaded.value : null;
	const otherDocument =
		scenario !== null && scenario.documentHash !== attempt.scenario.documentHash;
	return ok({ attempt, card, scenario, otherDocument, damagedTurns: 0 });
}
