import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS } from '#lib/callee/direction.ts';
import { CHANNELS } from '#lib/core/channel.ts';
import { ENDING_CLASSES } from '#lib/core/ending.ts';
import { createRandom } from '#lib/core/random.ts';
import { ARCHETYPES } from '#lib/scenarios/scenario.ts';
import { directionFaker, lineScenario, MOODS } from '../../../tests/support/line-directions.ts';
import { lineFaults } from './line-faults.ts';
import { wordDirection } from './word-direction.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const bare = lineScenario({
	concerns: [],
	events: [],
	memories: [],
	style: { imitate: [], avoid: [] }
});

const directions = fc
	.record({
		turn: fc.integer({ min: -1, max: 30 }),
		act: fc.constantFrom(...ACTS),
		mood: fc.constantFrom(...MOODS),
		reaction: fc.oneof(
			fc.constant(null),
			fc.record({ kind: fc.constantFrom('accept', 'doubt', 'unmoved') }),
			fc.record({ kind: fc.constant('repeat-back'), said: words })
		),
		concernId: fc.constantFrom(null, 'p1', 'l2', 'nobody'),
		question: words,
		missing: words,
		said: words,
		expected: words,
		channel: fc.constantFrom(null, ...CHANNELS),
		eventId: fc.constantFrom(null, 'e1', 'none'),
		memoryId: fc.constantFrom(null, 'm1', 'none'),
		contact: words,
		ending: fc.constantFrom(null, ...ENDING_CLASSES),
		maxLength: fc.integer({ min: 0, max: 60 })
	})
	.map(({ ending, ...rest }) =>
		directionFaker({
			...rest,
			end:
				ending === null
					? null
					: { ending, callerEnd: null, calleeEnd: null, reason: '', channelAgreed: false }
		} as Parameters<typeof directionFaker>[0])
	);

describe('any Direction at all', { timeout: 30_000 }, () => {
	it('gets words, whatever stands in its fields and however little the document says', () => {
		fc.assert(
			fc.property(
				directions,
				fc.constantFrom('zh-CN' as const, 'en' as const),
				fc.constantFrom(...ARCHETYPES),
				fc.boolean(),
				fc.nat(),
				(direction, locale, archetype, empty, seed) => {
					const scenario = lineScenario({ ...(empty ? bare : {}), locale, archetype });
					const spoken = { lines: [], frameIds: [] };
					const { text, frameId } = wordDirection(scenario, direction, spoken, createRandom(seed));
					expect(text.trim()).not.toBe('');
					expect(text.length).toBeLessThan(400);
					expect(frameId).not.toBe('');
					expect(text).not.toContain('undefined');
					lineFaults(text, {
						scenario,
						direction,
						spoken: [],
						callerSaid: direction.said,
						callerEarlier: []
					});
				}
			),
			{ numRuns: 1000 }
		);
	});
});
