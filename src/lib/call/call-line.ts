import type { Attempt, Turn } from '#lib/attempt/attempt.ts';

/** One utterance as the transcript shows it. */
export interface CallLine {
	/** "p" for the pick-up, "3c" / "3e" for the caller's and callee's part of turn 3. */
	readonly key: string;
	readonly who: 'caller' | 'callee';
	/** Caller turn that it belongs to; -1 for the pick-up. */
	readonly turn: number;
	readonly kind: 'said' | 'silence' | 'hang-up';
	/** All that was said ('' for silence and hang-up); of very long speech only the beginning. */
	readonly text: string;
	/** UTF-16 length of the part that was heard; shorter than `text` when he cut in. */
	readonly heardLength: number;
}

export function callerLine(turn: Turn): CallLine {
	const base = { key: `${turn.index}c`, who: 'caller', turn: turn.index } as const;
	if (turn.input.kind !== 'said')
		return { ...base, kind: turn.input.kind, text: '', heardLength: 0 };
	const { text } = turn.input;
	const end = turn.cut ? heardEnd(text, turn.heard) : text.length;
	const heard = clip(text.slice(0, end), LONGEST_HEARD);
	const tail = clip(text.slice(end), LONGEST_TAIL);
	return { ...base, kind: 'said', text: heard + tail, heardLength: heard.length };
}

/** A pasted book must not become the transcript; UTF-16 units. The trace keeps every letter. */
const LONGEST_HEARD = 600;
const LONGEST_TAIL = 160;

function clip(text: string, longest: number): string {
	// Never between the halves of a surrogate pair.
	return text.length <= longest
		? text
		: `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Where the heard part ends in what was typed, also when `heard` was tidied at its edges. */
function heardEnd(text: string, heard: string): number {
	const at = text.indexOf(heard);
	return at < 0 ? Math.min(heard.length, text.length) : at + heard.length;
}

export function calleeLine(turn: number, text: string): CallLine {
	return {
		key: turn < 0 ? 'p' : `${turn}e`,
		who: 'callee',
		turn,
		kind: 'said',
		text,
		heardLength: text.length
	};
}

/** Everything said so far in a stored attempt, oldest first. */
export function toCallLines(attempt: Attempt): readonly CallLine[] {
	return [
		calleeLine(-1, attempt.pickUp.line.text),
		...attempt.turns.flatMap((turn) => [
			callerLine(turn),
			...(turn.line === null ? [] : [calleeLine(turn.index, turn.line.text)])
		])
	];
}
