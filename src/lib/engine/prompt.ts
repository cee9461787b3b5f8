import type { Act, Direction } from '#lib/callee/direction.ts';
import type { Mood } from '#lib/callee/callee-state.ts';
import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { happenings } from '#lib/lines/slots.ts';
import { exampleTurns } from './prompt-examples.ts';
import { digest } from './persona-digest.ts';

export interface ChatMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** What he does, in one or two words that a small model understands. */
const ACTS_ZH: Readonly<Record<Act, string>> = {
	'pick-up': '接起电话',
	'verify-caller': '问对方是谁',
	'go-ahead': '让他说正事',
	ask: '问',
	probe: '追问没说清的',
	reask: '他没答，再问',
	'challenge-fact': '质疑这个数',
	'challenge-hype': '打断推销',
	'ask-repeat': '没听清，让他再说',
	acknowledge: '简短应一声',
	answer: '先答他一句，再问',
	'request-channel': '要书面的',
	'give-contact': '报自己的号',
	'accept-channel': '同意发过来',
	warn: '最后一次机会，不耐烦',
	'warn-rude': '叫他放尊重',
	event: '这边有事打岔',
	memory: '提上次吃的亏',
	interrupt: '打断，嫌长',
	what: '没听懂，莫名其妙',
	'still-there': '没声音，问还在不在',
	'say-purpose': '问他打来干什么',
	'nothing-more': '没有要问的了',
	commit: '答应，收线',
	defer: '以后再说，收线',
	refuse: '拒绝，收线',
	'hang-up': '挂电话'
};
const ACTS_EN: Readonly<Record<Act, string>> = {
	'pick-up': 'pick up',
	'verify-caller': 'ask who it is',
	'go-ahead': 'tell him to get on with it',
	ask: 'ask',
	probe: 'press for what was missing',
	reask: 'he did not answer, ask again',
	'challenge-fact': 'doubt that figure',
	'challenge-hype': 'cut the sales talk',
	'ask-repeat': 'did not catch it, say again',
	acknowledge: 'short yes',
	answer: 'answer him in a word, then ask',
	'request-channel': 'want it in writing',
	'give-contact': 'give your contact',
	'accept-channel': 'agree to get it sent',
	warn: 'last chance, annoyed',
	'warn-rude': 'tell him to be civil',
	event: 'something happens at your end',
	memory: 'bring up what went wrong last time',
	interrupt: 'cut in, too long',
	what: 'puzzled, did not understand',
	'still-there': 'silence, ask if he is there',
	'say-purpose': 'ask why he is calling',
	'nothing-more': 'nothing left to ask',
	commit: 'agree and end the call',
	defer: 'not now, end the call',
	refuse: 'refuse and end the call',
	'hang-up': 'hang up'
};

/** Impatience on a scale of four, as the direction format has it. */
const MOODS: Readonly<
	Record<Mood, { readonly level: number; readonly zh: string; readonly en: string }>
> = {
	warming: { level: 1, zh: '松动', en: 'softer' },
	calm: { level: 1, zh: '平静', en: 'calm' },
	brisk: { level: 2, zh: '赶时间', en: 'brisk' },
	irritated: { level: 3, zh: '烦躁', en: 'irritated' },
	'last-chance': { level: 4, zh: '快挂了', en: 'about to hang up' }
};

/** A dollar sign starts a replacement pattern in one engine's templates and may not reach it. */
export function safeForEngine(text: string): string {
	return text.replaceAll('$', '＄').replaceAll('\u0000', '');
}

/** Lengths a model is told, below the limit that it is held to: small models overshoot. */
function toldLength(direction: Direction): number {
	return Math.max(8, Math.min(25, direction.maxLength - 5));
}

function pointsOf(direction: Direction, detail: string, locale: Locale): string[] {
	const english = locale === 'en';
	const { question, missing, said, reaction, contact } = direction;
	return [
		detail,
		question.replace(/[？?]$/, ''),
		missing === '' ? '' : english ? `missing: ${missing}` : `缺${missing}`,
		said === '' ? '' : english ? `his words: ${said}` : `他说的“${said}”`,
		reaction?.kind !== 'repeat-back'
			? ''
			: english
				? `first repeat "${reaction.said}"`
				: `先重复“${reaction.said}”`,
		contact
	].filter((point) => point !== '');
}

/**
 * The Direction in the fixed short form that ends every caller message (realism notes 3.8), about 40 tokens.
 * `detail` is what happens at his end, what he remembers or where he wants it written: a model cannot know these.
 */
export function directionText(direction: Direction, locale: Locale, detail = ''): string {
	const mood = MOODS[direction.mood];
	const points = pointsOf(direction, detail, locale);
	if (locale === 'en') {
		const point = points.length === 0 ? '' : ` | point: ${points.join('; ')}`;
		return `[director | ${mood.en} ${mood.level}/4 | ${ACTS_EN[direction.act]}${point} | max 18 words]`;
	}
	const point = points.length === 0 ? '' : `｜点:${points.join('、')}`;
	return `〔导演｜${mood.zh}${mood.level}/4｜${ACTS_ZH[direction.act]}${point}｜≤${toldLength(direction)}字〕`;
}

const WRITTEN: Readonly<Record<Channel, readonly [zh: string, en: string]>> = {
	email: ['发邮箱', 'by email'],
	wechat: ['发微信', 'by WeChat'],
	sms: ['发短信', 'by text'],
	phone: ['改天打电话', 'by phone another day'],
	meeting: ['当面谈', 'in person'],
	any: ['要文字的', 'in writing']
};

function detailOf(scenario: CompiledScenario, direction: Direction): string {
	const { event, memory, answer } = happenings(scenario, direction);
	const written =
		direction.channel === null ? '' : WRITTEN[direction.channel][scenario.locale === 'en' ? 1 : 0];
	return [event, memory, answer, written].filter((part) => part !== '').join('、');
}

/** One caller message as a model sees it: his words, or what happens instead, and the direction at the very end. */
export function userTurn(
	callerSaid: string,
	direction: Direction,
	locale: Locale,
	scenario?: CompiledScenario
): string {
	const stage =
		direction.act === 'pick-up'
			? locale === 'en'
				? '(the phone rings)'
				: '（电话响了）'
			: locale === 'en'
				? '(silence)'
				: '（没有声音）';
	const said = callerSaid.trim() === '' ? stage : callerSaid.trim();
	const detail = scenario === undefined ? '' : detailOf(scenario, direction);
	return safeForEngine(`${said}\n${directionText(direction, locale, detail)}`);
}

type Personas = Partial<Record<'full' | 'short', readonly ChatMessage[]>>;

/** Wording the examples takes longer than everything else of a prompt, and comes out the same for every turn. */
const known = new WeakMap<CompiledScenario, Personas>();

/**
 * System message and example exchanges, the same for every turn of a call so that they are prefilled once.
 * `short` is for devices whose self-test was slow: half the persona, three examples.
 */
export function personaMessages(
	scenario: CompiledScenario,
	size: 'full' | 'short'
): readonly ChatMessage[] {
	const before = known.get(scenario);
	const messages = before?.[size] ?? wordPersona(scenario, size);
	if (before?.[size] === undefined) known.set(scenario, { ...before, [size]: messages });
	return messages;
}

function wordPersona(scenario: CompiledScenario, size: 'full' | 'short'): readonly ChatMessage[] {
	const system: ChatMessage = { role: 'system', content: safeForEngine(digest(scenario, size)) };
	const examples = exampleTurns(scenario, size === 'full' ? 5 : 3).flatMap(
		({ caller, direction, callee }): ChatMessage[] => [
			{ role: 'user', content: userTurn(caller, direction, scenario.locale, scenario) },
			{ role: 'assistant', content: safeForEngine(callee) }
		]
	);
	return [system, ...examples];
}
