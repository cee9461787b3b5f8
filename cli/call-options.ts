import { DIFFICULTIES, type Difficulty } from '#lib/core/difficulty.ts';

/** A whole number 0 … 2^32-1, or null. */
export function readWhole(text: string | undefined, fallback: number): number | null {
	if (text === undefined) return fallback;
	const value = Number(text);
	return /^\d+$/.test(text) && value <= 0xffffffff ? value : null;
}

export function readDifficulty(text: string | undefined): Difficulty | null {
	if (text === undefined) return 'normal';
	return DIFFICULTIES.find((one) => one === text) ?? null;
}
