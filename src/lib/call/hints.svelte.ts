import type { Turn } from '#lib/attempt/attempt.ts';

/** Hints in one call; each costs points (scoring/rubric.ts). */
const MOST_HINTS = 3;

/** The hint of the turn in the making, and how many are left of a call. */
export class Hints {
	#text = $state.raw<string | null>(null);
	#thisTurn = $state(0);

	get text(): string | null {
		return this.#text;
	}

	left(turns: readonly Pick<Turn, 'hints'>[]): number {
		const used = turns.reduce((sum, turn) => sum + turn.hints, this.#thisTurn);
		return Math.max(0, MOST_HINTS - used);
	}

	/** Shows a hint for this turn and counts it once; none to give costs nothing. Returns whether there is one. */
	ask(turns: readonly Pick<Turn, 'hints'>[], give: () => string | null): boolean {
		if (this.#text !== null) return true;
		if (this.left(turns) === 0) return false;
		this.#text = give();
		if (this.#text === null) return false;
		this.#thisTurn += 1;
		return true;
	}

	/** The turn is taken: how many were asked for it. The next begins without one. */
	take(): number {
		const used = this.#thisTurn;
		this.#thisTurn = 0;
		this.#text = null;
		return used;
	}
}
