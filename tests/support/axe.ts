import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line each; everything but its experimental rules. */
export async function faults(page: Page): Promise<string[]> {
	await page.evaluate(source);
	const results = await page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
		};
		const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		// Moving things are looked at where they come to rest.
		for (const one of document.getAnimations())
			if (one.effect?.getComputedTiming().iterations === Infinity) one.cancel();
			else one.finish();
		return axe.run(document, { runOnly: { type: 'tag', values } });
	});
	return results.violations.map(
		({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join(' · ')}`
	);
}
