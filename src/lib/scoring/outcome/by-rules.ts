import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import { GRACIOUS, HANGS_UP } from './closing-words.ts';
import { endingPoints, lettersOf, STRANGER, type EndingPoints } from './ending-points.ts';
import { happenedIn } from './happened.ts';
import type { LastWords } from './last-words.ts';
import { chooseByRules, CLEAR_REFUSAL, FAINT } from './rule-choice.ts';
import { stancesIn } from './stances.ts';

/** How a call ended by the rules alone. */
export interface RuleReading {
	readonly points: EndingPoints;
	/** Ids of the situations that the last words show. */
	readonly happened: ReadonlySet<string>;
	readonly callerEnd: number | null;
	readonly calleeEnd: number | null;
	/** Nothing was told to which he could have said anything, or only to somebody else: nothing else can tell more. */
	readonly isFinal: boolean;
	/** No condition that asks for courtesy was reached: the caller behaved badly, or was hung up on. */
	readonly lacksConduct: boolean;
}

/** Letters of a line that picks up, says who he is or nods. */
const NOD = 6;
/** Points of a channel that both know of. */
export const CHANNEL = 60;
/** Points of anger from which no faint condition is looked for. */
const ANGRY = 60;

export function readByRules(scenario: CompiledScenario, last: LastWords): RuleReading {
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
	const isNothing = !last.told && lines.every((line) => lettersOf(line) <= NOD);
	const points = isNothing ? { ...heard, agreed: 0 } : heard;
	// What he would like better was taken up only where he is told of it somewhere.
	if (!last.suggests && points['channel-agreed'] < CHANNEL) happened.delete('suggestion');
	// Hung up on, with nothing to call him away and no good form of the caller's: no courtesy was reached.
	const brokenOff =
		HANGS_UP.test(lines.at(-1) ?? '') &&
		!last.callerCloses &&
		!happened.has('busy') &&
		(points.rejected >= CLEAR_REFUSAL || points.annoyed > 0 || happened.has('no-calls'));
	const lacksConduct = misconduct || brokenOff;
	// An orderly call reached one of them: where none is clear, the one that fits best.
	const calleeEnd =
		chooseByRules(scenario.ends.callee, points, happened, false) ??
		(lines.length === 0 || last.otherPerson || isNothing || points.annoyed > ANGRY
			? null
			: chooseByRules(scenario.ends.callee, points, happened, false, FAINT));
	const callerEnd =
		chooseByRules(scenario.ends.caller, points, happened, lacksConduct) ??
		(lacksConduct || isNothing || points.annoyed > ANGRY || lines.length === 0
			? null
			: chooseByRules(scenario.ends.caller, points, happened, false, FAINT));
	return {
		points,
		happened,
		callerEnd,
		calleeEnd,
		isFinal: isNothing || last.otherPerson,
		lacksConduct
	};
}
