import type { Attempt } from '#lib/attempt/attempt.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { ReplyRequest } from '#lib/engine/reply-engine.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { OpenedCall } from './call-rules.ts';

export const pickUpRequest = (scenario: CompiledScenario, opened: OpenedCall): ReplyRequest => ({
	scenario,
	direction: opened.direction,
	callerSaid: '',
	history: [],
	scripted: opened.scripted.text
});

/** What an engine may know when it words the next line of a call. */
export function toReplyRequest(
	scenario: CompiledScenario,
	attempt: Attempt,
	next: { readonly direction: Direction; readonly heard: string; readonly scripted: string }
): ReplyRequest {
	const { direction, line } = attempt.pickUp;
	return {
		scenario,
		direction: next.direction,
		callerSaid: next.heard,
		history: [
			{ caller: '', direction, callee: line.text },
			...attempt.turns.flatMap((turn) =>
				turn.direction === null || turn.line === null
					? []
					: [{ caller: turn.heard, direction: turn.direction, callee: turn.line.text }]
			)
		],
		scripted: next.scripted
	};
}
