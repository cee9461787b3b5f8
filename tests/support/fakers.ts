import type { CalleeState } from '#lib/callee/callee-state.ts';
import { startCallee } from '#lib/callee/start-callee.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import type { Span } from '#lib/core/span.ts';
import type { CompiledScenario, Concern, Tier } from '#lib/scenarios/compiled-scenario.ts';
import type { Scenario } from '#lib/scenarios/scenario.ts';
import type {
	AnswerGrade,
	ConcernAnswer,
	FactMention,
	Manners,
	Observation,
	Tricks
} from '#lib/understanding/observation.ts';

/** Values with every field filled, so that a test names only what it is about. */

export const span = (text: string, start = 0): Span => ({ start, end: start + text.length, text });

export const fakeManners = (fields: Partial<Manners> = {}): Manners => ({
	greeting: null,
	asksIdentity: null,
	ownName: null,
	ownCompany: null,
	purpose: null,
	time: null,
	acknowledges: null,
	apology: null,
	openQuestion: null,
	anyQuestion: null,
	hype: [],
	overPromise: [],
	rude: [],
	pressure: [],
	asksSecret: null,
	falseIdentity: null,
	asksForOther: null,
	hedge: [],
	honestGap: null,
	thanks: null,
	wishes: null,
	goodbye: null,
	offersChannel: null,
	asksContact: null,
	privacyPromise: null,
	nextStep: null,
	asksFurther: null,
	...fields
});

export const fakeTricks = (fields: Partial<Tricks> = {}): Tricks => ({
	stuffing: null,
	paste: null,
	injection: [],
	echo: null,
	speaksForCallee: null,
	repeatsTurn: null,
	empty: false,
	otherLanguage: false,
	markup: false,
	...fields
});

export interface ObservationFields extends Partial<Omit<Observation, 'manners' | 'tricks'>> {
	readonly manners?: Partial<Manners>;
	readonly tricks?: Partial<Tricks>;
}

export const fakeObservation = (fields: ObservationFields = {}): Observation => ({
	heard: '半小时就能做完。',
	length: 7,
	steps: [],
	facts: [],
	asked: null,
	volunteered: [],
	touched: [],
	knowledge: [],
	substantive: true,
	...fields,
	manners: fakeManners(fields.manners),
	tricks: fakeTricks(fields.tricks)
});

export const fakeAnswer = (concernId: string, grade: AnswerGrade): ConcernAnswer => ({
	concernId,
	grade,
	pointIds: [],
	missing: '',
	quote: span('半小时就能做完')
});

export const fakeFact = (fields: Partial<FactMention> = {}): FactMention => ({
	verdict: 'correct',
	factId: 'f1',
	hard: false,
	quote: span('半小时'),
	key: 'time',
	min: 1800,
	max: 1800,
	expected: null,
	line: 10,
	...fields
});

export const fakeConcern = (id: string, tier: Tier, fields: Partial<Concern> = {}): Concern => ({
	id,
	tier,
	question: `${id}要多久`,
	facets: [id],
	want: 'open',
	knowledge: [1],
	steps: [1],
	answerPointIds: [],
	supported: true,
	line: Number(id.slice(1)) + 40,
	quote: `${id}要多久？`,
	...fields
});

const line = (text: string, at: number): { text: string; line: number } => ({ text, line: at });

export const fakeDocument = (fields: Partial<Scenario> = {}): Scenario => ({
	id: 'fake',
	title: '系统维护',
	locale: 'zh-CN',
	settings: {
		id: null,
		title: null,
		locale: null,
		archetype: null,
		weights: {},
		stepCues: {},
		questionCues: {}
	},
	caller: {
		role: line('长江公司客服李明', 3),
		task: line('通知张强系统维护的安排', 5),
		profile: [],
		steps: [],
		knowledge: [],
		opening: line('您好，我是长江公司李明。', 20),
		endConditions: [line('客户确认', 22)],
		closings: [line('谢谢，再见。', 24)]
	},
	callee: {
		name: '张强',
		role: line('泰山公司系统管理员', 30),
		background: [],
		concerns: { primary: [], secondary: [], latent: [] },
		behaviours: [],
		style: { avoid: [], imitate: [] },
		endConditions: [line('张强同意', 60), line('张强挂断', 61)]
	},
	...fields
});

/** Two primary, two secondary and one hidden concern; a boss who may call; ends of the common classes. */
export const fakeScenario = (fields: Partial<CompiledScenario> = {}): CompiledScenario => ({
	compileVersion: 1,
	documentHash: '0',
	id: 'fake',
	title: '系统维护',
	locale: 'zh-CN',
	archetype: 'rational',
	source: fakeDocument(),
	names: {
		callee: '张强',
		caller: '李明',
		callerCompany: ['长江公司', '长江'],
		calleeCompany: ['泰山公司', '泰山'],
		products: []
	},
	steps: [],
	knowledge: [],
	facts: [],
	concerns: [
		fakeConcern('p1', 'primary'),
		fakeConcern('p2', 'primary'),
		fakeConcern('s1', 'secondary'),
		fakeConcern('s2', 'secondary'),
		fakeConcern('l1', 'latent')
	],
	style: { imitate: [], avoid: [] },
	events: [],
	memories: [],
	contact: null,
	preferredChannel: 'email',
	prefersWriting: false,
	ends: {
		caller: [{ number: 1, text: '客户确认', line: 22, classes: ['agreed'], evidence: [] }],
		callee: [
			{ number: 1, text: '张强同意', line: 60, classes: ['agreed'], evidence: [] },
			{
				number: 2,
				text: '张强要求发邮件',
				line: 61,
				classes: ['channel-agreed', 'channel-cut'],
				evidence: []
			},
			{ number: 3, text: '张强挂断', line: 62, classes: ['annoyed', 'rejected'], evidence: [] },
			{ number: 4, text: '张强被叫走', line: 63, classes: ['interrupted'], evidence: [] }
		]
	},
	weights: {},
	...fields
});

/** Him right after picking up, with whatever a test wants different. */
export const fakeState = (
	fields: Partial<CalleeState> = {},
	scenario: CompiledScenario = fakeScenario(),
	difficulty: Difficulty = 'normal'
): CalleeState => ({
	...startCallee(scenario, { seed: 7, difficulty }).state,
	identityKnown: true,
	purposeKnown: true,
	...fields
});
