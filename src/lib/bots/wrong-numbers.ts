import { drawIndex, type Random } from '#lib/core/random.ts';

/** Makes the first number of a text better than the truth: larger discounts, shorter times, lower prices. */
export function falsify(text: string, random: Random, turn: number): string {
	return text.replace(/[0-9]+(?:\.[0-9]+)?/u, (number) => {
		const value = Number(number);
		if (value < 2) return String(value + 3);
		const factor = drawIndex(random, turn, 'falsify', 2) === 0 ? 2 : 3;
		return String(Math.max(1, Math.floor(value / factor)));
	});
}
