import { countsForStandings, isRepeat } from './attempt-row.ts';
import type { AttemptRow } from './stores.ts';

export interface Standing {
	best: number | null;
	last: number | null;
	calls: number;
}

/** Who was called: the same learner, scenario, difficulty and seed meet the same callee. */
const callee = (row: AttemptRow): string =>
	[row.profileId, row.scenarioId, row.difficulty, row.seed].join('\n');

/** Best and last total per scenario id; the rows may come in any order. */
export function standingsOf(rows: readonly AttemptRow[]): Readonly<Record<string, Standing>> {
	const found: Record<string, Standing> = {};
	const twins = new Map<string, AttemptRow[]>();
	for (const row of rows) twins.set(callee(row), [...(twins.get(callee(row)) ?? []), row]);
	for (const row of [...rows].sort((a, b) => a.startedAt - b.startedAt)) {
		if (!countsForStandings(row) || row.total === null) continue;
		if (isRepeat(row, twins.get(callee(row)) ?? [])) continue;
		const old = found[row.scenarioId];
		found[row.scenarioId] = {
			best: Math.max(old?.best ?? 0, row.total),
			last: row.total,
			calls: (old?.calls ?? 0) + 1
		};
	}
	return found;
}
