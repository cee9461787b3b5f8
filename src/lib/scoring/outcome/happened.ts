import { normalize } from '#lib/text/normalize.ts';
import { BREAKS_OFF } from './closing-words.ts';
import { decisiveLine } from './ending-points.ts';
import type { LastTexts } from './last-words.ts';
import { SITUATIONS, type Situation } from './situations.ts';
import { stancesIn, type Stance, type Stances } from './stances.ts';

/** He told the caller to stop, or hung up on him. */
export const BROKE_OFF = 'broke-off';
/** He agreed to have it done. */
export const DONE_DEAL = 'done-deal';
/** Situations that a stance shows as well as their own words. */
const SHOWN_BY: readonly (readonly [string, Stance])[] = [
	['anger', 'angry'],
	['busy', 'called-away'],
	['no-calls', 'stops-calls'],
	['done-deal', 'accepts']
];
/** What takes a consent back. */
const TAKES_BACK: readonly Stance[] = ['refuses', 'postpones', 'angry', 'stops-calls'];

/** Ids of the situations that the last words show. */
export function happenedIn(last: LastTexts): Set<string> {
	const lines = last.callee.map(({ text }) => normalize(text).text);
	const stances = lines.map((line) => stancesIn(line));
	const final = lines[decisiveLine(lines)] ?? '';
	const tail = lines.join('\n');
	const happened = new Set(SITUATIONS.filter((cue) => occurs(cue, last, tail)).map(({ id }) => id));
	for (const [id, stance] of SHOWN_BY)
		if (stances.some((said) => said[stance] > 0)) happened.add(id);
	if (stillAgrees(last, stances)) happened.add(DONE_DEAL);
	if (BREAKS_OFF.test(final) && happened.has('anger')) happened.add(BROKE_OFF);
	return happened;
}

/** He agreed a few lines ago and has not gone back on it. */
function stillAgrees(last: LastTexts, stances: readonly Stances[]): boolean {
	const consent = SITUATIONS.find(({ id }) => id === DONE_DEAL)!;
	return (
		stances.every((said) => TAKES_BACK.every((stance) => said[stance] === 0)) &&
		last.calleeBefore.some((line) => {
			const said = stancesIn(line);
			return (
				said.accepts > 0 &&
				consent.callee!.test(normalize(line).text) &&
				TAKES_BACK.every((stance) => said[stance] === 0)
			);
		})
	);
}

function occurs(cue: Situation, last: LastTexts, tail: string): boolean {
	if (cue.id === 'suggestion' && last.suggests) return true;
	if (cue.id === 'many-needs') return last.manyNeeds;
	const heard = cue.id === 'suggestion' ? normalize(last.calleeAll).text : tail;
	return (
		(cue.callee !== null && cue.callee.test(heard)) ||
		(cue.caller !== null && cue.caller.test(normalize(last.caller).text))
	);
}
