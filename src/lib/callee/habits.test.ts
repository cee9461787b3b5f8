import { describe, expect, it } from 'vitest';
import {
	fakeAnswer,
	fakeConcern,
	fakeObservation,
	fakeScenario,
	fakeState,
	span
} from '../../../tests/support/fakers.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from './callee-state.ts';
import { type Step, stepCallee } from './step-callee.ts';

const nextStep = {
	span: span('周三给您安排'),
	what: null,
	when: null,
	who: null,
	channel: 'email' as const
};
const hears = (
	scenario: CompiledScenario,
	state: CalleeState,
	fields: Parameters<typeof fakeObservation>[0]
): Step =>
	stepCallee(scenario, state, {
		kind: 'said',
		cut: false,
		observation: fakeObservation(fields)
	});
/** Everything asked and answered, and he trusts the caller. */
function convinced(scenario: CompiledScenario): CalleeState {
	const state = fakeState({ turn: 6, trust: 70, nothingMore: 1 }, scenario);
	return {
		...state,
		events: [],
		concerns: state.concerns.map((entry) =>
			entry.status === 'latent' ? entry : { ...entry, tries: 1, status: 'satisfied' as const }
		)
	};
}

describe('the undecided', () => {
	const hesitant = fakeScenario({
		archetype: 'hesitant',
		concerns: fakeScenario().concerns.slice(0, 4)
	});

	it('want to think it over once before they agree', () => {
		const first = hears(hesitant, convinced(hesitant), { manners: { nextStep } });
		expect(first.state.ended).toBeNull();
		expect(first.direction).toMatchObject({ act: 'nothing-more', why: 'wavers' });
		const then = hears(hesitant, first.state, { manners: { acknowledges: span('不急') } });
		expect(then.state.ended).toMatchObject({ ending: 'agreed' });
	});

	it('draw back when they are pushed', () => {
		const first = hears(hesitant, convinced(hesitant), { manners: { nextStep } });
		const then = hears(hesitant, first.state, { manners: { pressure: [span('今天必须定')] } });
		expect(then.state.ended).toMatchObject({ ending: 'deferred', reason: 'notConvinced' });
	});

	it('are the only ones who waver', () => {
		const rational = fakeScenario({ concerns: fakeScenario().concerns.slice(0, 4) });
		const step = hears(rational, convinced(rational), { manners: { nextStep } });
		expect(step.state.ended).toMatchObject({ ending: 'agreed' });
	});
});

describe('what happened to him', () => {
	const scenario = fakeScenario({
		memories: [{ id: 'm1', text: '去年发票晚了', concernIds: ['p1', 'p2'], facets: [], line: 9 }]
	});
	/** The first of the two main questions was just answered; the second comes next. */
	const between = (seed: number): Step => {
		const state = fakeState(
			{ turn: 3, trust: 60, seed, askedConcernId: 'p1', events: [] },
			scenario
		);
		return hears(scenario, state, { asked: fakeAnswer(state.askedConcernId ?? '', 'specific') });
	};
	const steps = Array.from({ length: 30 }, (_, seed) => between(seed + 1));
	const told = steps.find(({ direction }) => direction.memoryId === 'm1');

	it('is told as a reason in some calls and kept in others, and costs nothing then', () => {
		expect(told).toBeDefined();
		expect(steps.some(({ direction }) => direction.memoryId === null)).toBe(true);
		expect(told?.direction.act).toBe('ask');
		expect(told?.state.reasonsTold).toEqual(['m1']);
		expect(told?.rules.map(({ rule }) => rule)).not.toContain('memory');
	});

	it('is referred to, not told again, when the answer is empty', () => {
		const id = told?.direction.concernId ?? '';
		const then = hears(scenario, told!.state, {
			asked: fakeAnswer(id, 'vague')
		});
		expect(then.direction).toMatchObject({ act: 'memory', why: 'broughtBackAgain' });
	});
});

describe('a question that he has to put himself', () => {
	it('is put although the rest was told unasked', () => {
		const scenario = fakeScenario({
			concerns: [
				fakeConcern('p1', 'primary'),
				...['s1', 's2', 's3', 's4'].map((id) => fakeConcern(id, 'secondary'))
			]
		});
		const base = fakeState({ turn: 4, trust: 70, events: [] }, scenario);
		// Three secondary ones are enough for him otherwise; here all but the last were told.
		const concerns = base.concerns.map((entry, at) =>
			at < base.concerns.length - 1 ? { ...entry, status: 'satisfied' as const } : entry
		);
		expect(concerns.length).toBe(4);
		const untold = hears(scenario, { ...base, concerns }, { heard: '就这些。' });
		expect(untold.direction.act).toBe('ask');
	});
});

describe('a proposal', () => {
	it('is answered with yes before he goes on with his own question', () => {
		const scenario = fakeScenario();
		const state = fakeState({ turn: 3, trust: 55, events: [] }, scenario);
		const step = hears(scenario, state, { heard: '那我周四上午十点再给您来电话，合适吗？' });
		expect(step.direction).toMatchObject({
			act: 'answer',
			answer: { kind: 'fine', content: '周四上午十点' }
		});
	});

	it('is left open by someone who has not warmed to it', () => {
		const scenario = fakeScenario();
		const state = fakeState({ turn: 3, trust: 30, events: [] }, scenario);
		const step = hears(scenario, state, { heard: '那我周四上午十点再给您来电话，合适吗？' });
		expect(step.direction.answer?.kind).toBe('not-yet');
	});
});
