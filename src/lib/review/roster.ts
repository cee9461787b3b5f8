import type { Attempt, AttemptStatus, Dispute, Rung } from '#lib/attempt/attempt.ts';
import { callerTurns } from '#lib/attempt/caller-turns.ts';
import type { Difficulty, HelpLevel } from '#lib/core/difficulty.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import { DIMENSION_IDS, type DimensionId } from '#lib/scenarios/scenario.ts';
import { contestedTotal } from '#lib/scoring/contest.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';

/** Where a call comes from: a file that a learner handed in. */
export interface Handed {
	/** Name of the learner in the file, '' when he has none. */
	readonly name: string;
	readonly fileName: string;
	/** Which of the opened files, 0-based. */
	readonly file: number;
	/** The computer that wrote it; null when the file does not say. */
	readonly home: string | null;
}

/** One call in a trainer's table: enough to list, sort, sum up and write out without holding the call itself. */
export interface RosterCall {
	readonly attemptId: string;
	readonly from: Handed;
	readonly learnerId: string;
	readonly scenarioId: string;
	readonly scenarioTitle: string;
	readonly startedAt: number;
	readonly status: AttemptStatus;
	/** After a trainer's word; null while it runs, or when it is void. */
	readonly total: number | null;
	/** What its file says instead, where the turns in that file earn another total. */
	readonly claimed: number | null;
	/** Tenths of a point; null where nothing could be judged. */
	readonly dimensions: Readonly<Partial<Record<DimensionId, number | null>>>;
	readonly ending: EndingClass | null;
	readonly success: boolean;
	readonly difficulty: Difficulty;
	readonly help: HelpLevel;
	readonly rung: Rung;
	readonly callerTurns: number;
	readonly talkMs: number;
	readonly seed: number;
	readonly rubricVersion: number | null;
	/** A retry, or a callee who was known: practice, but no measure. */
	readonly isPractice: boolean;
	readonly disputes: { readonly open: number; readonly decided: number };
}

/** Learners without a name of their own share one id on every computer: the computer, or the file, tells them apart. */
export const learnerIdOf = (profileId: string, from: Handed, defaultId: string): string =>
	profileId === defaultId
		? `${profileId}@${from.home ?? `${from.fileName}\n${from.name}`}`
		: profileId;

export function rosterCall(
	attempt: Attempt,
	card: ScoreCard | null,
	disputes: readonly Dispute[],
	from: Handed,
	defaultId: string,
	claimed: number | null = null
): RosterCall {
	const { summary } = attempt;
	const isVoid = attempt.status === 'void' || card?.void === true;
	const scored = card === null ? (summary?.total ?? null) : contestedTotal(card, disputes).decided;
	return {
		attemptId: attempt.id,
		from,
		learnerId: learnerIdOf(attempt.profileId, from, defaultId),
		scenarioId: attempt.scenario.id,
		scenarioTitle: attempt.scenario.title,
		startedAt: attempt.startedAt,
		status: isVoid ? 'void' : attempt.status,
		total: isVoid || attempt.status === 'running' ? null : scored,
		claimed,
		dimensions: Object.fromEntries(
			DIMENSION_IDS.map((id) => {
				const found = card?.dimensions.find((one) => one.id === id);
				return [id, found?.applicable === true ? found.points : null];
			})
		),
		ending: attempt.end?.ending ?? null,
		success: card?.outcome.success ?? summary?.success ?? false,
		difficulty: attempt.settings.difficulty,
		help: attempt.settings.help,
		rung: attempt.rung,
		callerTurns: summary?.callerTurns ?? callerTurns(attempt),
		talkMs: summary?.talkMs ?? attempt.turns.at(-1)?.sentAtMs ?? 0,
		seed: attempt.settings.seed,
		rubricVersion: card?.rubricVersion ?? summary?.rubricVersion ?? null,
		isPractice: attempt.parent !== null || attempt.rehearsed === true,
		disputes: {
			open: disputes.filter((one) => one.verdict === 'open').length,
			decided: disputes.filter((one) => one.verdict !== 'open').length
		}
	};
}

/** How far a call got: of two files that hold it, the further one counts. */
const reached = (call: RosterCall): number =>
	(call.status === 'running' ? 0 : 1_000_000) + call.disputes.decided * 1000 + call.callerTurns;

/** Every call once, whatever number of files hold it; the order of the files does not matter. */
export function withoutDoubles(calls: readonly RosterCall[]): readonly RosterCall[] {
	const found = new Map<string, RosterCall>();
	for (const call of calls) {
		const known = found.get(call.attemptId);
		if (known === undefined || reached(call) > reached(known)) found.set(call.attemptId, call);
	}
	return [...found.values()];
}

export const ROSTER_ORDERS = ['newest', 'oldest', 'best', 'worst', 'learner', 'scenario'] as const;
export type RosterOrder = (typeof ROSTER_ORDERS)[number];

export interface RosterFilter {
	/** '' means all. */
	readonly learner: string;
	readonly scenario: string;
	/** Only first meetings that were scored. */
	readonly counting: boolean;
	/** Only calls with an objection that nobody decided. */
	readonly open: boolean;
	readonly order: RosterOrder;
}

export const NO_ROSTER_FILTER: RosterFilter = {
	learner: '',
	scenario: '',
	counting: false,
	open: false,
	order: 'newest'
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTime = (a: RosterCall, b: RosterCall): number =>
	a.startedAt - b.startedAt || byText(a.attemptId, b.attemptId);

export const counts = (call: RosterCall): boolean => call.total !== null && !call.isPractice;

/** The calls to show, in order; calls without a total come last where the total orders. */
export function pickRoster(
	calls: readonly RosterCall[],
	filter: RosterFilter
): readonly RosterCall[] {
	const orders: Readonly<Record<RosterOrder, (a: RosterCall, b: RosterCall) => number>> = {
		newest: (a, b) => byTime(b, a),
		oldest: byTime,
		best: (a, b) => (b.total ?? -1) - (a.total ?? -1) || byTime(b, a),
		worst: (a, b) => (a.total ?? 101) - (b.total ?? 101) || byTime(b, a),
		learner: (a, b) =>
			byText(a.from.name, b.from.name) || byText(a.learnerId, b.learnerId) || byTime(b, a),
		scenario: (a, b) => byText(a.scenarioTitle, b.scenarioTitle) || byTime(b, a)
	};
	return calls
		.filter(
			(call) =>
				(filter.learner === '' || call.learnerId === filter.learner) &&
				(filter.scenario === '' || call.scenarioId === filter.scenario) &&
				(!filter.counting || counts(call)) &&
				(!filter.open || call.disputes.open > 0)
		)
		.sort(orders[filter.order]);
}

/** What one learner reached in one scenario. */
export interface RosterCell {
	/** Of the calls that count; null without one. */
	readonly best: number | null;
	/** Calls that count, and all of them. */
	readonly counting: number;
	readonly all: number;
}

export interface RosterGrid {
	readonly scenarios: readonly { readonly id: string; readonly title: string }[];
	readonly learners: readonly {
		readonly id: string;
		readonly name: string;
		readonly fileName: string;
		/** By scenario, in the order of `scenarios`; null where he never called. */
		readonly cells: readonly (RosterCell | null)[];
	}[];
}

/** Learners by scenarios, both by name. */
export function rosterGrid(calls: readonly RosterCall[]): RosterGrid {
	const titles = new Map(calls.map((call) => [call.scenarioId, call.scenarioTitle]));
	const scenarios = [...titles]
		.map(([id, title]) => ({ id, title }))
		.sort((a, b) => byText(a.title, b.title) || byText(a.id, b.id));
	const learners = new Map<string, RosterCall[]>();
	for (const call of calls) {
		const own = learners.get(call.learnerId);
		if (own === undefined) learners.set(call.learnerId, [call]);
		else own.push(call);
	}
	return {
		scenarios,
		learners: [...learners]
			.map(([id, own]) => ({
				id,
				// The newest file knows his present name.
				...[...own].sort((a, b) => byTime(b, a))[0]!.from,
				cells: scenarios.map((scenario) => cellOf(own, scenario.id))
			}))
			.map(({ id, name, fileName, cells }) => ({ id, name, fileName, cells }))
			.sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
	};
}

function cellOf(calls: readonly RosterCall[], scenarioId: string): RosterCell | null {
	const own = calls.filter((call) => call.scenarioId === scenarioId);
	if (own.length === 0) return null;
	const totals = own.filter(counts).map((call) => call.total ?? 0);
	return {
		best: totals.length === 0 ? null : Math.max(...totals),
		counting: totals.length,
		all: own.length
	};
}
