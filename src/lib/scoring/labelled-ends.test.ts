import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TranscriptTurn } from '#lib/core/transcript.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import type { ScoreCard } from './score-card.ts';
import { scoreTranscript } from './score-transcript.ts';

/** The labelled calls that may be read while tuning; the floors lie a little under what is reached today. */
const ROOT = new URL('../../../', import.meta.url);
const CALLS = new URL('tests/calls/dev/', ROOT);
const ENGLISH = new URL('tests/calls/english/', ROOT);

interface Labelled {
	readonly id: string;
	readonly scenario: string;
	readonly quality: string;
	readonly turns: readonly TranscriptTurn[];
	readonly labels: {
		readonly outcome: { readonly callerEnd: number | null; readonly calleeEnd: number | null };
		readonly factErrors: readonly { readonly turn: number }[];
	};
}

function prepare(id: string) {
	const pack = new URL(`src/lib/scenarios/packs/${id}.md`, ROOT);
	const ours = [
		pack,
		...['.md', '.en.md'].map((end) => new URL(`tests/documents/${id}${end}`, ROOT))
	];
	const file = ours.find((url) => existsSync(url)) ?? pack;
	const scenario = compileDocument(readFileSync(file, 'utf8')).compiled!;
	return { scenario, understanding: createUnderstanding(scenario) };
}

function expectTalkIsTalk(call: Labelled, card: ScoreCard): void {
	const capped = card.caps.some(({ rule }) => rule === 'gaming');
	if (capped) expect(call.quality, call.id).toBe('gaming');
}

test('an English call that talks is not taken for a list', () => {
	const ready = prepare('delivery-slot');
	for (const name of readdirSync(ENGLISH)) {
		const call = JSON.parse(readFileSync(new URL(name, ENGLISH), 'utf8')) as Labelled;
		expectTalkIsTalk(call, scoreTranscript(ready.scenario, call, ready.understanding));
	}
});

test('ends, wrong facts and gaming of the labelled calls are read as their labels say', () => {
	const ready = new Map<string, ReturnType<typeof prepare>>();
	const count = { calls: 0, caller: 0, callee: 0, gold: 0, found: 0, named: 0 };
	for (const name of readdirSync(CALLS)) {
		const call = JSON.parse(readFileSync(new URL(name, CALLS), 'utf8')) as Labelled;
		if (!ready.has(call.scenario)) ready.set(call.scenario, prepare(call.scenario));
		const { scenario, understanding } = ready.get(call.scenario)!;
		const card = scoreTranscript(scenario, call, understanding);
		const at = call.turns.flatMap((turn, i) => (turn.speaker === 'caller' ? [i] : []));
		const named = card.factErrors.map(({ turn }) => at[turn]);
		count.calls += 1;
		count.caller += Number(card.outcome.callerEnd === call.labels.outcome.callerEnd);
		count.callee += Number(card.outcome.calleeEnd === call.labels.outcome.calleeEnd);
		count.gold += call.labels.factErrors.length;
		count.named += named.length;
		for (const { turn } of call.labels.factErrors) {
			const found = named.indexOf(turn);
			if (found < 0) continue;
			named.splice(found, 1);
			count.found += 1;
		}
		if (call.quality === 'gaming') expect(card.total, call.id).toBeLessThanOrEqual(25);
		expectTalkIsTalk(call, card);
	}
	// Rules alone reach 0.95 here and 0.69 on calls they were not fitted to; what is learnt stands at 0.89 on both.
	expect(count.caller / count.calls).toBeGreaterThanOrEqual(0.88);
	expect(count.callee / count.calls).toBeGreaterThanOrEqual(0.9);
	expect(count.found / count.gold).toBeGreaterThanOrEqual(0.9);
	expect(count.found / count.named).toBeGreaterThanOrEqual(0.9);
}, 120_000);
