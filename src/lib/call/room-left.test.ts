import { describe, expect, it } from 'vitest';
import { inTime, runsOutOfRoom, type RoomTurn } from './room-left.ts';

const turn = (usedTokens: number, windowTokens = 4096): RoomTurn => ({
	input: { kind: 'said', text: '您好' },
	line: {
		rejected: [],
		usage: {
			promptTokens: 0,
			cachedTokens: 0,
			replyTokens: 0,
			firstTokenMs: 0,
			totalMs: 0,
			usedTokens,
			windowTokens
		}
	}
});
const scripted: RoomTurn = {
	input: { kind: 'silence', ms: 1 },
	line: { rejected: [], usage: null }
};

describe('room for what is still to be said', () => {
	it('is not asked for before a model has spoken', () => {
		expect(runsOutOfRoom([])).toBe(false);
		expect(runsOutOfRoom([scripted, scripted])).toBe(false);
	});

	it('is there while two ordinary turns fit, and gone a token later', () => {
		expect(runsOutOfRoom([turn(4096 - 320)])).toBe(false);
		expect(runsOutOfRoom([turn(4096 - 319)])).toBe(true);
	});

	it('is measured by the largest turn of this very call', () => {
		expect(runsOutOfRoom([turn(1000), turn(1500), turn(3100)])).toBe(true);
		expect(runsOutOfRoom([turn(1000), turn(1400), scripted, turn(1900), turn(2300)])).toBe(false);
	});

	it('grows again when the model was given a shorter history', () => {
		expect(runsOutOfRoom([turn(3900), turn(2000)])).toBe(false);
	});

	it('is gone when the library found a message too long', () => {
		const refused: RoomTurn = {
			...scripted,
			line: { usage: null, rejected: [{ text: '', codes: ['engine.contextFull'] }] }
		};
		expect(runsOutOfRoom([turn(500), refused])).toBe(true);
	});
});

it('tells him once, with the turn that is being said', () => {
	const said = { kind: 'said', text: '还有一点' } as const;
	const told = inTime([turn(4000)], said);
	expect(told).toEqual({ ...said, hurried: true });
	expect(inTime([{ ...turn(4000), input: told }, turn(4050)], said)).toBe(said);
	expect(inTime([turn(4000)], { kind: 'silence', ms: 9000 })).toHaveProperty('hurried', true);
	expect(inTime([turn(4000)], { kind: 'hang-up' })).toEqual({ kind: 'hang-up' });
});
