import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCallerBot } from '#lib/bots/caller-bot.ts';
import { PHRASES } from '#lib/bots/phrases.ts';
import type { CallerKind } from '#lib/bots/skill.ts';
import { playThrough } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { createRandom } from '#lib/core/random.ts';
import en from '#lib/i18n/locales/en/scoring.json' with { type: 'json' };
import zh from '#lib/i18n/locales/zh-CN/scoring.json' with { type: 'json' };
import { compileDocument } from '#lib/scenarios/compile.ts';
import { createUnderstanding, FIRST_TURN } from '#lib/understanding/understand.ts';
import { betterAnswer } from './better/better-line.ts';
import { MAX_LENGTH } from './better/candidates.ts';
import { feedbackOf, type Feedback } from './feedback.ts';
import { hintFor } from './hints.ts';
import { scoreAttempt } from './score-attempt.ts';

const folder = new URL('../scenarios/packs/', import.meta.url);
const files = [
	...readdirSync(folder).map((name) => new URL(name, folder)),
	new URL('../../../tests/documents/delivery-slot.en.md', import.meta.url)
];
const prepared = files.map((file) => {
	const scenario = compileDocument(readFileSync(file, 'utf8')).compiled!;
	return { title: scenario.title, scenario, understanding: createUnderstanding(scenario) };
});
const first = prepared[0]!;

function play(kind: CallerKind, seed: number, entry = first) {
	const { scenario, understanding } = entry;
	const bot = createCallerBot(kind, scenario, PHRASES, createRandom(seed * 31));
	const call = playThrough(
		scenario,
		understanding,
		{ seed, difficulty: 'normal' },
		(line, turn) => {
			const text = bot.next(line, turn);
			return text === null ? null : { kind: 'said', text };
		}
	);
	return toAttempt(scenario, call);
}

function feedback(kind: CallerKind, seed: number, entry = first): Feedback & { total: number } {
	const attempt = play(kind, seed, entry);
	const card = scoreAttempt(entry.scenario, attempt, entry.understanding);
	return {
		...feedbackOf(entry.scenario, attempt, card, entry.understanding),
		total: card.total
	};
}

describe.each(prepared)('the better sentence in $title', ({ scenario, understanding }) => {
	test.each(scenario.concerns)('answers: $question', (concern) => {
		const { text } = betterAnswer(scenario, understanding, concern, 3);
		expect(text.length).toBeLessThanOrEqual(MAX_LENGTH[scenario.locale]);
		const observation = understanding.understand(text, {
			...FIRST_TURN,
			turn: 3,
			askedConcernId: concern.id,
			calleeLine: concern.question,
			calleeLines: [concern.question]
		});
		// Where the document has no answer, the best one is an honest promise to find out.
		expect(observation.asked?.grade).toBe(concern.supported ? 'specific' : 'deferred');
	});
});

describe('feedback', () => {
	const calls = (
		['expert', 'novice', 'script-reader', 'over-promiser', 'rude', 'injector'] as const
	).flatMap((kind) => [1, 2, 3].map((seed) => feedback(kind, seed)));

	test('three cards at most, two below sixty', () => {
		for (const { cards, total } of calls)
			expect(cards.length).toBeLessThanOrEqual(total < 60 ? 2 : 3);
		expect(calls.some(({ cards }) => cards.length > 1)).toBe(true);
	});

	test('no two cards send back to the same turn', () => {
		for (const { cards } of calls)
			expect(new Set(cards.map((card) => card.turn)).size).toBe(cards.length);
	});

	test('each card has a sentence that can be said in one breath, and says what was at stake', () => {
		for (const card of calls.flatMap(({ cards }) => cards)) {
			expect(card.better).not.toBe('');
			expect(card.better.length).toBeLessThanOrEqual(MAX_LENGTH['zh-CN']);
			expect(card.cost).toBeGreaterThan(0);
			expect(card.patience).not.toBeNull();
		}
	});

	test('every message is worded in both languages', () => {
		const keys = calls.flatMap(({ cards, strength }) => [
			...cards.map((card) => card.messageKey),
			...(strength ? [strength.messageKey] : [])
		]);
		for (const words of [zh, en]) {
			for (const key of keys) {
				const found = key
					.split('.')
					.reduce<unknown>(
						(node, part) => (node as Record<string, unknown> | undefined)?.[part],
						words
					);
				expect(found, key).toBeTypeOf('string');
			}
		}
	});

	test('an expert has a strength with a quote', () => {
		const { strength } = feedback('expert', 1);
		expect(strength?.quote).not.toBe('');
		expect(strength).not.toBeNull();
	});

	test('the end is told in the words of the document', () => {
		const { ending } = feedback('expert', 1);
		expect(first.scenario.ends.callee.map((end) => end.text)).toContain(ending.calleeCondition);
		expect(ending.reason).not.toBe('');
	});
});

describe('hints', () => {
	const attempt = play('competent', 4);
	const upTo = (turns: number) => ({ ...attempt, turns: attempt.turns.slice(0, turns), end: null });

	test('the first hint introduces the caller', () => {
		const hint = hintFor(first.scenario, upTo(0), first.understanding);
		expect(hint?.text).toContain(first.scenario.names.caller);
	});

	test('there is one sentence for every moment of a call', () => {
		for (let turns = 0; turns < attempt.turns.length; turns += 1) {
			const hint = hintFor(first.scenario, upTo(turns), first.understanding);
			expect(hint?.text.length).toBeGreaterThan(4);
			expect(hint?.text.length).toBeLessThanOrEqual(MAX_LENGTH['zh-CN']);
		}
	});

	test('what he has just asked is what the hint answers', () => {
		const at = attempt.turns.findIndex((turn) => turn.direction?.act === 'ask');
		const concern = first.scenario.concerns.find(
			(entry) => entry.id === attempt.turns[at]?.direction?.concernId
		)!;
		const hint = hintFor(first.scenario, upTo(at + 1), first.understanding);
		expect(hint?.text).toBe(
			betterAnswer(first.scenario, first.understanding, concern, at + 1).text
		);
	});

	test('nobody helps on hard, or after the call', () => {
		const hard = { ...upTo(1), settings: { ...attempt.settings, difficulty: 'hard' as const } };
		expect(hintFor(first.scenario, hard, first.understanding)).toBeNull();
		expect(hintFor(first.scenario, attempt, first.understanding)).toBeNull();
	});
});
