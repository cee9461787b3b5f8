import type { Direction } from '#lib/callee/direction.ts';
import { statementsOf } from './length.ts';
import { found, type Detector } from './line-fault.ts';

/** Acts that ask and nothing else: what he will do is not for such a line to say. */
const ASKING: readonly Direction['act'][] = ['ask', 'probe', 'reask', 'challenge-fact'];

/**
 * A promise, an offer, a plan or a wish of his own. What he wants to hear is none ("I'll need that in minutes", "let me
 * finish", "let's have it"), and neither is what the other one will have to do.
 */
const COMMITS_EN = new RegExp(
	[
		String.raw`\b(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| are going to)\b(?! (?:need|want|ask|have to|hear|be (?:honest|straight|blunt|frank)|say (?:it|this|that)|tell you|never|not|only|believe|repeat|put it))`,
		String.raw`\b(?:i|we) (?:can|could|shall)\b(?!'t| (?:not|never|only|hardly|hear|see|read|do without|tell you|ask|guess|imagine|barely))`,
		String.raw`\b(?:shall|may) (?:i|we)\b`,
		String.raw`\b(?:i|we)'?d (?:be|love|rather|prefer|better)\b(?! (?:know|hear|lucky|a fool|mad|here all))`,
		String.raw`\blet me\b(?! (?:finish|think|see|get|ask|stop|put|guess|shut|be|hear|say|tell you|check|look|write|find|have))`,
		String.raw`\blet'?s\b(?! (?:see|hear|have|be|say|get to|stick to|not|keep it|cut|hope|start with|take|skip|face))`,
		String.raw`\byou (?:won'?t|will not) (?:regret|be disappointed|find|notice)`
	].join('|'),
	'i'
);

/** In Chinese the lists of faults/ending.ts and faults/role.ts are wide enough. */
export const commits: Detector = (text, { scenario, direction }) =>
	scenario.locale !== 'en' || direction.end !== null || !ASKING.includes(direction.act)
		? []
		: found('commits', COMMITS_EN.exec(statementsOf(text)));
