import { expect, it } from 'vitest';
import { endedAttempt, fakeTurn } from '../../../tests/support/attempts.ts';
import { branchAttempt } from './new-attempt.ts';

it('a branch keeps the turns before it and nothing that was said about the old call', () => {
	const parent = endedAttempt({
		turns: [fakeTurn(0), fakeTurn(1), fakeTurn(2)],
		note: '给讲师看',
		starred: true,
		predicted: 60,
		disputes: [{ markId: 'steps.1', note: '', at: 1, verdict: 'open' }]
	});
	const branch = branchAttempt(parent, 2, { id: 'b1', wallMs: 5 });
	expect(branch.turns.map((turn) => turn.index)).toEqual([0, 1]);
	expect([branch.status, branch.end, branch.summary, branch.note, branch.starred]).toEqual([
		'running',
		null,
		null,
		'',
		false
	]);
	expect([branch.predicted, branch.disputes]).toEqual([undefined, undefined]);
	expect(branch.parent).toEqual({ attemptId: parent.id, turns: 2 });
});
