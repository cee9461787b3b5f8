import type { FoldTurn } from './fold-call.ts';
import { gatherStep, type StepEvidence } from './gather-step.ts';
import { gradeOf } from './learnt-steps.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import { stepFeatures } from './step-features.ts';

export interface FoldedStep {
	readonly step: number;
	readonly status: 'hit' | 'partial' | 'missed';
	/** Caller turn that holds most of it, null when missed. */
	readonly turn: number | null;
	readonly quote: string;
	/** Points that were never conveyed, in the document's words. */
	readonly missing: readonly string[];
	/** Share of its weight, permille. */
	readonly share: number;
}

/** What the turns of a call hold of each step, with what its grade is decided by. */
export function stepEvidence(
	index: ScenarioIndex,
	turns: readonly FoldTurn[],
	wrongFacts: ReadonlySet<string>
): { readonly evidence: StepEvidence; readonly features: Readonly<Record<string, number>> }[] {
	const all = index.steps.map((owner) => gatherStep(index, owner, turns, wrongFacts));
	const shares = all.map(({ owner: { points }, conveyed }) =>
		points.length === 0 ? 0 : Math.floor((conveyed.size * 1000) / points.length)
	);
	const sum = shares.reduce((total, share) => total + share, 0);
	return all.map((evidence, i) => ({
		evidence,
		features: stepFeatures(evidence, Math.floor((sum - shares[i]!) / Math.max(1, all.length - 1)))
	}));
}

/** Steps as a trainer would grade them. Nothing is given for nothing: a hit needs a point that was conveyed. */
export function foldSteps(
	index: ScenarioIndex,
	turns: readonly FoldTurn[],
	wrongFacts: ReadonlySet<string>
): FoldedStep[] {
	return stepEvidence(index, turns, wrongFacts).map(({ evidence, features }): FoldedStep => {
		const { owner, conveyed, hinted } = evidence;
		const touched = conveyed.size + hinted.size > 0 || evidence.attempted || evidence.introduced;
		const grade = touched ? gradeOf(features) : 'missed';
		const status = grade === 'hit' && conveyed.size === 0 ? 'partial' : grade;
		return {
			step: owner.number,
			status,
			turn: status === 'missed' ? null : evidence.turn,
			quote: status === 'missed' ? '' : evidence.quote,
			missing: owner.points
				.filter(({ point }) => !conveyed.has(point.id))
				.map(({ point }) => point.text),
			share: evidence.share
		};
	});
}
