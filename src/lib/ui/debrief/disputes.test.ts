import { describe, expect, it } from 'vitest';
import type { Dispute } from '#lib/attempt/attempt.ts';
import { endedAttempt, fakeCard } from '../../../../tests/support/attempts.ts';
import { disputed, disputesOf, withDispute, withoutDispute, withVerdict } from './disputes.ts';

const shown = (disputes: readonly Dispute[]) =>
	disputes.map((one) => `${one.markId}: ${one.note} (${one.verdict})`);

describe('objections to marks', () => {
	it('are one a mark, open until somebody decides, and can be taken back', () => {
		const once = withDispute([], 'steps.4', ' 说过了 ', 1);
		const twice = withDispute(withDispute(once, 'cap.annoyed', '', 2), 'steps.4', '第三轮说过', 3);
		expect(shown(twice)).toEqual(['cap.annoyed:  (open)', 'steps.4: 第三轮说过 (open)']);
		expect(shown(withVerdict(twice, 'steps.4', 'accepted'))[1]).toBe(
			'steps.4: 第三轮说过 (accepted)'
		);
		expect(shown(withoutDispute(twice, 'cap.annoyed'))).toEqual(['steps.4: 第三轮说过 (open)']);
	});

	it('said anew after a decision are open again', () => {
		const decided = withVerdict(withDispute([], 'steps.4', '', 1), 'steps.4', 'rejected');
		expect(shown(withDispute(decided, 'steps.4', '再看看', 2))).toEqual(['steps.4: 再看看 (open)']);
	});

	it('that are damaged are left out, and the call still opens', () => {
		const good = { markId: 'steps.1', note: '', at: 1, verdict: 'open' };
		const stored = [good, null, { ...good, verdict: 'maybe' }, 7] as unknown as Dispute[];
		expect(disputesOf(endedAttempt({ disputes: stored }))).toEqual([good]);
		expect(disputesOf(endedAttempt({ disputes: 'x' as unknown as Dispute[] }))).toEqual([]);
		expect(disputesOf(endedAttempt())).toEqual([]);
	});

	it('name a mark or a limit of the card, or nothing that is still there', () => {
		const card = { ...fakeCard(), caps: [{ rule: 'annoyed', limit: 69, evidence: [] }] };
		expect(disputed(card, 'cap.annoyed')).toEqual({ cap: 'annoyed' });
		expect(disputed(card, 'cap.rude')).toBe(null);
		expect(disputed(card, 'steps.9')).toBe(null);
	});
});
