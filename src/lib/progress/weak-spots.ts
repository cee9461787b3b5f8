import type { CallDigest } from './call-digest.ts';

/** Calls that are looked back on: what was weak long ago is not weak now. */
export const LOOK_BACK = 10;
/** Spots shown of each kind: more would be a list of faults. */
export const MOST_SPOTS = 5;

export interface WeakSpot {
	/** Step number, or concern id. */
	readonly key: string;
	/** Calls of the last ones in which it was due. */
	readonly due: number;
	readonly missed: number;
	readonly partial: number;
}

/** What each outcome of his question costs; a deferral is an honest answer. */
const CONCERN_LOSS: Readonly<Record<string, 'missed' | 'partial' | 'met'>> = {
	satisfied: 'met',
	deferred: 'met',
	partial: 'partial',
	vague: 'missed',
	wrong: 'missed',
	ignored: 'missed'
};
const STEP_LOSS: Readonly<Record<string, 'missed' | 'partial' | 'met'>> = {
	h: 'met',
	p: 'partial',
	m: 'missed'
};

/** Calls of one scenario, newest first, as far back as they are looked at; branches tell a moment, not a call. */
const lastOnes = (calls: readonly CallDigest[]): readonly CallDigest[] =>
	calls
		.filter((call) => !call.branch)
		.sort((a, b) => b.startedAt - a.startedAt)
		.slice(0, LOOK_BACK);

/** Steps that were left out most, over the last calls of one scenario; most first. */
export const weakSteps = (calls: readonly CallDigest[]): readonly WeakSpot[] =>
	spotsOf(
		lastOnes(calls).map((call) =>
			[...call.steps].map((letter, i) => [String(i + 1), STEP_LOSS[letter]] as const)
		)
	);

/** His questions that were answered worst, over the last calls of one scenario; most first. */
export const weakQuestions = (calls: readonly CallDigest[]): readonly WeakSpot[] =>
	spotsOf(
		lastOnes(calls).map((call) =>
			Object.entries(call.concerns).map(([id, outcome]) => [id, CONCERN_LOSS[outcome]] as const)
		)
	);

function spotsOf(
	calls: readonly (readonly (readonly [string, 'missed' | 'partial' | 'met' | undefined])[])[]
): readonly WeakSpot[] {
	const found = new Map<string, { due: number; missed: number; partial: number }>();
	for (const [key, outcome] of calls.flat()) {
		if (outcome === undefined) continue;
		const spot = found.get(key) ?? { due: 0, missed: 0, partial: 0 };
		spot.due += 1;
		if (outcome !== 'met') spot[outcome] += 1;
		found.set(key, spot);
	}
	const loss = (spot: WeakSpot) => spot.missed * 2 + spot.partial;
	return [...found]
		.map(([key, spot]) => ({ key, ...spot }))
		.filter((spot) => loss(spot) > 0)
		.sort((a, b) => loss(b) - loss(a) || b.due - a.due || (a.key < b.key ? -1 : 1))
		.slice(0, MOST_SPOTS);
}
