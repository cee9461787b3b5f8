import type { Archetype } from '#lib/scenarios/scenario.ts';

/** How a kind of person differs from the difficulty's figures. Patience and trust 0..100, shares whole percent. */
export interface ArchetypeSettings {
	/** Added to the starting patience, -20..20. */
	readonly patience: number;
	/** Trust at pick-up, 20..60. */
	readonly trust: number;
	/** Added to the drain of every turn, -2..2: a rational listener follows a long argument. */
	readonly drain: number;
	/** Added to the length that he listens to at no cost, -15..15 Han characters. */
	readonly comfort: number;
	/** Patience lost to sales hype, 3..12. */
	readonly hypeLoss: number;
	/** Patience lost to being pushed (invented deadline, "sign today"), 2..15: the hesitant shrink back. */
	readonly pressureLoss: number;
	/** Patience and trust lost when a vague answer brings back what once went wrong. */
	readonly memoryLoss: readonly [number, number];
	/** Added to the trust needed to agree, -4..8. */
	readonly trustToAgree: number;
	/** Chance that he wants the rest in writing once he has heard enough to be interested, percent. */
	readonly wantsWriting: number;
	/** Added to the chance that he has a figure said again, percent: whoever fears to be blamed asks twice. */
	readonly doubts: number;
	/** True: convinced and asked to decide, he first wants to think it over or to ask someone. */
	readonly wavers: boolean;
	/** Length of his lines, Han characters: what the template and a model may use at most. */
	readonly maxLength: number;
	/** True: with everything answered but little trust he postpones where others refuse or cut. */
	readonly postpones: boolean;
}

export const ARCHETYPE_SETTINGS = {
	/** Friendly, in a hurry now and then. */
	cooperative: {
		patience: 10,
		trust: 50,
		drain: 0,
		comfort: 0,
		hypeLoss: 5,
		pressureLoss: 4,
		memoryLoss: [8, 6],
		trustToAgree: 0,
		wantsWriting: 25,
		doubts: 0,
		wavers: false,
		maxLength: 34,
		postpones: true
	},
	/** Wants figures and documents; quiet. */
	rational: {
		patience: 4,
		trust: 45,
		drain: -1,
		comfort: 0,
		hypeLoss: 5,
		pressureLoss: 6,
		memoryLoss: [10, 8],
		trustToAgree: 0,
		wantsWriting: 50,
		doubts: 5,
		wavers: false,
		maxLength: 34,
		postpones: true
	},
	/** Polite, undecided, afraid of being blamed. */
	hesitant: {
		patience: 6,
		trust: 40,
		drain: 0,
		comfort: 0,
		hypeLoss: 5,
		pressureLoss: 12,
		memoryLoss: [8, 10],
		trustToAgree: 0,
		wantsWriting: 40,
		doubts: 20,
		wavers: true,
		maxLength: 36,
		postpones: true
	},
	/** Was burnt before; expects to be sold something. */
	resistant: {
		patience: -14,
		trust: 28,
		drain: 0,
		comfort: 0,
		hypeLoss: 8,
		pressureLoss: 8,
		memoryLoss: [15, 10],
		trustToAgree: -4,
		wantsWriting: 30,
		doubts: 5,
		wavers: false,
		maxLength: 30,
		postpones: false
	},
	/** Short of time; wants the result and nothing around it. */
	efficient: {
		patience: -4,
		trust: 42,
		drain: 0,
		comfort: -10,
		hypeLoss: 8,
		pressureLoss: 6,
		memoryLoss: [15, 10],
		trustToAgree: 0,
		wantsWriting: 45,
		doubts: 0,
		wavers: false,
		maxLength: 30,
		postpones: false
	}
} as const satisfies Record<Archetype, ArchetypeSettings>;
