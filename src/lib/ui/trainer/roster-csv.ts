import { DIMENSION_IDS } from '#lib/scenarios/scenario.ts';
import { t } from '#lib/i18n/i18n.svelte.ts';
import { toCsv, type Cell } from '#lib/review/csv.ts';
import type { RosterCall } from '#lib/review/roster.ts';

/** The table for a spreadsheet, in the reader's language; times in ISO 8601, points as plain numbers. */
export function rosterCsv(calls: readonly RosterCall[]): string {
	const head: Cell[] = [
		t('trainer.column.learner'),
		t('trainer.column.scenario'),
		t('trainer.csv.startedAt'),
		t('trainer.column.total'),
		...DIMENSION_IDS.map((id) => t(`dimensions.${id}`)),
		t('trainer.column.ending'),
		t('trainer.csv.success'),
		t('difficulty.label'),
		t('help.label'),
		t('history.filter.rung'),
		t('trainer.csv.void'),
		t('trainer.csv.practice'),
		t('trainer.csv.turns'),
		t('trainer.csv.seconds'),
		t('trainer.csv.open'),
		t('trainer.csv.decided'),
		t('trainer.csv.claimed'),
		t('trainer.csv.seed'),
		t('trainer.csv.rubric'),
		t('trainer.csv.id'),
		t('trainer.csv.file')
	];
	const yes = (value: boolean) => t(value ? 'trainer.csv.yes' : 'trainer.csv.no');
	return toCsv([
		head,
		...calls.map((call): Cell[] => [
			call.from.name,
			call.scenarioTitle,
			new Date(call.startedAt).toISOString(),
			call.total,
			...DIMENSION_IDS.map((id) => {
				const tenths = call.dimensions[id] ?? null;
				return tenths === null ? null : tenths / 10;
			}),
			call.ending === null ? null : t(`endings.${call.ending}`),
			yes(call.success),
			t(`difficulty.${call.difficulty}`),
			t(`help.${call.help}`),
			t(`rungs.${call.rung}`),
			yes(call.status === 'void'),
			yes(call.isPractice),
			call.callerTurns,
			Math.round(call.talkMs / 1000),
			call.disputes.open,
			call.disputes.decided,
			call.claimed,
			call.seed,
			call.rubricVersion,
			call.attemptId,
			call.from.fileName
		])
	]);
}
