import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';
import { drawIndex, drawOrder, type Random } from '#lib/core/random.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import type { Direction, OwnAnswer } from '#lib/callee/direction.ts';
import type { CompiledScenario, Concern, EventKind } from '#lib/scenarios/compiled-scenario.ts';
import { spokenForms } from './spoken-forms.ts';
import { asI } from './as-i.ts';
import { shortQuestion, spokenQuestion } from './spoken-question.ts';
import { topicOf, withSubject } from './topic.ts';
import { missingPart } from './missing-part.ts';
import { inFirstPerson, spokenMemory } from './spoken-memory.ts';
import { EVENT_PHRASES, personIn } from './event-phrases.ts';

/** Values of the slots; a missing key is a slot that cannot be filled. */
export type Slots = Readonly<Record<string, string>>;

type Written = Readonly<Record<Channel, readonly string[]>>;

const SEND_ZH: Written = {
	email: ['发我邮箱', '发邮件给我', '写邮件发过来'],
	wechat: ['发我微信', '微信上发我', '微信发过来'],
	sms: ['发条短信给我', '短信发我'],
	phone: ['改天再打给我'],
	meeting: ['约个时间当面说'],
	any: ['写成文字发我', '发份书面的给我']
};
const SEND_EN: Written = {
	email: ['email it to me', 'put it in an email', 'send me an email'],
	wechat: ['message it to me', 'send it on WeChat'],
	sms: ['text it to me', 'send me a text'],
	phone: ['ring me another time'],
	meeting: ['come and show me'],
	any: ['put it in writing', 'send it to me in writing']
};
const NAME_ZH: Readonly<Record<Channel, string>> = {
	email: '邮箱',
	wechat: '微信',
	sms: '短信',
	phone: '电话',
	meeting: '见面',
	any: '文字材料'
};
const NAME_EN: Readonly<Record<Channel, string>> = {
	email: 'email',
	wechat: 'WeChat',
	sms: 'text',
	phone: 'phone',
	meeting: 'meeting',
	any: 'the written version'
};

type Told = Readonly<Record<OwnAnswer['kind'], string>>;

/** The gist of an answer for a model, which must not make up one of its own. */
const TOLD_ZH: Told = {
	identity: '是我',
	time: '能听一两分钟',
	pick: '',
	'as-before': '照旧',
	channel: '',
	contact: '用登记的那个',
	fine: '可以',
	'not-yet': '先不定',
	opinion: '',
	tells: '',
	habit: '差不多',
	'so-so': '一般'
};
const TOLD_EN: Told = {
	identity: "that's me",
	time: 'a minute or two',
	pick: '',
	'as-before': 'same as before',
	channel: '',
	contact: 'the one on file',
	fine: "that's fine",
	'not-yet': 'not yet',
	opinion: '',
	tells: '',
	habit: 'more or less',
	'so-so': 'so-so'
};

const EDGE = /^[\s“”"'‘’，,。.！!？?：:；;、]+|[\s“”"'‘’，,。.！!？?：:；;、]+$/gu;

/** The caller's words short enough to be said back; '' when there is no short form. */
function quoted(words: string, locale: Locale): string {
	const text = words.replace(EDGE, '');
	if (/[{}<>[\]*#`|\n]/.test(text)) return '';
	const longest = locale === 'en' ? 32 : 12;
	return text.length > 0 && text.length <= longest ? text : '';
}

const FIGURE_EN =
	/[£$€]?\d[\d,.]*\d?(?:%| ?(?:minutes?|hours?|days?|weeks?|months?|users?|sites?|slots?|bays?))/;

/** Measures that one says back; nobody repeats a version or a telephone number. */
const REPEATABLE = new Set(['time', 'ratio', 'money', 'data', 'count']);

/** The bare figure in the caller's words: "标准流程一共五步" → "五步"; '' when there is none. */
function figureIn(words: string, locale: Locale): string {
	if (locale === 'en') return FIGURE_EN.exec(words)?.[0] ?? '';
	const figure =
		findQuantities(words, locale).find(({ dimension }) => REPEATABLE.has(dimension))?.text ?? '';
	return figure.length >= 2 && figure.length <= 8 ? figure : '';
}

/** What is said back is a figure, or words short enough to be repeated as they were. */
function echoed(words: string, locale: Locale): string {
	const figure = figureIn(words, locale);
	if (figure !== '') return figure;
	const text = quoted(words, locale);
	if (/\d/.test(text) || text.includes('您')) return '';
	return text.length <= (locale === 'en' ? 20 : 8) ? text : '';
}

/** What he doubts is the figure; what he cuts off are the very words, without the caller's courtesy. */
function saidOf(direction: Direction, locale: Locale): string {
	const figure = direction.act === 'challenge-fact' ? figureIn(direction.said, locale) : '';
	if (figure !== '') return figure;
	const words = quoted(direction.said, locale);
	return words.includes('您') ? '' : words;
}

function eventPhrase(scenario: CompiledScenario, direction: Direction, random: Random): string {
	const card = scenario.events.find((event) => event.id === direction.eventId);
	const kind: EventKind = card?.kind ?? 'time-pressure';
	const locale = scenario.locale === 'en' ? 'en' : 'zh-CN';
	const phrases = EVENT_PHRASES[locale][kind];
	const phrase = phrases[drawIndex(random, direction.turn, 'event-phrase', phrases.length)] ?? '';
	const who = personIn(card?.text ?? '', kind, locale);
	return phrase.replaceAll('{who}', who);
}

/** The Direction's question as he says it, with the subject that the bullet names before it. */
export function askedAloud(
	scenario: CompiledScenario,
	question: string,
	concern: Concern | undefined
): string {
	const { locale, concerns } = scenario;
	const spoken = spokenQuestion(asI(question, scenario), concern?.want ?? 'open', locale);
	if (concern === undefined) return spoken;
	const before = concerns[concerns.indexOf(concern) - 1];
	if (before === undefined || before.line !== concern.line || before.tier !== concern.tier) {
		return spoken;
	}
	const topic = topicOf(
		spokenQuestion(asI(before.question, scenario), before.want, locale),
		locale
	);
	return withSubject(spoken, concern.facets, topic, locale);
}

/**
 * The form in which he asks it this time: another one in another call, and within a call one that he has not used yet
 * (seeded order); when all are used, the first again.
 */
function formFor(
	scenario: CompiledScenario,
	question: string,
	concern: Concern | undefined,
	random: Random,
	earlier: readonly string[]
): string {
	const forms = spokenForms(scenario, concern, askedAloud(scenario, question, concern));
	const order = drawOrder(random, -1, `form.${concern?.id ?? ''}`, forms.length);
	const drawn = order.map((index) => forms[index]!);
	return (
		drawn.find((form) => !earlier.some((line) => line.toLowerCase().includes(form))) ?? drawn[0]!
	);
}

/** An answer without content of its own, told to whoever words it: what matters to him, or the ground of the frames. */
function toldOf(scenario: CompiledScenario, direction: Direction): string {
	const { answer } = direction;
	if (answer === undefined) return '';
	const english = scenario.locale === 'en';
	if (answer.kind === 'opinion') return careOf(scenario, direction, () => 0);
	return english ? TOLD_EN[answer.kind] : TOLD_ZH[answer.kind];
}

/** What happens at his end and what he remembers, as he would say it, for whoever words the Direction; '' for neither. */
export function happenings(
	scenario: CompiledScenario,
	direction: Direction
): { readonly event: string; readonly memory: string; readonly answer: string } {
	const memory = scenario.memories.find((one) => one.id === direction.memoryId);
	return {
		event: direction.eventId === null ? '' : eventPhrase(scenario, direction, () => 0),
		memory:
			memory === undefined
				? ''
				: spokenMemory({ text: asI(memory.text, scenario) }, '', scenario.locale),
		answer: answerAloud(scenario, direction) || toldOf(scenario, direction)
	};
}

/**
 * What matters most to him in two to eight characters: the topic of what he asks behind it, or of another main question
 * when he asks nothing. '' when his question has no topic; then frames without one are used.
 */
function careOf(scenario: CompiledScenario, direction: Direction, random: Random): string {
	if (direction.question !== '') {
		const asked = scenario.concerns.find(({ id }) => id === direction.concernId);
		return topicOf(askedAloud(scenario, direction.question, asked), scenario.locale);
	}
	const own = scenario.concerns.filter(
		({ tier, id }) => tier !== 'latent' && id !== direction.concernId
	);
	const primary = own.filter(({ tier }) => tier === 'primary');
	const from = drawIndex(random, direction.turn, 'care', Math.max(1, primary.length));
	const order = [...primary.slice(from), ...primary.slice(0, from), ...own];
	const topics = order.map((concern) =>
		topicOf(
			spokenQuestion(asI(concern.question, scenario), concern.want, scenario.locale),
			scenario.locale
		)
	);
	const usable = topics.filter((topic) => topic !== '');
	// "升级" alone is what the call is about, not what he cares about.
	return usable.find((topic) => topic.length > 2) ?? usable[0] ?? '';
}

/** What he answers, as he would say it; '' for an answer that is all frame. */
export function answerAloud(
	scenario: CompiledScenario,
	{ answer }: Direction,
	{ locale } = scenario
): string {
	if (answer === undefined || answer.content === '') return '';
	return answer.kind === 'tells'
		? inFirstPerson(asI(answer.content, scenario), locale)
		: answer.content;
}

const IN_PASSING_ZH: Partial<Told> = {
	'as-before': '照旧',
	'not-yet': '先不定',
	contact: '用登记的那个',
	habit: '差不多吧',
	'so-so': '一般'
};
const IN_PASSING_EN: Partial<Told> = {
	'as-before': 'Same as before',
	'not-yet': 'Not yet',
	contact: 'The one on file',
	habit: 'More or less',
	'so-so': 'So-so'
};
/** A story fits in passing only when it is this short, characters. */
const LONGEST_IN_PASSING = 14;

/** A word of answer before what tears him away; '' when he gives none. */
export function answerInPassing(scenario: CompiledScenario, direction: Direction): string {
	const { answer } = direction;
	if (answer === undefined) return '';
	const english = scenario.locale === 'en';
	if (answer.kind === 'pick') return answer.content;
	if (answer.kind === 'fine') {
		return answer.content === ''
			? english
				? 'Fine'
				: '可以'
			: answer.content + (english ? '' : '可以');
	}
	if (answer.kind === 'tells') {
		const told = answerAloud(scenario, direction);
		return told.length <= LONGEST_IN_PASSING * (english ? 3 : 1) ? told : '';
	}
	if (answer.kind === 'channel') {
		return (english ? NAME_EN : NAME_ZH)[direction.channel ?? scenario.preferredChannel];
	}
	return (english ? IN_PASSING_EN : IN_PASSING_ZH)[answer.kind] ?? '';
}

/** Everything that the frames of one Direction may say. */
export function fillSlots(
	scenario: CompiledScenario,
	direction: Direction,
	random: Random,
	earlier: readonly string[] = []
): Slots {
	const { locale } = scenario;
	const english = locale === 'en';
	const slots: Record<string, string> = {};
	const put = (name: string, value: string): void => {
		if (value !== '') slots[name] = value;
	};
	const concern = scenario.concerns.find((one) => one.id === direction.concernId);
	const asked = direction.question || '';
	if (asked !== '') {
		const spoken = formFor(scenario, asked, concern, random, earlier);
		put('q', spoken);
		put('s', shortQuestion(spoken, locale));
		put('t', topicOf(spoken, locale));
		put('m', missingPart(direction.missing, concern?.want ?? 'open', locale));
	}
	const reaction = direction.reaction;
	put('said', saidOf(direction, locale));
	if (reaction?.kind === 'repeat-back') put('echo', echoed(reaction.said, locale));
	const channel = direction.channel ?? scenario.preferredChannel;
	const ways = (english ? SEND_EN : SEND_ZH)[channel];
	put('send', ways[drawIndex(random, direction.turn, 'send', ways.length)] ?? '');
	put('chn', (english ? NAME_EN : NAME_ZH)[channel]);
	if (direction.act === 'answer') {
		put('a', answerAloud(scenario, direction));
		put('care', asked === '' ? careOf(scenario, direction, random) : (slots['t'] ?? ''));
	}
	put('ev', eventPhrase(scenario, direction, random));
	put('contact', direction.contact);
	put('me', scenario.names.callee);
	const memory = scenario.memories.find((one) => one.id === direction.memoryId);
	if (memory)
		put('mem', spokenMemory({ text: asI(memory.text, scenario) }, slots['t'] ?? '', locale));
	return slots;
}
