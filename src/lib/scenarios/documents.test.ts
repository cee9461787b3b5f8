import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from './compile.ts';
import { parseDocument } from './parse-document.ts';
import type { Scenario } from './scenario.ts';

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const PACKS = new URL('./packs/', import.meta.url);
const DOCUMENTS = new URL('../../../tests/documents/', import.meta.url);

/** Steps, knowledge items, caller ends, callee ends. */
const COUNTS: Readonly<Record<string, string>> = {
	upgrade: '10/6/4/5',
	'renewal-offer': '10/7/4/4',
	'mobile-plan': '10/5/4/4',
	'cloud-renewal': '6/8/4/4',
	'service-followup': '8/5/4/4',
	'hesitant-insurance': '8/6/4/4',
	'resistant-loan': '7/6/4/5',
	'hotel-banquet': '8/8/4/5',
	'course-refund': '8/7/5/5',
	'property-fee': '8/7/5/4',
	'trial-interview': '9/6/4/5',
	'delivery-slot.en': '7/6/4/4'
};

function countsOf({ caller, callee }: Scenario): string {
	return [
		caller.steps.length,
		caller.knowledge.length,
		caller.endConditions.length,
		callee.endConditions.length
	].join('/');
}

function wholeDocument(markdown: string): Scenario {
	const { scenario, problems } = parseDocument(markdown);
	expect(problems).toEqual([]);
	if (!scenario) throw new Error('no scenario');
	expect(scenario.callee.name).not.toBe('');
	expect(scenario.caller.steps.every(({ lines }) => lines.length > 0)).toBe(true);
	expect(scenario.caller.knowledge.every(({ answer }) => answer.length > 4)).toBe(true);
	expect(scenario.callee.style.avoid).toHaveLength(3);
	expect(scenario.callee.style.imitate.length).toBeGreaterThanOrEqual(6);
	expect(scenario.caller.opening.text).not.toMatch(/[“”"]/);
	return scenario;
}

// Reads ../shared; steps aside in a clone that has no such folder.
describe.skipIf(!existsSync(SEEDS))('the five source documents', () => {
	const files = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : [];
	const ids = ['upgrade', 'renewal-offer', 'mobile-plan', 'cloud-renewal', 'service-followup'];

	it.each(files.map((file, index) => [ids[index] ?? '', file] as const))(
		'%s is read without a problem and with the exact counts',
		(id, file) => {
			const scenario = wholeDocument(readFileSync(new URL(file, SEEDS), 'utf8'));
			expect(countsOf(scenario)).toBe(COUNTS[id]);
			expect(scenario.id).toMatch(/^doc-[0-9a-f]{8}$/);
		}
	);
});

describe.each([
	['pack', PACKS],
	['test document', DOCUMENTS]
])('each %s', (_, folder) => {
	const files = existsSync(folder)
		? readdirSync(folder).filter((file) => file.endsWith('.md'))
		: [];

	it.each(files)('%s is read without a problem and with the exact counts', (file) => {
		const name = file.replace(/\.md$/, '');
		const scenario = wholeDocument(readFileSync(new URL(file, folder), 'utf8'));
		expect(countsOf(scenario)).toBe(COUNTS[name]);
	});

	it.each(files)('%s compiles to something playable', (file) => {
		const { compiled } = compileDocument(readFileSync(new URL(file, folder), 'utf8'));
		if (!compiled) throw new Error('did not compile');
		expect(compiled.concerns.filter(({ tier }) => tier === 'primary').length).toBeGreaterThan(0);
		for (const step of compiled.steps) expect(step.points.length).toBeGreaterThan(0);
		for (const item of compiled.knowledge) expect(item.points.length).toBeGreaterThan(0);
		for (const end of [...compiled.ends.caller, ...compiled.ends.callee]) {
			expect(end.classes, end.text).not.toEqual([]);
		}
	});
});
