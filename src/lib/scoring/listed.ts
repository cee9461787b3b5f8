import type { Observation } from '#lib/understanding/observation.ts';

/** Items in one breath, without a full stop between them, from which it may be a list. */
const ITEMS = 10;
/** Longest mean item of a list, characters; words of an alphabet are longer. */
const ITEM_LENGTH = 9;
const ITEM_LENGTH_LATIN = 22;
/** Steps of the script that a list runs through. */
const STEPS = 4;

/** English: items without any of the small words that make a sentence. */
const BARE_ITEMS = 6;
/** Words of two items, at most. */
const BARE_WORDS = 7;
/** One such item in five may slip in. */
const BARE_SHARE = 5;
const SENTENCE_WORD =
	/\b(?:i|you|we|it|they|he|she|is|are|was|were|will|can|have|has|had|do|does|did|there|that|this|your|our|my|who|which|when|if|so|because|takes?|gets?|costs?|means?)\b|'(?:s|re|ll|ve|m)\b/i;

/** What stands between the items of a typed note: marks and numbers that nobody says. */
const TYPED_BREAKS =
	/[/|+#*\n\t→=·•]+|[-—]{1,2}(?=[\u4e00-\u9fff])|[①-⑳]|[(（](?:[一二三四五六七八九十]|\d{1,2})[)）]|(?<![\d.])\d{1,2}[.、](?!\d)/g;
/** Such marks in a turn from which it was written as a list. */
const MARKS = 5;
const NOTE_ITEMS = 6;
const NOTE_STEPS = 3;
/** Longest mean item of a note, characters. */
const NOTE_LENGTH = 11;
/** Gaps part items too where they are many and short; recognised speech has gaps as well. */
const TERSE_BREAKS = /[\s；;]+/;
const TERSE_ITEMS = 8;
const TERSE_LENGTH = 7;
const ENUMERATED = 4;
/** Someone is spoken to, or something is said about the item. */
const SPOKEN = /[了您你我咱吗呢吧给会也都就还把哪这那]/;

/** A note typed out: many short items between marks that nobody says, hardly one of them a sentence. */
function isNote(heard: string): boolean {
	if (!/[\u4e00-\u9fff]/.test(heard)) return false;
	const marks = (heard.match(TYPED_BREAKS) ?? []).length;
	return marks >= MARKS
		? areItems(
				heard.replace(TYPED_BREAKS, '\n').split(/[\n、，,。；;！!？?：:]+/),
				NOTE_ITEMS,
				NOTE_LENGTH
			)
		: areItems(heard.split(TERSE_BREAKS), TERSE_ITEMS, TERSE_LENGTH);
}

/** A few names of things and nothing about them: an answer once, a habit that answers nothing. */
export function isEnumeration(heard: string): boolean {
	// Blanks part words in English, not items.
	if (!/[\u4e00-\u9fff]/.test(heard)) return false;
	const few = areItems(heard.split(/[、，,。；;\s]+/), ENUMERATED, ITEM_LENGTH);
	// Nobody says a row of such marks, whatever stands between them.
	const row =
		few && (heard.match(/、/g) ?? []).length >= ENUMERATED - 1 && !/[，。；,;]/.test(heard);
	return (
		row || (few && !SPOKEN.test(heard)) || areItems(heard.split('。'), TERSE_ITEMS, ITEM_LENGTH)
	);
}

function areItems(parts: readonly string[], least: number, longest: number): boolean {
	const items = parts.map((item) => item.trim()).filter((item) => item !== '');
	const length = items.reduce((sum, item) => sum + item.length, 0);
	const spoken = items.filter((item) => SPOKEN.test(item)).length;
	return items.length >= least && length <= items.length * longest && spoken * 3 <= items.length;
}

/** Names of things in a row: "guide, help desk, five users, browser, free, text". */
function isBareList(heard: string): boolean {
	if (/[\u4e00-\u9fff]/.test(heard)) return false;
	const items = heard
		.split(/[,;]+/)
		.map((item) => item.trim())
		.filter((item) => item !== '');
	const words = items.reduce((sum, item) => sum + item.split(/\s+/).length, 0);
	const spoken = items.filter((item) => SENTENCE_WORD.test(item)).length;
	return (
		items.length >= BARE_ITEMS &&
		words * 2 <= items.length * BARE_WORDS &&
		spoken * BARE_SHARE <= items.length
	);
}

/**
 * A turn that rattles off the script: many short items in a row that touch one step after another. People who talk
 * say a few things at a time; reading a note aloud tells nobody anything, even where the items hold a verb.
 */
export function isListed({ heard, steps, knowledge }: Observation): boolean {
	if (isBareList(heard)) return true;
	if (steps.length + knowledge.length >= NOTE_STEPS && isNote(heard)) return true;
	if (steps.length < STEPS) return false;
	const longest = /[\u4e00-\u9fff]/.test(heard) ? ITEM_LENGTH : ITEM_LENGTH_LATIN;
	return heard.split(/[。！!？?\n]+|\.(?=\s|$)/).some((breath) => {
		const items = breath.split(/[、，,;；]+/).map((item) => item.trim());
		const said = items.filter((item) => item !== '');
		const length = said.reduce((sum, item) => sum + item.length, 0);
		return said.length >= ITEMS && length <= said.length * longest;
	});
}
