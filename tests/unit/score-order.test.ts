import { describe, expect, test } from 'vitest';
import { createCallerBot } from '#lib/bots/caller-bot.ts';
import { PHRASES } from '#lib/bots/phrases.ts';
import type { CallerKind } from '#lib/bots/skill.ts';
import { playThrough } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { createRandom } from '#lib/core/random.ts';
import { isListed } from '#lib/scoring/listed.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { FIRST_TURN } from '#lib/understanding/understand.ts';
import { PACK_IDS, pack, type Playable } from '../support/packs.ts';

/** Enough that the median of two neighbouring skills does not fall on the same point by chance. */
const CALLS = 31;

function medianTotal({ scenario, understanding }: Playable, kind: CallerKind): number {
	const totals = Array.from({ length: CALLS }, (_, i) => {
		const seed = i + 1;
		const bot = createCallerBot(kind, scenario, PHRASES, createRandom(seed * 7919 + 13));
		const settings = { seed, difficulty: 'normal' as const };
		const call = playThrough(scenario, understanding, settings, (line, turn) => {
			const text = bot.next(line, turn);
			return text === null ? null : { kind: 'said', text };
		});
		return scoreAttempt(scenario, toAttempt(scenario, call), understanding).total;
	});
	return totals.sort((a, b) => a - b)[Math.floor(CALLS / 2)]!;
}

describe.each(PACK_IDS)('in %s', (id) => {
	const game = pack(id);

	test('skill shows in the total: expert, competent, novice, script reader, stuffer', () => {
		const kinds = ['expert', 'competent', 'novice', 'script-reader', 'keyword-stuffer'] as const;
		const medians = kinds.map((kind) => medianTotal(game, kind));
		for (let i = 1; i < medians.length; i += 1) {
			expect(medians[i], JSON.stringify(medians)).toBeLessThan(medians[i - 1]!);
		}
	}, 120_000);

	test('no line of the document is taken for a trick', () => {
		const { caller } = game.scenario.source;
		const lines = [
			caller.opening.text,
			...caller.steps.flatMap((step) => step.lines.map((line) => line.text)),
			...caller.knowledge.map((item) => item.answer)
		];
		for (const line of lines) {
			const observation = game.understanding.understand(line, FIRST_TURN);
			expect(isListed(observation), line).toBe(false);
			expect(observation.tricks.stuffing, line).toBeNull();
			expect(observation.tricks.injection, line).toEqual([]);
			expect(observation.manners.rude, line).toEqual([]);
		}
	});
});
