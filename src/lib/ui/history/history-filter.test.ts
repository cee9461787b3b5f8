import { describe, expect, it } from 'vitest';
import {
	filterCount,
	isFiltered,
	NO_FILTER,
	readFilter,
	toQuery,
	writeFilter
} from './history-filter.ts';

const read = (text: string) => readFilter(new URLSearchParams(text));

describe('the filter of the history', () => {
	it('goes through the address and back', () => {
		const filter = read(
			'scenario=upgrade&ending=agreed&from=2026-01-02&help=none&rung=wllama&starred=1&order=best&page=3'
		);
		expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
		expect(filter.page).toBe(2);
	});

	it('leaves the address bare when nothing is filtered', () => {
		expect(writeFilter(NO_FILTER)).toBe('');
		expect(read('')).toEqual(NO_FILTER);
	});

	it('takes an address made by hand for what holds of it', () => {
		expect(
			read('ending=won&difficulty=brutal&from=yesterday&to=2026-99-99&page=-4&order=x')
		).toEqual(NO_FILTER);
	});

	it('asks the store for one page of one learner', () => {
		expect(toQuery(read('difficulty=hard&page=2'), 'p1')).toEqual({
			profileId: 'p1',
			difficulty: 'hard',
			order: 'newest',
			offset: 50,
			limit: 50
		});
	});

	it('counts both days in, from midnight to midnight of the reader', () => {
		const { from, to } = toQuery(read('from=2026-03-01&to=2026-03-01'), 'p1');
		expect((to ?? 0) - (from ?? 0)).toBe(24 * 3_600_000 - 1);
	});

	it('asks for help, rung and stars by their own names', () => {
		expect(toQuery(read('help=hints&rung=webllm&starred=1'), 'p1')).toMatchObject({
			help: 'hints',
			rung: 'webllm',
			starred: true
		});
		expect(filterCount(read('help=hints&rung=webllm&starred=1&order=best&page=2'))).toBe(3);
	});

	it('knows that an order is no filter', () => {
		expect([isFiltered(read('order=best&page=2')), isFiltered(read('to=2026-03-01'))]).toEqual([
			false,
			true
		]);
	});
});
