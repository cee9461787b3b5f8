import { CONDITION_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { CallEnd } from '../call-record.ts';
import { chooseCondition } from './choose-condition.ts';
import { readClosing, type SpokenLine } from './closing.ts';
import { CLOSING_CLASSES } from './closing-shares.ts';
import { chooseByRules, CLEAR_REFUSAL, DEMANDS_CONDUCT, FAINT, REACHED } from './rule-choice.ts';
import { GRACIOUS, HANGS_UP } from './closing-words.ts';
import {
	endingPoints,
	lettersOf,
	STRANGER,
	type EndingPoints
} from './ending-points.ts';
import { happenedIn } from './happened.ts';
import { wordsOf, type LastWords } from './last-words.ts';
import { stancesIn } from './stances.ts';

/** Letters of a line that picks up, says who he is or nods. */
const NOD = 6;
/** Points of a channel that both know of. */
const CHANNEL = 60;

/** Permille of what was learnt that count as a point of the rules. */
const SHARE = 20;

/** Which condition of each side a foreign call reached, and how it ended. */
export function readOutcome(
	scenario: CompiledScenario,
	last: LastWords,
	spoken: readonly SpokenLine[]
): CallEnd {
	const lines = last.callee.map(({ text }) => normalize(text).text);
	const stances = lines.map((line) => stancesIn(line));
	const happened = happenedIn(last);
	const isAngry = happened.has('anger');
	// One insult that he answers in anger is enough, unless he gives another reason for refusing.
	const misconduct =
		!(GRACIOUS.test(lines.join('\n')) && !isAngry) &&
		(last.misconduct || (last.insulted && isAngry && !happened.has('elsewhere')));
	const heard = last.otherPerson ? STRANGER : endingPoints(last, lines, stances, happened);
	// "是我" agrees to nothing: before anything was told there is nothing to agree to.
	const nothing = !last.told && lines.every((line) => lettersOf(line) <= NOD);
	const signals = nothing ? { ...heard, agreed: 0 } : heard;
	// What he would like better was taken up only where he is told of it somewhere.
	if (!last.suggests && signals['channel-agreed'] < CHANNEL) happened.delete('suggestion');
	// Hung up on, with nothing to call him away and no good form of the caller's: no courtesy was reached.
	const brokenOff =
		HANGS_UP.test(lines.at(-1) ?? '') &&
		!last.callerCloses &&
		!happened.has('busy') &&
		(signals.rejected >= CLEAR_REFUSAL || signals.annoyed > 0 || happened.has('no-calls'));
	// An orderly call reached one of them: where none is clear, the one that fits best.
	const calleeByRules =
		chooseByRules(scenario.ends.callee, signals, happened, false) ??
		(lines.length === 0 || last.otherPerson || nothing || signals.annoyed > 60
			? null
			: chooseByRules(scenario.ends.callee, signals, happened, false, FAINT));
	const callerByRules =
		chooseByRules(scenario.ends.caller, signals, happened, misconduct || brokenOff) ??
		(misconduct || brokenOff || nothing || signals.annoyed > 60 || lines.length === 0
			? null
			: chooseByRules(scenario.ends.caller, signals, happened, false, FAINT));
	const closing = readClosing(spoken);
	const words = wordsOf(last);
	const calleeEnd = nothing
		? calleeByRules
		: chooseCondition(
				{ side: 'callee', ends: scenario.ends.callee, closing, happened, words },
				calleeByRules,
				() => false
			);
	const callerEnd = nothing
		? callerByRules
		: chooseCondition(
				{ side: 'caller', ends: scenario.ends.caller, closing, happened, words },
				callerByRules,
				(text) => (misconduct || brokenOff) && DEMANDS_CONDUCT.test(normalize(text).text)
			);
	const end = scenario.ends.callee.find((entry) => entry.number === calleeEnd);
	const points = withShares(signals, closing.last);
	const ending =
		strongest(points, end?.classes ?? [], 0) ??
		strongest(points, CONDITION_CLASSES, REACHED) ??
		'turn-limit';
	return {
		ending,
		callerEnd,
		calleeEnd,
		channelAgreed:
			ending === 'channel-agreed' || (signals['channel-agreed'] >= 60 && ending !== 'annoyed')
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
	signals: EndingPoints,
	classes: readonly EndingClass[],
	above: number
): EndingClass | null =>
	classes.reduce<EndingClass | null>(
		(best, entry) =>
			signals[entry] > above && (best === null || signals[entry] > signals[best]) ? entry : best,
		null
	);
