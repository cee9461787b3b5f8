import { describe, expect, it } from 'vitest';
import type { CallerInput } from '#lib/attempt/attempt.ts';
import { stepCallee } from '#lib/callee/step-callee.ts';
import { startCallee } from '#lib/callee/start-callee.ts';
import type { CalleeState } from '#lib/callee/callee-state.ts';
import { type PlayedCall, playThrough } from '#lib/call/play-through.ts';
import type { AnswerGrade } from '#lib/understanding/observation.ts';
import { fakeAnswer, fakeObservation, span } from '../support/fakers.ts';
import { type Playable, pack } from '../support/packs.ts';

const said = (text: string): CallerInput => ({ kind: 'said', text });

/** He has just asked this concern. */
function asking({ scenario }: Playable, concernId: string): CalleeState {
	const { state } = startCallee(scenario, { seed: 1, difficulty: 'normal' });
	return {
		...state,
		turn: 3,
		identityKnown: true,
		purposeKnown: true,
		events: [],
		askedConcernId: concernId,
		concerns: [
			{ id: concernId, status: 'asked', tries: 1, turn: 2 },
			...state.concerns.filter((entry) => entry.id !== concernId)
		]
	};
}
const concernAbout = ({ scenario }: Playable, words: RegExp, tier = /./): string =>
	scenario.concerns.find((one) => words.test(one.question) && tier.test(one.tier))!.id;
const answered = (game: Playable, concernId: string, grade: AnswerGrade) =>
	stepCallee(game.scenario, asking(game, concernId), {
		kind: 'said',
		cut: false,
		observation: fakeObservation({ asked: fakeAnswer(concernId, grade), length: 50 })
	});

describe('cloud-renewal', () => {
	const game = pack('cloud-renewal');

	it.each(['vague', 'ignored'] as const)(
		'a %s answer about the invoice brings up last year',
		(grade) => {
			const step = answered(game, concernAbout(game, /发票/u), grade);
			expect(step.direction.act).toBe('memory');
			expect(step.rules).toContainEqual(
				expect.objectContaining({ rule: 'memory', patience: -15, trust: -10 })
			);
		}
	);

	it('two empty answers about the invoice end the call', () => {
		const id = concernAbout(game, /发票/u, /primary/u);
		const first = answered(game, id, 'vague');
		const second = stepCallee(game.scenario, first.state, {
			kind: 'said',
			cut: false,
			observation: fakeObservation({ asked: fakeAnswer(id, 'vague'), length: 50 })
		});
		expect(second.state.ended).toMatchObject({
			ending: 'rejected',
			reason: 'unanswered',
			calleeEnd: 4
		});
	});
});

describe('mobile-plan', () => {
	const game = pack('mobile-plan');
	const { scenario } = game;
	const asksContact = {
		manners: { asksContact: { channel: 'wechat' as const, span: span('您微信多少') } }
	};

	it('the messenger id is given only once privacy is settled', () => {
		const gate = scenario.contact!.gateConcernIds;
		const base = asking(game, gate[0]!);
		const heard: CalleeState = {
			...base,
			askedConcernId: null,
			trust: 50,
			concerns: [
				...gate.map((id) => ({ id, status: 'open' as const, tries: 0, turn: -1 })),
				...base.concerns
					.filter((entry) => !gate.includes(entry.id))
					.map((entry) => ({ ...entry, status: 'satisfied' as const }))
			]
		};
		const early = stepCallee(scenario, heard, {
			kind: 'said',
			cut: false,
			observation: fakeObservation(asksContact)
		});
		expect(early.direction.contact).toBe('');
		expect(gate).toContain(early.direction.concernId);
		const settled: CalleeState = {
			...heard,
			concerns: heard.concerns.map((entry) => ({ ...entry, status: 'satisfied' as const }))
		};
		const late = stepCallee(scenario, settled, {
			kind: 'said',
			cut: false,
			observation: fakeObservation(asksContact)
		});
		expect(late.direction).toMatchObject({ act: 'give-contact', contact: 'qz-zhang' });
	});
});

describe('mobile-plan, on the way into a meeting', () => {
	const { scenario } = pack('mobile-plan');
	const gate = scenario.contact!.gateConcernIds;
	const leaving = (hypeCount: number): CalleeState => {
		const { state } = startCallee(scenario, { seed: 1, difficulty: 'hard' });
		return {
			...state,
			turn: 5,
			identityKnown: true,
			purposeKnown: true,
			trust: 45,
			hypeCount,
			deadlineTurn: 8,
			events: [],
			concerns: state.concerns.map((entry) =>
				gate.includes(entry.id) ? entry : { ...entry, status: 'satisfied' as const }
			)
		};
	};
	const asks = (state: CalleeState) =>
		stepCallee(scenario, state, {
			kind: 'said',
			cut: false,
			observation: fakeObservation({
				manners: { asksContact: { channel: 'wechat', span: span('微信多少') } }
			})
		}).direction.contact;

	it('he gives his messenger id, but not to someone who pushed', () => {
		expect(asks(leaving(0))).toBe('qz-zhang');
		expect(asks(leaving(1))).toBe('');
	});
});

describe('upgrade', () => {
	it('sales talk is cut at once', () => {
		const game = pack('upgrade');
		const call: PlayedCall = playThrough(
			game.scenario,
			game.understanding,
			{ seed: 2, difficulty: 'normal' },
			(_line, turn) =>
				turn === 0
					? said('您好，我是长江公司的李明，跟您说下系统升级的事。')
					: turn === 1
						? said('我们的新版本遥遥领先，行业第一，谁用谁说好，机会难得！')
						: null
		);
		expect(call.turns[1]!.direction!.act).toBe('challenge-hype');
		expect(call.turns[1]!.rules).toContainEqual(
			expect.objectContaining({ rule: 'hype', patience: -8 })
		);
	});
});

describe('service-followup', () => {
	it('an improvement without a number is probed', () => {
		const game = pack('service-followup');
		const id = concernAbout(game, /提速|响应/u);
		const { understanding, scenario } = game;
		const state = asking(game, id);
		const observation = understanding.understand(
			'我们最近整体效率有了很大提升，体验也优化了很多。',
			{
				turn: 3,
				earlier: ['您好，我是李明。'],
				askedConcernId: id,
				askedChannel: null,
				calleeLine: '是不是真的提速了？',
				calleeLines: ['是不是真的提速了？'],
				factsSaid: []
			}
		);
		const step = stepCallee(scenario, state, { kind: 'said', cut: false, observation });
		expect(['probe', 'memory', 'reask', 'challenge-hype']).toContain(step.direction.act);
		expect(step.direction.concernId).toBe(id);
		expect(step.state.concerns.find((entry) => entry.id === id)!.status).not.toBe('satisfied');
	});
});

describe('renewal-offer', () => {
	it('written material is the main success', () => {
		const { scenario } = pack('renewal-offer');
		expect(scenario.prefersWriting).toBe(true);
		const { state } = startCallee(scenario, { seed: 1, difficulty: 'normal' });
		const concerns = state.concerns.map((entry, at) => {
			const { tier } = scenario.concerns.find((one) => one.id === entry.id)!;
			return tier === 'primary' || at === 3
				? { ...entry, tries: 1, status: 'satisfied' as const }
				: entry;
		});
		const ready: CalleeState = {
			...state,
			turn: 5,
			identityKnown: true,
			purposeKnown: true,
			wantsChannel: true,
			askedChannel: 'email',
			trust: 55,
			specificRun: 1,
			events: [],
			concerns
		};
		const step = stepCallee(scenario, ready, {
			kind: 'said',
			cut: false,
			observation: fakeObservation({
				heard: '完整的书面资料今天就发您邮箱。',
				manners: { offersChannel: { channel: 'email', span: span('发您邮箱') } }
			})
		});
		expect(step.state.ended).toMatchObject({ ending: 'channel-agreed', calleeEnd: 1 });
	});
});
