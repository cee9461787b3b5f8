import type { CallRecord } from '../call-record.ts';
import { mark, notSaid, said, type Judged, type PartMark } from '../marks.ts';
import type { StepResult } from '../score-card.ts';

const COVERAGE = 800;
const ORDER = 200;
const WORTH = { hit: 2, partial: 1, missed: 0 } as const;

/** Which steps were conveyed, and whether in the order of the script. */
export function judgeSteps(call: CallRecord): Judged {
	const counted = call.steps.filter((step) => !step.excused);
	if (counted.length === 0) return { applicable: false, marks: [] };
	const each = Math.floor(COVERAGE / counted.length);
	const marks = counted.map((step) => stepMark(call, step, each));
	return { applicable: true, marks: [...marks, orderMark(counted)] };
}

function stepMark(call: CallRecord, step: StepResult, each: number): PartMark {
	const source = call.scenario.steps.find((entry) => entry.number === step.step);
	const line = source?.line ?? null;
	const said_ =
		step.turn !== null && step.quote !== ''
			? [said(step.turn, step.quote, 'steps.step', line)]
			: [];
	const missing =
		step.status === 'hit'
			? []
			: [
					notSaid('steps.step', {
						line,
						expected: step.missing[0] ?? source?.lines[0]?.text ?? source?.title ?? '',
						dueTurn: step.turn
					})
				];
	return mark('steps.step', (each * WORTH[step.status]) / 2, each, {
		id: `steps.${step.step}`,
		params: { step: step.step, title: source?.title ?? '', status: step.status },
		evidence: [...said_, ...missing]
	});
}

/** Longest run of steps that came in the script's order, out of those that came at all. */
function orderMark(steps: readonly StepResult[]): PartMark {
	const hits = steps.filter((step) => step.turn !== null && step.status !== 'missed');
	const turns = hits.map((step) => step.turn!);
	const inOrder = longestNonDecreasing(turns);
	const coverage = hits.length / steps.length;
	// Two steps in order prove little: the order counts as far as there is something to order.
	const gained = hits.length === 0 ? 0 : Math.floor((ORDER * inOrder * coverage) / hits.length);
	const early = hits.find((step, i) => i > 0 && step.turn! < turns[i - 1]!);
	return mark('steps.order', gained, ORDER, {
		params: { inOrder, said: hits.length, all: steps.length },
		evidence: early
			? [said(early.turn!, early.quote, 'steps.order')]
			: hits.length < steps.length
				? [notSaid('steps.order')]
				: []
	});
}

/** Length of the longest subsequence that never goes back. */
export function longestNonDecreasing(values: readonly number[]): number {
	const ends: number[] = [];
	for (const value of values) {
		const at = ends.findIndex((end) => end > value);
		if (at < 0) ends.push(value);
		else ends[at] = value;
	}
	return ends.length;
}
