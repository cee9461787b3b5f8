import { spokenTurns, type CallRecord } from '../call-record.ts';
import { mark, notSaid, said, NOT_APPLICABLE, type Judged, type PartMark } from '../marks.ts';
import { PACING } from '../rubric.ts';

const LENGTH = 500;
const CUTS = 300;
const PATIENCE = 200;

/** Turns stay short, are not cut off, and leave him the patience that he had. */
export function judgeBrevity(call: CallRecord): Judged {
	const turns = spokenTurns(call);
	// A foreign transcript that tells neither what was heard nor how hard he was cannot be held to his patience.
	if (call.origin === 'transcript' && !call.heardKnown && call.difficulty === null)
		return NOT_APPLICABLE;
	if (turns.length === 0) {
		return {
			applicable: true,
			marks: [mark('brevity.length', 0, LENGTH, { evidence: [notSaid('brevity.length')] })]
		};
	}
	const { comfort, bargeIn } = PACING[call.difficulty ?? 'normal'];
	const worth = (length: number): number =>
		length <= comfort
			? 1000
			: Math.max(0, Math.floor(((bargeIn - length) * 1000) / (bargeIn - comfort)));
	// A cut turn was heard up to the barge-in and counts as too long.
	const values = turns.map((turn) => (turn.cut ? 0 : worth(turn.observation.length)));
	const mean = Math.floor(values.reduce((a, b) => a + b, 0) / values.length);
	const long = turns.filter((_, i) => values[i]! < 1000);
	const marks: PartMark[] = [
		mark('brevity.length', Math.floor((LENGTH * mean) / 1000), LENGTH, {
			params: { comfort, long: long.length, turns: turns.length },
			evidence: long.map((turn) => said(turn.index, turn.heard, 'brevity.length'))
		})
	];
	if (call.origin === 'attempt' || call.heardKnown) {
		const cuts = turns.filter((turn) => turn.cut);
		marks.push(
			mark('brevity.cuts', CUTS - Math.min(CUTS, (CUTS / 2) * cuts.length), CUTS, {
				params: { cuts: cuts.length },
				evidence: cuts.map((turn) => said(turn.index, turn.heard, 'brevity.cuts'))
			})
		);
	}
	if (call.patience !== null) {
		const { start, end } = call.patience;
		const kept = start <= 0 ? 0 : Math.min(1000, Math.floor((Math.max(0, end) * 1000) / start));
		const last = turns.at(-1)!;
		marks.push(
			mark('brevity.patience', Math.floor((PATIENCE * kept) / 1000), PATIENCE, {
				params: { start, end },
				evidence: kept === 1000 ? [] : [said(last.index, last.heard, 'brevity.patience')]
			})
		);
	}
	return { applicable: true, marks };
}
