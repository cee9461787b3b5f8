import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CalleeState } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { CompiledScenario, CompiledStep } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import { betterAnswer, betterForStep, writtenChannel, type BetterLine } from './better-line.ts';
import { stockLines } from './stock-lines.ts';

/** The call at the point where a caller turn is due. */
export interface Moment {
	readonly scenario: CompiledScenario;
	readonly understanding: Understanding;
	/** Caller turn that is due, 0-based. */
	readonly turn: number;
	/** What he did last; null when nothing is known. */
	readonly direction: Direction | null;
	readonly state: CalleeState;
	/** Steps conveyed so far, fully or in part. */
	readonly conveyed: ReadonlySet<number>;
}

/** The moment before caller turn `turn` of an attempt (its end: the turn that is due now). */
export function momentBefore(
	scenario: CompiledScenario,
	understanding: Understanding,
	attempt: Attempt,
	turn: number
): Moment {
	const past = attempt.turns.slice(0, turn);
	const last = past.at(-1);
	const conveyed = past.flatMap(
		(entry) => entry.observation?.steps.map((match) => match.step) ?? []
	);
	return {
		scenario,
		understanding,
		turn,
		direction: last ? last.direction : attempt.pickUp.direction,
		state: last?.stateAfter ?? attempt.pickUp.state,
		conveyed: new Set(conveyed)
	};
}

/** One sentence that would serve the call best at this moment. */
export function betterAt(moment: Moment): BetterLine {
	const { scenario, understanding, direction, state, turn } = moment;
	const stock = stockLines(scenario.locale);
	const courtesy = (text: string): BetterLine => ({ text, line: null, source: '' });
	if (turn === 0 || !state.identityKnown) {
		const { opening } = scenario.source.caller;
		return { text: stock.introduce(scenario), line: opening.line, source: opening.text };
	}
	if (direction?.act === 'warn-rude') return courtesy(stock.apologize());
	if (direction?.act === 'refuse') return courtesy(stock.respectRefusal());
	if (direction?.act === 'request-channel')
		return courtesy(stock.acceptChannel(direction.channel ?? writtenChannel(scenario)));
	if (direction?.act === 'event') return courtesy(stock.acceptChannel(writtenChannel(scenario)));
	const asked = direction?.concernId ?? state.askedConcernId;
	const concern = scenario.concerns.find((entry) => entry.id === asked);
	if (concern) return betterAnswer(scenario, understanding, concern, turn);
	if (!state.purposeKnown) {
		const step = scenario.steps.find((entry) => entry.role === 'purpose');
		const purpose = step && betterForStep(scenario, understanding, step.number, turn);
		if (purpose) return purpose;
	}
	const open = nextStep(moment);
	const line = open && betterForStep(scenario, understanding, open.number, turn);
	if (line) return line;
	const step = scenario.steps.find((entry) => entry.role === 'next-step');
	return {
		text: stock.nextStep(writtenChannel(scenario)),
		line: step?.line ?? null,
		source: step?.lines[0]?.text ?? ''
	};
}

/** The first step of substance that is still open; null when only the next step is left. */
function nextStep({ scenario, conveyed, direction }: Moment): CompiledStep | null {
	if (direction?.act === 'nothing-more') return null;
	const open = scenario.steps.filter(
		(step) =>
			!conveyed.has(step.number) &&
			step.role !== 'opening' &&
			step.role !== 'next-step' &&
			step.role !== 'closing'
	);
	return open[0] ?? null;
}
