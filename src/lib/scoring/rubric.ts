import type { EndingClass } from '#lib/core/ending.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import type { Tier } from '#lib/scenarios/compiled-scenario.ts';
import { DIMENSION_IDS, type DimensionId } from '#lib/scenarios/scenario.ts';

/** Whole points of each dimension; 100 together. A document may weigh them otherwise. */
export const POINTS = {
	opening: 8,
	purpose: 6,
	steps: 18,
	concerns: 20,
	accuracy: 14,
	'no-invention': 8,
	brevity: 8,
	empathy: 5,
	compliance: 5,
	close: 8
} as const satisfies Record<DimensionId, number>;

/** What was told and what passed between them: a dimension that cannot be judged gives its points to its own block. */
export const BLOCKS: readonly (readonly DimensionId[])[] = [
	['opening', 'purpose', 'steps', 'accuracy', 'close'],
	['concerns', 'no-invention', 'brevity', 'empathy', 'compliance']
];

/** Dimensions that reward restraint: silence would earn them, so they grow with the turns that say something. */
export const RESTRAINT: readonly DimensionId[] = [
	'no-invention',
	'brevity',
	'empathy',
	'compliance'
];
/** Caller turns of substance from which restraint counts in full. */
export const FULL_RESTRAINT_TURNS = 4;

/** Highest totals, whole points. */
export const CAPS = {
	/** Asked for a secret, lied about who calls, pressed on after two clear refusals. */
	fatal: 45,
	/** Spoke to the machine twice or more. */
	injection: 7,
	/** Once. */
	injectionOnce: 47,
	/** Most of what was said is keyword lists, pasted script, echoes or injection. */
	gaming: 7,
	/** Most of the call claims his agreement for him, repeats one line, or says nothing. */
	empty: 45,
	/** Insulted him twice, once. */
	rude: 13,
	rudeOnce: 40,
	/** The caller hung up before anything was settled. */
	hungUp: 69,
	/** He cut it short ("发我就行"). A refusal that was met well caps nothing. */
	channelCut: 54,
	/** He hung up in anger. */
	annoyed: 69,
	/** Cut off three times. */
	cutThrice: 79,
	/** Wrong or invented hard facts that were never put right: one, two, three, four, six, eight. */
	oneWrong: 79,
	twoWrong: 60,
	threeWrong: 44,
	fourWrong: 32,
	sixWrong: 23,
	eightWrong: 18
} as const;
export type CapRule = keyof typeof CAPS;

/** The total is at most this much above the share of the script that was conveyed, in percent. */
export const THIN_ABOVE = 5;

/** A call that something at his end cut short: at most this, and so many hundredths of a point for each percent told. */
export const UNFINISHED_ABOVE = 30;
export const UNFINISHED_STEP = 70;

/** The same for a caller who had little time and did nothing wrong in it. */
export const BLAMELESS_ABOVE = 60;
export const BLAMELESS_STEP = 40;

/** Points by which both limits rise where he asked so many questions and nearly all were answered (permille). */
export const ANSWERED = 25;
export const ANSWERED_FROM = 3;
export const ANSWERED_SHARE = 900;

/** Questions from which passing them over becomes a habit, and the share of them (percent) that makes it one. */
export const DEAF_FROM = 3;
export const DEAF_SHARE = 40;
/** The total is at most this much, less 0.75 points for each percent of his questions that was passed over … */
export const DEAF_BELOW = 82;
/** … in hundredths of a point per percent. */
export const DEAF_STEP = 75;

/** Vague turns from which they are how the caller talks, and the share of his turns (percent) that makes it so. */
export const VAGUE_FROM = 2;
export const VAGUE_SHARE = 18;
/** The total is at most this much, less so many hundredths of a point for each percent of vague turns. */
export const VAGUE_BELOW = 70;
export const VAGUE_STEP = 50;

/** Right facts from which accuracy counts in full: one alone proves little. */
export const FULL_FACTS = 4;

/** Share of the turns of substance (permille) from which a trick is what the call is made of. */
export const MOSTLY = 500;

/** What an ending is worth, permille of the outcome part. */
export const OUTCOME: Readonly<Record<EndingClass, number>> = {
	agreed: 1000,
	'channel-agreed': 850,
	interrupted: 850,
	deferred: 750,
	rejected: 400,
	'channel-cut': 450,
	annoyed: 100,
	'wrong-person': 850,
	'caller-hung-up': 100,
	'turn-limit': 300
};
/** A refusal after an honest gap ("资料里没有") is worth more than one after evasion. */
export const HONEST_REJECTION = 700;
/** A postponement without a date, and an interruption before a channel was agreed. */
export const OPEN_DEFERRAL = 600;
export const CUT_OFF = 450;

export const CONCERN_WEIGHT: Readonly<Record<Tier, number>> = {
	primary: 3,
	secondary: 2,
	latent: 1
};

/** Length of a turn that costs nothing and from which it is worth nothing; the callee's own measures. */
export const PACING: Readonly<
	Record<Difficulty, { readonly comfort: number; readonly bargeIn: number }>
> = {
	easy: { comfort: 90, bargeIn: 140 },
	normal: { comfort: 70, bargeIn: 110 },
	hard: { comfort: 55, bargeIn: 80 }
};

/** Points per hint, and at most. */
export const HINT_COST = 2;
export const HINT_COST_MAX = 6;

/** Spread of the total above which a band is shown. */
export const BAND_SPREAD = 8;

/** Tenths of a point per dimension for one document: its own weights, brought to 100 points in sum. */
export function dimensionTenths(
	weights: Readonly<Partial<Record<DimensionId, number>>>
): Readonly<Record<DimensionId, number>> {
	const wished = DIMENSION_IDS.map((id) => {
		const weight = weights[id];
		return weight !== undefined && Number.isFinite(weight) && weight >= 0 ? weight : POINTS[id];
	});
	// A document that weighs nothing would mark every call with nothing.
	const weighs = wished.some((weight) => weight > 0);
	const tenths = share(1000, weighs ? wished : DIMENSION_IDS.map((id) => POINTS[id]));
	return Object.fromEntries(DIMENSION_IDS.map((id, i) => [id, tenths[i]!])) as Record<
		DimensionId,
		number
	>;
}

/** Splits a whole number by weights into whole parts that add up to it (largest remainders first). */
export function share(whole: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	if (sum <= 0) return weights.map(() => 0);
	const exact = weights.map((weight) => (whole * weight) / sum);
	const parts = exact.map(Math.floor);
	let left = whole - parts.reduce((a, b) => a + b, 0);
	const order = exact
		.map((value, i) => ({ i, rest: value - Math.floor(value) }))
		.sort((a, b) => b.rest - a.rest || a.i - b.i);
	for (const { i } of order) {
		if (left <= 0) break;
		parts[i]! += 1;
		left -= 1;
	}
	return parts;
}
