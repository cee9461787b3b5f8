import { createRandom } from '#lib/core/random.ts';
import type { Act, Direction } from '#lib/callee/direction.ts';
import type { Mood } from '#lib/callee/callee-state.ts';
import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';
import { wordDirection } from '#lib/lines/word-direction.ts';

export interface Example {
	readonly caller: string;
	readonly direction: Direction;
	readonly callee: string;
}

interface Plan {
	readonly act: Act;
	readonly mood: Mood;
	readonly callerZh: string;
	readonly callerEn: string;
	readonly saidZh?: string;
	readonly saidEn?: string;
}

/** What a model must have seen once: a plain question, hype cut off, vagueness pressed, a demand for writing, a grudging yes. */
const PLANS: readonly Plan[] = [
	{
		act: 'ask',
		mood: 'brisk',
		callerZh: '那我跟您说一下具体的安排。',
		callerEn: 'So let me go over the arrangements.'
	},
	{
		act: 'challenge-hype',
		mood: 'irritated',
		callerZh: '这个绝对是行业领先，大家都说好。',
		callerEn: "It's the best there is, everybody loves it.",
		saidZh: '行业领先',
		saidEn: 'the best there is'
	},
	{
		act: 'probe',
		mood: 'irritated',
		callerZh: '这个您放心，很快的，没什么影响。',
		callerEn: "Don't worry, it's quick, no impact at all."
	},
	{
		act: 'request-channel',
		mood: 'brisk',
		callerZh: '内容比较多，我一条一条跟您讲。',
		callerEn: "There's quite a lot, I'll take you through it."
	},
	{
		act: 'acknowledge',
		mood: 'warming',
		callerZh: '这一条写在合同里，您可以看到。',
		callerEn: 'That is written into the contract.'
	}
];

/** The concern that an imitate line of the document voices, so that the examples sound the document's tune. */
function voiced(scenario: CompiledScenario): readonly Concern[] {
	const ids = scenario.style.imitate.flatMap((line) => line.concernId ?? []);
	const first = scenario.concerns.filter((concern) => ids.includes(concern.id));
	return [...first, ...scenario.concerns.filter((concern) => !ids.includes(concern.id))].filter(
		(concern) => concern.tier !== 'latent'
	);
}

/**
 * Example exchanges for the prompt. His side is worded by the templates around the concerns that the document's own
 * "imitate" lines voice: their matter and tone without their sentences, which a model would recite on every call.
 */
export function exampleTurns(scenario: CompiledScenario, count: number): readonly Example[] {
	const english = scenario.locale === 'en';
	const concerns = voiced(scenario);
	const random = createRandom(20_250_101);
	const lines: string[] = [];
	const frameIds: string[] = [];
	return PLANS.slice(0, count).map((plan, index) => {
		const concern =
			plan.act === 'ask' || plan.act === 'probe' ? concerns[index === 0 ? 0 : 1] : undefined;
		const direction: Direction = {
			turn: index,
			act: plan.act,
			mood: plan.mood,
			reaction: null,
			concernId: concern?.id ?? null,
			question: concern?.question ?? '',
			missing: '',
			said: (english ? plan.saidEn : plan.saidZh) ?? '',
			expected: '',
			channel: plan.act === 'request-channel' ? scenario.preferredChannel : null,
			eventId: null,
			memoryId: null,
			contact: '',
			end: null,
			maxLength: 30,
			why: ''
		};
		const worded = wordDirection(scenario, direction, { lines, frameIds }, random);
		lines.push(worded.text);
		frameIds.push(worded.frameId);
		return {
			caller: english ? plan.callerEn : plan.callerZh,
			direction,
			callee: worded.text
		};
	});
}
