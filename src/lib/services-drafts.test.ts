import { describe, expect, it } from 'vitest';
import { createDrafts, DRAFTS_KEY, type Draft } from './services-drafts.ts';

function testStore(start: Record<string, string> = {}) {
	const held = new Map(Object.entries(start));
	let full = false;
	return {
		held,
		fill: () => void (full = true),
		store: {
			getItem: (key: string) => held.get(key) ?? null,
			setItem: (key: string, value: string) => {
				if (full) throw new Error('quota');
				held.set(key, value);
			},
			removeItem: (key: string) => void held.delete(key)
		}
	};
}

const draft = (key: string, changedAt: number, text = '# 文档'): Draft => ({
	key,
	name: `${key}.md`,
	text,
	changedAt
});

describe('documents in the making', () => {
	it('are kept, last changed first, and one key holds one text', () => {
		const { store } = testStore();
		const drafts = createDrafts(() => store);
		drafts.put(draft('a', 1));
		drafts.put(draft('b', 2));
		drafts.put(draft('a', 3, '# 改过'));
		expect(
			createDrafts(() => store)
				.list()
				.map((one) => `${one.key} ${one.text}`)
		).toEqual(['a # 改过', 'b # 文档']);
	});

	it('stay for this page when the disk is full', () => {
		const { store, fill } = testStore();
		const drafts = createDrafts(() => store);
		fill();
		expect(drafts.put(draft('a', 1))).toBe(false);
		expect(drafts.list().map((one) => one.key)).toEqual(['a']);
	});

	it('of a damaged record are skipped, and the others stay', () => {
		const { store } = testStore({
			[DRAFTS_KEY]: JSON.stringify([{ key: 5 }, draft('good', 1), null])
		});
		expect(
			createDrafts(() => store)
				.list()
				.map((one) => one.key)
		).toEqual(['good']);
		expect(createDrafts(() => testStore({ [DRAFTS_KEY]: '{' }).store).list()).toEqual([]);
	});

	it('are gone after removal and after erasing everything', () => {
		const { store, held } = testStore();
		const drafts = createDrafts(() => store);
		drafts.put(draft('a', 1));
		drafts.put(draft('b', 2));
		drafts.remove('a');
		expect(drafts.list().map((one) => one.key)).toEqual(['b']);
		drafts.clear();
		expect([drafts.list(), held.has(DRAFTS_KEY)]).toEqual([[], false]);
	});

	it('work where the browser forbids even to look', () => {
		const drafts = createDrafts(() => {
			throw new Error('denied');
		});
		expect(drafts.list()).toEqual([]);
		expect(drafts.put(draft('a', 1))).toBe(false);
		expect(drafts.list()).toHaveLength(1);
	});
});
