import type { Observation } from '#lib/understanding/observation.ts';

/** Items in one breath, without a full stop between them, from which it may be a list. */
const ITEMS = 10;
/** Longest mean item of a list, characters; words of an alphabet are longer. */
const ITEM_LENGTH = 9;
const ITEM_LENGTH_LATIN = 22;
/** Steps of the script that a list runs through. */
const STEPS = 4;

/**
 * A turn that rattles off the script: many short items in a row that touch one step after another. People who talk
 * say a few things at a time; reading a note aloud tells nobody anything, even where the items hold a verb.
 */
export function isListed({ heard, steps }: Observation): boolean {
	if (steps.length < STEPS) return false;
	const longest = /[\u4e00-\u9fff]/.test(heard) ? ITEM_LENGTH : ITEM_LENGTH_LATIN;
	return heard.split(/[。！!？?\n]+|\.(?=\s|$)/).some((breath) => {
		const items = breath.split(/[、，,;；]+/).map((item) => item.trim());
		const said = items.filter((item) => item !== '');
		const length = said.reduce((sum, item) => sum + item.length, 0);
		return said.length >= ITEMS && length <= said.length * longest;
	});
}
