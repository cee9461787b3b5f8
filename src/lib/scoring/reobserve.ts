import type { Attempt } from '#lib/attempt/attempt.ts';
import type { HeardContext } from '#lib/understanding/observation.ts';
import type { Understanding } from '#lib/understanding/understand.ts';

/**
 * The same attempt, understood anew: what was heard and what the callee had decided stay, only the reading of the
 * caller's words is done again. With unchanged rules nothing changes.
 */
export function reobserve(attempt: Attempt, understanding: Understanding): Attempt {
	let before = attempt.pickUp.state;
	const lines = [attempt.pickUp.line.scripted];
	const earlier: string[] = [];
	const turns = attempt.turns.map((turn) => {
		const context: HeardContext = {
			turn: turn.index,
			earlier: [...earlier],
			askedConcernId: before.askedConcernId,
			askedChannel: before.askedChannel,
			calleeLine: lines.at(-1) ?? null,
			calleeLines: [...lines],
			factsSaid: before.factsSaid
		};
		const observation =
			turn.observation === null ? null : understanding.understand(turn.heard, context);
		before = turn.stateAfter;
		earlier.push(turn.heard);
		if (turn.line) lines.push(turn.line.scripted);
		return { ...turn, observation };
	});
	return { ...attempt, turns };
}
