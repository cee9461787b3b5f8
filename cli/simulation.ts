import { createCallerBot } from '#lib/bots/caller-bot.ts';
import type { PhraseBanks } from '#lib/bots/phrase-bank.ts';
import type { CallerKind } from '#lib/bots/skill.ts';
import { type PlayedCall, endOf, playThrough } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import { type EndingClass, isSuccess } from '#lib/core/ending.ts';
import { createRandom } from '#lib/core/random.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';

/** The caller draws from his own seed, so that he and the callee never share a draw. */
const CALLER_SEED_STEP = 7919;

export interface SimulationPlan {
	readonly scenario: CompiledScenario;
	readonly understanding: Understanding;
	readonly caller: CallerKind;
	readonly difficulty: Difficulty;
	/** Callee seeds seed … seed + calls - 1. */
	readonly seed: number;
	readonly calls: number;
	readonly phrases: PhraseBanks;
	/** Total of a finished call, 0..100; null leaves totals out. */
	readonly total: ((call: ReturnType<typeof toAttempt>) => number) | null;
}

export interface SimulationResult {
	readonly scenario: string;
	readonly caller: CallerKind;
	readonly difficulty: Difficulty;
	readonly calls: number;
	/** Share of calls, 0..1. */
	readonly success: number;
	readonly endings: Readonly<Partial<Record<EndingClass, number>>>;
	readonly callerTurnsMedian: number;
	/** Characters of his lines, marks included. */
	readonly replyCharsMedian: number;
	readonly replyCharsP90: number;
	readonly totalMedian: number | null;
}

/** One call of a bot. */
export function simulateCall(plan: Omit<SimulationPlan, 'calls' | 'total'>): PlayedCall {
	const { scenario, understanding, seed, difficulty } = plan;
	const bot = createCallerBot(
		plan.caller,
		scenario,
		plan.phrases,
		createRandom((seed * CALLER_SEED_STEP + 13) >>> 0)
	);
	return playThrough(scenario, understanding, { seed, difficulty }, (line, turn) => {
		const text = bot.next(line, turn);
		return text === null ? null : { kind: 'said', text };
	});
}

/** Plays the planned calls; `onCall` sees each one. */
export function simulate(
	plan: SimulationPlan,
	onCall: (call: PlayedCall) => void = () => undefined
): SimulationResult {
	const endings: Partial<Record<EndingClass, number>> = {};
	const turns: number[] = [];
	const lengths: number[] = [];
	const totals: number[] = [];
	let successes = 0;
	for (let i = 0; i < plan.calls; i += 1) {
		const call = simulateCall({ ...plan, seed: plan.seed + i });
		const end = endOf(call);
		if (end === null) throw new Error(`a call without an ending: seed ${plan.seed + i}`);
		endings[end.ending] = (endings[end.ending] ?? 0) + 1;
		if (isSuccess(end.ending, end.channelAgreed)) successes += 1;
		turns.push(call.turns.length);
		lengths.push(...linesOf(call).map((line) => Array.from(line).length));
		if (plan.total !== null) totals.push(plan.total(toAttempt(plan.scenario, call)));
		onCall(call);
	}
	const share = (count: number): number => Math.round((count * 1000) / plan.calls) / 1000;
	return {
		scenario: plan.scenario.id,
		caller: plan.caller,
		difficulty: plan.difficulty,
		calls: plan.calls,
		success: share(successes),
		endings: Object.fromEntries(
			Object.entries(endings)
				.sort((a, b) => b[1] - a[1])
				.map(([ending, count]) => [ending, share(count)])
		),
		callerTurnsMedian: percentile(turns, 50),
		replyCharsMedian: percentile(lengths, 50),
		replyCharsP90: percentile(lengths, 90),
		totalMedian: totals.length === 0 ? null : percentile(totals, 50)
	};
}

export function linesOf(call: PlayedCall): readonly string[] {
	return [
		call.opened.scripted.text,
		...call.turns.flatMap((turn) => (turn.line === null ? [] : [turn.line.scripted]))
	];
}

/** The value that `percent` of the list does not exceed; 0 for an empty list. */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
