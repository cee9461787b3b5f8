import type { NextStep } from '#lib/understanding/observation.ts';
import { spokenTurns, type CallRecord, type RecordedTurn } from '../call-record.ts';
import { mark, notSaid, said, type Judged, type PartMark } from '../marks.ts';
import { CUT_OFF, HONEST_REJECTION, OPEN_DEFERRAL, OUTCOME } from '../rubric.ts';

const OUTCOME_PARTS = 600;
const SLOT_PARTS = 75; // four of them
const COURTESY = 100;
/** A next step proposed before he has heard anything is none. */
const FIRST_TURN_FOR_NEXT_STEP = 1;

/** How the call ended, whether the next step says what, when, who and how, and whether it closed with courtesy. */
export function judgeClose(call: CallRecord): Judged {
	return { applicable: true, marks: [outcomeMark(call), ...slotMarks(call), courtesyMark(call)] };
}

function outcomeMark(call: CallRecord): PartMark {
	const turns = spokenTurns(call);
	const last = turns.at(-1);
	const worth = outcomeWorth(call);
	const ends = call.scenario.ends.callee;
	const end = ends.find((entry) => entry.number === call.end.calleeEnd);
	return mark('close.outcome', Math.floor((OUTCOME_PARTS * worth) / 1000), OUTCOME_PARTS, {
		params: { ending: call.end.ending },
		evidence:
			// An insult is no close of any kind: the condition that was missed speaks for itself.
			worth === 1000 || last === undefined || last.observation.manners.rude.length > 0
				? [notSaid('close.outcome', { line: end?.line ?? null, expected: ends[0]?.text ?? '' })]
				: [said(last.index, last.heard, 'close.outcome', end?.line ?? null)]
	});
}

/** Permille. */
function outcomeWorth(call: CallRecord): number {
	const { ending, channelAgreed } = call.end;
	if (ending === 'interrupted' && !channelAgreed) return CUT_OFF;
	const turns = spokenTurns(call);
	if (ending === 'rejected' && turns.some((turn) => turn.observation.manners.honestGap !== null))
		return HONEST_REJECTION;
	if (ending === 'deferred' && !turns.some((turn) => turn.observation.manners.nextStep?.when))
		return OPEN_DEFERRAL;
	return OUTCOME[ending];
}

function slotMarks(call: CallRecord): PartMark[] {
	const turns = spokenTurns(call).filter((turn) => turn.index >= FIRST_TURN_FOR_NEXT_STEP);
	const step = call.scenario.steps.find((entry) => entry.role === 'next-step');
	const find = (holds: (next: NextStep) => boolean): RecordedTurn | undefined =>
		turns.findLast(
			(turn) =>
				turn.observation.manners.nextStep !== null && holds(turn.observation.manners.nextStep)
		);
	const slot = (
		key: 'close.what' | 'close.when' | 'close.who' | 'close.channel',
		turn: RecordedTurn | undefined
	): PartMark =>
		mark(key, turn ? SLOT_PARTS : 0, SLOT_PARTS, {
			evidence: [
				turn
					? said(turn.index, turn.observation!.manners.nextStep!.span, key, step?.line ?? null)
					: notSaid(key, { line: step?.line ?? null, expected: step?.lines[0]?.text ?? '' })
			]
		});
	return [
		slot(
			'close.what',
			find((next) => next.what !== null)
		),
		slot(
			'close.when',
			find((next) => next.when !== null)
		),
		slot(
			'close.who',
			find((next) => next.who !== null)
		),
		slot(
			'close.channel',
			find((next) => next.channel !== null)
		)
	];
}

function courtesyMark(call: CallRecord): PartMark {
	const closing = closingTurn(call);
	const line = call.scenario.source.caller.closings[0];
	return mark('close.courtesy', closing ? COURTESY : 0, COURTESY, {
		evidence: [
			closing
				? said(
						closing.index,
						closing.observation!.manners.wishes ?? closing.observation!.manners.thanks!,
						'close.courtesy',
						line?.line ?? null
					)
				: notSaid('close.courtesy', { line: line?.line ?? null, expected: line?.text ?? '' })
		]
	});
}

/** Turns from the end in which thanks or wishes still close the call. */
const CLOSING_TURNS = 2;

/** The turn that thanks him or wishes him well at the end; a bare goodbye is no closing. */
export function closingTurn(call: CallRecord): RecordedTurn | null {
	const turns = spokenTurns(call);
	return (
		turns.slice(-CLOSING_TURNS).findLast(
			({ observation: { manners, tricks } }) =>
				// Words to the machine thank nobody.
				tricks.injection.length === 0 && (manners.thanks !== null || manners.wishes !== null)
		) ?? null
	);
}
