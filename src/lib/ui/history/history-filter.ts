import type { Rung } from '#lib/attempt/attempt.ts';
import {
	DIFFICULTIES,
	HELP_LEVELS,
	type Difficulty,
	type HelpLevel
} from '#lib/core/difficulty.ts';
import { ENDING_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { AttemptQuery } from '#lib/storage/stores.ts';

/** Rows on one page of the list. */
export const PAGE_ROWS = 50;

export const ORDERS = ['newest', 'oldest', 'best', 'worst'] as const;
export type Order = (typeof ORDERS)[number];

/** Who may have worded a call, the one that is always there first. */
export const RUNGS: readonly Rung[] = ['template', 'wllama', 'webllm'];

/** What the learner wants to see; '' means all. It lives in the address, so that back and reload keep it. */
export interface HistoryFilter {
	readonly scenario: string;
	readonly ending: EndingClass | '';
	readonly difficulty: Difficulty | '';
	readonly help: HelpLevel | '';
	readonly rung: Rung | '';
	readonly starred: boolean;
	/** Days as the date field gives them, "2026-11-21", both inclusive. */
	readonly from: string;
	readonly to: string;
	readonly order: Order;
	/** 0-based. */
	readonly page: number;
}

export const NO_FILTER: HistoryFilter = {
	scenario: '',
	ending: '',
	difficulty: '',
	help: '',
	rung: '',
	starred: false,
	from: '',
	to: '',
	order: 'newest',
	page: 0
};

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
	values.find((one) => one === value);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: string | null): string =>
	value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';

/** Takes what holds of an address; anything else is as if it were not there. */
export function readFilter(params: URLSearchParams): HistoryFilter {
	const page = Number(params.get('page') ?? '1');
	return {
		scenario: params.get('scenario') ?? '',
		ending: oneOf(ENDING_CLASSES, params.get('ending')) ?? '',
		difficulty: oneOf(DIFFICULTIES, params.get('difficulty')) ?? '',
		help: oneOf(HELP_LEVELS, params.get('help')) ?? '',
		rung: oneOf(RUNGS, params.get('rung')) ?? '',
		starred: params.get('starred') === '1',
		from: day(params.get('from')),
		to: day(params.get('to')),
		order: oneOf(ORDERS, params.get('order')) ?? 'newest',
		page: Number.isInteger(page) && page > 1 && page < 100_000 ? page - 1 : 0
	};
}

/** "?scenario=upgrade&page=2", '' when nothing is filtered. */
export function writeFilter(filter: HistoryFilter): string {
	const params = new URLSearchParams();
	for (const name of ['scenario', 'ending', 'difficulty', 'help', 'rung', 'from', 'to'] as const)
		if (filter[name] !== '') params.set(name, filter[name]);
	if (filter.starred) params.set('starred', '1');
	if (filter.order !== 'newest') params.set('order', filter.order);
	if (filter.page > 0) params.set('page', String(filter.page + 1));
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

export const isFiltered = (filter: HistoryFilter): boolean =>
	writeFilter({ ...filter, order: 'newest', page: 0 }) !== '';

/** How many things are asked for; what a folded filter says of itself. */
export const filterCount = (filter: HistoryFilter): number =>
	[...new URLSearchParams(writeFilter({ ...filter, order: 'newest', page: 0 })).keys()].length;

/** The days are those of the reader's time zone: a call just before midnight belongs to that evening. */
export function toQuery(filter: HistoryFilter, profileId: string): AttemptQuery {
	const from = filter.from === '' ? null : new Date(`${filter.from}T00:00:00`).getTime();
	const to = filter.to === '' ? null : new Date(`${filter.to}T23:59:59.999`).getTime();
	return {
		profileId,
		...(filter.scenario === '' ? {} : { scenarioId: filter.scenario }),
		...(filter.ending === '' ? {} : { ending: filter.ending }),
		...(filter.difficulty === '' ? {} : { difficulty: filter.difficulty }),
		...(filter.help === '' ? {} : { help: filter.help }),
		...(filter.rung === '' ? {} : { rung: filter.rung }),
		...(filter.starred ? { starred: true as const } : {}),
		...(from === null ? {} : { from }),
		...(to === null ? {} : { to }),
		order: filter.order,
		offset: filter.page * PAGE_ROWS,
		limit: PAGE_ROWS
	};
}
