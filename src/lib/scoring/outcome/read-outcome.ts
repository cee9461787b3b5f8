import { CONDITION_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { CallEnd } from '../call-record.ts';
import { CHANNEL, readByRules } from './by-rules.ts';
import { chooseCondition } from './choose-condition.ts';
import { CLOSING_CLASSES } from './closing-shares.ts';
import { readClosing, type SpokenLine } from './closing.ts';
import type { EndingPoints } from './ending-points.ts';
import { wordsOf, type LastWords } from './last-words.ts';
import { DEMANDS_CONDUCT, REACHED } from './rule-choice.ts';

/** Permille of what was learnt that count as a point of the rules. */
const SHARE = 20;

/** Which condition of each side a foreign call reached, and how it ended. */
export function readOutcome(
	scenario: CompiledScenario,
	last: LastWords,
	spoken: readonly SpokenLine[]
): CallEnd {
	const rules = readByRules(scenario, last);
	const closing = readClosing(spoken);
	const input = { closing, happened: rules.happened, words: wordsOf(last) };
	const { caller, callee } = scenario.ends;
	const calleeEnd = rules.isFinal
		? rules.calleeEnd
		: chooseCondition({ ...input, side: 'callee', ends: callee }, rules.calleeEnd, () => false);
	const callerEnd = rules.isFinal
		? rules.callerEnd
		: chooseCondition(
				{ ...input, side: 'caller', ends: caller },
				rules.callerEnd,
				(text) => rules.lacksConduct && DEMANDS_CONDUCT.test(normalize(text).text)
			);
	const classes = callee.find(({ number }) => number === calleeEnd)?.classes ?? [];
	const points = rules.isFinal ? rules.points : withShares(rules.points, closing.last);
	const ending =
		strongest(points, classes, 0) ?? strongest(points, CONDITION_CLASSES, REACHED) ?? 'turn-limit';
	return {
		ending,
		callerEnd,
		calleeEnd,
		channelAgreed:
			ending === 'channel-agreed' ||
			(rules.points['channel-agreed'] >= CHANNEL && ending !== 'annoyed')
	};
}

/** What the rules read, and what was learnt of the end of other calls, as half of it. */
function withShares(points: EndingPoints, shares: readonly number[]): EndingPoints {
	const learnt = CONDITION_CLASSES.map((ending) => [
		ending,
		points[ending] + Math.floor(shares[CLOSING_CLASSES.indexOf(ending)]! / SHARE)
	]);
	return { ...points, ...(Object.fromEntries(learnt) as Partial<EndingPoints>) };
}

const strongest = (
	points: EndingPoints,
	classes: readonly EndingClass[],
	above: number
): EndingClass | null =>
	classes.reduce<EndingClass | null>(
		(best, entry) =>
			points[entry] > above && (best === null || points[entry] > points[best]) ? entry : best,
		null
	);
