import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CalleeState } from '#lib/callee/callee-state.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import { startCallee } from '#lib/callee/start-callee.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { directionFaker } from '../../../tests/support/line-directions.ts';
import { callFaults, endContradiction, isDeciding, type ShownLine } from './call-faults.ts';

const scenario = compileDocument(
	readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
).compiled!;
const fresh = startCallee(scenario, { seed: 1, difficulty: 'normal' }).state;
/** He takes up some of the document's concerns in a call: one of those. */
const first = scenario.concerns.find(({ id, tier }) =>
	fresh.concerns.some((entry) => tier === 'primary' && entry.id === id)
);
const second = scenario.concerns.find(({ question }) => question.includes('切换'));

function shown(text: string, over: Partial<ShownLine> = {}): string {
	const faults = callFaults({
		text,
		scenario,
		direction: directionFaker({ act: 'ask', concernId: second!.id, question: second!.question }),
		spoken: ['喂，哪位？'],
		callerSaid: '我们这次升级主要是提升速度。',
		callerEarlier: [],
		stateBefore: fresh,
		stateAfter: fresh,
		...over
	});
	return faults.map(({ code, deciding }) => `${code}${deciding ? '!' : ''}`).join(' ');
}
const withStatus = (id: string, status: 'satisfied' | 'disputed'): CalleeState => ({
	...fresh,
	identityKnown: true,
	concerns: fresh.concerns.map((entry) => (entry.id === id ? { ...entry, status } : entry))
});
const end = (ending: EndingClass) => ({
	ending,
	callerEnd: null,
	calleeEnd: null,
	reason: '',
	channelAgreed: false
});

describe('a lying engine', () => {
	it('is found out when it speaks as the caller', () => {
		expect(shown('我是长江公司的李明，切换中断大概要多长时间给您介绍一下。')).toContain(
			'role-flip!'
		);
	});
	it('is found out when it leaves the scene', () => {
		expect(shown('按照我的设定，切换和中断要多长时间？')).toContain('left-role!');
	});
	it('is found out when it answers for the caller', () => {
		expect(shown('切换要多长时间？\n客服：半小时。')).toContain('speaks-for-caller!');
	});
	it('is found out when it ends a call that goes on', () => {
		expect(shown('切换要多长时间？算了，挂了，再见。')).toContain('wrong-ending!');
	});
	it('is found out when it refuses in a call that goes on', () => {
		expect(shown('切换多长时间都不行，我没兴趣。')).toContain('wrong-ending!');
	});
	it('is found out when it agrees where the Direction asks', () => {
		expect(shown('切换时间没问题，我同意，就这么定。')).toContain('wrong-ending!');
	});
	it('is found out when it asks who is calling a second time', () => {
		const told = { ...fresh, identityKnown: true };
		expect(shown('切换时间先不管，你是谁？', { stateBefore: told })).toContain(
			'asked-what-was-told!'
		);
	});
	it('is found out when it asks about a settled matter', () => {
		expect(
			shown('操作流程有没有详细的标准？', {
				stateBefore: withStatus(scenario.concerns[2]!.id, 'satisfied')
			})
		).toContain('asked-what-was-told!');
	});
	it('is noted, without voiding the call, when it repeats itself', () => {
		const line = '切换和中断要多长时间？';
		expect(shown(line, { spoken: [line] })).toBe('repeat');
	});
	it('is noted when it names a figure that nobody said', () => {
		expect(shown('切换要四十七分钟，是不是太长？')).toBe('answers-unsaid');
	});
	it('is noted when it recites an avoid example', () => {
		expect(shown(scenario.style.avoid[0]!.text)).toContain('avoid-example');
	});
	it('is noted when it recites an imitate example', () => {
		expect(shown(scenario.style.imitate[1]!.text)).toContain('imitate-verbatim');
	});
	it('is noted when it thanks or talks on', () => {
		expect(shown('谢谢，切换要多长时间？')).toContain('thanks');
		expect(shown(`切换要多长时间，${'我这边的情况是这样的，'.repeat(6)}你说呢？`)).toContain(
			'too-long'
		);
	});
	it('is not accused of anything when it does as it was told', () => {
		expect(shown('别绕，切换和中断要多长时间？')).toBe('');
	});
});

describe('the policy itself', () => {
	it('voids a call in which it asks for what it was told', () => {
		const direction = directionFaker({
			act: 'reask',
			concernId: first!.id,
			question: first!.question
		});
		expect(
			shown(first!.question, {
				direction,
				stateBefore: withStatus(first!.id, 'satisfied')
			})
		).toContain('asked-what-was-told!');
	});

	it.each([
		['agreed', fresh],
		['channel-agreed', fresh],
		['interrupted', fresh],
		['annoyed', { ...fresh, patience: 80 }],
		['rejected', { ...fresh, patience: 80, trust: 70 }],
		['turn-limit', { ...fresh, turn: 3 }]
	] as const)('voids a call that ends as %s against the trace', (ending, state) => {
		expect(endContradiction(scenario, state, end(ending))).not.toBeNull();
	});

	it.each([
		['agreed', withStatus(first!.id, 'satisfied')],
		['channel-agreed', { ...fresh, channel: 'agreed' as const }],
		['interrupted', { ...fresh, deadlineTurn: 4 }],
		['annoyed', { ...fresh, rudeCount: 2, patience: 80 }],
		['rejected', withStatus(first!.id, 'disputed')],
		['turn-limit', { ...fresh, turn: 18 }],
		['wrong-person', fresh],
		['deferred', fresh]
	] as const)('lets a call end as %s where the trace bears it out', (ending, state) => {
		expect(endContradiction(scenario, state, end(ending))).toBeNull();
	});

	it('tells deciding faults from the rest', () => {
		expect(isDeciding([{ code: 'thanks', deciding: false, detail: '' }])).toBe(false);
		expect(isDeciding([{ code: 'left-role', deciding: true, detail: '' }])).toBe(true);
	});
});
