import type {
	CallRecord,
	CalleeBefore,
	ConcernRecord,
	RecordedTurn
} from '#lib/scoring/call-record.ts';
import {
	fakeConcern,
	fakeObservation,
	fakeScenario,
	span,
	type ObservationFields
} from './fakers.ts';

/** Recorded calls with every field filled, so that a scoring test names only what it is about. */

export const fakeBefore = (fields: Partial<CalleeBefore> = {}): CalleeBefore => ({
	question: '',
	concernIds: [],
	knowledge: [],
	isCue: false,
	refuses: false,
	asksChannel: null,
	...fields
});

export interface TurnFields {
	readonly heard?: string;
	readonly cut?: boolean;
	readonly pasted?: boolean;
	readonly said?: ObservationFields;
	readonly silent?: boolean;
	readonly before?: Partial<CalleeBefore>;
}

export const fakeTurn = (index: number, fields: TurnFields = {}): RecordedTurn => {
	const heard = fields.heard ?? `第${index}句，半小时就能做完。`;
	return {
		index,
		heard: fields.silent === true ? '' : heard,
		cut: fields.cut ?? false,
		pasted: fields.pasted ?? false,
		observation: fields.silent === true ? null : fakeObservation({ heard, ...fields.said }),
		before: fakeBefore(fields.before)
	};
};

export const fakeConcernRecord = (fields: Partial<ConcernRecord> = {}): ConcernRecord => ({
	concern: fakeConcern('p1', 'primary'),
	raised: true,
	tries: 1,
	outcome: 'satisfied',
	turn: 1,
	quote: '半小时就能做完',
	missing: '',
	...fields
});

export interface RecordFields extends Partial<Omit<CallRecord, 'turns'>> {
	readonly turns?: readonly TurnFields[];
}

export const fakeRecord = ({ turns, ...fields }: RecordFields = {}): CallRecord => ({
	scenario: fakeScenario(),
	origin: 'attempt',
	turns: (turns ?? [{}, {}, {}, {}]).map((turn, index) => fakeTurn(index, turn)),
	steps: [],
	questions: [],
	factErrors: [],
	concerns: [],
	end: { ending: 'agreed', callerEnd: 1, calleeEnd: 1, channelAgreed: false },
	difficulty: 'normal',
	patience: { start: 60, end: 60 },
	heardKnown: true,
	hints: 0,
	void: false,
	...fields
});

export { span };
