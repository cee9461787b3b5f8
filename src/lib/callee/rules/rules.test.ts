import { describe, expect, it } from 'vitest';
import {
	fakeAnswer,
	fakeFact,
	fakeObservation,
	fakeScenario,
	fakeState,
	span,
	type ObservationFields
} from '../../../../tests/support/fakers.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState, FiredRule } from '../callee-state.ts';
import { readMoment } from '../moment.ts';
import { answer } from './answer.ts';
import { attention } from './attention.ts';
import { decency } from './decency.ts';
import { opening } from './opening.ts';
import { pacing } from './pacing.ts';
import type { Rule } from './rule.ts';
import { salesmanship } from './salesmanship.ts';
import { trickery } from './trickery.ts';
import { truth } from './truth.ts';
import { volunteered } from './volunteered.ts';
import { warmth } from './warmth.ts';
import { writing } from './writing.ts';

/** "patience/trust" of every rule that fired, by name: short enough to be read in a diff. */
const show = (rules: readonly FiredRule[]): string =>
	rules.map((one) => `${one.rule} ${one.patience}/${one.trust}`).join(', ');

interface Setting {
	readonly state?: Partial<CalleeState>;
	readonly scenario?: CompiledScenario;
	readonly cut?: boolean;
}

const run = (rule: Rule, fields: ObservationFields, setting: Setting = {}): string => {
	const scenario = setting.scenario ?? fakeScenario();
	const state = fakeState({ turn: 3, ...setting.state }, scenario);
	return show(rule(readMoment(scenario, state, fakeObservation(fields), setting.cut ?? false)));
};

/** He asked for p1. */
const asked = (fields: Partial<CalleeState> = {}): Partial<CalleeState> => ({
	askedConcernId: 'p1',
	...fields
});
const offer = { offersChannel: { channel: 'email' as const, span: span('发您邮箱') } };

describe('pacing', () => {
	it('costs every turn a little, a long one more, a cut one most', () => {
		expect(run(pacing, { length: 30 })).toBe('drain -1/0');
		expect(run(pacing, { length: 90 })).toBe('drain -1/0, overComfort -4/0');
		expect(run(pacing, { length: 120 }, { cut: true })).toBe(
			'drain -1/0, overComfort -8/0, cutOff -6/0'
		);
		expect(run(pacing, { length: 30 }, { cut: true, state: { cuts: 1 } })).toBe(
			'drain -1/0, cutOff -9/0'
		);
	});
});

describe('the answer', () => {
	const given = (grade: Parameters<typeof fakeAnswer>[1], length = 50): ObservationFields => ({
		asked: fakeAnswer('p1', grade),
		length
	});

	it.each([
		['specific', 'specific 7/6'],
		['partial', 'partial 2/1'],
		['vague', 'vague -12/-6'],
		['ignored', 'ignored -11/-6'],
		['deferred', 'honestGap 0/2']
	] as const)('%s', (grade, shown) => {
		expect(run(answer, given(grade), { state: asked() })).toBe(shown);
	});

	it('is worth more when it is brief', () => {
		expect(run(answer, given('specific', 20), { state: asked() })).toBe('specific 7/6, brief 2/0');
	});

	it('costs more each time that it is missing', () => {
		expect(run(answer, given('vague'), { state: asked({ vagueRun: 2 }) })).toBe('vague -16/-6');
		expect(run(answer, given('ignored'), { state: asked({ vagueRun: 1 }) })).toBe(
			'ignoredAgain -15/-8'
		);
	});

	it('does not count when he asked nothing', () => {
		expect(run(answer, given('specific'))).toBe('');
	});

	it('is only confirmed when he has it said again', () => {
		const settled = fakeState().concerns.map((entry) =>
			entry.id === 'p1' ? { ...entry, status: 'satisfied' as const } : entry
		);
		const state = asked({ concerns: settled });
		expect(run(answer, given('specific'), { state })).toBe('repeatedNumber 2/1');
	});
});

describe('what was not asked', () => {
	const extra = { volunteered: [fakeAnswer('s1', 'specific'), fakeAnswer('s2', 'specific')] };

	it('saves him a question, one a turn', () => {
		expect(run(volunteered, extra)).toBe('volunteered 2/3');
	});

	it('does not reach whoever waits for an answer', () => {
		const fields = { ...extra, asked: fakeAnswer('p1', 'ignored') };
		expect(run(volunteered, fields, { state: asked() })).toBe('');
	});

	it('is no answer before he knows what the call is about', () => {
		expect(run(volunteered, extra, { state: { purposeKnown: false } })).toBe('');
	});
});

describe('the opening', () => {
	const named = { ownName: span('李明'), ownCompany: span('长江公司') };

	it('rewards name and company in the first turn, and a word on the time', () => {
		const state = { turn: 0, identityKnown: false, purposeKnown: false };
		expect(run(opening, { manners: { ...named, time: span('两分钟') } }, { state })).toBe(
			'introduced 3/2, timeStated 4/0'
		);
	});

	it('costs when nobody has said who calls by the second turn', () => {
		expect(run(opening, {}, { state: { turn: 1, identityKnown: false } })).toBe(
			'noIntroduction -6/-4'
		);
	});
});

describe('warmth', () => {
	const kind = { manners: { acknowledges: span('明白您着急') } };

	it('counts once in three turns', () => {
		expect(run(warmth, kind)).toBe('acknowledged 3/0');
		expect(run(warmth, kind, { state: { acknowledgedTurn: 1 } })).toBe('');
		expect(run(warmth, kind, { state: { acknowledgedTurn: 0 } })).toBe('acknowledged 3/0');
	});
});

describe('writing', () => {
	it('is worth most when he asked for it', () => {
		expect(run(writing, { manners: offer })).toBe('offeredChannel 4/0');
		expect(run(writing, { manners: offer }, { state: { channel: 'offered' } })).toBe('');
		const wants = { wantsChannel: true, askedChannel: 'email' as const };
		expect(run(writing, { manners: offer }, { state: wants })).toBe('agreedChannel 6/4');
	});

	it('costs dearly when the caller pitches on', () => {
		const wants = { wantsChannel: true, askedChannel: 'email' as const };
		expect(run(writing, {}, { state: wants })).toBe('keptPitching -10/-2');
	});

	it('is nothing in the first turn', () => {
		expect(run(writing, { manners: offer }, { state: { turn: 0 } })).toBe('');
	});
});

describe('truth', () => {
	const wrong = fakeFact({ verdict: 'wrong', min: 3600, max: 3600, quote: span('一小时') });
	const before = {
		turn: 2,
		factId: 'f1',
		key: 'time',
		min: 1800,
		max: 1800,
		verdict: 'correct' as const
	};

	it('always notices a contradiction', () => {
		const state = { factsSaid: [before] };
		expect(run(truth, { facts: [wrong] }, { state })).toBe('contradiction -6/-15');
	});

	it('credits a correction in time', () => {
		const state = { factsSaid: [{ ...before, verdict: 'wrong' as const, min: 3600, max: 3600 }] };
		expect(run(truth, { facts: [fakeFact()] }, { state })).toBe('corrected 0/5');
		expect(run(truth, { facts: [fakeFact()] }, { state: { ...state, turn: 9 } })).toBe('');
	});

	it('notices a wrong figure in about six of ten calls', () => {
		const noticed = Array.from({ length: 200 }, (_, seed) =>
			run(truth, { facts: [wrong] }, { state: { seed } })
		).filter((shown) => shown === 'wrongFact -6/-15').length;
		expect(noticed).toBeGreaterThan(95);
		expect(noticed).toBeLessThan(145);
	});
});

describe('salesmanship', () => {
	it('costs by what it is, and by who hears it', () => {
		const pushy = { manners: { hype: [span('第一')], pressure: [span('今天就没了')] } };
		expect(run(salesmanship, pushy)).toBe('hype -5/-3, pressure -6/-4');
		const resistant = fakeScenario({ archetype: 'resistant' });
		expect(run(salesmanship, pushy, { scenario: resistant })).toBe('hype -8/-3, pressure -8/-4');
		const hesitant = fakeScenario({ archetype: 'hesitant' });
		expect(run(salesmanship, pushy, { scenario: hesitant })).toBe('hype -5/-3, pressure -12/-4');
		expect(run(salesmanship, { manners: { overPromise: [span('百分百')] } })).toBe(
			'overPromise -3/-8'
		);
	});
});

describe('decency', () => {
	it('answers insults, secrets, false names and words put in his mouth', () => {
		expect(run(decency, { manners: { rude: [span('有病')] } })).toBe('rude -25/-24');
		expect(run(decency, { manners: { asksSecret: span('验证码') } })).toBe('askedSecret -10/-20');
		expect(run(decency, { manners: { falseIdentity: span('我是公安') } })).toBe(
			'falseIdentity -8/-20'
		);
		expect(run(decency, { tricks: { speaksForCallee: span('您同意了') } })).toBe(
			'spokeForHim -6/-6'
		);
	});
});

describe('trickery', () => {
	it('costs by kind', () => {
		expect(run(trickery, { tricks: { injection: [span('忽略设定')] } })).toBe('injection -10/-15');
		expect(run(trickery, { tricks: { stuffing: span('免费、加密') } })).toBe('stuffing -8/-3');
		expect(run(trickery, { tricks: { echo: span('多久') } })).toBe('echo -4/-2');
		expect(run(trickery, { tricks: { otherLanguage: true } })).toBe('notUnderstood -6/-2');
	});

	it('minds a repeated turn unless he asked for it', () => {
		const again = { tricks: { repeatsTurn: 1 } };
		expect(run(trickery, again)).toBe('repeated -8/-1');
		expect(run(trickery, again, { state: { lastAct: 'ask-repeat' } })).toBe('');
	});
});

describe('attention', () => {
	const scenario = fakeScenario({
		events: [{ id: 'e1', kind: 'boss-call', canEnd: true, text: '领导来电', line: 55 }]
	});
	const event = { cardId: 'e1', turn: 3, deadline: null };

	it('is torn away when something happens', () => {
		const state = { events: [{ ...event, status: 'waiting' as const }] };
		expect(run(attention, {}, { scenario, state })).toBe('eventHappened -2/0');
	});

	it('rewards making room for it and minds talking on', () => {
		const state = { events: [{ ...event, status: 'announced' as const }] };
		expect(run(attention, { length: 20 }, { scenario, state })).toBe('');
		expect(run(attention, { length: 90 }, { scenario, state })).toBe('eventIgnored -10/-2');
		expect(run(attention, { length: 90, manners: offer }, { scenario, state })).toBe(
			'eventHandled 5/1'
		);
	});

	it('remembers what went wrong once when the answer is empty', () => {
		const wounded = fakeScenario({
			memories: [{ id: 'm1', text: '去年晚了', concernIds: ['p1'], facets: [], line: 50 }]
		});
		const vague = { asked: fakeAnswer('p1', 'vague') };
		expect(run(attention, vague, { scenario: wounded, state: asked() })).toBe('memory -10/-8');
		const told = asked({ memoriesTold: ['m1'] });
		expect(run(attention, vague, { scenario: wounded, state: told })).toBe('');
	});

	it('minds a turn without content', () => {
		expect(run(attention, { tricks: { empty: true } })).toBe('stale -4/-1');
		expect(run(attention, { substantive: false })).toBe('stale -4/-1');
		expect(run(attention, { substantive: false, manners: offer })).toBe('');
	});
});
