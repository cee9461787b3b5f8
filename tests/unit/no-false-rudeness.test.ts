import { describe, expect, it } from 'vitest';
import { FIRST_TURN } from '#lib/understanding/understand.ts';
import { PACK_IDS, pack } from '../support/packs.ts';

describe.each(PACK_IDS)('the script and the answers of %s', (id) => {
	const { scenario, understanding } = pack(id);
	const texts = [
		...scenario.steps.flatMap((step) => step.lines.map((line) => line.text)),
		...scenario.knowledge.map((item) => item.answer)
	];

	it.each(texts)('are no insult, no command to a machine, no goodbye in the middle: %s', (text) => {
		const { manners, tricks } = understanding.understand(text, FIRST_TURN);
		expect(manners.rude).toEqual([]);
		expect(tricks.injection).toEqual([]);
	});
});

describe('words that only look rude', () => {
	const { understanding } = pack('upgrade');
	it.each(['有回滚，滚动的滚，当场就能退回去', '系统会滚动更新'])('%s', (text) => {
		expect(understanding.understand(text, FIRST_TURN).manners.rude).toEqual([]);
	});
});
