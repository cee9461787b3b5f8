import { ACTS, type Act, type Direction, type OwnAnswer } from '#lib/callee/direction.ts';
import type { Mood } from '#lib/callee/callee-state.ts';
import { ENDING_CLASSES, type EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';

export const MOODS: readonly Mood[] = ['calm', 'warming', 'brisk', 'irritated', 'last-chance'];

/** Acts that end a call, and the endings that they may have. */
const ENDS_OF: Readonly<Partial<Record<Act, readonly EndingClass[]>>> = {
	commit: ['agreed', 'channel-agreed'],
	defer: ['deferred'],
	refuse: ['rejected'],
	'hang-up': ENDING_CLASSES.filter((ending) => ending !== 'agreed')
};

/** Answers of every kind, with what a document would have in them. */
const ANSWERS: Readonly<Record<'zh-CN' | 'en', readonly OwnAnswer[]>> = {
	'zh-CN': [
		{ kind: 'pick', content: '年度' },
		{ kind: 'pick', content: '季度，专票' },
		{ kind: 'tells', content: '年初人工流程拖过他一次' },
		{ kind: 'tells', content: '手机老提醒流量快到额度' }
	],
	en: [
		{ kind: 'pick', content: 'thursday' },
		{ kind: 'tells', content: 'Queues in the yard in January got him a call' }
	]
};
const BARE_ANSWERS: readonly OwnAnswer[] = (
	[
		'identity',
		'time',
		'as-before',
		'channel',
		'contact',
		'not-yet',
		'opinion',
		'so-so',
		'habit'
	] as const
).map((kind) => ({ kind, content: '' }));

const ASKING: readonly Act[] = ['ask', 'probe', 'reask'];
const MAY_ASK: readonly Act[] = ['interrupt', 'challenge-hype', 'warn', 'memory', 'event'];

export function directionFaker(over: Partial<Direction> = {}): Direction {
	return {
		turn: 3,
		act: 'ask',
		mood: 'calm',
		reaction: null,
		concernId: null,
		question: '',
		missing: '',
		said: '',
		expected: '',
		channel: null,
		eventId: null,
		memoryId: null,
		contact: '',
		end: null,
		maxLength: 40,
		why: 'why.test',
		...over
	};
}

/** Directions of every act, mood, concern and ending of a scenario, as the policy would make them. */
export function everyDirection(scenario: CompiledScenario): Direction[] {
	const found: Direction[] = [];
	const concerns = scenario.concerns;
	const english = scenario.locale === 'en';
	for (const act of ACTS) {
		for (const mood of MOODS) {
			const ends = ENDS_OF[act];
			if (ends !== undefined) {
				for (const ending of ends) {
					found.push(
						directionFaker({
							act,
							mood,
							channel: scenario.preferredChannel,
							eventId: scenario.events[0]?.id ?? null,
							end: {
								ending,
								callerEnd: null,
								calleeEnd: null,
								reason: 'endReason.test',
								channelAgreed: false
							}
						})
					);
					if (ending !== 'interrupted') continue;
					const last = found.at(-1)!;
					found.push({ ...last, end: { ...last.end!, channelAgreed: true } });
				}
				continue;
			}
			if (act === 'answer') {
				for (const [at, answer] of [
					...ANSWERS[english ? 'en' : 'zh-CN'],
					...BARE_ANSWERS
				].entries()) {
					const concern = concerns[at % (concerns.length + 1)];
					found.push(
						directionFaker({
							act,
							mood,
							answer,
							concernId: concern?.id ?? null,
							question: concern?.question ?? '',
							channel: scenario.preferredChannel
						})
					);
				}
				continue;
			}
			if (ASKING.includes(act) || MAY_ASK.includes(act)) {
				for (const concern of concerns) {
					found.push(
						directionFaker({
							act,
							mood,
							concernId: concern.id,
							question: concern.question,
							said: act === 'challenge-hype' ? (english ? 'best in class' : '行业领先') : '',
							eventId: act === 'event' ? (scenario.events[0]?.id ?? null) : null,
							memoryId: act === 'memory' ? (scenario.memories[0]?.id ?? null) : null
						})
					);
				}
			}
			if (act === 'memory') {
				for (const memory of scenario.memories)
					found.push(directionFaker({ act, mood, memoryId: memory.id }));
				continue;
			}
			if (act === 'event') {
				for (const event of scenario.events) {
					found.push(directionFaker({ act, mood, eventId: event.id }));
					found.push(
						directionFaker({ act, mood, eventId: event.id, channel: scenario.preferredChannel })
					);
				}
				continue;
			}
			if (ASKING.includes(act)) continue;
			found.push(
				directionFaker({
					act,
					mood,
					said:
						act === 'challenge-fact' ? (scenario.locale === 'en' ? '20 minutes' : '半小时') : '',
					expected:
						act === 'challenge-fact' ? (scenario.locale === 'en' ? '40 minutes' : '两小时') : '',
					channel: scenario.preferredChannel,
					contact: act === 'give-contact' ? (scenario.contact?.value ?? 'zq-8') : ''
				})
			);
		}
	}
	return found;
}

const concern = (
	id: string,
	tier: Concern['tier'],
	question: string,
	facets: readonly string[],
	want: Concern['want']
): Concern => ({
	id,
	tier,
	question,
	facets,
	want,
	knowledge: [],
	steps: [],
	answerPointIds: [],
	supported: true,
	line: 1,
	quote: question
});

/** A scenario with enough callee for lines: concerns of every want, an event, a memory, style. */
export function lineScenario(over: Partial<CompiledScenario> = {}): CompiledScenario {
	return {
		compileVersion: 1,
		documentHash: '0',
		id: 'line-test',
		title: '线路维护',
		locale: 'zh-CN',
		archetype: 'efficient',
		source: {} as CompiledScenario['source'],
		names: {
			callee: '张强',
			caller: '李明',
			callerCompany: ['长江公司', '长江'],
			calleeCompany: ['泰山公司', '泰山'],
			products: ['乐享畅聊套']
		},
		steps: [],
		knowledge: [],
		facts: [],
		concerns: [
			concern('p1', 'primary', '切换和中断实际要多长时间', ['中断', '切换', '时间'], 'number'),
			concern('p2', 'primary', '操作流程是否有详细的标准', ['流程', '标准'], 'document'),
			concern('s1', 'secondary', '试用安排', ['试用'], 'open'),
			concern('s2', 'secondary', '能否与竞品做对比', ['竞品', '对比'], 'comparison'),
			concern('l1', 'latent', '怕发票又晚', ['发票'], 'assurance'),
			concern('l2', 'latent', '具体是谁来支持？', ['支持'], 'person')
		],
		style: {
			imitate: [
				{
					text: '直说，停多久？别的写邮件里。',
					line: 1,
					facets: ['停'],
					concernId: 'p1',
					questions: 1
				}
			],
			avoid: [{ text: '好的呀，您请讲，我慢慢听着。', line: 1 }]
		},
		events: [
			{ id: 'e1', kind: 'boss-call', canEnd: true, text: '领导来电，谈话随时会断', line: 1 }
		],
		memories: [
			{
				id: 'm1',
				text: '有一回因为发票跟客服来来回回说不清，流程“翻了车”',
				concernIds: ['l1'],
				facets: ['发票'],
				line: 1
			}
		],
		contact: null,
		preferredChannel: 'email',
		prefersWriting: false,
		ends: { caller: [], callee: [] },
		weights: {},
		...over
	};
}
