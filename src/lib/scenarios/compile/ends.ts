import { CONDITION_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledEnd } from '../compiled-scenario.ts';
import type { Line } from '../scenario.ts';
import { conceptsIn } from './concepts.ts';
import { END_CUES } from './end-cues.ts';
import { learntPoints } from './learnt-ends.ts';
import { termsOf } from './terms.ts';

/** Classes below a third of the leader's points are not meant. */
const SHARE = 3;

export function compileEnds(conditions: readonly Line[], locale: Locale): readonly CompiledEnd[] {
	return conditions.map(({ text, line }, index): CompiledEnd => ({
		number: index + 1,
		text,
		line,
		classes: classesOf(text),
		evidence: [...conceptsIn(text).map((id) => `#${id}`), ...termsOf(text, locale)]
	}));
}

/** Outcomes that one condition joins: "… 或者 …", "…; …". */
const JOINTS =
	/[，,]?(?:或者|或(?=[^，。；]{5,}))|[；;]|,?\s+or\s+(?=says?\b|asks?\b|the\b|\w+s\b)/u;
/** What is named first is what the condition is about. */
const FIRST = 2;

/** Below this many points nothing is named. */
const ENOUGH = 4;
/** From here on cues decide alone. */
const CLEAR = 12;
/** A channel named beside another outcome is how it goes on, not how it ended. */
const BESIDE = 4;

/**
 * Ending classes that a condition's wording speaks for, the most typical first; empty when it speaks for none. What was
 * learnt from the conditions of other trades decides where the cues name no class clearly.
 */
export function classesOf(text: string): EndingClass[] {
	const cued = CONDITION_CLASSES.map(() => 0);
	const learnt = CONDITION_CLASSES.map(() => 0);
	let times = FIRST;
	for (const part of text.split(JOINTS)) {
		const named = cuedPoints(part);
		const likely = learntPoints(part);
		for (let i = 0; i < cued.length; i += 1) {
			cued[i]! += named[i]! * times;
			learnt[i]! += likely[i]!;
		}
		if (named.some((value) => value > 0)) times = 1;
	}
	const isClear = cued.some((value) => value >= CLEAR);
	const channel = CONDITION_CLASSES.indexOf('channel-agreed');
	if (cued.some((value, i) => i !== channel && value >= CLEAR)) cued[channel]! -= BESIDE;
	const ranked = CONDITION_CLASSES.map((ending, i) => ({
		ending,
		value: cued[i]! + (isClear ? 0 : learnt[i]!),
		isCued: cued[i]! > 0
	}))
		.filter(({ value }) => value >= ENOUGH)
		.sort((a, b) => b.value - a.value);
	const best = ranked[0]?.value ?? 0;
	return ranked
		.filter(({ value, isCued }, i) => i === 0 || (isCued && value * SHARE >= best))
		.map(({ ending }) => ending);
}

function cuedPoints(part: string): number[] {
	const points = CONDITION_CLASSES.map(() => 0);
	for (const { ending, points: worth, pattern } of END_CUES)
		if (pattern.test(part)) points[CONDITION_CLASSES.indexOf(ending)]! += worth;
	return points;
}
