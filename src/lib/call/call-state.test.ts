import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step, type CallEvent, type CallState } from './call-state.ts';

/** Plays events on a fresh call, one second apart; returns "state / effects of the last event". */
function after(...events: CallEvent[]): string {
	let state: CallState = { phase: 'idle' };
	let last = '';
	events.forEach((event, index) => {
		const next = step(state, event, (index + 1) * 1000);
		state = next.state;
		last = next.effects.map((effect) => effect.do).join(' ');
	});
	return `${show(state)} / ${last}`;
}

function show(state: CallState): string {
	if (state.phase === 'ended') return `ended by ${state.by} after ${state.talkMs}`;
	if (state.phase !== 'connected') return state.phase;
	const { floor } = state;
	return [floor.at, floor.turn, 'ends' in floor && floor.ends ? 'ends' : ''].join(' ').trim();
}

const dial: CallEvent = { type: 'dial' };
const answer: CallEvent = { type: 'answer' };
const spoken = (turn: number): CallEvent => ({ type: 'spoken', turn });
const say: CallEvent = { type: 'say', text: '您好', pasted: false };
const decided = (turn: number, ends = false): CallEvent => ({ type: 'decided', turn, ends });
const said = (turn: number): CallEvent => ({ type: 'said', turn });
const worded = (turn: number): CallEvent => ({ type: 'worded', turn });
const hangUp: CallEvent = { type: 'hang-up' };
const connected = [dial, answer, spoken(-1)];

describe('a call', () => {
	it('rings, is picked up, and gives the caller the floor', () => {
		expect(after(dial)).toBe('ringing / ring');
		expect(after(dial, answer)).toBe('callee-speaks -1 / stop-ring begin play-callee');
		expect(after(...connected)).toBe('caller 0 / watch-silence');
	});

	it('decides at once when the caller speaks, and words the line while his sentence plays', () => {
		expect(after(...connected, say)).toBe('caller-speaks 0 / stop-silence take-turn');
		expect(after(...connected, say, decided(0))).toBe('caller-speaks 0 / ask-engine play-caller');
	});

	it('lets him speak only when the sentence is over and his line is there, in either order', () => {
		expect(after(...connected, say, decided(0), worded(0))).toBe('caller-speaks 0 / ');
		expect(after(...connected, say, decided(0), worded(0), said(0))).toBe(
			'callee-speaks 0 / play-callee'
		);
		expect(after(...connected, say, decided(0), said(0))).toBe('callee-thinks 0 / ');
		expect(after(...connected, say, decided(0), said(0), worded(0))).toBe(
			'callee-speaks 0 / play-callee'
		);
	});

	it('ends after the line that ends it', () => {
		expect(after(...connected, say, decided(0, true), worded(0), said(0), spoken(0))).toBe(
			'ended by callee after 6000 / abort end-tone finish'
		);
	});

	it('takes a silence for a turn', () => {
		expect(after(...connected, { type: 'silent', ms: 500 })).toBe('callee-thinks 0 / take-turn');
		expect(after(...connected, { type: 'quiet-soon' }, { type: 'typed' })).toBe(
			'caller 0 / watch-silence'
		);
	});

	it('lets the caller talk over the end of a line, but not over a goodbye', () => {
		expect(after(dial, answer, say)).toBe(
			'caller-speaks 0 / finish-caption stop-silence take-turn'
		);
		expect(after(...connected, say, decided(0, true), worded(0), said(0), say)).toBe(
			'callee-speaks 0 ends / '
		);
	});

	it('counts speaking time from the first key', () => {
		let state = step({ phase: 'idle' }, dial, 0).state;
		state = step(state, answer, 100).state;
		state = step(state, spoken(-1), 900).state;
		state = step(state, { type: 'typed' }, 2000).state;
		state = step(state, { type: 'typed' }, 3000).state;
		expect(step(state, say, 4000).effects[1]).toMatchObject({ do: 'take-turn', startedAtMs: 2000 });
	});
});

describe('hanging up', () => {
	it('while it rings leaves nothing behind', () => {
		expect(after(dial, hangUp)).toBe('idle / stop-ring abort');
	});
	it('is a turn of its own', () => {
		expect(after(...connected, hangUp)).toBe(
			'ended by caller after 2000 / take-turn abort end-tone finish'
		);
	});
	it('keeps the turn in the making', () => {
		expect(after(...connected, say, decided(0), hangUp)).toBe(
			'ended by caller after 4000 / settle take-turn abort end-tone finish'
		);
	});
	it('over his last line only shortens it: he ended the call', () => {
		expect(after(...connected, say, decided(0, true), worded(0), said(0), hangUp)).toBe(
			'ended by callee after 6000 / abort end-tone finish'
		);
		expect(after(...connected, say, decided(0, true), hangUp)).toBe(
			'ended by callee after 4000 / settle abort end-tone finish'
		);
	});
});

describe('late and odd events', () => {
	it('of an earlier turn change nothing', () => {
		const turn1 = [...connected, say, decided(0), worded(0), said(0), spoken(0), say, decided(1)];
		for (const late of [worded(0), said(0), spoken(0), decided(0, true)])
			expect(after(...turn1, late)).toBe('caller-speaks 1 / ');
	});

	it('never break a call: it only moves on, and an ended call stays ended', () => {
		const turn = fc.integer({ min: -1, max: 4 });
		const event: fc.Arbitrary<CallEvent> = fc.oneof(
			fc.constantFrom<CallEvent>(
				dial,
				answer,
				hangUp,
				say,
				{ type: 'typed' },
				{ type: 'skip' },
				{ type: 'quiet-soon' }
			),
			fc.record({
				type: fc.constantFrom('said', 'worded', 'spoken'),
				turn
			}) as fc.Arbitrary<CallEvent>,
			fc.record({ type: fc.constant('decided' as const), turn, ends: fc.boolean() }),
			fc.record({ type: fc.constant('silent' as const), ms: fc.nat(30_000) })
		);
		const order = ['idle', 'ringing', 'connected', 'ended'];
		fc.assert(
			fc.property(fc.array(event, { maxLength: 60 }), (events) => {
				let state: CallState = { phase: 'idle' };
				let lastTurn = -1;
				events.forEach((one, index) => {
					const next = step(state, one, index * 10);
					if (!(state.phase === 'ringing' && next.state.phase === 'idle'))
						expect(order.indexOf(next.state.phase)).toBeGreaterThanOrEqual(
							order.indexOf(state.phase)
						);
					state = next.state;
					if (state.phase === 'connected') {
						expect(state.floor.turn).toBeGreaterThanOrEqual(lastTurn);
						lastTurn = state.floor.turn;
					}
				});
			}),
			{ numRuns: 300 }
		);
	});
});
