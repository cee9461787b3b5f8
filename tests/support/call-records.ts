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

/** A step that was said in its turn. */
export const hit = (step: number): CallRecord['steps'][number] => ({
	step,
	status: 'hit' as const,
	turn: step - 1,
	quote: '半小时',
	excused: false,
	missing: []
});

/** A call in which nothing went wrong. */
/** A turn that conveys one step. */
function tells(step: number): TurnFields {
	const quote = span('停三十分钟');
	return {
		said: { steps: [{ step, status: 'full', score: 900, pointIds: [`s${step}.1`], quote }] }
	};
}

export const flawless: RecordFields = {
	turns: [
		{
			said: {
				manners: {
					asksIdentity: span('是张强吗'),
					ownName: span('李明'),
					ownCompany: span('长江公司'),
					purpose: span('确认升级'),
					time: span('占您两分钟')
				}
			}
		},
		tells(2),
		tells(3),
		{
			said: {
				manners: {
					nextStep: {
						span: span('我今天发您邮箱'),
						what: span('资料'),
						when: span('今天'),
						who: span('我'),
						channel: 'email'
					},
					wishes: span('祝工作顺利')
				}
			}
		}
	],
	steps: [hit(1), hit(2), hit(3)],
	concerns: [fakeConcernRecord()],
	questions: []
};

export { span };
