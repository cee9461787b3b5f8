import { describe, expect, it } from 'vitest';
import type { CallerInput } from '#lib/attempt/attempt.ts';
import { PACK_IDS, pack } from '../../../tests/support/packs.ts';
import { playThrough, replay } from './play-through.ts';

const SAYS = ['您好，我是长江公司的李明。', '今天跟您说一下安排。', '这个很快。', '资料发您邮箱。'];

describe.each(PACK_IDS)('%s: a call whose time runs out', (id) => {
	const { scenario, understanding } = pack(id);
	const settings = { seed: 5, difficulty: 'easy' as const };
	const inputs: CallerInput[] = SAYS.map((text, turn) => ({
		kind: 'said',
		text,
		...(turn === 1 ? { hurried: true } : {})
	}));
	const call = playThrough(
		scenario,
		understanding,
		settings,
		(_line, turn) => inputs[turn] ?? null
	);

	it('is announced and over one turn later, in words of his own', () => {
		const [, told, last] = call.turns;
		expect(told!.rules.map(({ rule }) => rule)).toContain('timeRunsOut');
		expect(told!.stateAfter.ended).toBeNull();
		expect(told!.line!.scripted).not.toBe('');
		expect(last!.stateAfter.ended).toMatchObject({ ending: 'interrupted' });
		expect(call.turns).toHaveLength(3);
	});

	it('replays without the model that caused it', () => {
		const again = replay(
			scenario,
			understanding,
			settings,
			call.turns.map(({ input }) => input)
		);
		expect(again).toEqual(call);
	});
});
