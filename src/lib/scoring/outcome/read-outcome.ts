import { CONDITION_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { CallEnd } from '../call-record.ts';
import { chooseCondition, CLEAR_REFUSAL, FAINT, REACHED } from './choose-condition.ts';
import { GRACIOUS, HANGS_UP } from './closing-words.ts';
import {
	decisiveLine,
	endingPoints,
	lettersOf,
	STRANGER,
	type EndingPoints
} from './ending-points.ts';
import { happenedIn } from './happened.ts';
import type { LastWords } from './last-words.ts';
import { stancesIn } from './stances.ts';

/** Letters of a line that picks up, says who he is or nods. */
const NOD = 6;
/** Points of a channel that both know of. */
const CHANNEL = 60;

/** Which condition of each side a foreign call reached, and how it ended. */
export function readOutcome(scenario: CompiledScenario, last: LastWords): CallEnd {
	const lines = last.callee.map(({ text }) => normalize(text).text);
	const stances = lines.map((line) => stancesIn(line));
	const happened = happenedIn(last, lines, stances, lines[decisiveLine(lines)] ?? '');
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
	const calleeEnd =
		chooseCondition(scenario.ends.callee, signals, happened, false) ??
		(lines.length === 0 || last.otherPerson || nothing || signals.annoyed > 60
			? null
			: chooseCondition(scenario.ends.callee, signals, happened, false, FAINT));
	const callerEnd =
		chooseCondition(scenario.ends.caller, signals, happened, misconduct || brokenOff) ??
		(misconduct || brokenOff || nothing || signals.annoyed > 60 || lines.length === 0
			? null
			: chooseCondition(scenario.ends.caller, signals, happened, false, FAINT));
	const end = scenario.ends.callee.find((entry) => entry.number === calleeEnd);
	const ending =
		strongest(signals, end?.classes ?? [], 0) ??
		strongest(signals, CONDITION_CLASSES, REACHED) ??
		'turn-limit';
	return {
		ending,
		callerEnd,
		calleeEnd,
		channelAgreed:
			ending === 'channel-agreed' || (signals['channel-agreed'] >= 60 && ending !== 'annoyed')
	};
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
