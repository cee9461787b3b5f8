import { describe, expect, it } from 'vitest';
import { stillClock } from '../../tests/support/clock.ts';
import { cardOf } from '#lib/scenarios/card-of.ts';
import type { CompiledScenario, ScenarioCard } from '#lib/scenarios/compiled-scenario.ts';
import { createMemoryStorage } from '#lib/storage/memory-storage.ts';
import { createLibrary } from './services-library.ts';

/** "id|title" is a document here; anything else has a fault. */
const compileAs = (version: number) => (markdown: string) => {
	const [id, title] = markdown.split('|');
	if (id === undefined || title === undefined)
		return { compiled: null, problems: [{ line: 1, severity: 'error' as const, code: 'bad' }] };
	return { compiled: scenario(id, title, version), problems: [] };
};

const scenario = (id: string, title: string, compileVersion = 1): CompiledScenario =>
	({
		id,
		title,
		compileVersion,
		locale: 'zh-CN',
		documentHash: title,
		archetype: 'pragmatic',
		steps: [],
		knowledge: [],
		concerns: [],
		names: { callee: '张强' },
		source: { caller: { task: { text: '' } }, callee: { role: { text: '' } } }
	}) as unknown as CompiledScenario;

function library({
	version = 1,
	documents = [] as string[],
	site = {} as Record<string, string>,
	storage = createMemoryStorage(null)
} = {}) {
	let compilerLoads = 0;
	const packs = [scenario('upgrade', '升级'), scenario('mobile-plan', '套餐')];
	const made = createLibrary({
		packs: {
			cards: packs.map(cardOf) as readonly ScenarioCard[],
			load: (id) => Promise.resolve(packs.find((pack) => pack.id === id)!)
		},
		store: storage.scenarios,
		compiler: () => {
			compilerLoads += 1;
			return Promise.resolve({ version, compile: compileAs(version) });
		},
		documents,
		fetchText: (url) => {
			const text = site[url];
			return text === undefined ? Promise.reject(new Error('404')) : Promise.resolve(text);
		},
		clock: stillClock()
	});
	const listed = async () =>
		(await made.list()).map((card) => `${card.origin} ${card.id} ${card.title}`);
	const titleOf = async (id: string) => {
		const loaded = await made.load(id);
		return loaded.ok ? loaded.value.title : loaded.error.code;
	};
	return { made, storage, listed, titleOf, site, compilerLoads: () => compilerLoads };
}

describe('the library', () => {
	it('lists and loads packs without the compiler', async () => {
		const { listed, titleOf, compilerLoads } = library();
		expect(await listed()).toEqual(['pack upgrade 升级', 'pack mobile-plan 套餐']);
		expect(await titleOf('upgrade')).toBe('升级');
		expect(await titleOf('nowhere')).toBe('scenario.unknown');
		expect(compilerLoads()).toBe(0);
	});

	it('keeps an imported document, gives its Markdown back and removes it', async () => {
		const { made, listed, titleOf } = library();
		expect((await made.import('doc-1|贷款')).ok).toBe(true);
		expect((await listed()).at(-1)).toBe('imported doc-1 贷款');
		expect(await titleOf('doc-1')).toBe('贷款');
		expect(await made.document('doc-1')).toEqual({ ok: true, value: 'doc-1|贷款' });
		await made.remove('doc-1');
		expect(await titleOf('doc-1')).toBe('scenario.unknown');
	});

	it('keeps no document with a fault', async () => {
		const { made, listed } = library();
		const answer = await made.import('nothing');
		expect(answer.ok ? '' : answer.error.code).toBe('scenario.faulty');
		expect(await listed()).toHaveLength(2);
	});

	it('lets an edited pack stand for the pack until it is removed', async () => {
		const { made, listed, titleOf } = library();
		await made.import('upgrade|我的升级');
		expect(await listed()).toEqual(['pack mobile-plan 套餐', 'imported upgrade 我的升级']);
		expect(await titleOf('upgrade')).toBe('我的升级');
		await made.remove('upgrade');
		expect(await titleOf('upgrade')).toBe('升级');
	});

	it('lists what config.json names and tells what it could not read', async () => {
		const { made, listed, titleOf } = library({
			documents: ['a.md', 'gone.md', 'bad.md'],
			site: { 'a.md': 'site-1|站点', 'bad.md': 'nothing' }
		});
		expect((await listed()).at(-1)).toBe('site site-1 站点');
		expect(await titleOf('site-1')).toBe('站点');
		expect((await made.siteProblems()).map(({ code, params }) => [code, params])).toEqual([
			['config.documentUnreachable', { url: 'gone.md' }],
			['config.badDocument', { url: 'bad.md' }]
		]);
	});

	it('asks again for a document that could not be reached', async () => {
		const { made, listed, site } = library({ documents: ['a.md'] });
		expect(await made.siteProblems()).toHaveLength(1);
		site['a.md'] = 'site-1|站点';
		expect((await listed()).at(-1)).toBe('site site-1 站点');
		expect(await made.siteProblems()).toEqual([]);
	});

	it('compiles an imported document anew for a newer compiler, and keeps that', async () => {
		const { made, storage } = library();
		await made.import('doc-1|贷款');
		const newer = library({ version: 2, storage });
		const loaded = await newer.made.load('doc-1');
		expect(loaded.ok && loaded.value.compileVersion).toBe(2);
		const kept = await storage.scenarios.list();
		expect(kept.ok && kept.value[0]?.compiled.compileVersion).toBe(2);
	});
});
