import { describe, expect, it } from 'vitest';
import {
	createPreferenceStore,
	DEFAULT_PREFERENCES,
	PREFERENCES_KEY,
	type TextStore
} from './preferences.ts';

function textStore(kept: string | null = null): TextStore & { kept: string | null } {
	const store = {
		kept,
		getItem: (key: string) => (key === PREFERENCES_KEY ? store.kept : null),
		setItem: (_key: string, value: string) => void (store.kept = value),
		removeItem: () => void (store.kept = null)
	};
	return store;
}
const forbidden = (): TextStore => {
	throw new DOMException('denied', 'SecurityError');
};

describe('preferences', () => {
	it('are the defaults at first', () => {
		expect(createPreferenceStore(() => textStore()).read()).toEqual(DEFAULT_PREFERENCES);
	});

	it('are there again on the next visit', () => {
		const disk = textStore();
		expect(createPreferenceStore(() => disk).write({ locale: 'en', silenceMs: null })).toBe(true);
		const again = createPreferenceStore(() => disk).read();
		expect(again).toEqual({ ...DEFAULT_PREFERENCES, locale: 'en', silenceMs: null });
	});

	it('hold until the page closes where nothing can be kept', () => {
		const store = createPreferenceStore(forbidden);
		expect(store.write({ theme: 'dark' })).toBe(false);
		expect(store.write({ sound: false })).toBe(false);
		expect(store.read()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', sound: false });
	});

	it.each([
		['no JSON', '{'],
		['another kind of JSON', '[1]'],
		['nothing', 'null'],
		['values of the wrong kind', '{"locale":"fr","silenceMs":-1,"sound":"yes","profileId":""}']
	])('survive a damaged record: %s', (_what, kept) => {
		expect(createPreferenceStore(() => textStore(kept)).read()).toEqual(DEFAULT_PREFERENCES);
	});

	it('keep what holds beside what is damaged', () => {
		const store = createPreferenceStore(() => textStore('{"theme":"dark","difficulty":"brutal"}'));
		expect(store.read()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' });
	});

	it('take over a changed default where the learner chose nothing', () => {
		let difficulty: 'normal' | 'hard' = 'normal';
		const store = createPreferenceStore(
			() => textStore('{"theme":"dark"}'),
			() => ({ ...DEFAULT_PREFERENCES, difficulty })
		);
		store.write({ sound: false });
		difficulty = 'hard';
		expect(store.read().difficulty).toBe('hard');
	});

	it('are the defaults again after they were cleared', () => {
		const disk = textStore();
		const store = createPreferenceStore(() => disk);
		store.write({ theme: 'dark' });
		store.clear();
		expect([store.read(), disk.kept]).toEqual([DEFAULT_PREFERENCES, null]);
	});
});
