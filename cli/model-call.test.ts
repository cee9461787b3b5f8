import { describe, expect, it } from 'vitest';
import { replay } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { pack } from '../tests/support/packs.ts';
import { findModelCall, makeModelCalls, MODEL_TOTAL } from './model-call.ts';

describe('a model call', () => {
	const { scenario, understanding } = pack('upgrade');
	const found = findModelCall(scenario)!;

	it('is a good one that ended in agreement', () => {
		expect(found.card.total).toBeGreaterThanOrEqual(MODEL_TOTAL);
		expect(['agreed', 'channel-agreed']).toContain(found.card.outcome.ending);
		expect(found.attempt.settings).toMatchObject({ difficulty: 'normal', help: 'none' });
	});

	it('can be played again word for word by whoever dials its seed', () => {
		const { seed } = found.attempt.settings;
		const inputs = found.attempt.turns.map((turn) => turn.input);
		const again = replay(scenario, understanding, { seed, difficulty: 'normal' }, inputs);
		const attempt = toAttempt(scenario, again);
		expect(attempt.turns).toEqual(found.attempt.turns);
		expect(scoreAttempt(scenario, attempt, understanding)).toEqual(found.card);
	});

	it('stops the build where there is none, and says what to look at', () => {
		expect(findModelCall(scenario, 0)).toBeNull();
		const broken = () => makeModelCalls([{ file: 'packs/x.md', markdown: '没有内容' }]);
		expect(broken).toThrow('packs/x.md');
	});
});
