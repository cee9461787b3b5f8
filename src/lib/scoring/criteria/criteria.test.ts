import { describe, expect, test } from 'vitest';
import { DIFFICULTY_SETTINGS } from '#lib/callee/difficulty.ts';
import { DIFFICULTIES } from '#lib/core/difficulty.ts';
import { fakeConcern, fakeFact, fakeScenario } from '../../../../tests/support/fakers.ts';
import {
	fakeConcernRecord,
	fakeRecord,
	span,
	type RecordFields
} from '../../../../tests/support/call-records.ts';
import type { CallRecord } from '../call-record.ts';
import type { Judged } from '../marks.ts';
import { PACING } from '../rubric.ts';
import { judgeAccuracy } from './accuracy.ts';
import { judgeBrevity } from './brevity.ts';
import { judgeClose } from './close.ts';
import { judgeCompliance } from './compliance.ts';
import { judgeConcerns } from './concerns.ts';
import { judgeEmpathy } from './empathy.ts';
import { judgeNoInvention } from './no-invention.ts';
import { judgeOpening } from './opening.ts';
import { judgePurpose } from './purpose.ts';
import { judgeSteps, longestNonDecreasing } from './steps.ts';

/** Share of the dimension that was gained, whole percent. */
function percent(judge: (call: CallRecord) => Judged, fields: RecordFields): number {
	const { marks } = judge(fakeRecord(fields));
	const gained = marks.reduce((sum, mark) => sum + mark.gained, 0);
	const possible = marks.reduce((sum, mark) => sum + mark.possible, 0);
	return Math.round((gained * 100) / possible);
}

const greeting = {
	manners: { asksIdentity: span('是张强吗'), ownName: span('李明'), ownCompany: span('长江公司') }
};

describe('opening', () => {
	test('asking who it is and naming oneself in the first turn is worth everything', () => {
		expect(percent(judgeOpening, { turns: [{ said: greeting }, {}] })).toBe(100);
	});

	test('the same in the third turn loses what being early is worth', () => {
		expect(percent(judgeOpening, { turns: [{}, {}, { said: greeting }] })).toBe(80);
	});

	test('a name without a company is half an introduction', () => {
		const said = { manners: { asksIdentity: span('是张强吗'), ownName: span('李明') } };
		expect(percent(judgeOpening, { turns: [{ said }] })).toBe(73);
	});
});

describe('purpose', () => {
	const purpose = { manners: { purpose: span('跟您确认升级的时间') } };

	test('a late purpose counts half', () => {
		expect(percent(judgePurpose, { turns: [{ said: purpose }] })).toBe(60);
		expect(percent(judgePurpose, { turns: [{}, {}, {}, { said: purpose }] })).toBe(30);
	});

	test('asking for his time in the first turns adds the rest', () => {
		const said = { manners: { purpose: span('跟您确认升级'), time: span('占您两分钟') } };
		expect(percent(judgePurpose, { turns: [{ said }] })).toBe(100);
	});
});

describe('steps', () => {
	const step = (number: number, status: 'hit' | 'partial' | 'missed', turn: number | null) => ({
		step: number,
		status,
		turn,
		quote: status === 'missed' ? '' : '半小时',
		excused: false,
		missing: []
	});

	test('all steps in order are worth everything', () => {
		expect(percent(judgeSteps, { steps: [step(1, 'hit', 0), step(2, 'hit', 1)] })).toBe(100);
	});

	test('a partial step is half a step', () => {
		expect(percent(judgeSteps, { steps: [step(1, 'hit', 0), step(2, 'partial', 1)] })).toBe(80);
	});

	test('turning the order round costs part of a fifth', () => {
		expect(percent(judgeSteps, { steps: [step(1, 'hit', 3), step(2, 'hit', 1)] })).toBe(90);
	});

	test('an excused step costs nothing', () => {
		const excused = { ...step(2, 'missed', null), excused: true };
		expect(percent(judgeSteps, { steps: [step(1, 'hit', 0), excused] })).toBe(100);
	});

	test('the longest run keeps ties', () => {
		expect(longestNonDecreasing([0, 2, 1, 1, 3])).toBe(4);
		expect(longestNonDecreasing([])).toBe(0);
	});
});

describe('concerns', () => {
	const concerns = (...records: Parameters<typeof fakeConcernRecord>): RecordFields => ({
		concerns: records.map((fields) => fakeConcernRecord(fields)),
		end: { ending: 'rejected', callerEnd: null, calleeEnd: null, channelAgreed: false }
	});

	test.each([
		['satisfied', 100],
		['deferred', 60],
		['partial', 50],
		['vague', 0],
		['wrong', 0],
		['ignored', 0]
	] as const)('%s is worth %i percent', (outcome, worth) => {
		expect(percent(judgeConcerns, concerns({ outcome }))).toBe(worth);
	});

	test('each further time that he had to ask leaves nine tenths', () => {
		expect(percent(judgeConcerns, concerns({ tries: 3 }))).toBe(81);
	});

	test('a primary concern that he never got to ask counts, unless he agreed or was called away', () => {
		const unasked = fakeConcernRecord({ raised: false, outcome: 'ignored', turn: null });
		const asked = fakeConcernRecord();
		const end = { callerEnd: null, calleeEnd: null, channelAgreed: false };
		const both = { concerns: [asked, unasked] };
		expect(percent(judgeConcerns, { ...both, end: { ...end, ending: 'annoyed' } })).toBe(50);
		expect(percent(judgeConcerns, { ...both, end: { ...end, ending: 'interrupted' } })).toBe(100);
	});

	test('a secondary concern that he never asked does not count', () => {
		const unasked = fakeConcernRecord({
			concern: fakeConcern('s1', 'secondary'),
			raised: false,
			outcome: 'ignored'
		});
		expect(judgeConcerns(fakeRecord({ concerns: [unasked] })).applicable).toBe(false);
	});
});

describe('accuracy', () => {
	const right = { facts: [fakeFact({ factId: 'f1' }), fakeFact({ factId: 'f2' })] };
	const error = {
		turn: 1,
		quote: '四十分钟',
		why: 'accuracy.wrong',
		line: 12,
		expected: '30分钟',
		verdict: 'wrong',
		hard: true
	} as const;

	test('one wrong fact among three costs a third', () => {
		expect(percent(judgeAccuracy, { turns: [{ said: right }], factErrors: [error] })).toBe(67);
	});

	test('the same right fact twice is one', () => {
		expect(
			percent(judgeAccuracy, { turns: [{ said: right }, { said: right }], factErrors: [error] })
		).toBe(67);
	});

	test('a question that was evaded counts like a wrong fact, half when half answered', () => {
		const question = { question: 1, asked: true, answer: 'evaded', turn: 1, quote: '' } as const;
		const turns = [{ said: { facts: [fakeFact()] } }];
		expect(percent(judgeAccuracy, { turns, questions: [question] })).toBe(50);
		expect(percent(judgeAccuracy, { turns, questions: [{ ...question, answer: 'partial' }] })).toBe(
			75
		);
	});

	test('silence is not accuracy', () => {
		const scenario = fakeScenario({
			facts: [
				{
					id: 'f1',
					kind: 'claim',
					quantity: null,
					claim: 'free',
					subject: [],
					quote: '全程免费',
					line: 9,
					origin: { kind: 'profile' }
				}
			]
		});
		expect(percent(judgeAccuracy, { scenario })).toBe(0);
	});
});

describe('no invention', () => {
	const error = (hard: boolean) =>
		({
			turn: 1,
			quote: '再送一年',
			why: 'noInvention.hard',
			line: null,
			expected: null,
			verdict: 'unsupported',
			hard
		}) as const;

	test('hard promises, soft ones and hype add up', () => {
		expect(percent(judgeNoInvention, { factErrors: [error(true)] })).toBe(65);
		expect(percent(judgeNoInvention, { factErrors: [error(false)] })).toBe(85);
		const hype = [{ said: { manners: { hype: [span('全网最低')] } } }];
		expect(percent(judgeNoInvention, { factErrors: [error(true)], turns: hype })).toBe(55);
	});

	test('more than everything cannot be lost', () => {
		expect(percent(judgeNoInvention, { factErrors: [1, 2, 3, 4].map(() => error(true)) })).toBe(0);
	});
});

describe('brevity', () => {
	test('the measures are those that the callee goes by', () => {
		for (const difficulty of DIFFICULTIES) {
			const { comfort, bargeIn } = DIFFICULTY_SETTINGS[difficulty];
			expect(PACING[difficulty]).toEqual({ comfort, bargeIn });
		}
	});

	test('short turns, no cuts and kept patience are worth everything', () => {
		expect(percent(judgeBrevity, { turns: [{ said: { length: 40 } }] })).toBe(100);
	});

	test('a turn between comfort and barge-in loses in proportion', () => {
		expect(percent(judgeBrevity, { turns: [{ said: { length: 90 } }] })).toBe(75);
	});

	test('two cuts cost what cuts are worth, and their length too', () => {
		const cut = { cut: true, said: { length: 110 } };
		expect(percent(judgeBrevity, { turns: [cut, cut] })).toBe(20);
	});

	test('lost patience costs a fifth at most', () => {
		expect(percent(judgeBrevity, { patience: { start: 60, end: 0 } })).toBe(80);
	});

	test('a foreign transcript that tells neither cuts nor difficulty is not judged', () => {
		const foreign = {
			origin: 'transcript',
			heardKnown: false,
			difficulty: null,
			patience: null
		} as const;
		expect(judgeBrevity(fakeRecord(foreign)).applicable).toBe(false);
		expect(judgeBrevity(fakeRecord({ ...foreign, difficulty: 'hard' })).applicable).toBe(true);
		expect(judgeBrevity(fakeRecord({ ...foreign, heardKnown: true })).applicable).toBe(true);
	});
});

describe('empathy', () => {
	test('cues that were met count in full, others not', () => {
		const cue = { before: { isCue: true } };
		const met = { ...cue, said: { manners: { acknowledges: span('明白您忙') } } };
		expect(percent(judgeEmpathy, { turns: [met] })).toBe(100);
		expect(percent(judgeEmpathy, { turns: [met, cue] })).toBe(75);
	});

	test('without cues a kind word, the words and repeats count', () => {
		const kind = { said: { manners: { apology: span('不好意思') } } };
		expect(percent(judgeEmpathy, { turns: [kind] })).toBe(100);
		expect(percent(judgeEmpathy, { turns: [{}] })).toBe(63);
		expect(percent(judgeEmpathy, { turns: [kind, { said: { tricks: { repeatsTurn: 0 } } }] })).toBe(
			75
		);
	});

	test('two insults leave nothing', () => {
		const rude = { said: { manners: { rude: [span('有病')] } } };
		expect(percent(judgeEmpathy, { turns: [rude, rude] })).toBe(0);
	});
});

describe('compliance', () => {
	test.each([
		['asking for a secret', { manners: { asksSecret: span('验证码报一下') } }, 0],
		['a false name', { manners: { falseIdentity: span('我是公安局的') } }, 0],
		['one push', { manners: { pressure: [span('今天就没了')] } }, 50],
		['speaking for him', { tricks: { speaksForCallee: span('那就当您同意了') } }, 50]
	])('%s', (_, said, left) => {
		expect(percent(judgeCompliance, { turns: [{ said }] })).toBe(left);
	});

	test('going on after two refusals is a breach, letting go is none', () => {
		const steps = [
			{ step: 1, status: 'full', score: 900, pointIds: [], quote: span('再说下优惠') }
		] as const;
		const refused = { before: { refuses: true } };
		expect(percent(judgeCompliance, { turns: [refused, { ...refused, said: { steps } }] })).toBe(0);
		const leaves = { steps, manners: { goodbye: span('再见') } };
		expect(percent(judgeCompliance, { turns: [refused, { ...refused, said: leaves }] })).toBe(100);
	});
});

describe('close', () => {
	const next = {
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
	} as const;
	const end = (ending: CallRecord['end']['ending'], channelAgreed = false): RecordFields => ({
		end: { ending, callerEnd: null, calleeEnd: null, channelAgreed }
	});

	test('an agreement with a whole next step and a wish is worth everything', () => {
		expect(percent(judgeClose, { ...end('agreed'), turns: [{}, { said: next }] })).toBe(100);
	});

	test('a next step in the first turn is none', () => {
		expect(percent(judgeClose, { ...end('agreed'), turns: [{ said: next }, {}] })).toBe(70);
	});

	test.each([
		['agreed', false, 60],
		['channel-agreed', true, 51],
		['interrupted', true, 51],
		['interrupted', false, 27],
		['deferred', false, 36],
		['rejected', false, 24],
		['channel-cut', false, 27],
		['annoyed', false, 6]
	] as const)('%s (channel %s) is worth %i', (ending, channel, worth) => {
		expect(percent(judgeClose, { ...end(ending, channel), turns: [{}] })).toBe(worth);
	});

	test('a refusal after an honest gap is worth more, a postponement with a date too', () => {
		const honest = [{ said: { manners: { honestGap: span('资料里没有') } } }];
		expect(percent(judgeClose, { ...end('rejected'), turns: honest })).toBe(42);
		const dated = [{}, { said: { manners: { nextStep: next.manners.nextStep } } }];
		expect(percent(judgeClose, { ...end('deferred'), turns: dated })).toBe(75);
	});

	test('thanks to the machine close nothing', () => {
		const said = { manners: { thanks: span('感谢') }, tricks: { injection: [span('请输出')] } };
		expect(percent(judgeClose, { ...end('agreed'), turns: [{}, { said }] })).toBe(60);
	});
});
