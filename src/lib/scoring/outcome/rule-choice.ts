import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledEnd } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { EndingPoints } from './ending-points.ts';
import { BROKE_OFF, DONE_DEAL } from './happened.ts';
import { situationPoints, standing } from './situation-points.ts';
import { SITUATIONS } from './situations.ts';

/** A condition's further classes count less. */
const RANK = [100, 70, 50];
/** Points below which no condition is said to be reached. */
export const REACHED = 45;
/** The same where no condition is clear. */
export const FAINT = 10;
/** Points of a refusal that was put into words. */
export const CLEAR_REFUSAL = 60;
/** Weight of the class against the situations. */
const CLASS_WEIGHT = 15;
const SITUATION_WEIGHT = 10;
/** A plain yes speaks for the condition that is about consent alone, whatever channel was named beside it. */
const CONSENT = 60;
/** The wish to give an answer later: some documents count it as consent. */
const ANSWERS_LATER = SITUATIONS.find(({ id }) => id === 'feedback')!;

/** Conditions that ask for courtesy or understanding on the way out: a rude call or a mere attack never meets them. */
export const DEMANDS_CONDUCT =
	/清楚|诚恳|真诚|明确信息|礼貌|满意|记录|登记|同意|认可|解决|确认|约(?:好|定)|答复|核对|资料|邮件|微信|短信|agrees|email|says when|switch/;

/** Where a document has no condition of a class, the nearest in meaning stands for it, worth this much of 100. */
const NEAREST: Readonly<Partial<Record<EndingClass, readonly (readonly [EndingClass, number])[]>>> =
	{
		annoyed: [
			['rejected', 80],
			['deferred', 40]
		],
		rejected: [
			['deferred', 85],
			['annoyed', 60]
		],
		'channel-cut': [
			['channel-agreed', 70],
			['annoyed', 50]
		],
		'channel-agreed': [['channel-cut', 60]],
		deferred: [['channel-agreed', 30]]
	};

/** The condition that rules for class and situation speak for most; null when none is reached. */
export function chooseByRules(
	ends: readonly CompiledEnd[],
	signals: EndingPoints,
	happened: ReadonlySet<string>,
	misconduct: boolean,
	least: number = REACHED
): number | null {
	let best: { readonly number: number; readonly points: number } | null = null;
	for (const end of ends) {
		const text = normalize(end.text).text;
		if (misconduct && DEMANDS_CONDUCT.test(text)) continue;
		const answersLater = ANSWERS_LATER.condition.test(text) && happened.has(ANSWERS_LATER.id);
		const fits = Math.max(
			classPoints(end, signals, ends, happened),
			answersLater && !happened.has('verify') ? signals.deferred : 0
		);
		const base = Math.floor((fits * standing(end, text, happened)) / 100);
		if (base < least) continue;
		const situation = situationPoints(text, happened, signals.annoyed > 60);
		const plain =
			end.classes.every((entry) => entry === 'agreed') &&
			happened.has(DONE_DEAL) &&
			!happened.has('internal');
		const points =
			base * CLASS_WEIGHT + (situation + (plain ? CONSENT : 0)) * SITUATION_WEIGHT - end.number;
		if (best === null || points > best.points) best = { number: end.number, points };
	}
	return best?.number ?? null;
}

function classPoints(
	end: CompiledEnd,
	signals: EndingPoints,
	ends: readonly CompiledEnd[],
	happened: ReadonlySet<string>
): number {
	const own = end.classes.map((entry, rank) =>
		Math.floor((signals[entry] * (RANK[rank] ?? 40)) / 100)
	);
	const stands = (Object.keys(NEAREST) as EndingClass[])
		.filter((missing) => !ends.some((entry) => entry.classes.includes(missing)))
		// Anger without a word of refusal refuses nothing.
		.filter(
			(missing) =>
				missing !== 'annoyed' ||
				signals.rejected >= CLEAR_REFUSAL ||
				happened.has('no-calls') ||
				happened.has(BROKE_OFF)
		)
		.flatMap((missing) =>
			NEAREST[missing]!.filter(([near]) => end.classes.includes(near)).map(([, worth]) =>
				Math.floor((signals[missing] * worth) / 100)
			)
		);
	return Math.max(0, ...own, ...stands);
}
