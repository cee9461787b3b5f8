import { spokenTurns, type CallRecord } from '../call-record.ts';
import { mark, notSaid, said, type Judged } from '../marks.ts';

/** Why he is called is said by the third turn. */
const PURPOSE_BY = 3;
/** Whether it suits him, or how long it takes, is worth asking only at the start. */
const TIME_BY = 4;

/** The purpose is stated early, and his time is asked for or the length of the call named. */
export function judgePurpose(call: CallRecord): Judged {
	const turns = spokenTurns(call);
	const step =
		call.scenario.steps.find((entry) => entry.role === 'purpose') ?? call.scenario.steps[1];
	const purpose = turns.find((turn) => turn.observation.manners.purpose !== null);
	const time = turns.find((turn) => turn.index < TIME_BY && turn.observation.manners.time !== null);
	const inTime = purpose !== undefined && purpose.index < PURPOSE_BY;
	return {
		applicable: true,
		marks: [
			mark('purpose.stated', purpose ? (inTime ? 600 : 300) : 0, 600, {
				evidence: [
					purpose
						? said(
								purpose.index,
								purpose.observation.manners.purpose!,
								'purpose.stated',
								step?.line ?? null
							)
						: notSaid('purpose.stated', {
								line: step?.line ?? null,
								expected: step?.title ?? call.scenario.source.caller.task.text,
								dueTurn: 0
							})
				]
			}),
			mark('purpose.time', time ? 400 : 0, 400, {
				evidence: [
					time
						? said(time.index, time.observation.manners.time!, 'purpose.time')
						: notSaid('purpose.time', {
								line: call.scenario.source.caller.opening.line,
								expected: call.scenario.source.caller.opening.text,
								dueTurn: 0
							})
				]
			})
		]
	};
}
