import type { Direction } from '#lib/callee/direction.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Slots } from './slots.ts';

const SLOT = /\{(\w+)\}/g;
/** A frame that opens with its own reaction needs none before it. */
const REACTS_ZH = /^(行|嗯|好|可以|哦|成|知道|明白|懂|有数|听着|听见|没问题|对|喂|是我|说定)/;
const REACTS_EN =
	/^(ok|okay|right|fine|yes|yeah|sure|good|got it|all right|alright|hello|noted)\b/i;

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
	if (reaction !== '' && (english ? REACTS_EN : REACTS_ZH).test(frame)) return null;
	let missing = false;
	const filled = (reaction + body + (english && tail !== '' ? ` ${tail}` : tail)).replace(
		SLOT,
		(_, name: string) => {
			// {Ev} is {ev} at the start of a sentence.
			const value = slots[name] ?? capital(slots[name.toLowerCase()] ?? '');
			if (value === '') missing = true;
			return value;
		}
	);
	if (missing) return null;
	return english ? tidyEn(filled) : tidyZh(filled);
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

function tidyEn(text: string): string {
	return capital(
		text
			.replace(/\s+/g, ' ')
			.replace(/,\s*(?=[.?!])/g, '')
			.trim()
	);
}
