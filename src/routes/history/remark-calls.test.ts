import { describe, expect, it } from 'vitest';
import { ok } from '#lib/core/result.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import { RUBRIC_VERSION } from '#lib/scoring/score-card.ts';
import { createMemoryStorage } from '#lib/storage/memory-storage.ts';
import { stillClock } from '../../../tests/support/clock.ts';
import { pack } from '../../../tests/support/packs.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { remarkCalls } from './remark-calls.ts';

const { attempt, card } = playedAttempt('upgrade', 'competent', { note: '记一笔' });
/** The same call as an earlier rubric saw it. */
const old = (id: string, change: Partial<Attempt> = {}) => ({
	attempt: {
		...attempt,
		id,
		...change,
		summary: { ...attempt.summary!, total: 31, rubricVersion: RUBRIC_VERSION - 1 }
	},
	card: { ...card, total: 31, rubricVersion: RUBRIC_VERSION - 1 }
});

async function withOld(...calls: readonly ReturnType<typeof old>[]) {
	const storage = createMemoryStorage(null);
	for (const one of calls) await storage.attempts.finish(one.attempt, one.card);
	const load = async () => ok(pack('upgrade').scenario);
	const services = { storage, clock: stillClock(), scenarios: { load } };
	return services as unknown as Parameters<typeof remarkCalls>[0];
}
const idsOf = async ({ storage }: Parameters<typeof remarkCalls>[0]) => {
	const found = await storage.attempts.markedBefore('default', RUBRIC_VERSION);
	return found.ok ? found.value : [];
};

describe('marking calls again', () => {
	it('gives the total of today and keeps the earlier one beside it', async () => {
		const services = await withOld(old('a1'));
		const report = await remarkCalls(
			services,
			await idsOf(services),
			() => {},
			() => true
		);
		expect([report.marked, report.left]).toEqual([1, 0]);
		expect(report.changed).toMatchObject([{ id: 'a1', before: 31, after: card.total }]);
		const found = await services.storage.attempts.get('a1');
		const kept = found.ok ? found.value! : null;
		expect(kept?.card).toEqual(card);
		expect(kept?.attempt.earlierMarks).toMatchObject([
			{ total: 31, rubricVersion: RUBRIC_VERSION - 1 }
		]);
		// What happened stays as it was.
		expect([kept?.attempt.turns, kept?.attempt.note]).toEqual([attempt.turns, '记一笔']);
		expect(await idsOf(services)).toEqual([]);
		const rows = await services.storage.attempts.list({ profileId: 'default' });
		expect(rows.ok && rows.value.rows[0]).toMatchObject({ total: card.total, earlierTotal: 31 });
	});

	it('leaves a call alone whose document is another one now', async () => {
		const call = old('a1', { scenario: { ...attempt.scenario, documentHash: 'other' } });
		const services = await withOld(call);
		const report = await remarkCalls(
			services,
			await idsOf(services),
			() => {},
			() => true
		);
		expect(report).toEqual({ marked: 0, changed: [], left: 1 });
		const found = await services.storage.attempts.get('a1');
		expect(found.ok && found.value?.card?.total).toBe(31);
	});

	it('leaves a call alone of which some turns cannot be read', async () => {
		const [first, , ...rest] = attempt.turns;
		const services = await withOld(old('a1', { turns: [first!, ...rest] }));
		const ids = await idsOf(services);
		const report = await remarkCalls(
			services,
			ids,
			() => {},
			() => true
		);
		expect(report).toEqual({ marked: 0, changed: [], left: 1 });
		expect(await idsOf(services)).toEqual(ids);
		const found = await services.storage.attempts.get('a1');
		expect(found.ok && found.value?.damagedTurns).toBe(rest.length);
	});

	it('stops between two calls when it is told to', async () => {
		const services = await withOld(old('a1'), old('a2'), old('a3'));
		let asked = 0;
		const goOn = () => (asked += 1) <= 2;
		const report = await remarkCalls(services, await idsOf(services), () => {}, goOn);
		expect(report.marked).toBe(2);
		expect(await idsOf(services)).toEqual(['a3']);
	});
});
