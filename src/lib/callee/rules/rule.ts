import type { FiredRule } from '../callee-state.ts';
import type { Moment } from '../moment.ts';

/** One idea of what moves him. Reads the moment, answers with what it changes; nothing else happens in a rule. */
export type Rule = (moment: Moment) => readonly FiredRule[];
