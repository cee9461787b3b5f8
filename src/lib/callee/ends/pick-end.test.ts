import { describe, expect, it } from 'vitest';
import type { CompiledEnd } from '#lib/scenarios/compiled-scenario.ts';
import { pickEnd } from './pick-end.ts';
import type { Happened } from './what-happened.ts';

const end = (
	number: number,
	classes: CompiledEnd['classes'],
	evidence: readonly string[] = []
): CompiledEnd => ({ number, text: '', line: 60 + number, classes, evidence });
const happened = (fields: Partial<Happened> = {}): Happened => ({
	deeds: '',
	words: '',
	closing: '',
	interrupted: false,
	...fields
});

describe('the numbered end condition', () => {
	it('is one of the class that the call ended in', () => {
		const ends = [end(1, ['agreed']), end(2, ['rejected'])];
		expect(pickEnd(ends, 'rejected', happened())).toBe(2);
	});

	it('is the one of which more was said and done, the end of the call counting most', () => {
		const ends = [end(1, ['agreed'], ['材料', '当天']), end(2, ['agreed'], ['费用', '团队'])];
		expect(pickEnd(ends, 'agreed', happened({ deeds: '费用' }))).toBe(2);
		expect(pickEnd(ends, 'agreed', happened({ deeds: '费用', closing: '材料' }))).toBe(1);
		expect(pickEnd(ends, 'agreed', happened())).toBe(1);
	});

	it('is about being called away only when something called him away', () => {
		const ends = [end(1, ['interrupted', 'channel-agreed']), end(2, ['channel-agreed'])];
		expect(pickEnd(ends, 'channel-agreed', happened())).toBe(2);
		expect(pickEnd(ends, 'interrupted', happened({ interrupted: true }))).toBe(1);
	});

	it('is the nearest in meaning when the document has none of the class', () => {
		expect(pickEnd([end(1, ['agreed']), end(2, ['rejected'])], 'annoyed', happened())).toBe(2);
		expect(pickEnd([end(1, ['agreed'])], 'channel-agreed', happened())).toBe(1);
	});

	it('is never a success for a call that was lost', () => {
		expect(pickEnd([end(1, ['agreed', 'channel-agreed'])], 'annoyed', happened())).toBeNull();
		expect(pickEnd([end(1, ['channel-agreed'])], 'rejected', happened())).toBeNull();
	});
});
