import { describe, expect, it } from 'vitest';
import { PHRASES } from '#lib/bots/phrases.ts';
import { PHRASES_B } from '#lib/bots/phrases-b.ts';
import type { PhraseBanks } from '#lib/bots/phrase-bank.ts';
import { CALLER_KINDS, type CallerKind } from '#lib/bots/skill.ts';
import { simulate } from '../../cli/simulation.ts';
import { PACK_IDS, pack } from '../support/packs.ts';

/** Calls per pack: enough to see a constant go astray, few enough for every run (docs/simulation.md has 200). */
const CALLS = 8;
/** What chance may add to or take from a band at this size, share. */
const SLACK = 0.1;

/** Success on normal, pooled over the packs: what the callee promises a good and a bad caller. */
const BANDS: Readonly<Record<CallerKind, readonly [number, number]>> = {
	expert: [0.9, 1],
	competent: [0.75, 0.97],
	novice: [0.2, 0.55],
	'script-reader': [0, 0.25],
	'keyword-stuffer': [0, 0.1],
	'whole-script-paste': [0, 0.03],
	injector: [0, 0],
	'over-promiser': [0, 0.55],
	rude: [0, 0.2]
};
const games = PACK_IDS.map((id) => pack(id));

function play(caller: CallerKind, phrases: PhraseBanks): { success: number; turns: number } {
	const results = games.map((game) =>
		simulate({ ...game, caller, difficulty: 'normal', seed: 1, calls: CALLS, phrases, total: null })
	);
	const mean = (values: readonly number[]): number =>
		values.reduce((a, b) => a + b, 0) / values.length;
	return {
		success: mean(results.map((result) => result.success)),
		turns: mean(results.map((result) => result.callerTurnsMedian))
	};
}

describe.each([
	['the first bank of phrases', PHRASES],
	['a bank that nobody tuned on', PHRASES_B]
] as const)('with %s', (_name, phrases) => {
	it.each(CALLER_KINDS)(
		'%s succeeds as often as a caller of that kind should',
		(caller) => {
			const { success, turns } = play(caller, phrases);
			const [least, most] = BANDS[caller];
			expect(success).toBeGreaterThanOrEqual(least - SLACK);
			expect(success).toBeLessThanOrEqual(most === 0 ? 0 : most + SLACK);
			if (caller === 'expert' || caller === 'competent') {
				expect(turns).toBeGreaterThanOrEqual(6);
				expect(turns).toBeLessThanOrEqual(14);
			}
		},
		60_000
	);
});
