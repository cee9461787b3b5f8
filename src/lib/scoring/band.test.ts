import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCallerBot } from '#lib/bots/caller-bot.ts';
import { PHRASES } from '#lib/bots/phrases.ts';
import { playThrough } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { createRandom } from '#lib/core/random.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { THRESHOLDS } from '#lib/understanding/thresholds.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { scoreWithBand } from './band.ts';
import { remark } from './remark.ts';
import { reobserve } from './reobserve.ts';
import { scoreAttempt } from './score-attempt.ts';

const file = new URL('../scenarios/packs/upgrade.md', import.meta.url);
const scenario = compileDocument(readFileSync(file, 'utf8')).compiled!;
const understanding = createUnderstanding(scenario);

const attempts = (['expert', 'novice', 'rude', 'whole-script-paste'] as const).flatMap((kind) =>
	[1, 2].map((seed) => {
		const bot = createCallerBot(kind, scenario, PHRASES, createRandom(seed));
		const settings = { seed, difficulty: 'normal' as const };
		return toAttempt(
			scenario,
			playThrough(scenario, understanding, settings, (line, turn) => {
				const text = bot.next(line, turn);
				return text === null ? null : { kind: 'said', text };
			})
		);
	})
);

describe('understanding a call again', () => {
	test('by the same rules gives the same observations and the same card', () => {
		for (const attempt of attempts) {
			expect(JSON.stringify(reobserve(attempt, understanding))).toBe(JSON.stringify(attempt));
			expect(remark(scenario, attempt, understanding).card).toEqual(
				scoreAttempt(scenario, attempt, understanding)
			);
		}
	});

	test('shows the old total beside the new one', () => {
		const summary = {
			total: 51,
			ending: 'agreed',
			success: true,
			callerTurns: 5,
			talkMs: 1,
			rubricVersion: 0
		} as const;
		const { before } = remark(scenario, { ...attempts[0]!, summary }, understanding);
		expect(before).toEqual({ total: 51, rubricVersion: 0 });
		expect(remark(scenario, attempts[0]!, understanding).before).toBeNull();
	});
});

describe('the band', () => {
	test('holds the total, is wider than eight points, and leaves the thresholds alone', () => {
		const kept = { ...THRESHOLDS };
		for (const attempt of attempts) {
			const card = scoreWithBand(scenario, attempt, understanding);
			const plain = scoreAttempt(scenario, attempt, understanding);
			expect({ ...card, band: null }).toEqual(plain);
			if (card.band) {
				expect(card.band.low).toBeLessThanOrEqual(card.total);
				expect(card.band.high).toBeGreaterThanOrEqual(card.total);
				expect(card.band.high - card.band.low).toBeGreaterThan(8);
			}
		}
		expect(THRESHOLDS).toEqual(kept);
	});
});
