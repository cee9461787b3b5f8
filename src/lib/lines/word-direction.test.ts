import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/core/random.ts';
import {
	directionFaker,
	everyDirection,
	lineScenario
} from '../../../tests/support/line-directions.ts';
import { wordDirection } from './word-direction.ts';

describe('wording a Direction', () => {
	const scenario = lineScenario();

	it('has words for every act, mood and ending', () => {
		for (const direction of everyDirection(scenario)) {
			const { text, frameId } = wordDirection(
				scenario,
				direction,
				{ lines: [], frameIds: [] },
				createRandom(7)
			);
			expect(text, direction.act).not.toBe('');
			expect(text).not.toMatch(/[{}]|undefined/);
			expect(frameId).not.toContain('.last-');
			expect(text.match(/[？?]/g)?.length ?? 0, text).toBeLessThanOrEqual(1);
		}
	});

	it('answers in a word before he tells what tears him away', () => {
		const direction = directionFaker({
			act: 'event',
			eventId: 'e1',
			answer: { kind: 'pick', content: '周四' }
		});
		for (const seed of [1, 2, 3, 4, 5]) {
			const spoken = { lines: [], frameIds: [] };
			expect(wordDirection(scenario, direction, spoken, createRandom(seed)).text).toMatch(
				/^周四。/u
			);
		}
	});

	it('cares about what he asks in the same breath', () => {
		const [, flow] = scenario.concerns;
		const direction = directionFaker({
			act: 'answer',
			answer: { kind: 'opinion', content: '' },
			concernId: flow!.id,
			question: flow!.question
		});
		for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
			const { text } = wordDirection(
				scenario,
				direction,
				{ lines: [], frameIds: [] },
				createRandom(seed)
			);
			expect(text).toContain('操作流程');
			expect(text.match(/操作流程/gu)).toHaveLength(1);
		}
	});

	it('says the same for the same seed and something else for most other seeds', () => {
		const direction = everyDirection(scenario).find((one) => one.act === 'ask')!;
		const words = (seed: number): string =>
			wordDirection(scenario, direction, { lines: [], frameIds: [] }, createRandom(seed)).text;
		expect(words(1)).toBe(words(1));
		expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(words)).size).toBeGreaterThan(3);
	});
});
