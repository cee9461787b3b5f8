import type { Dispute } from '#lib/attempt/attempt.ts';
import { BY_ENDING, toldLimit } from './caps.ts';
import type { CapRule } from './rubric.ts';
import { CAPS } from './rubric.ts';
import type { Cap, Evidence, Mark, ScoreCard } from './score-card.ts';

export interface ContestedTotal {
	/** As scored. */
	readonly original: number;
	/** As if everything that is not rejected were granted. */
	readonly ifGranted: number;
	/** With what a trainer has accepted. */
	readonly decided: number;
}

/** The total beside what it would be, and what it is after a trainer's word. */
export function contestedTotal(card: ScoreCard, disputes: readonly Dispute[]): ContestedTotal {
	const ids = (holds: (dispute: Dispute) => boolean): ReadonlySet<string> =>
		new Set(disputes.filter(holds).map((dispute) => dispute.markId));
	return {
		original: card.total,
		ifGranted: totalIfGranted(
			card,
			ids((dispute) => dispute.verdict !== 'rejected')
		),
		decided: totalIfGranted(
			card,
			ids((dispute) => dispute.verdict === 'accepted')
		)
	};
}

/** The total if these marks had been given in full, and the limits that rest on them lifted. */
export function totalIfGranted(card: ScoreCard, granted: ReadonlySet<string>): number {
	if (granted.size === 0) return card.total;
	const marks = card.dimensions.flatMap((dimension) => dimension.marks);
	const won = marks
		.filter((mark) => granted.has(mark.id))
		.reduce((sum, mark) => sum + mark.possible - mark.gained, 0);
	const sum = card.dimensions.reduce((total, dimension) => total + dimension.points, 0) + won;
	const limits = card.caps.map((cap) => limitIfGranted(card, cap, marks, granted));
	// Limits that took nothing away are not on the card, but hold for a higher total too.
	const ending = BY_ENDING[card.outcome.ending];
	if (ending && !granted.has(`cap.${ending}`)) limits.push(CAPS[ending]);
	const total = Math.min(Math.floor((sum + 5) / 10), ...limits) - card.hintCost;
	return Math.min(100, Math.max(0, total));
}

function limitIfGranted(
	card: ScoreCard,
	cap: Cap,
	marks: readonly Mark[],
	granted: ReadonlySet<string>
): number {
	if (granted.has(`cap.${cap.rule}`)) return 100;
	if (cap.rule === 'thin' || cap.rule === 'unfinished') return grantedLimit(card, cap, granted);
	// What a granted mark rests on no longer counts for a limit either.
	const taken = marks.filter((mark) => granted.has(mark.id)).flatMap((mark) => mark.evidence);
	const left = cap.evidence.filter((entry) => !taken.some((other) => isSame(entry, other)));
	if (left.length === cap.evidence.length) return cap.limit;
	if (left.length === 0) return 100;
	const rule = FEWER[cap.rule as CapRule]?.(left.length);
	return rule === undefined ? cap.limit : rule === null ? 100 : CAPS[rule];
}

/** What remains of a limit that counts its evidence; null: nothing. */
const facts = (left: number): CapRule =>
	left >= 8
		? 'eightWrong'
		: left >= 6
			? 'sixWrong'
			: left >= 4
				? 'fourWrong'
				: left >= 3
					? 'threeWrong'
					: left >= 2
						? 'twoWrong'
						: 'oneWrong';
const FEWER: Readonly<Partial<Record<CapRule, (left: number) => CapRule | null>>> = {
	rude: (left) => (left >= 2 ? 'rude' : 'rudeOnce'),
	injection: (left) => (left >= 2 ? 'injection' : 'injectionOnce'),
	cutThrice: (left) => (left >= 3 ? 'cutThrice' : null),
	eightWrong: facts,
	sixWrong: facts,
	fourWrong: facts,
	twoWrong: facts,
	threeWrong: facts
};

/** Granted steps count as told; what the limit was raised by for good answers stays. */
function grantedLimit(card: ScoreCard, cap: Cap, granted: ReadonlySet<string>): number {
	const unfinished = cap.rule === 'unfinished';
	const steps = card.steps.filter((step) => unfinished || !step.excused);
	const halves = (counts: (step: number) => boolean): number =>
		steps.reduce((sum, step) => {
			if (counts(step.step) || step.status === 'hit') return sum + 2;
			return sum + (step.status === 'partial' ? 1 : 0);
		}, 0);
	const limit = (told: number): number => toldLimit(unfinished, told, steps.length);
	const before = limit(halves(() => false));
	return cap.limit - before + limit(halves((step) => granted.has(`steps.${step}`)));
}

const isSame = (a: Evidence, b: Evidence): boolean =>
	a.kind === 'said' && b.kind === 'said'
		? a.turn === b.turn && a.quote === b.quote
		: a.kind === 'not-said' &&
			b.kind === 'not-said' &&
			a.dueTurn === b.dueTurn &&
			a.question === b.question &&
			a.question !== '';
