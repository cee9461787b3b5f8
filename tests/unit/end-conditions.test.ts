import { describe, expect, it } from 'vitest';
import { createCallerBot } from '#lib/bots/caller-bot.ts';
import { PHRASES } from '#lib/bots/phrases.ts';
import type { CallerKind } from '#lib/bots/skill.ts';
import type { CalleeEnd } from '#lib/callee/callee-state.ts';
import type { Act } from '#lib/callee/direction.ts';
import { openCall, takeTurn, type CallSoFar, stateOf } from '#lib/call/take-turn.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import { createRandom } from '#lib/core/random.ts';
import { PACK_IDS, type Playable, pack, playable, sourcePaths } from '../support/packs.ts';

/** A written call: who talks, and what is said instead at the acts that decide the end. */
interface WrittenCall {
	readonly caller: CallerKind;
	readonly difficulty?: Difficulty;
	readonly lines?: Partial<Record<Act, string>>;
}

/** Enough to meet every order of his concerns and every event of a document. */
const SEEDS = 40;

function play(game: Playable, call: WrittenCall, seed: number): CalleeEnd | null {
	const { scenario, understanding } = game;
	const settings = { seed, difficulty: call.difficulty ?? 'normal' };
	const bot = createCallerBot(call.caller, scenario, PHRASES, createRandom(seed + 5000));
	const opened = openCall(scenario, settings);
	const toLine = (scripted: {
		text: string;
		frameId: string;
	}): { scripted: string; frameId: string } => ({
		scripted: scripted.text,
		frameId: scripted.frameId
	});
	let soFar: CallSoFar = {
		settings,
		pickUp: { state: opened.state, line: toLine(opened.scripted) },
		turns: []
	};
	let act: Act = 'pick-up';
	let heard = opened.scripted.text;
	while (stateOf(soFar).ended === null) {
		const own = bot.next(heard, soFar.turns.length);
		const text = call.lines?.[act] ?? own;
		const taken = takeTurn(
			scenario,
			understanding,
			soFar,
			text === null ? { kind: 'hang-up' } : { kind: 'said', text }
		);
		heard = taken.scripted?.text ?? '';
		act = taken.turn.direction?.act ?? 'hang-up';
		soFar = {
			...soFar,
			turns: [
				...soFar.turns,
				{ ...taken.turn, line: taken.scripted === null ? null : toLine(taken.scripted) }
			]
		};
	}
	return stateOf(soFar).ended;
}

function reaches(game: Playable, call: WrittenCall, fits: (end: CalleeEnd) => boolean): boolean {
	for (let seed = 1; seed <= SEEDS; seed += 1) {
		const end = play(game, call, seed);
		if (end !== null && fits(end)) return true;
	}
	return false;
}

const GOOD: WrittenCall = { caller: 'expert' };
const HASTY: WrittenCall = { caller: 'expert', difficulty: 'hard' };
const RUDE: WrittenCall = { caller: 'rude' };
const EMPTY: WrittenCall = {
	caller: 'novice',
	difficulty: 'hard',
	lines: { ask: '这个您放心，肯定没问题的。' }
};
/** Who promises nothing for today, whatever he is asked. */
const UNABLE: WrittenCall = {
	caller: 'novice',
	difficulty: 'hard',
	lines: { ask: '当天开发票我这边承诺不了，合同也卡在流程里。' }
};
const STRANGER: WrittenCall = {
	caller: 'expert',
	lines: { 'pick-up': '您好，请问是王芳女士吗？' }
};
const closing = (text: string): WrittenCall => ({
	caller: 'expert',
	lines: { 'nothing-more': text, 'request-channel': text }
});
const finishing = (text: string): WrittenCall => ({
	caller: 'expert',
	lines: { 'nothing-more': text }
});
const POSTPONING: WrittenCall = {
	caller: 'competent',
	lines: { 'nothing-more': '那您先考虑，不着急定，回头再说，再见。' }
};

type Table = Readonly<Record<number, readonly WrittenCall[]>>;
const CALLEE_ENDS: Readonly<Record<(typeof PACK_IDS)[number], Table>> = {
	upgrade: {
		1: [closing('资料今天下班前全部发您邮箱，您看完当天给我个反馈就行。')],
		2: [HASTY, GOOD],
		3: [EMPTY],
		4: [closing('那咱们现在就敲定升级的时间窗口，指定好团队，费用全免。')],
		5: [RUDE, EMPTY]
	},
	'renewal-offer': {
		1: [GOOD, closing('完整的书面资料今天发您邮箱，您内部慢慢分析。')],
		2: [HASTY, closing('您事情多，我用邮件跟您继续沟通。')],
		3: [GOOD, finishing('您关心的都答复了，这周就给您安排续约，行吗？')],
		4: [EMPTY, RUDE]
	},
	'mobile-plan': {
		1: [GOOD, closing('资料我今天就发您微信，这就给您办理。')],
		2: [EMPTY],
		3: [HASTY, GOOD],
		4: [POSTPONING, RUDE, EMPTY]
	},
	'cloud-renewal': {
		1: [GOOD],
		2: [GOOD, closing('合同、发票、流程的明细都发您微信，不再打电话。')],
		3: [RUDE],
		4: [EMPTY, UNABLE]
	},
	'service-followup': {
		1: [GOOD],
		2: [closing('数据和报告今天就用邮件发给您。')],
		3: [HASTY, GOOD],
		4: [RUDE, EMPTY]
	}
};
const CALLER_ENDS: Readonly<Record<(typeof PACK_IDS)[number], Table>> = {
	upgrade: {
		1: [closing('升级的资料今天就发您邮箱，后面线上跟您协调。')],
		2: [POSTPONING, closing('材料下班前发您邮箱，您看完明天上午给我反馈。')],
		3: [HASTY, GOOD],
		4: [closing('流程和售后您都满意的话，今天就拍板，我来安排升级的下一步。')]
	},
	'renewal-offer': {
		1: [closing('完整资料今天发您邮箱，您内部分析。')],
		2: [
			closing('改用书面的方式谈，您指定微信这个渠道，我今天就发。'),
			closing('好，转成书面沟通，您指定其他渠道，我今天微信发过去。'),
			{
				caller: 'competent',
				lines: {
					'nothing-more': '那就转书面沟通，指定微信这个渠道，今天发您。',
					'request-channel': '好，转书面沟通，微信这个渠道今天发您。',
					'accept-channel': '那就转书面沟通，指定微信这个渠道，今天发您。',
					event: '那就转书面沟通，指定微信这个渠道，今天发您。'
				}
			}
		],
		3: [GOOD, finishing('您关心的都答复了，这周就给您安排续约，行吗？')],
		4: [EMPTY, RUDE]
	},
	'mobile-plan': {
		1: [closing('您报一下微信，方案我今天发过去。')],
		2: [EMPTY],
		3: [HASTY, GOOD],
		4: [finishing('您的需求都解决了，我今天就协助您办理升级，下一步我来推进。')]
	},
	'cloud-renewal': {
		1: [GOOD, finishing('周期、方案、发票您都确认了，今天就给您安排续费，流程闭环。')],
		2: [POSTPONING, closing('明细今天发您微信，您内部决定后再说。')],
		3: [EMPTY],
		4: [finishing('您提的多项需求我一次给出明确的解决方案，今天安排专人跟进。')]
	},
	'service-followup': {
		1: [GOOD],
		2: [closing('您的改进建议我记录完毕，今天用邮件推送给您。')],
		3: [HASTY, GOOD],
		4: [STRANGER]
	}
};

describe.each(PACK_IDS)('the end conditions of %s', (id) => {
	const game = pack(id);
	const { ends } = game.scenario;

	it.each(ends.callee.map((end) => [end.number, end.text] as const))(
		'callee %i: %s',
		(number) => {
			const calls = CALLEE_ENDS[id][number] ?? [];
			expect(calls.some((call) => reaches(game, call, (end) => end.calleeEnd === number))).toBe(
				true
			);
		},
		30_000
	);

	it.each(ends.caller.map((end) => [end.number, end.text] as const))(
		'caller %i: %s',
		(number) => {
			const calls = CALLER_ENDS[id][number] ?? [];
			expect(calls.some((call) => reaches(game, call, (end) => end.callerEnd === number))).toBe(
				true
			);
		},
		30_000
	);
});

// Reads ../shared/seeds; steps aside where that folder does not exist.
describe.skipIf(sourcePaths().length === 0)('the end conditions of the source documents', () => {
	it.each(sourcePaths().map((path, at) => [PACK_IDS[at]!, path] as const))(
		'%s',
		(id, path) => {
			const game = playable(path);
			const { ends } = game.scenario;
			const missed = [
				...ends.callee
					.filter(
						({ number }) =>
							!(CALLEE_ENDS[id][number] ?? []).some((call) =>
								reaches(game, call, (end) => end.calleeEnd === number)
							)
					)
					.map(({ number }) => `callee ${number}`),
				...ends.caller
					.filter(
						({ number }) =>
							!(CALLER_ENDS[id][number] ?? []).some((call) =>
								reaches(game, call, (end) => end.callerEnd === number)
							)
					)
					.map(({ number }) => `caller ${number}`)
			];
			expect(missed).toEqual([]);
		},
		60_000
	);
});
