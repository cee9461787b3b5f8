import { answer } from './answer.ts';
import { attention } from './attention.ts';
import { decency } from './decency.ts';
import { opening } from './opening.ts';
import { pacing } from './pacing.ts';
import type { Rule } from './rule.ts';
import { salesmanship } from './salesmanship.ts';
import { trickery } from './trickery.ts';
import { truth } from './truth.ts';
import { volunteered } from './volunteered.ts';
import { warmth } from './warmth.ts';
import { writing } from './writing.ts';

/** In the order in which the debrief tells them. A new rule is a new file and a line here. */
export const ALL_RULES: readonly Rule[] = [
	pacing,
	opening,
	answer,
	volunteered,
	warmth,
	writing,
	truth,
	salesmanship,
	decency,
	trickery,
	attention
];
