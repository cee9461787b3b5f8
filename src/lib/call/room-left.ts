import type { CallerInput, SpokenLine } from '#lib/attempt/attempt.ts';

/** What is read of a turn. */
export interface RoomTurn {
	readonly input: CallerInput;
	readonly line: Pick<SpokenLine, 'usage' | 'rejected'> | null;
}

/** Turns for which there must be room: the one in which he says that he has to go, and one to close with. */
const TURNS_LEFT = 2;

/**
 * Least that a turn is counted with, tokens: a caller's turn of ordinary length (58 characters), the stage direction,
 * his line and the markers of two messages.
 */
const TURN_TOKENS = 160;

/**
 * The model that speaks for him has room for two more turns at most: from then on he is short of time, so that the call
 * ends before the beginning of it is forgotten. Told once a call; a call without a model never runs out.
 */
export function runsOutOfRoom(turns: readonly RoomTurn[]): boolean {
	if (turns.some(({ input }) => input.kind !== 'hang-up' && input.hurried === true)) return false;
	if (turns.some(({ line }) => line?.rejected.some(isFull) === true)) return true;
	let used = 0;
	let largest = TURN_TOKENS;
	let window = Infinity;
	for (const { line } of turns) {
		const usage = line?.usage;
		if (usage?.usedTokens === undefined || usage.windowTokens === undefined) continue;
		// The first reply holds persona and examples too; it says nothing about the size of a turn.
		if (used > 0) largest = Math.max(largest, usage.usedTokens - used);
		used = usage.usedTokens;
		window = usage.windowTokens;
	}
	return used + TURNS_LEFT * largest > window;
}

const isFull = ({ codes }: { readonly codes: readonly string[] }): boolean =>
	codes.includes('engine.contextFull');

/** The caller's turn as it reaches him: with the note that his time runs out, where it does. */
export function inTime(turns: readonly RoomTurn[], input: CallerInput): CallerInput {
	if (input.kind === 'hang-up' || !runsOutOfRoom(turns)) return input;
	return { ...input, hurried: true };
}
