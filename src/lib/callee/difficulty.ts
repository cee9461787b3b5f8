import type { Difficulty } from '#lib/core/difficulty.ts';

/**
 * What a difficulty changes in his behaviour. The figures start from the policy of the research notes
 * (patience 0..100, lengths in Han characters, a word of an alphabet counts 2) and are fitted with the caller bots:
 * see docs/simulation.md. Shares are whole percent.
 */
export interface DifficultySettings {
	/** Patience at pick-up, 0..100, before the archetype's offset. */
	readonly patience: number;
	/** Patience lost every caller turn, 0..6: the call itself costs him time. */
	readonly drain: number;
	/** A turn up to this long costs nothing extra, 40..120. A p90 script line (58) fits on easy and normal. */
	readonly comfort: number;
	/** He cuts in at the first clause mark from here, 60..160. The longest script line (107) is never cut on easy and normal. */
	readonly bargeIn: number;
	/** At or below this patience he ends the call (after one warning), 5..25. */
	readonly cut: number;
	/** Below this patience he sounds like leaving and asks for writing, cut+10..cut+25. */
	readonly warn: number;
	/** Trust he needs to agree, 45..70. */
	readonly trustToAgree: number;
	/** Caller turns after which he ends whatever happens, 12..28. */
	readonly maxTurns: number;
	/** Fewest and most events of the document in one call. */
	readonly events: readonly [number, number];
	/** Patience lost to an event: he is torn away, which is not the caller's fault, 0..3. */
	readonly eventLoss: number;
	/** Chance that an event which can end the call does so two turns later, percent. */
	readonly eventEnds: number;
	/** Patience lost to a vague answer, 3..12. */
	readonly vagueLoss: number;
	/** Trust lost to a vague answer, 2..8. */
	readonly vagueDistrust: number;
	/** Gains of patience and trust, percent of the rule's figure. */
	readonly gain: number;
	/** Secondary concerns that must be settled before he agrees, 0..3. */
	readonly secondariesNeeded: number;
	/** Trust from which he lets out a hidden concern unasked, 45..80. */
	readonly latentTrust: number;
	/** Hidden concerns he may let out, 0..3. */
	readonly latentMost: number;
	/** Concerns answered unasked in one turn that win patience and trust, 0..3; all of them are settled. */
	readonly volunteeredMost: number;
	/** Chance that he notices a wrong fact when he hears it, percent. Contradictions are always noticed. */
	readonly notices: number;
	/** Chance that he has a number repeated or doubts it, percent of answers with a number. */
	readonly doubts: number;
	/** Main questions that may stay open when he takes the rest in writing, 0..2; one more, at least two, and he refuses. */
	readonly lostMost: number;
	/** Questions of any kind that must be closed before he leaves the rest to paper, 2..5. */
	readonly closedForWriting: number;
	/** Questions that he must have put himself and had closed before he agrees, 1..5: what he was told unasked he still checks. */
	readonly askedNeeded: number;
	/** Tries on one concern after which he gives up on it, 2..5. */
	readonly tries: number;
}

export const DIFFICULTY_SETTINGS = {
	easy: {
		patience: 80,
		drain: 1,
		comfort: 90,
		bargeIn: 140,
		cut: 8,
		warn: 28,
		trustToAgree: 50,
		maxTurns: 24,
		events: [0, 1],
		eventLoss: 1,
		eventEnds: 5,
		vagueLoss: 4,
		vagueDistrust: 3,
		gain: 125,
		secondariesNeeded: 2,
		latentTrust: 54,
		volunteeredMost: 1,
		latentMost: 1,
		notices: 45,
		doubts: 8,
		lostMost: 2,
		closedForWriting: 2,
		askedNeeded: 2,
		tries: 3
	},
	normal: {
		patience: 68,
		drain: 2,
		comfort: 70,
		bargeIn: 110,
		cut: 14,
		warn: 34,
		trustToAgree: 58,
		maxTurns: 18,
		events: [1, 2],
		eventLoss: 2,
		eventEnds: 15,
		vagueLoss: 12,
		vagueDistrust: 6,
		gain: 100,
		secondariesNeeded: 3,
		latentTrust: 58,
		volunteeredMost: 1,
		latentMost: 1,
		notices: 60,
		doubts: 15,
		lostMost: 1,
		closedForWriting: 4,
		askedNeeded: 3,
		tries: 3
	},
	hard: {
		patience: 54,
		drain: 4,
		comfort: 55,
		bargeIn: 80,
		cut: 20,
		warn: 40,
		trustToAgree: 62,
		maxTurns: 14,
		events: [1, 3],
		eventLoss: 2,
		eventEnds: 35,
		vagueLoss: 12,
		vagueDistrust: 6,
		gain: 80,
		secondariesNeeded: 3,
		latentTrust: 62,
		volunteeredMost: 1,
		latentMost: 2,
		notices: 80,
		doubts: 25,
		lostMost: 0,
		closedForWriting: 5,
		askedNeeded: 3,
		tries: 3
	}
} as const satisfies Record<Difficulty, DifficultySettings>;
