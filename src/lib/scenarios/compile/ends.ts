import { CONDITION_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledEnd } from '../compiled-scenario.ts';
import type { Line } from '../scenario.ts';
import { conceptsIn } from './concepts.ts';
import { END_CUES } from './end-cues.ts';
import { JOINTS } from './end-features.ts';
import { learntSteps } from './learnt-ends.ts';
import { termsOf } from './terms.ts';

export function compileEnds(conditions: readonly Line[], locale: Locale): readonly CompiledEnd[] {
	return conditions.map(({ text, line }, index): CompiledEnd => ({
		number: index + 1,
		text,
		line,
		classes: classesOf(text),
		evidence: [...conceptsIn(text).map((id) => `#${id}`), ...termsOf(text, locale)]
	}));
}

/** Cues below a third of the leader's points speak for nothing. */
const SHARE = 3;
/** What is named first is what the condition is about. */
const FIRST = 2;
/** A class is a second meaning from this many points of cues. */
const ENOUGH = 4;
/** From here on cues say clearly what a condition is about. */
const CLEAR = 12;
/** A channel named beside another outcome is how it goes on, not how it ended. */
const BESIDE = 4;
/** Steps (see `learntSteps`) that one point of a cue adds. */
const CUE = 2;
/** Steps of a class, and before the next one, under which nothing is meant unless a cue names it. */
const FIRM = 36;
const LEAD = 9;

/**
 * Ending classes that a condition's wording speaks for, the most typical first; empty when it speaks for none. The
 * first is what cues and what was learnt from the conditions of other trades speak for most; the others are what cues
 * name beside it.
 */
export function classesOf(text: string): EndingClass[] {
	const cued = cuedPoints(text);
	const steps = weigh(text, cued);
	const ranked = CONDITION_CLASSES.map((ending, i) => ({
		ending,
		cued: cued[i]!,
		steps: steps[i]!
	})).sort((a, b) => b.steps - a.steps);
	const [first, second] = ranked;
	if (!first || !second) return [];
	const most = Math.max(...cued);
	const isFirm = first.steps >= FIRM && first.steps - second.steps >= LEAD;
	if (most < ENOUGH && !isFirm) return [];
	return ranked
		.filter((entry, i) => i === 0 || (entry.cued >= ENOUGH && entry.cued * SHARE >= most))
		.map(({ ending }) => ending);
}

/** How much a condition's wording speaks for each of CONDITION_CLASSES, in twelfths of a nat. */
export function endSteps(text: string): number[] {
	return weigh(text, cuedPoints(text));
}

function weigh(text: string, cued: readonly number[]): number[] {
	return learntSteps(text).map((steps, i) => steps + cued[i]! * CUE);
}

/** Points of each of CONDITION_CLASSES; the outcome that is named first counts twice. */
function cuedPoints(text: string): number[] {
	const points = CONDITION_CLASSES.map(() => 0);
	let times = FIRST;
	for (const part of text.split(JOINTS)) {
		let isNamed = false;
		for (const { ending, points: worth, pattern } of END_CUES) {
			if (!pattern.test(part)) continue;
			points[CONDITION_CLASSES.indexOf(ending)]! += worth * times;
			isNamed ||= worth > 0;
		}
		if (isNamed) times = 1;
	}
	const channel = CONDITION_CLASSES.indexOf('channel-agreed');
	if (points.some((value, i) => i !== channel && value >= CLEAR)) points[channel]! -= BESIDE;
	return points;
}
