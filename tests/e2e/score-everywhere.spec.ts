import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import type { Transcript } from '#lib/core/transcript.ts';
import { PACK_IDS } from '../support/packs.ts';
import { scoreJob, type ScoreJob } from '../support/score-page.ts';

const FOLDERS = ['tests/calls/dev', 'tests/calls/held-out', 'tests/calls/english'];
// The calibration calls lie outside this repository; a clone elsewhere does without them.
const CALIBRATION = '../shared/calibration/transcripts';

const documentOf = (scenario: string): string =>
	(PACK_IDS as readonly string[]).includes(scenario)
		? `src/lib/scenarios/packs/${scenario}.md`
		: `tests/documents/${scenario}${scenario === 'delivery-slot' ? '.en' : ''}.md`;

function jobs(): Map<string, ScoreJob> {
	const byScenario = new Map<string, Transcript[]>();
	for (const folder of [...FOLDERS, CALIBRATION].filter((path) => existsSync(path))) {
		for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
			const call = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Transcript;
			const { id, scenario = '', turns } = call;
			byScenario.set(scenario, [...(byScenario.get(scenario) ?? []), { id, scenario, turns }]);
		}
	}
	return new Map(
		[...byScenario].map(([scenario, transcripts]) => [
			scenario,
			{ markdown: readFileSync(documentOf(scenario), 'utf8'), transcripts }
		])
	);
}

test('every labelled call gets the same report, byte for byte, from the browser and from Node', async ({
	page
}) => {
	const bundle = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			lib: { entry: 'tests/support/score-page.ts', formats: ['iife'], name: 'page' }
		}
	});
	const { output } = [bundle].flat()[0] as { output: { code: string }[] };
	await page.setContent('<!doctype html><title>score</title>');
	await page.addScriptTag({ content: output[0]!.code });
	let compared = 0;
	for (const [, job] of jobs()) {
		const there = await page.evaluate(
			(each) => (globalThis as unknown as { scoreJob: typeof scoreJob }).scoreJob(each),
			job
		);
		const here = scoreJob(job);
		expect(there).toEqual(here);
		compared += there.length;
	}
	expect(compared).toBeGreaterThanOrEqual(66);
});
