import type { Attempt, CalleeFault } from '#lib/attempt/attempt.ts';

/** What of his own doing made the attempt void, in order; turn -1 is the pick-up. */
export function decidingFaults(
	attempt: Attempt
): readonly { readonly turn: number; readonly fault: CalleeFault }[] {
	return [
		...attempt.pickUp.line.faults.map((fault) => ({ turn: -1, fault })),
		...attempt.turns.flatMap((turn) =>
			[...turn.faults, ...(turn.line?.faults ?? [])].map((fault) => ({ turn: turn.index, fault }))
		)
	].filter(({ fault }) => fault.deciding);
}
