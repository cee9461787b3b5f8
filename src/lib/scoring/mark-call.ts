import { isSuccess } from '#lib/core/ending.ts';
import { DIMENSION_IDS, type DimensionId } from '#lib/scenarios/scenario.ts';
import type { CallRecord } from './call-record.ts';
import { findCaps } from './caps.ts';
import { judgeAccuracy } from './criteria/accuracy.ts';
import { judgeBrevity } from './criteria/brevity.ts';
import { closingTurn, judgeClose } from './criteria/close.ts';
import { judgeCompliance } from './criteria/compliance.ts';
import { judgeConcerns } from './criteria/concerns.ts';
import { judgeEmpathy } from './criteria/empathy.ts';
import { judgeNoInvention } from './criteria/no-invention.ts';
import { judgeOpening } from './criteria/opening.ts';
import { judgePurpose } from './criteria/purpose.ts';
import { judgeSteps } from './criteria/steps.ts';
import { isTelling } from './hollow-turns.ts';
import { mark, notSaid, type Judged, type PartMark } from './marks.ts';
import {
	BLOCKS,
	dimensionTenths,
	FULL_RESTRAINT_TURNS,
	HINT_COST,
	HINT_COST_MAX,
	RESTRAINT,
	share
} from './rubric.ts';
import { RUBRIC_VERSION, type DimensionScore, type Mark, type ScoreCard } from './score-card.ts';

const CRITERIA: Readonly<Record<DimensionId, (call: CallRecord) => Judged>> = {
	opening: judgeOpening,
	purpose: judgePurpose,
	steps: judgeSteps,
	concerns: judgeConcerns,
	accuracy: judgeAccuracy,
	'no-invention': judgeNoInvention,
	brevity: judgeBrevity,
	empathy: judgeEmpathy,
	compliance: judgeCompliance,
	close: judgeClose
};

/** The score card of a recorded call: ten criteria, points, caps, costs. Never throws; the same record gives the same card. */
export function markCall(call: CallRecord): ScoreCard {
	const judged = Object.fromEntries(
		DIMENSION_IDS.map((id) => [id, withRestraint(id, CRITERIA[id](call), call)])
	) as Record<DimensionId, Judged>;
	const tenths = pointsByBlock(call, judged);
	const dimensions = DIMENSION_IDS.map((id) => dimensionScore(id, judged[id], tenths[id]));
	const sum = dimensions.reduce((total, dimension) => total + dimension.points, 0);
	const beforeCaps = toWhole(sum);
	const hintCost = Math.min(HINT_COST_MAX, call.hints * HINT_COST);
	const caps = findCaps(call, beforeCaps);
	// A hint costs its points whatever else limits the total.
	const capped = Math.min(beforeCaps, ...caps.map((cap) => cap.limit)) - hintCost;
	const { ending, channelAgreed, callerEnd, calleeEnd } = call.end;
	return {
		rubricVersion: RUBRIC_VERSION,
		total: Math.min(100, Math.max(0, capped)),
		beforeCaps,
		band: null,
		dimensions,
		caps,
		hintCost,
		steps: call.steps,
		questions: call.questions,
		factErrors: call.factErrors.map(({ turn, quote, why, line, expected, verdict }) => ({
			turn,
			quote,
			why,
			line,
			expected,
			verdict
		})),
		outcome: {
			ending,
			success: isSuccess(ending, channelAgreed),
			callerEnd,
			calleeEnd,
			closing: closingTurn(call) !== null
		},
		void: call.void
	};
}

/** Tenths to whole points, half up. */
const toWhole = (tenths: number): number => Math.floor((tenths + 5) / 10);

/** Restraint is worth something only in a call that says something. */
function withRestraint(id: DimensionId, judged: Judged, call: CallRecord): Judged {
	if (!RESTRAINT.includes(id) || !judged.applicable) return judged;
	// Who reached nobody, or the wrong person, had no more turns to use.
	const needed =
		call.end.ending === 'wrong-person' ? Math.min(2, FULL_RESTRAINT_TURNS) : FULL_RESTRAINT_TURNS;
	const turns = Math.min(needed, call.turns.filter(isTelling).length);
	if (turns === needed) return judged;
	const possible = judged.marks.reduce((sum, entry) => sum + entry.possible, 0);
	// Marks keep their share of what is left; the part that silence would have earned is a mark of its own.
	const kept = judged.marks.map((entry): PartMark => ({
		...entry,
		gained: entry.gained * turns,
		possible: entry.possible * turns
	}));
	const lost = possible * (needed - turns);
	return {
		applicable: true,
		marks: [
			...kept,
			mark('restraint', 0, lost, {
				id: `${id}.restraint`,
				params: { turns, needed },
				evidence: [notSaid('restraint')]
			})
		]
	};
}

/** Points of dimensions that could not be judged go to the others of their block, else to all. */
function pointsByBlock(
	call: CallRecord,
	judged: Readonly<Record<DimensionId, Judged>>
): Readonly<Record<DimensionId, number>> {
	const own = dimensionTenths(call.scenario.weights);
	const result = { ...own };
	for (const block of BLOCKS) {
		const open = block.filter((id) => judged[id].applicable);
		const whole = block.reduce((sum, id) => sum + own[id], 0);
		const parts = share(
			whole,
			open.map((id) => own[id])
		);
		for (const id of block) result[id] = 0;
		open.forEach((id, i) => (result[id] = parts[i]!));
	}
	return result;
}

function dimensionScore(id: DimensionId, judged: Judged, max: number): DimensionScore {
	const possible = share(
		max,
		judged.marks.map((entry) => entry.possible)
	);
	const marks = judged.marks.map((entry, i): Mark => ({
		id: entry.id,
		gained: entry.possible === 0 ? 0 : Math.round((possible[i]! * entry.gained) / entry.possible),
		possible: possible[i]!,
		messageKey: `marks.${entry.key}`,
		params: entry.params,
		evidence: entry.evidence
	}));
	const points = marks.reduce((sum, entry) => sum + entry.gained, 0);
	return { id, points, max, applicable: judged.applicable, marks };
}
