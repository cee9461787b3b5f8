import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../compile.ts';
import { TYPICAL } from '../../../../tests/support/typical-ends.ts';
import { classesOf } from './ends.ts';

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const PACKS = new URL('../packs/', import.meta.url);
const DOCUMENTS = new URL('../../../../tests/documents/', import.meta.url);

/** Written to measure what a stranger's document may expect: nothing is fitted to them. */
const UNTUNED: readonly string[] = ['property-fee', 'trial-interview'];

function typicalOf(file: URL): string {
	const { compiled } = compileDocument(readFileSync(file, 'utf8'));
	if (!compiled) throw new Error('did not compile');
	const list = (half: 'caller' | 'callee'): string =>
		compiled.ends[half].map(({ classes }) => classes[0] ?? 'none').join(' ');
	return `${list('caller')} / ${list('callee')}`;
}

describe('end conditions', () => {
	it.each([
		['pack', PACKS],
		['test document', DOCUMENTS]
	] as const)('of each %s mean what a trainer would say', (_, folder) => {
		for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
			const id = file.replace(/\.md$/, '');
			if (UNTUNED.includes(id)) continue;
			expect([id, typicalOf(new URL(file, folder))]).toEqual([id, TYPICAL[id]]);
		}
	});

	// Reads ../shared; steps aside in a clone that has no such folder.
	it.skipIf(!existsSync(SEEDS))('of each source document mean the same as in its pack', () => {
		const ids = ['upgrade', 'renewal-offer', 'mobile-plan', 'cloud-renewal', 'service-followup'];
		readdirSync(SEEDS)
			.sort()
			.forEach((file, index) => {
				const id = ids[index] ?? '';
				expect([id, typicalOf(new URL(file, SEEDS))]).toEqual([id, TYPICAL[id]]);
			});
	});

	it.each([
		['客户同意安排上门检测，约好时间', 'agreed'],
		['客户明确拒绝，要求不要再打', 'rejected'],
		['客户正在开车，要求晚点再联系', 'interrupted'],
		['对方不是本人，号码打错了', 'wrong-person'],
		['客户要求把方案发到微信上看', 'channel-agreed'],
		['客户说要跟家人商量，过两天再答复', 'deferred'],
		['张强觉得对方在套话，骂了一句挂断电话', 'annoyed'],
		['The customer asks for the offer in writing', 'channel-agreed'],
		['He loses patience and hangs up', 'annoyed'],
		['She wants to think about it and call back next week', 'deferred']
	])('reads "%s" as %s', (text, ending) => {
		expect(classesOf(text)[0]).toBe(ending);
	});
});
