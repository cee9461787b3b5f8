import type { AnswerEvidence } from './answer-evidence.ts';
import { ANSWER_WEIGHTS, GRADES, type GradeSigns } from './answer-weights.ts';

export type Grade = (typeof GRADES)[number];

const yes = (holds: boolean): number => (holds ? 1000 : 0);
const both = (a: number, b: number): number => Math.floor((a * b) / 1000);
const upTo = (count: number, full: number): number =>
	Math.min(1000, Math.floor((count * 1000) / full));

/** Shares (permille) from which something of an answer is told, and enough of it. */
const SOME = 250;
const ENOUGH = 480;

/** Everything that the grade of an answer is weighed by; `ruled`: what the rules alone make of it. */
export function gradeSigns(evidence: AnswerEvidence, ruled: Grade): GradeSigns | null {
	const { signs } = evidence;
	if (signs === null) return null;
	const nothing = yes(evidence.share === 0);
	const extra = yes(evidence.extra);
	return {
		...signs,
		nothing,
		some: yes(evidence.share >= SOME),
		missing: evidence.missing,
		figures: evidence.figures,
		figureless: yes(evidence.figureless),
		lacksFigures: yes(evidence.lacksFigures),
		beside: yes(evidence.beside),
		extra,
		refused: yes(evidence.refused),
		unsure: upTo(evidence.unsure, 2),
		gap: yes(evidence.gap),
		replied: yes(evidence.replied),
		wrongs: upTo(evidence.wrong, 2),
		inventions: upTo(evidence.unsupported, 2),
		promises: upTo(evidence.hard, 2),
		grantsOnly: both(nothing, signs.grants),
		deflectsOnly: both(nothing, signs.deflects),
		otherFiguresOnly: both(nothing, signs.otherFigures),
		numbersOnly: both(nothing, signs.numbers),
		addsNew: both(signs.adds, signs.newLast),
		extraNew: both(extra, signs.newest),
		listedEnough: both(signs.listed, yes(evidence.share >= ENOUGH)),
		ruledCorrect: yes(ruled === 'correct'),
		ruledPartial: yes(ruled === 'partial'),
		ruledWrong: yes(ruled === 'wrong'),
		ruledEvaded: yes(ruled === 'evaded')
	};
}

/** The grade that the signs of an answer speak for most; the rules' own where its words were not read. */
export function gradeAnswer(evidence: AnswerEvidence, ruled: Grade): Grade {
	const signs = gradeSigns(evidence, ruled);
	if (signs === null) return ruled;
	if (evidence.bareList) return 'evaded';
	const sums: number[] = GRADES.map((_, i) => ANSWER_WEIGHTS.none[i]! * 1000);
	for (const name of Object.keys(signs) as (keyof GradeSigns)[]) {
		const weights = ANSWER_WEIGHTS[name];
		for (let i = 0; i < sums.length; i += 1) sums[i]! += signs[name] * weights[i]!;
	}
	return GRADES[sums.indexOf(Math.max(...sums))]!;
}
