import type { AttemptSettings } from '#lib/attempt/attempt.ts';
import type { Difficulty, HelpLevel } from '#lib/core/difficulty.ts';

/** What the learner chose before dialling, as it stands in the form. */
export interface CallSetup {
	readonly difficulty: Difficulty;
	readonly help: HelpLevel;
	readonly seedText: string;
	readonly silenceMs: number | null;
}

/** Milliseconds; null = he never asks. */
export const SILENCE_CHOICES: readonly (number | null)[] = [10_000, 20_000, 30_000, 60_000, null];

/** The number was left out: whoever dials then meets somebody new. */
export const isStranger = ({ seedText }: Pick<CallSetup, 'seedText'>): boolean =>
	seedText.trim() === '';

/** 0 … 2^32-1 in digits of any width, or null. */
export function parseSeed(text: string): number | null {
	const trimmed = text.normalize('NFKC').trim();
	if (!/^\d{1,10}$/.test(trimmed)) return null;
	const seed = Number(trimmed);
	return seed <= 0xffffffff ? seed : null;
}

/** Null while the form cannot be dialled with. Hard has no hints, whatever was chosen before. */
export function toSettings(setup: CallSetup): AttemptSettings | null {
	const seed = parseSeed(setup.seedText);
	if (seed === null) return null;
	const { difficulty, silenceMs } = setup;
	const help = difficulty === 'hard' && setup.help === 'hints' ? 'script' : setup.help;
	return { seed, difficulty, help, silenceMs };
}
