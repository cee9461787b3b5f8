import type { AnswerSigns } from './answer-signs.ts';

export const GRADES = ['correct', 'partial', 'wrong', 'evaded'] as const;

/** Signs by which the grade of an answer is weighed: 0..1000 each. */
export interface GradeSigns extends AnswerSigns {
	/** Nothing of the answer was told; at least a quarter of it was. */
	readonly nothing: number;
	readonly some: number;
	/** Points that were not given, and figures that were. */
	readonly missing: number;
	readonly figures: number;
	/** The answer has no figure; a figure was asked for and none given. */
	readonly figureless: number;
	readonly lacksFigures: number;
	/** Something false or unknown beside the answer, something added, a refusal at its head. */
	readonly beside: number;
	readonly extra: number;
	readonly refused: number;
	/** Words that leave it open, an honest gap, any reply at all. */
	readonly unsure: number;
	readonly gap: number;
	readonly replied: number;
	/** Statements of the reply: wrong, unsupported, hard promises. */
	readonly wrongs: number;
	readonly inventions: number;
	readonly promises: number;
	/** Said where nothing of the answer was told. */
	readonly grantsOnly: number;
	readonly deflectsOnly: number;
	readonly otherFiguresOnly: number;
	readonly numbersOnly: number;
	/** Something is added in words that the document does not know. */
	readonly addsNew: number;
	readonly extraNew: number;
	/** A list that holds the answer. */
	readonly listedEnough: number;
	/** What the rules make of it. */
	readonly ruledCorrect: number;
	readonly ruledPartial: number;
	readonly ruledWrong: number;
	readonly ruledEvaded: number;
}

/**
 * What a full sign adds to each of `GRADES`, in thousandths of log odds; `none` stands without any. Learnt from labelled
 * calls and paraphrases of the Chinese documents (`tests/support/learn-answers.ts`), each document judged by the
 * weights of the others; do not edit by hand.
 */
export const ANSWER_WEIGHTS: Readonly<Record<keyof GradeSigns | 'none', readonly number[]>> = {
	none: [-927, 536, -564, 956],
	kin: [805, 294, -544, -554],
	fresh: [492, 254, -377, -369],
	onQuestion: [-79, -214, 427, -135],
	onAnswer: [848, -109, -10, -729],
	takesUp: [-394, -74, -118, 585],
	otherFigures: [-705, 172, 764, -231],
	strangeFigures: [-475, 457, 287, -269],
	figuresElsewhere: [-80, -213, 4, 290],
	noFigure: [-356, -73, 398, 31],
	numbers: [382, 170, 125, -677],
	unknown: [326, -473, 264, -117],
	newest: [-338, -166, 350, 154],
	newLast: [-731, 399, 45, 287],
	newAll: [160, -422, 44, 218],
	length: [1057, -757, -748, 447],
	listed: [-626, 233, -96, 489],
	hedges: [-229, 361, -144, 13],
	asksBack: [326, 0, -638, 311],
	negates: [96, 71, -305, 137],
	forbids: [311, -260, 393, -445],
	wavers: [-414, 425, -53, 42],
	deflects: [-260, -115, -361, 737],
	grants: [610, 346, -199, -757],
	adds: [13, 117, 268, -397],
	tricked: [-443, -15, -180, 638],
	nothing: [-345, -243, 240, 349],
	some: [16, 491, -125, -382],
	missing: [-1095, 395, 416, 284],
	figures: [659, -375, -268, -16],
	figureless: [270, -373, 143, -40],
	lacksFigures: [226, -416, -189, 378],
	beside: [-1057, 403, 852, -198],
	extra: [-89, 577, -376, -111],
	refused: [-72, -353, 429, -4],
	unsure: [-270, 1092, -418, -403],
	gap: [-353, 232, -177, 298],
	replied: [389, -49, 246, -586],
	wrongs: [-547, 33, 943, -429],
	inventions: [-564, 218, 193, 152],
	promises: [-436, -71, 571, -64],
	grantsOnly: [214, 191, 173, -578],
	deflectsOnly: [-240, 447, -530, 324],
	otherFiguresOnly: [-6, -233, 493, -254],
	numbersOnly: [-225, -16, 520, -278],
	addsNew: [-188, 503, -159, -156],
	extraNew: [-290, 565, -216, -59],
	listedEnough: [-378, 227, -8, 159],
	ruledCorrect: [1128, -226, -630, -273],
	ruledPartial: [-101, 378, -239, -38],
	ruledWrong: [-613, -5, 829, -211],
	ruledEvaded: [-415, -147, 39, 523]
};
