import type { AttemptQuery, AttemptPage, AttemptRow } from './stores.ts';
import { compareRows, matches, windowOf } from './attempt-query.ts';
import { fromStoredRow } from './attempt-row.ts';
import type { Database } from './open-database.ts';
import type { StoredRow } from './schema.ts';
import { isAttemptRow } from './validate-attempt.ts';

/** Filters that have an index of their own, the one that usually leaves fewest rows first. */
const INDEXES = [
	['starred', 'byStar'],
	['scenarioId', 'byScenario'],
	['ending', 'byEnding'],
	['rung', 'byRung'],
	['difficulty', 'byDifficulty'],
	['help', 'byHelp'],
	['status', 'byStatus']
] as const;

/** Above this many rows a cursor, which costs a round trip for each, is slower than reading the range whole. */
const CURSOR_ROWS = 200;

/**
 * One page of the history. Without a filter or with one, by time or best first, it reads only the page and
 * counts by index; other combinations read the rows of the tightest index and sort them here.
 */
export async function listRows(db: Database, query: AttemptQuery): Promise<AttemptPage> {
	const { store } = db.transaction('rows');
	// A stretch of time that ends before it begins is no range of keys.
	if (query.from !== undefined && query.to !== undefined && query.from > query.to)
		return { rows: [], count: 0, damaged: await outsideIndex(db, store) };
	const filters = INDEXES.filter(([field]) => query[field] !== undefined);
	const first = filters[0];
	const byRank = query.order === 'best' || query.order === 'worst';
	const whole =
		filters.length > 1 || query.order === 'worst' || (byRank && (first || hasTime(query)));
	const index = store.index(first ? first[1] : byRank && !whole ? 'byRank' : 'byTime');
	const range = rangeOf(query, first ? keyOf(query[first[0]]) : undefined, index.name === 'byRank');
	const unreadable = outsideIndex(db, store);

	if (whole) {
		const { rows, damaged } = readable(await index.getAll(range));
		const found = rows.filter((row) => matches(row, query)).sort(compareRows(query.order));
		return { rows: page(found, query), count: found.length, damaged: damaged + (await unreadable) };
	}

	const { offset, limit } = windowOf(query);
	const backwards = query.order !== 'oldest';
	const count = index.count(range);
	let stored: StoredRow[] = [];
	if (limit > CURSOR_ROWS) {
		const all = await index.getAll(range);
		stored = (backwards ? all.reverse() : all).slice(offset, offset + limit);
	} else if (limit > 0) {
		let cursor = await index.openCursor(range, backwards ? 'prev' : 'next');
		if (cursor && offset > 0) cursor = await cursor.advance(offset);
		while (cursor && stored.length < limit) {
			stored.push(cursor.value);
			cursor = stored.length < limit ? await cursor.continue() : null;
		}
	}
	const { rows, damaged } = readable(stored);
	return { rows, count: await count, damaged: damaged + (await unreadable) };
}

/** A star is no key of an index; its word is. */
const keyOf = (value: string | true | undefined): string | undefined =>
	value === true ? 'starred' : value;

const hasTime = (query: AttemptQuery): boolean =>
	query.from !== undefined || query.to !== undefined;

function rangeOf(query: AttemptQuery, filter: string | undefined, byRank: boolean): IDBKeyRange {
	const head = filter === undefined ? [query.profileId] : [query.profileId, filter];
	if (byRank) return IDBKeyRange.bound(head, [...head, []]);
	const lower = query.from === undefined ? head : [...head, query.from];
	const upper = query.to === undefined ? [...head, []] : [...head, query.to, []];
	return IDBKeyRange.bound(lower, upper);
}

function readable(stored: readonly StoredRow[]): { rows: AttemptRow[]; damaged: number } {
	const rows = stored.filter(isAttemptRow).map(fromStoredRow);
	return { rows, damaged: stored.length - rows.length };
}

const counted = new WeakMap<Database, Promise<number>>();

/**
 * Counted once a connection: it takes as long as the history is, and a record that breaks while a page is open is
 * told by the next one.
 */
function outsideIndex(
	db: Database,
	store: Parameters<typeof countOutsideIndex>[0]
): Promise<number> {
	const known = counted.get(db);
	if (known !== undefined) return known;
	const found = countOutsideIndex(store);
	counted.set(db, found);
	found.catch(() => counted.delete(db)); // the transaction went down with it
	return found;
}

/** Rows that lack what the index is made of: no list would ever show them. */
async function countOutsideIndex(store: {
	count(): Promise<number>;
	index(name: 'byTime'): { count(): Promise<number> };
}): Promise<number> {
	const [all, indexed] = await Promise.all([store.count(), store.index('byTime').count()]);
	return all - indexed;
}

function page(rows: readonly AttemptRow[], query: AttemptQuery): readonly AttemptRow[] {
	const { offset, limit } = windowOf(query);
	return rows.slice(offset, offset + limit);
}
