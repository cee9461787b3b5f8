import type { Attempt } from '#lib/attempt/attempt.ts';
import type { FiredRule } from '#lib/callee/callee-state.ts';
import { callerLine, type CallLine } from '#lib/call/call-line.ts';

/** One exchange as the debrief shows it: what was said, what it did to him, why he answered so. */
export interface TranscriptRow {
	/** Caller turn, 0-based; -1 for the pick-up. */
	readonly turn: number;
	/** Milliseconds since the connection. */
	readonly atMs: number;
	/** Null for the pick-up. */
	readonly caller: CallLine | null;
	/** His words, '' after the caller's own hang-up. */
	readonly callee: string;
	readonly hints: number;
	readonly patience: { readonly before: number; readonly after: number };
	readonly trust: { readonly before: number; readonly after: number };
	/** Only rules that say something: those that moved him, and those told without a number. */
	readonly rules: readonly FiredRule[];
	/** i18n key under `why.`, '' when nothing was decided. */
	readonly why: string;
	/** Words that a model proposed and the validator turned down. */
	readonly rejected: number;
}

export function transcriptRows(attempt: Attempt): readonly TranscriptRow[] {
	const { pickUp } = attempt;
	const still = (value: number) => ({ before: value, after: value });
	let before = pickUp.state;
	const rows: TranscriptRow[] = [
		{
			turn: -1,
			atMs: 0,
			caller: null,
			callee: pickUp.line.text,
			hints: 0,
			patience: still(before.patience),
			trust: still(before.trust),
			rules: [],
			why: '',
			rejected: pickUp.line.rejected.length
		}
	];
	for (const turn of attempt.turns) {
		const after = turn.stateAfter;
		rows.push({
			turn: turn.index,
			atMs: turn.startedAtMs,
			caller: callerLine(turn),
			callee: turn.line?.text ?? '',
			hints: turn.hints,
			patience: { before: before.patience, after: after.patience },
			trust: { before: before.trust, after: after.trust },
			rules: turn.rules.filter((rule) => rule.rule !== 'cap'),
			why: turn.direction?.why ?? '',
			rejected: turn.line?.rejected.length ?? 0
		});
		before = after;
	}
	return rows;
}
