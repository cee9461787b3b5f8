import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/core/random.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { readFileSync } from 'node:fs';
import { directionFaker } from '../../../tests/support/line-directions.ts';
import { namesConcern } from './faults/question.ts';
import { askedAloud, fillSlots } from './slots.ts';
import { spokenForms } from './spoken-forms.ts';
import { PACK_IDS, pack } from '../../../tests/support/packs.ts';

const loan = compileDocument(readFileSync('tests/documents/resistant-loan.md', 'utf8')).compiled!;

describe('spokenForms', () => {
	it('are those of the document where it gives some', () => {
		const { scenario } = pack('upgrade');
		const concern = scenario.concerns[0]!;
		expect(concern.spoken?.length).toBeGreaterThanOrEqual(2);
		expect(spokenForms(scenario, concern, 'written words')).toEqual(concern.spoken);
	});

	it('are made of the written words where it gives none', () => {
		const concern = loan.concerns.find(({ question }) => question.includes('银行'))!;
		const plain = askedAloud(loan, concern.question, concern);
		expect(spokenForms(loan, concern, plain)[0]).toBe(plain);
		expect(spokenForms(loan, concern, plain).length).toBeGreaterThan(1);
	});

	it.each(PACK_IDS)('of %s name the concern that is marked, two or more for each', (id) => {
		const { scenario } = pack(id);
		for (const concern of scenario.concerns) {
			const forms = spokenForms(scenario, concern, concern.question);
			expect(forms.length, concern.question).toBeGreaterThanOrEqual(2);
			for (const text of forms) {
				const direction = directionFaker({ concernId: concern.id, question: concern.question });
				const context = { scenario, direction, spoken: [], callerSaid: '', callerEarlier: [] };
				expect(namesConcern(text, context), text).toBe(true);
				expect(text.length).toBeLessThanOrEqual(20);
			}
		}
	});

	it('differ from call to call and within a call', () => {
		const { scenario } = pack('cloud-renewal');
		const concern = scenario.concerns[0]!;
		const direction = directionFaker({ concernId: concern.id, question: concern.question });
		const first = [1, 2, 3, 4, 5, 6, 7, 8].map(
			(seed) => fillSlots(scenario, direction, createRandom(seed))['q']!
		);
		expect(new Set(first).size).toBeGreaterThan(1);
		const again = fillSlots(scenario, direction, createRandom(1), [`${first[0]}？`])['q'];
		expect(again).not.toBe(first[0]);
	});
});
