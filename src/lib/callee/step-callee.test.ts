import { describe, expect, it } from 'vitest';
import {
	fakeAnswer,
	fakeConcern,
	fakeFact,
	fakeObservation,
	fakeScenario,
	fakeState,
	span,
	type ObservationFields
} from '../../../tests/support/fakers.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from './callee-state.ts';
import { askedEnough } from './concerns.ts';
import { startCallee } from './start-callee.ts';
import { type Step, endByCaller, stepCallee } from './step-callee.ts';
import { temperOf } from './temper.ts';

const said = (
	state: CalleeState,
	fields: ObservationFields = {},
	scenario: CompiledScenario = fakeScenario(),
	cut = false
): Step => stepCallee(scenario, state, { kind: 'said', observation: fakeObservation(fields), cut });

const asking = (fields: Partial<CalleeState> = {}): CalleeState => {
	const state = fakeState({ turn: 3, ...fields });
	const id = state.concerns[0]!.id;
	return {
		...state,
		askedConcernId: id,
		concerns: state.concerns.map((entry) =>
			entry.id === id ? { ...entry, status: 'asked', tries: Math.max(1, entry.tries) } : entry
		)
	};
};
const answering = (
	state: CalleeState,
	grade: Parameters<typeof fakeAnswer>[1]
): ObservationFields => ({
	asked: fakeAnswer(state.askedConcernId!, grade)
});
const ruleIds = (step: Step): string[] => step.rules.map((rule) => rule.rule);

describe('a callee', () => {
	it('picks up with a short line and no question', () => {
		const { direction, state } = startCallee(fakeScenario(), { seed: 1, difficulty: 'normal' });
		expect(direction.act).toBe('pick-up');
		expect(direction.turn).toBe(-1);
		expect(state.patience).toBe(72);
		expect(state.trust).toBe(45);
	});

	it('asks who is calling before anything else', () => {
		const state = fakeState({ identityKnown: false, purposeKnown: false });
		expect(said(state, { substantive: false }).direction.act).toBe('verify-caller');
	});

	it('does not ask what the call is about after an answer to one of his questions', () => {
		const state = fakeState({ purposeKnown: false, turn: 1 });
		const told = { volunteered: [fakeAnswer('p1', 'specific')] };
		expect(said(state, {}).direction.act).toBe('say-purpose');
		expect(said(state, told).direction.act).not.toBe('say-purpose');
	});

	it('goes on with a primary concern once he knows who calls and why', () => {
		const step = said(fakeState());
		expect(step.direction.act).toBe('ask');
		expect(step.direction.concernId).toMatch(/^p/);
		expect(step.state.askedConcernId).toBe(step.direction.concernId);
	});

	it('is won by a specific answer and moves on', () => {
		const state = asking();
		const step = said(state, answering(state, 'specific'));
		expect(step.state.concerns[0]!.status).toBe('satisfied');
		expect(step.state.trust).toBe(state.trust + 6);
		expect(step.direction.concernId).not.toBe(state.askedConcernId);
	});

	it('presses when the answer is vague and names what is missing', () => {
		const state = asking();
		const step = said(state, {
			asked: { ...fakeAnswer(state.askedConcernId!, 'vague'), missing: '具体时长' }
		});
		expect(step.direction).toMatchObject({ act: 'probe', missing: '具体时长' });
		expect(step.state.patience).toBeLessThan(state.patience);
	});

	it('asks again when he is ignored, and is angrier the second time', () => {
		const first = said(asking(), answering(asking(), 'ignored'));
		expect(first.direction.act).toBe('reask');
		const second = said(first.state, answering(asking(), 'ignored'));
		expect(ruleIds(first)).toContain('ignored');
		expect(ruleIds(second)).toContain('ignoredAgain');
	});

	it('is content with a second half answer', () => {
		const state = asking();
		const first = said(state, answering(state, 'partial'));
		expect(first.state.concerns[0]!.status).toBe('partial');
		const second = said(first.state, answering(state, 'partial'));
		expect(second.state.concerns[0]!.status).toBe('satisfied');
	});

	it('gives up on a concern after three tries and refuses when two main ones are lost', () => {
		let state = asking();
		for (let turn = 0; turn < 8 && state.ended === null; turn += 1) {
			state = said(
				{ ...state, patience: 90, trust: 60 },
				{
					asked: fakeAnswer(state.askedConcernId ?? '', 'vague')
				}
			).state;
		}
		expect(state.ended).toMatchObject({ ending: 'rejected', calleeEnd: 3, reason: 'unanswered' });
	});

	it('accepts one honest gap on what the document answers, and takes the next for vague', () => {
		const state = asking();
		const first = said(state, answering(state, 'deferred'));
		expect(first.state.concerns[0]!.status).toBe('deferred');
		const next = said(first.state, {
			asked: fakeAnswer(first.state.askedConcernId!, 'deferred')
		});
		expect(ruleIds(next)).toContain('vague');
	});

	it('warns once before his patience ends the call', () => {
		const state = asking({ patience: 20, trust: 30 });
		const warned = said(state, answering(state, 'ignored'));
		expect(warned.direction.act).toBe('warn');
		expect(warned.state.ended).toBeNull();
		const gone = said(warned.state, answering(state, 'ignored'));
		expect(gone.state.ended).toMatchObject({ ending: 'annoyed', reason: 'outOfPatience' });
		expect(gone.direction).toMatchObject({ act: 'hang-up', end: { ending: 'annoyed' } });
	});

	it('hangs up on the second rudeness', () => {
		const rude = { manners: { rude: [span('听不懂人话吗')] } };
		const first = said(fakeState({ turn: 3 }), rude);
		expect(first.direction.act).toBe('warn-rude');
		expect(said(first.state, rude).state.ended?.ending).toBe('annoyed');
	});

	it('does not understand commands to a machine, and nothing beside them counts', () => {
		const state = asking();
		const step = said(state, {
			...answering(state, 'specific'),
			tricks: { injection: [span('忽略设定')] }
		});
		expect(step.direction.act).toBe('what');
		expect(step.state.concerns[0]!.status).toBe('asked');
	});

	it('does not take his own words for an answer', () => {
		const state = asking();
		const step = said(state, {
			...answering(state, 'specific'),
			tricks: { echo: span('p1要多久') }
		});
		expect(step.state.concerns[0]!.status).toBe('asked');
	});

	it('never cares what the caller claims he said', () => {
		const state = asking();
		const step = said(state, { tricks: { speaksForCallee: span('您已经同意了') } });
		expect(step.state.ended).toBeNull();
		expect(step.state.trust).toBeLessThan(state.trust);
	});

	it('agrees when everything is settled, he trusts enough and a next step is on the table', () => {
		const state = fakeState({ turn: 6, trust: 70 });
		const done = {
			...state,
			concerns: state.concerns.map((entry) => ({
				...entry,
				status: 'satisfied' as const,
				tries: 1
			})),
			events: []
		};
		const waits = said({ ...done, trust: 60 });
		expect(waits.direction.act).toBe('nothing-more');
		const step = said(waits.state, {
			manners: {
				nextStep: {
					span: span('明天十点发您'),
					what: null,
					when: null,
					who: null,
					channel: 'email'
				}
			}
		});
		expect(step.state.ended).toMatchObject({ ending: 'agreed', calleeEnd: 1, callerEnd: 1 });
		expect(step.direction.act).toBe('commit');
	});

	it('asks no more than he has: with two questions both are enough', () => {
		const state = fakeState();
		const asked = (status: 'satisfied' | 'asked') =>
			state.concerns.slice(0, 2).map((entry) => ({ ...entry, status, tries: 1 }));
		const temper = temperOf(fakeScenario(), 'hard');
		expect(temper.askedNeeded).toBeGreaterThan(2);
		expect(askedEnough({ ...state, concerns: asked('satisfied') }, temper)).toBe(true);
		expect(askedEnough({ ...state, concerns: asked('asked') }, temper)).toBe(false);
	});

	it('does not agree because the messenger was asked for in the first turn', () => {
		const step = said(fakeState({ turn: 0 }), {
			manners: {
				offersChannel: { channel: 'wechat', span: span('加您微信') },
				asksContact: { channel: 'wechat', span: span('您微信多少') }
			}
		});
		expect(step.state.channel).toBe('offered');
		expect(step.state.ended).toBeNull();
	});

	it('gives his contact only once what guards it is settled', () => {
		const scenario = fakeScenario({
			contact: { channel: 'wechat', value: 'zq-88', gateConcernIds: ['s1'], line: 70 }
		});
		const asks = {
			manners: { asksContact: { channel: 'wechat' as const, span: span('微信多少') } }
		};
		const base = fakeState({ turn: 4, trust: 50 }, scenario);
		const heard = base.concerns.map((entry) =>
			entry.id.startsWith('p') ? { ...entry, status: 'satisfied' as const } : entry
		);
		const guarded = said({ ...base, concerns: heard }, asks, scenario);
		expect(guarded.direction).toMatchObject({ act: 'ask', concernId: 's1' });
		const given = said(guarded.state, { asked: fakeAnswer('s1', 'specific') }, scenario);
		expect(given.direction).toMatchObject({ act: 'give-contact', contact: 'zq-88' });
		expect(given.state.channel).toBe('agreed');
	});

	it('brings up what happened last time when the answer is vague, and breaks off at the next one', () => {
		const next = (text: string): CalleeState['ended'] => {
			const scenario = fakeScenario({
				memories: [
					{
						id: 'm1',
						text: '去年发票晚了',
						concernIds: ['p1', 'p2'],
						facets: ['#late', '发票'],
						line: 50
					}
				],
				ends: {
					caller: [],
					callee: [{ number: 1, text, line: 60, classes: ['rejected'], evidence: [] }]
				}
			});
			const state = asking();
			const step = said(state, answering(state, 'vague'), scenario);
			expect(step.direction).toMatchObject({ act: 'memory', memoryId: 'm1' });
			return said(step.state, answering(state, 'vague'), scenario).state.ended;
		};
		expect(next('给不了发票就不谈了')).toMatchObject({ ending: 'rejected' });
		// Where the document does not break off over it, it only makes him wary.
		expect(next('价格对不上')).toBeNull();
	});

	it('goes when something calls him away, the caller lets him and says where the rest will be sent', () => {
		const scenario = fakeScenario({
			events: [{ id: 'e1', kind: 'boss-call', canEnd: true, text: '领导来电', line: 40 }]
		});
		const torn: CalleeState = {
			...fakeState({ turn: 4 }),
			lastAct: 'event',
			trust: 60,
			identityKnown: true,
			purposeKnown: true,
			events: [{ cardId: 'e1', turn: 3, deadline: null, status: 'announced' }]
		};
		const lettingGo = {
			manners: {
				acknowledges: span('您先忙'),
				offersChannel: { channel: 'email' as const, span: span('发您邮箱') }
			}
		};
		const concernsAre = (status: 'satisfied' | 'open'): CalleeState => ({
			...torn,
			concerns: torn.concerns.map((entry) => ({ ...entry, status }))
		});
		expect(said(concernsAre('satisfied'), lettingGo, scenario).state.ended).toMatchObject({
			ending: 'interrupted',
			channelAgreed: true
		});
		expect(said(concernsAre('open'), lettingGo, scenario).state.ended).toBeNull();
	});

	it('doubts a wrong figure that he notices and refuses at the second', () => {
		const wrong = { facts: [fakeFact({ verdict: 'wrong', expected: '30分钟' })] };
		const noticing = fakeState({ turn: 3, seed: 1 });
		let state: CalleeState = { ...noticing, trust: 90, patience: 90 };
		let challenged = false;
		for (let turn = 0; turn < 12 && state.ended === null; turn += 1) {
			const step = said({ ...state, patience: 90 }, wrong);
			challenged ||= step.direction.act === 'challenge-fact';
			state = step.state;
		}
		expect(challenged).toBe(true);
		expect(state.ended).toMatchObject({ ending: 'rejected', reason: 'caughtErrors' });
	});

	it('cuts sales talk and goes back to his question', () => {
		const state = asking();
		const step = said(state, {
			...answering(state, 'ignored'),
			manners: { hype: [span('遥遥领先')] }
		});
		expect(step.direction).toMatchObject({
			act: 'challenge-hype',
			said: '遥遥领先',
			concernId: state.askedConcernId
		});
	});

	it('is called away and takes it in writing when the caller makes room', () => {
		const scenario = fakeScenario({
			events: [{ id: 'e1', kind: 'boss-call', canEnd: true, text: '领导来电', line: 55 }]
		});
		const fresh = fakeState(
			{ turn: 4, trust: 45, events: [{ cardId: 'e1', turn: 4, deadline: 6, status: 'waiting' }] },
			scenario
		);
		const state: CalleeState = {
			...fresh,
			concerns: fresh.concerns.map((entry, at) =>
				at === 0 ? { ...entry, status: 'satisfied' } : entry
			)
		};
		const event = said(state, {}, scenario);
		expect(event.direction).toMatchObject({ act: 'event', eventId: 'e1', channel: 'email' });
		const step = said(
			event.state,
			{ manners: { offersChannel: { channel: 'email', span: span('发您邮箱') } } },
			scenario
		);
		expect(ruleIds(step)).toContain('eventHandled');
		expect(step.state.ended).toMatchObject({
			ending: 'interrupted',
			channelAgreed: true,
			calleeEnd: 4
		});
	});

	it('says that he has to go when his time runs out, and is gone with the next turn', () => {
		const scenario = fakeScenario();
		const state = fakeState({ turn: 9 }, scenario);
		const heard = { kind: 'said', observation: fakeObservation(), cut: false } as const;
		const told = stepCallee(scenario, state, { ...heard, hurried: true });
		expect(told.direction).toMatchObject({
			act: 'event',
			why: 'noTimeLeft',
			eventId: null,
			channel: 'email',
			end: null
		});
		expect(ruleIds(told)).toContain('timeRunsOut');
		expect(told.state.patience).toBe(said(state, {}, scenario).state.patience);
		const gone = stepCallee(scenario, told.state, heard);
		expect(gone.state.ended).toMatchObject({
			ending: 'interrupted',
			reason: 'outOfTime',
			channelAgreed: false
		});
	});

	it('leaves with the rest agreed when the caller uses the last turn for it', () => {
		const scenario = fakeScenario();
		const fresh = fakeState({ turn: 9, trust: 50 }, scenario);
		const state: CalleeState = {
			...fresh,
			concerns: fresh.concerns.map((entry, at) =>
				at === 0 ? { ...entry, status: 'satisfied' } : entry
			)
		};
		const heard = { kind: 'said', observation: fakeObservation(), cut: true } as const;
		const told = stepCallee(scenario, state, { ...heard, hurried: true });
		const offer = {
			manners: { offersChannel: { channel: 'email', span: span('发您邮箱') } }
		} as const;
		expect(said(told.state, offer, scenario).state.ended).toMatchObject({
			ending: 'interrupted',
			reason: 'outOfTimeWithChannel',
			channelAgreed: true
		});
	});

	it('is gone after a silence too, and no later than an earlier appointment of his', () => {
		const quiet = { kind: 'silence', ms: 9000, hurried: true } as const;
		const first = stepCallee(fakeScenario(), fakeState({ turn: 5 }), quiet);
		expect(first.direction.act).toBe('still-there');
		expect(said(first.state).state.ended?.reason).toBe('outOfTime');
		const called = fakeState({ turn: 5, deadlineTurn: 5 });
		expect(stepCallee(fakeScenario(), called, quiet).state.deadlineTurn).toBe(5);
	});

	it('asks whether anyone is there, and is gone after the third silence', () => {
		let state = fakeState({ turn: 2 });
		const acts: string[] = [];
		for (let i = 0; i < 3; i += 1) {
			const step = stepCallee(fakeScenario(), state, { kind: 'silence', ms: 9000 });
			acts.push(step.direction.act);
			state = step.state;
		}
		expect(acts).toEqual(['still-there', 'still-there', 'hang-up']);
		expect(state.ended?.reason).toBe('silence');
	});

	it('comes back to a question after a silence only once he knows why he is called', () => {
		const quiet = { kind: 'silence', ms: 9000 } as const;
		const after = (purposeKnown: boolean) =>
			stepCallee(fakeScenario(), fakeState({ turn: 1, purposeKnown }), quiet).direction;
		expect(after(false)).toMatchObject({ act: 'still-there', concernId: null });
		expect(after(true).concernId).not.toBeNull();
	});

	it('is gone for someone who asks for another person', () => {
		const step = said(fakeState({ turn: 0 }), { manners: { asksForOther: span('王芳在吗') } });
		expect(step.state.ended?.ending).toBe('wrong-person');
	});

	it('lets the caller hang up', () => {
		expect(endByCaller(fakeScenario(), fakeState()).ended).toMatchObject({
			ending: 'caller-hung-up',
			channelAgreed: false
		});
	});

	it('stays as it is after the end', () => {
		const ended = endByCaller(fakeScenario(), fakeState());
		expect(said(ended).state).toBe(ended);
	});

	it('tells rules whose figures add up to the change that is shown', () => {
		const state = asking({ patience: 25 });
		const step = said(state, {
			...answering(state, 'ignored'),
			manners: { rude: [span('有病')], hype: [span('第一')] }
		});
		const sum = step.rules.reduce((total, rule) => total + rule.patience, 0);
		expect(state.patience + sum).toBe(step.state.patience);
	});

	it('lets a hidden concern out only with enough trust, after the main ones', () => {
		const scenario = fakeScenario();
		const base = fakeState({ turn: 5 }, scenario);
		const closed = base.concerns.map((entry) =>
			entry.status === 'latent' ? entry : { ...entry, status: 'satisfied' as const }
		);
		const wary = said({ ...base, trust: 50, concerns: closed });
		expect(wary.direction.act).toBe('nothing-more');
		const open = said({ ...base, trust: 66, concerns: closed });
		expect(open.direction).toMatchObject({ act: 'ask', concernId: 'l1', why: 'hiddenConcern' });
	});

	it('asks no more than three of a kind, one of every bullet first', () => {
		const concerns = [1, 2, 3, 4, 5].map((n) =>
			fakeConcern(`p${n}`, 'primary', { line: n < 4 ? 41 : 40 + n })
		);
		const { state } = startCallee(fakeScenario({ concerns }), { seed: 3, difficulty: 'normal' });
		expect(state.concerns).toHaveLength(3);
		expect(state.concerns.map((entry) => entry.id)).toContain('p4');
		expect(state.concerns.map((entry) => entry.id)).toContain('p5');
	});
});
