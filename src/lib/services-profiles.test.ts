import { describe, expect, it } from 'vitest';
import { fakeAttempt } from '../../tests/support/attempts.ts';
import { stillClock } from '../../tests/support/clock.ts';
import { createMemoryStorage } from '#lib/storage/memory-storage.ts';
import { createPreferenceStore, type TextStore } from '#lib/storage/preferences.ts';
import { createIds } from './services-chance.ts';
import { createProfiles } from './services-profiles.ts';

function setUp() {
	const kept = new Map<string, string>();
	const disk: TextStore = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
	const clock = stillClock();
	const storage = createMemoryStorage(null);
	const profiles = createProfiles({
		store: storage.profiles,
		preferences: createPreferenceStore(() => disk),
		clock,
		newId: createIds(clock, () => 1),
		defaultId: 'default'
	});
	const names = async () => {
		const listed = await profiles.list();
		return listed.ok ? listed.value.map((profile) => profile.name) : [];
	};
	const add = async (name: string) => {
		const added = await profiles.add(name);
		if (!added.ok) throw new Error(added.error.code);
		return added.value;
	};
	return { profiles, storage, names, add };
}

describe('learners', () => {
	it('begin with one who needs no set-up', async () => {
		const { profiles, names } = setUp();
		expect([profiles.currentId(), await names()]).toEqual(['default', ['']]);
	});

	it('are added, chosen and renamed', async () => {
		const { profiles, names, add } = setUp();
		const { id } = await add('  王\n芳  ');
		profiles.choose(id);
		expect([profiles.currentId(), await names()]).toEqual([id, ['', '王 芳']]);
		await profiles.rename(id, '王小芳');
		await profiles.rename('default', '我');
		expect(await names()).toEqual(['我', '王小芳']);
	});

	it('have names of one short line', async () => {
		const { names, add } = setUp();
		await add('😀'.repeat(100));
		expect(await names()).toEqual(['', '😀'.repeat(40)]);
	});

	it('leave nothing behind, and the first one is the current again', async () => {
		const { profiles, storage, names, add } = setUp();
		const { id } = await add('王芳');
		profiles.choose(id);
		await storage.attempts.begin(fakeAttempt({ profileId: id }));
		await profiles.remove(id);
		expect([profiles.currentId(), await names()]).toEqual(['default', ['']]);
		expect(await storage.attempts.get('a1')).toEqual({ ok: true, value: null });
	});
});
