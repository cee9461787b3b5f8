import { expect, it } from 'vitest';
import { err, ok, type Result } from '#lib/core/result.ts';
import { createDrafts } from '#lib/services-drafts.ts';
import { stillClock } from '../../../tests/support/clock.ts';
import { Workbench } from './workbench.svelte.ts';

/** A bench on which saving takes until `finish` is called. */
function bench() {
	const kept = new Map<string, string>();
	const drafts = createDrafts(() => ({
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, text) => void kept.set(key, text),
		removeItem: (key) => void kept.delete(key)
	}));
	let finish: (saved: Result<unknown, { code: string }>) => void = () => undefined;
	const saving = () => new Promise((resolve) => (finish = resolve));
	const check = () => Promise.resolve({ compiled: null, problems: [] });
	const scenarios = { check, import: saving };
	const services = { scenarios, drafts, clock: stillClock() };
	const on = new Workbench(services as unknown as ConstructorParameters<typeof Workbench>[0]);
	on.open({ key: 'd1', name: 'a.md', text: '' });
	on.change('一');
	const texts = () => drafts.list().map(({ key, text }) => `${key} ${text}`);
	return { on, texts, finish: (saved: Result<unknown, { code: string }>) => finish(saved) };
}

it('a saved document leaves the bench, and no draft is left', async () => {
	const { on, texts, finish } = bench();
	const saved = on.save();
	finish(ok({}));
	await saved;
	expect([on.isOpen, texts()]).toEqual([false, []]);
});

it('what is written while it is being saved stays on the bench and in the draft', async () => {
	const { on, texts, finish } = bench();
	const saved = on.save();
	on.change('一二');
	finish(ok({}));
	await saved;
	expect([on.text, texts()]).toEqual(['一二', ['d1 一二']]);
});

it('a document that was opened while another was being saved stays open', async () => {
	const { on, texts, finish } = bench();
	const saved = on.save();
	on.open({ key: 'd2', name: 'b.md', text: '二' });
	finish(ok({}));
	await saved;
	expect([on.isOpen, on.key, texts()]).toEqual([true, 'd2', []]);
});

it('a change of an imported document that says no id is saved as that scenario', async () => {
	const saved: string[] = [];
	const compiled = (id: string | null) => ({ locale: 'zh-CN', source: { settings: { id } } });
	for (const id of [null, 'other']) {
		const services = {
			scenarios: {
				check: () => Promise.resolve({ compiled: compiled(id), problems: [] }),
				import: (text: string) => Promise.resolve(ok(saved.push(text)))
			},
			drafts: { put: () => true, remove: () => undefined },
			clock: stillClock()
		};
		const on = new Workbench(services as unknown as ConstructorParameters<typeof Workbench>[0]);
		on.open({ key: 'of:doc-12345678', name: '', text: '## 电话拨打方' });
		await on.save();
	}
	expect(saved).toEqual(['## 设置\n\n- 编号：doc-12345678\n\n## 电话拨打方', '## 电话拨打方']);
});

it('a document that cannot be saved stays as it is', async () => {
	const { on, texts, finish } = bench();
	const saved = on.save();
	finish(err({ code: 'storage.quota' }));
	expect((await saved).ok).toBe(false);
	expect([on.isOpen, texts()]).toEqual([true, ['d1 一']]);
});
