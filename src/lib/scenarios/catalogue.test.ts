import { describe, expect, it } from 'vitest';
import { cards, hasPack, loadPack } from './catalogue.ts';

describe('the catalogue', () => {
	it('lists the shipped scenarios in their order', () => {
		expect(cards.map(({ id }) => id)).toEqual([
			'upgrade',
			'renewal-offer',
			'mobile-plan',
			'cloud-renewal',
			'service-followup'
		]);
	});

	it('says enough on a card to choose by, in under 3 KB for all of them', () => {
		for (const card of cards) {
			expect(card.title.length).toBeGreaterThan(2);
			expect(card.task.length).toBeGreaterThan(10);
			expect(card.callee).not.toBe('');
			expect(card.calleeRole).not.toBe('');
		}
		expect(JSON.stringify(cards).length).toBeLessThan(3000);
	});

	it('loads each pack as plain data that survives being stored', async () => {
		for (const { id, documentHash } of cards) {
			const pack = await loadPack(id);
			expect(pack.id).toBe(id);
			expect(pack.documentHash).toBe(documentHash);
			expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
		}
	});

	it('turns down an id that it does not have, inherited names included', async () => {
		expect(hasPack('toString')).toBe(false);
		await expect(loadPack('toString')).rejects.toThrow('toString');
	});
});
