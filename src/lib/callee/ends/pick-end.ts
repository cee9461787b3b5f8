import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledEnd } from '#lib/scenarios/compiled-scenario.ts';
import { type Happened, evidenceFor } from './what-happened.ts';

/**
 * Where a list has no condition of a class, the nearest in meaning stands for it. A call that was lost never fulfils a
 * condition that only describes success.
 */
const NEAREST: Readonly<Record<EndingClass, readonly EndingClass[]>> = {
	agreed: ['agreed', 'channel-agreed'],
	'channel-agreed': ['channel-agreed', 'agreed', 'deferred'],
	deferred: ['deferred', 'channel-agreed', 'rejected'],
	rejected: ['rejected', 'annoyed'],
	interrupted: ['interrupted', 'channel-cut', 'channel-agreed'],
	'channel-cut': ['channel-cut', 'annoyed', 'deferred', 'rejected'],
	annoyed: ['annoyed', 'rejected', 'channel-cut'],
	'wrong-person': ['wrong-person'],
	'caller-hung-up': ['caller-hung-up'],
	'turn-limit': ['turn-limit', 'channel-cut', 'annoyed', 'rejected']
};

/**
 * Which numbered condition of a list the ending fulfils: the class decides, the evidence of the call picks among
 * several of the same class (the more specific match wins), the document's order breaks a tie. Null when none fits.
 */
export function pickEnd(
	ends: readonly CompiledEnd[],
	ending: EndingClass,
	happened: Happened
): number | null {
	for (const near of NEAREST[ending]) {
		const ofClass = ends.filter((end) => end.classes.includes(near));
		// "Called away" needs something that called him away, as long as another condition fits.
		const calm = ofClass.filter((end) => !end.classes.includes('interrupted'));
		const fitting =
			ending === 'interrupted' ||
			happened.interrupted ||
			(calm.length === 0 && !areInterruptions(ofClass))
				? ofClass
				: calm;
		if (fitting.length === 0) continue;
		const best = fitting
			.map((end) => ({
				number: end.number,
				evidence: evidenceFor(end.evidence, happened),
				rank: end.classes.indexOf(near)
			}))
			.sort((a, b) => b.evidence - a.evidence || a.rank - b.rank || a.number - b.number)[0];
		return best?.number ?? null;
	}
	return null;
}

/** All of them are first of all about being called away. */
function areInterruptions(ends: readonly CompiledEnd[]): boolean {
	return ends.every((end) => end.classes[0] === 'interrupted');
}
