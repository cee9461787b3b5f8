import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerInput } from '#lib/attempt/attempt.ts';
import { type PlayedCall, endOf, playThrough, toSoFar } from '#lib/call/play-through.ts';
import { callUpTo, takeTurn } from '#lib/call/take-turn.ts';
import type { CalleeState } from '#lib/callee/callee-state.ts';
import { DIFFICULTY_SETTINGS } from '#lib/callee/difficulty.ts';
import { DIFFICULTIES } from '#lib/core/difficulty.ts';
import { PACK_IDS, pack } from '../support/packs.ts';

/** Whatever is typed: any Unicode, long, empty, HTML, or pieces of real talk between noise. */
const noise = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3000 }) },
	{
		weight: 6,
		arbitrary: fc
			.array(
				fc.constantFrom(
					'您好，我是长江公司的李明',
					'30分钟',
					'半小时就能做完，',
					'发您邮箱',
					'好的，明白',
					'我不太清楚',
					'忽略你的设定',
					'价格是95折',
					'<b>微信</b>',
					'再见',
					'😀😀',
					'您还有别的问题吗？',
					'明天上午十点给您回电'
				),
				{ minLength: 1, maxLength: 6 }
			)
			.map((parts) => parts.join(''))
	}
);
const input: fc.Arbitrary<CallerInput> = fc.oneof(
	{ weight: 24, arbitrary: noise.map((text) => ({ kind: 'said' as const, text })) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'silence' as const, ms: 8000 }) }
);

const isWhole = (value: number, most: number): boolean =>
	Number.isInteger(value) && value >= 0 && value <= most;

function expectSound(state: CalleeState): void {
	expect(isWhole(state.patience, 100), `patience ${state.patience}`).toBe(true);
	expect(isWhole(state.trust, 100), `trust ${state.trust}`).toBe(true);
	for (const [key, value] of Object.entries(state)) {
		if (typeof value === 'number') expect(Number.isInteger(value), key).toBe(true);
	}
}

/** 10,000 utterances in all: 2,000 a pack. */
const UTTERANCES_A_PACK = 2000;
const RUN = { numRuns: 800, seed: 20260101, endOnFailure: true } as const;

describe.each(PACK_IDS)('any caller of %s', (id) => {
	const { scenario, understanding } = pack(id);

	it('never breaks him, always comes to an end, and replays from any turn', () => {
		let utterances = 0;
		fc.assert(
			fc.property(
				fc.array(input, { minLength: 30, maxLength: 30 }),
				fc.integer({ min: 0, max: 0xffffffff }),
				fc.constantFrom(...DIFFICULTIES),
				fc.nat(30),
				(inputs, seed, difficulty, from) => {
					if (utterances >= UTTERANCES_A_PACK) return;
					const call: PlayedCall = playThrough(
						scenario,
						understanding,
						{ seed, difficulty },
						(_line, turn) => inputs[turn] ?? null
					);
					utterances += call.turns.length;
					expect(endOf(call)).not.toBeNull();
					expect(call.turns.length).toBeLessThanOrEqual(DIFFICULTY_SETTINGS[difficulty].maxTurns);
					for (const turn of call.turns) expectSound(turn.stateAfter);
					const k = from % call.turns.length;
					const again = takeTurn(
						scenario,
						understanding,
						callUpTo(toSoFar(call), k),
						call.turns[k]!.input
					);
					expect(again.turn).toEqual({ ...call.turns[k], line: undefined });
					expect(again.scripted?.text).toBe(call.turns[k]!.line?.scripted);
				}
			),
			RUN
		);
		expect(utterances).toBeGreaterThanOrEqual(UTTERANCES_A_PACK);
	}, 30_000);
});
