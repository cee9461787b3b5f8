import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/core/random.ts';
import { FIRST_TURN } from '#lib/understanding/understand.ts';
import { openCall, takeTurn, type CallSoFar, type TakenTurn } from '#lib/call/take-turn.ts';
import { PACK_IDS, pack, playable } from '../../../tests/support/packs.ts';
import { fakeScenario } from '../../../tests/support/fakers.ts';
import { ownChoice } from './own-choice.ts';
import { ownWordFor } from './own-words.ts';

const packs = new Map(PACK_IDS.map((id) => [id, pack(id)] as const));

/** His Directions and lines after each thing said. */
function call(
	id: (typeof PACK_IDS)[number],
	seed: number,
	...said: readonly string[]
): TakenTurn[] {
	const { scenario, understanding } = packs.get(id)!;
	const settings = { seed, difficulty: 'easy' as const };
	const opened = openCall(scenario, settings);
	let soFar: CallSoFar = {
		settings,
		pickUp: {
			state: opened.state,
			line: { scripted: opened.scripted.text, frameId: opened.scripted.frameId }
		},
		turns: []
	};
	return said.map((text) => {
		const taken = takeTurn(scenario, understanding, soFar, { kind: 'said', text });
		const line = taken.scripted && {
			scripted: taken.scripted.text,
			frameId: taken.scripted.frameId
		};
		soFar = { ...soFar, turns: [...soFar.turns, { ...taken.turn, line }] };
		return taken;
	});
}
const OPENINGS = {
	'cloud-renewal': '张强您好，我是长江云服务的李明，账户1月1日到期，帮您把续费办了。',
	'service-followup': '张强您好，我是长江公司客服回访的李明，想听听您上次找客服的体验，不推销。',
	'mobile-plan': '张先生您好，我是长江移动的李明，老客户新出了款个人套餐，跟您对一下合不合适。',
	upgrade: '张强您好，我是长江公司技术支持的李明，跟您说下系统升级到4.0的事。',
	'renewal-offer': '张强您好，我是长江公司的李明，跟您说下老客户续约回馈的方案。'
} as const;

describe('asked by the caller, he answers', { timeout: 30_000 }, () => {
	it('which of two things he wants, and asks his own question behind it', () => {
		const [, answer] = call('cloud-renewal', 3, OPENINGS['cloud-renewal'], '您续年度还是季度？');
		expect(answer!.turn.direction).toMatchObject({ act: 'answer', answer: { kind: 'pick' } });
		expect(answer!.turn.direction!.question).not.toBe('');
		expect(answer!.scripted!.text).toMatch(/年度|季度/u);
	});

	it('what the script asks without naming the options: they stand in the document', () => {
		const { scenario } = packs.get('cloud-renewal')!;
		const random = createRandom(4);
		expect(['年度', '季度', '月度']).toContain(ownChoice(scenario, '续哪个周期', [], random));
		expect(['专票', '普票']).toContain(ownChoice(scenario, '开什么发票', [], random));
	});

	it('the same whenever he is asked again', () => {
		const { scenario } = packs.get('cloud-renewal')!;
		for (let seed = 1; seed < 20; seed += 1) {
			const random = createRandom(seed);
			expect(ownChoice(scenario, '', ['季度', '年度'], random)).toBe(
				ownChoice(scenario, '', ['年度', '季度'], random)
			);
		}
	});

	it('with what his own half names, when only one of the options stands there', () => {
		const { scenario } = packs.get('mobile-plan')!;
		const taken = Array.from({ length: 8 }, (_, seed) =>
			ownChoice(scenario, '', ['微信', '传真'], createRandom(seed))
		);
		expect(new Set(taken)).toEqual(new Set(['微信']));
	});

	it('how it went, from what happened to him', () => {
		const { scenario } = packs.get('service-followup')!;
		expect(ownWordFor(scenario, '小程序您用过没有')).toContain('小程序');
		expect(ownWordFor(packs.get('mobile-plan')!.scenario, '您流量平时够用吗')).toContain('流量');
		expect(ownWordFor(scenario, '您家的猫叫什么名字')).toBe('');
	});

	it('what he thinks, in a follow-up call above all', () => {
		const [, answer] = call(
			'service-followup',
			2,
			OPENINGS['service-followup'],
			'您对我们的服务还有什么建议吗？'
		);
		expect(answer!.turn.direction).toMatchObject({ act: 'answer', answer: { kind: 'opinion' } });
	});

	it('not yet, when he is to decide with questions open', () => {
		const [, answer] = call('upgrade', 2, OPENINGS.upgrade, '那这周给您安排升级行吗？');
		expect(answer!.turn.direction).toMatchObject({ act: 'answer', answer: { kind: 'not-yet' } });
		expect(answer!.turn.stateAfter.ended).toBeNull();
	});

	it('for his address only someone who has told him something', () => {
		const asks = '您邮箱报一下？';
		const [, early] = call('renewal-offer', 5, OPENINGS['renewal-offer'], asks);
		expect(early!.turn.direction!.answer?.kind).not.toBe('contact');
		expect(early!.turn.stateAfter.channel).not.toBe('agreed');
		const [, , late] = call(
			'renewal-offer',
			5,
			OPENINGS['renewal-offer'],
			'优惠明细、价格清单和合同模板都有书面的电子版，条款全透明，内部评审也方便。',
			asks
		);
		expect(late!.turn.direction).toMatchObject({ answer: { kind: 'contact' }, channel: 'email' });
		expect(late!.turn.stateAfter.channel).toBe('agreed');
	});

	it('nothing to a question that hides an empty answer to his own', () => {
		const { understanding } = packs.get('upgrade')!;
		expect(understanding.understand('您放心，系统平时卡不卡？', FIRST_TURN).questions).toHaveLength(
			1
		);
		const [, empty] = call(
			'upgrade',
			2,
			OPENINGS.upgrade,
			'这个您放心，肯定没问题的，您平时用着卡不卡？'
		);
		expect(empty!.turn.direction!.act).not.toBe('answer');
	});

	it('in every document without throwing, whatever is asked', () => {
		for (const id of PACK_IDS) {
			const turns = call(
				id,
				9,
				OPENINGS[id],
				'您平时怎么样？',
				'您有什么建议？',
				'哪个？还是哪个？'
			);
			expect(turns.every(({ scripted }) => (scripted?.text ?? '').length > 0)).toBe(true);
		}
		expect(ownWordFor(fakeScenario(), '您平时用得怎么样')).toBe('');
		const english = playable('tests/documents/delivery-slot.en.md').scenario;
		expect(
			ownChoice(english, 'morning or evening', ['morning', 'evening'], createRandom(1))
		).toMatch(/morning|evening/);
	});
});
