/** The nine kinds of callers that a callee is measured with. */
export const CALLER_KINDS = [
	'expert',
	'competent',
	'novice',
	'script-reader',
	'whole-script-paste',
	'keyword-stuffer',
	'injector',
	'over-promiser',
	'rude'
] as const;
export type CallerKind = (typeof CALLER_KINDS)[number];

/** How well a talking caller does what a good one does; shares in whole percent. */
export interface Skill {
	/** Questions answered with the fitting facts of the document. */
	readonly answers: number;
	/** Of the rest: half answers, honest gaps; what remains is vague talk or evasion. */
	readonly halfAnswers: number;
	/** Admits a gap and promises to come back, where the document is silent. */
	readonly admitsGap: number;
	/** Answers are at most about this long, Han characters or twice the words. */
	readonly answerLength: number;
	/** Puts a reaction before the answer. */
	readonly acknowledges: number;
	/** Says "yes, I will send it" when asked for writing, and lets him go when called away. */
	readonly yields: number;
	/** Offers the material in writing by himself. */
	readonly offers: number;
	/** Adds a sentence of the script that is still unsaid. */
	readonly addsScript: number;
	/** Opens with name, company, purpose and time. */
	readonly opensWell: number;
	/** Proposes a concrete next step when nothing is left. */
	readonly closes: number;
	readonly hype: number;
	readonly overPromise: number;
	/** Changes a number of the document. */
	readonly wrongNumbers: number;
	readonly rude: number;
}

const NONE = { hype: 0, overPromise: 0, wrongNumbers: 0, rude: 0 };

export const SKILLS = {
	expert: {
		answers: 97,
		halfAnswers: 60,
		admitsGap: 100,
		answerLength: 46,
		acknowledges: 30,
		yields: 100,
		offers: 35,
		addsScript: 30,
		opensWell: 100,
		closes: 100,
		...NONE
	},
	competent: {
		answers: 76,
		halfAnswers: 50,
		admitsGap: 70,
		answerLength: 56,
		acknowledges: 35,
		yields: 85,
		offers: 25,
		addsScript: 25,
		opensWell: 80,
		closes: 85,
		...NONE,
		hype: 2
	},
	novice: {
		answers: 32,
		halfAnswers: 28,
		admitsGap: 20,
		answerLength: 60,
		acknowledges: 25,
		yields: 55,
		offers: 15,
		addsScript: 35,
		opensWell: 40,
		closes: 50,
		...NONE,
		hype: 10
	},
	'over-promiser': {
		answers: 55,
		halfAnswers: 40,
		admitsGap: 0,
		answerLength: 52,
		acknowledges: 25,
		yields: 70,
		offers: 20,
		addsScript: 10,
		opensWell: 70,
		closes: 80,
		hype: 15,
		overPromise: 45,
		wrongNumbers: 45,
		rude: 0
	},
	rude: {
		answers: 68,
		halfAnswers: 40,
		admitsGap: 30,
		answerLength: 48,
		acknowledges: 5,
		yields: 50,
		offers: 15,
		addsScript: 10,
		opensWell: 60,
		closes: 70,
		...NONE,
		rude: 50
	}
} as const satisfies Partial<Record<CallerKind, Skill>>;
