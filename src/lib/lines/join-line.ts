import type { Direction } from '#lib/callee/direction.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Slots } from './slots.ts';

const SLOT = /\{(\w+)\}/g;
/** A frame that opens with its own reaction needs none before it. */
const REACTS_ZH =
	/^(行|嗯|好|可以|哦|成|知道|明白|懂|有数|听着|听见|没问题|对|喂|是我|说定|我觉得可以|哎|有点意思|这样我|这还|总算|快说|打住|停|等|听懂|懂|没了|清楚|说清|差不多|够了|问完)/;
const REACTS_EN =
	/^(ok|okay|right|fine|yes|yeah|sure|good|got it|all right|alright|hello|noted)\b/i;

/** Characters before the question that a reaction may still be put in front of. */
const LONGEST_LEAD_ZH = 7;

const PLEASED =
	/^(听着还行|有点意思|这样我心里|快说到点|总算有句|这还差不多|Sounds half decent|I can see that working|Better, but|Now we're getting|At last)/;

function pleased({ act, reaction }: Direction): boolean {
	return act === 'acknowledge' || reaction?.kind === 'accept' || reaction?.kind === 'repeat-back';
}

function isAsking(text: string): boolean {
	return /[？?]/.test(text);
}

/**
 * Reaction + frame + question + tail as one line, or null when a slot cannot be filled, the frame reacts already,
 * or the Direction asks something and the frame asks something else.
 */
export function joinLine(
	locale: Locale,
	reaction: string,
	frame: string,
	slots: Slots,
	direction: Direction,
	tail = ''
): string | null {
	const english = locale === 'en';
	let body = frame;
	const asks = direction.question !== '' && slots['q'] !== undefined;
	// Doubting a number asks about that number; the whole question would be a second one.
	const doubts = direction.act === 'challenge-fact' && /\{said\}/.test(frame);
	if (asks && !doubts && !/\{[qst]\}/i.test(frame)) {
		// Lines that doubt, cut or warn carry the question behind them.
		if (isAsking(frame) || direction.end !== null) return null;
		body = english
			? `${frame.replace(/[.!]+$/, '')}. {Q}?`
			: `${frame.replace(/[。！]+$/, '')}。{q}？`;
	}
	// "听着还行" is said of an answer that was accepted.
	if (PLEASED.test(frame) && !pleased(direction)) return null;
	if (reaction !== '') {
		if ((english ? REACTS_EN : REACTS_ZH).test(frame)) return null;
		// Two lead-ins in a row are one too many.
		const opener = frame.indexOf('{') < 0 ? 0 : frame.indexOf('{');
		if (!english && opener > LONGEST_LEAD_ZH) return null;
	}
	const lead = endsItsSentence(reaction, direction, english)
		? reaction.replace(/，$/, '。')
		: reaction;
	const values = withoutTopicTwice(body, slots);
	let missing = false;
	const filled = (lead + body + (english && tail !== '' ? ` ${tail}` : tail)).replace(
		SLOT,
		(_, name: string) => {
			// {Ev} is {ev} at the start of a sentence.
			const value = values[name] ?? capital(values[name.toLowerCase()] ?? '');
			if (value === '') missing = true;
			return value;
		}
	);
	if (missing || (!english && saysTwice(filled, slots))) return null;
	return english ? tidyEn(filled, slots['contact'] ?? '') : tidyZh(filled);
}

/** "一分钟，知道了。有没有别家的案例？": what he repeats back belongs to the answer, not to the next question. */
function endsItsSentence(
	reaction: string,
	{ act, reaction: kind }: Direction,
	english: boolean
): boolean {
	return !english && reaction !== '' && kind?.kind === 'repeat-back' && act !== 'probe';
}

/** "响应这块，响应有没有时间窗口" → "响应这块，有没有时间窗口": a topic named by the frame is not said again. */
function withoutTopicTwice(body: string, slots: Slots): Slots {
	const topic = slots['t'];
	if (topic === undefined || !/\{(?:t|care)\}.*\{[qs]\}/i.test(body)) return slots;
	const bare = (question: string | undefined): string => {
		const rest = question?.startsWith(topic) ? question.slice(topic.length) : (question ?? '');
		const said = rest.replace(/^(?:里面?|上|中|方面)/, '');
		return said.length >= 3 ? said : (question ?? '');
	};
	return { ...slots, q: bare(slots['q']), s: bare(slots['s']) };
}

const SAID_ONCE_ZH = [
	'以前',
	'教训',
	'上次',
	'上回',
	'过亏',
	'这边',
	'我记',
	'实话',
	'具体',
	'在听',
	'一句'
];

/** A frame and what fills it may hit on the same word: "以前吃过亏，以前有过…". */
function saysTwice(text: string, slots: Slots): boolean {
	if ((text.match(/记/g) ?? []).length > 1) return true;
	return [...SAID_ONCE_ZH, slots['t'] ?? '·'].some(
		(word) => text.indexOf(word) !== text.lastIndexOf(word)
	);
}

function capital(text: string): string {
	return text === '' ? '' : text[0]!.toUpperCase() + text.slice(1);
}

function tidyZh(text: string): string {
	return text
		.replace(/[，,]{2,}/g, '，')
		.replace(/，(?=[。？！])/g, '')
		.replace(/([吗呢])？？/g, '$1？')
		.replace(/那那/g, '那')
		.replace(/(.{2,6})，\1(?=[^，。？！])/gu, '$1');
}

/** A sentence starts with a capital, unless with his contact, which stays as it is written. */
function tidyEn(text: string, contact: string): string {
	const line = text
		.replace(/\s+/g, ' ')
		.replace(/,\s*(?=[.?!])/g, '')
		.trim();
	return contact !== '' && line.startsWith(contact) ? line : capital(line);
}
