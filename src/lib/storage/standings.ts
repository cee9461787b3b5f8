import { countsForStandings, isRepeat } from './attempt-row.ts';
import type { AttemptRow, PersonalBest } from './stores.ts';

export interface Standing {
	best: number | null;
	last: number | null;
	calls: number;
}

/** Who was called: the same learner, scenario, difficulty and seed meet the same callee. */
const callee = (row: AttemptRow): string =>
	[row.profileId, row.scenarioId, row.difficulty, row.seed].join('\n');

type Counting = AttemptRow & { readonly total: number };

/** Calls that count, oldest first. */
function counting(rows: readonly AttemptRow[]): readonly Counting[] {
	const twins = new Map<string, AttemptRow[]>();
	for (const row of rows) twins.set(callee(row), [...(twins.get(callee(row)) ?? []), row]);
	return [...rows]
		.sort((a, b) => a.startedAt - b.startedAt)
		.filter((row): row is Counting => countsForStandings(row) && row.total !== null)
		.filter((row) => !isRepeat(row, twins.get(callee(row)) ?? []));
}

/** Best and last total per scenario id; the rows may come in any order. */
export function standingsOf(rows: readonly AttemptRow[]): Readonly<Record<string, Standing>> {
	const found: Record<string, Standing> = {};
	for (const row of counting(rows)) {
		const old = found[row.scenarioId];
		found[row.scenarioId] = {
			best: Math.max(old?.best ?? 0, row.total),
			last: row.total,
			calls: (old?.calls ?? 0) + 1
		};
	}
	return found;
}

/** As an index orders its keys: by code unit. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Best per scenario, difficulty and help, in the order of those. */
export function bestsOf(rows: readonly AttemptRow[]): readonly PersonalBest[] {
	const groups = new Map<string, Counting[]>();
	for (const row of counting(rows)) {
		const group = [row.scenarioId, row.difficulty, row.help].join('\n');
		groups.set(group, [...(groups.get(group) ?? []), row]);
	}
	return [...groups.values()]
		.map((group) => {
			const [top] = [...group].sort((a, b) => b.total - a.total || byText(b.id, a.id));
			const { scenarioId, difficulty, help, total, id } = top!;
			return { scenarioId, difficulty, help, best: total, id, calls: group.length };
		})
		.sort(
			(a, b) =>
				byText(a.scenarioId, b.scenarioId) ||
				byText(a.difficulty, b.difficulty) ||
				byText(a.help, b.help)
		);
}
