import type { Locale } from '#lib/core/locale.ts';

/** One piece of a caption: shown up to `end` (UTF-16 units), then held for `ms`. */
export interface CaptionStep {
	readonly end: number;
	readonly ms: number;
}

/** Brisk telephone speech: about 6 Han characters or 3.3 English words a second, and a breath at each mark. */
const HAN_MS = 165;
const WORD_MS = 300;
const BREATH_MS = 180;
/** What the caller typed was thought already: it plays faster, and never longer than this. */
const CALLER_SPEED = 2.5;
const CALLER_MAX_MS = 2600;

/** Cuts a line into what appears together: a Han character, or a word with its marks. */
export function paceCaption(text: string, locale: Locale): readonly CaptionStep[] {
	const pieces = text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+\s*|\s+/gu) ?? [];
	const steps: CaptionStep[] = [];
	let end = 0;
	for (const piece of pieces) {
		end += piece.length;
		const breath = /[，。！？；：、,.!?;:…—]\s*$/u.test(piece) ? BREATH_MS : 0;
		const isHan = /^\p{Script=Han}/u.test(piece);
		const said = /[\p{L}\p{N}]/u.test(piece);
		const word = isHan || (locale === 'zh-CN' && piece.trim().length < 2) ? HAN_MS : WORD_MS;
		steps.push({ end, ms: (said ? word : 0) + breath });
	}
	return steps;
}

export function paceCaller(text: string, locale: Locale): readonly CaptionStep[] {
	const steps = paceCaption(text, locale);
	const total = steps.reduce((sum, step) => sum + step.ms, 0) / CALLER_SPEED;
	const speed = total > CALLER_MAX_MS ? (CALLER_SPEED * total) / CALLER_MAX_MS : CALLER_SPEED;
	return steps.map(({ end, ms }) => ({ end, ms: ms / speed }));
}
