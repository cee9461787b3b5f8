import type { FiredRule } from './callee-state.ts';
import { fired } from './fired.ts';
import { clamp } from './temper.ts';

/** No single turn costs or wins more than this, patience and trust alike: a call is a whole, not one sentence. */
export const MOST_LOST = 30;
export const MOST_WON = 12;

export interface Feeling {
	readonly patience: number;
	readonly trust: number;
}

/**
 * Adds up what fired. Gains are scaled by the difficulty; caps and the ends of the range appear as a rule of their own,
 * so that the figures of the list always add up to the change that is shown.
 */
export function applyRules(
	before: Feeling,
	rules: readonly FiredRule[],
	gainPercent: number
): { readonly after: Feeling; readonly rules: readonly FiredRule[] } {
	const scaled = rules.map((rule) => ({
		...rule,
		patience: scaleGain(rule.patience, gainPercent),
		trust: scaleGain(rule.trust, gainPercent)
	}));
	const patience = sum(scaled, 'patience');
	const trust = sum(scaled, 'trust');
	const after = {
		patience: clamp(before.patience + cap(patience)),
		trust: clamp(before.trust + cap(trust))
	};
	const restPatience = after.patience - before.patience - patience;
	const restTrust = after.trust - before.trust - trust;
	return {
		after,
		rules:
			restPatience === 0 && restTrust === 0
				? scaled
				: [...scaled, fired('cap', restPatience, restTrust)]
	};
}

function scaleGain(value: number, percent: number): number {
	return value > 0 ? Math.floor((value * percent + 50) / 100) : value;
}

function cap(change: number): number {
	return Math.max(-MOST_LOST, Math.min(MOST_WON, change));
}

function sum(rules: readonly FiredRule[], field: 'patience' | 'trust'): number {
	return rules.reduce((total, rule) => total + rule[field], 0);
}
