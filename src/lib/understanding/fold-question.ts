import { gatherEvidence, type AnswerEvidence } from './answer-evidence.ts';
import type { FoldedFactError, FoldTurn } from './fold-call.ts';
import { gradeAnswer, type Grade } from './grade-answer.ts';
import { isCued } from './match-steps.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

export interface FoldedQuestion {
	readonly question: number;
	readonly asked: boolean;
	readonly answer: 'correct' | 'partial' | 'wrong' | 'evaded' | 'none';
	readonly turn: number | null;
	readonly quote: string;
}

/** Share of its points, permille, from which a question that he asked is answered: he asked for one thing, not for all. */
const ENOUGH = { cued: 480, derived: 250 } as const;
/** An answer whose main figure is there is one from this share on. */
const CORE_SHARE = 250;
/** Up to this share an answer that was hedged once has gaps; hedged twice it has whatever it holds. */
const HEDGED_SHARE = 700;
/** Up to this share a reply that begins by refusing is nothing but that. */
const REFUSED_SHARE = 600;

/** Share from which an answer stays one beside something false; its main figure does as much. */
const OUTWEIGHS = 750;

/** How an item of the knowledge base that he asked about was answered, in the turns after his question. */
export function foldQuestion(
	owner: IndexedOwner,
	turns: readonly FoldTurn[],
	errors: readonly FoldedFactError[],
	index: ScenarioIndex
): FoldedQuestion {
	const askedAt = turns
		.map(({ askedKnowledge }, turn) => (askedKnowledge.includes(owner.number) ? turn : -1))
		.filter((turn) => turn >= 0);
	if (askedAt.length === 0)
		return { question: owner.number, asked: false, answer: 'none', turn: null, quote: '' };
	const answers = askedAt.map((turn): Answer => {
		const evidence = gatherEvidence(turn, owner, turns, errors, index);
		const ruled = ruleOn(evidence, owner);
		const answer = gradeAnswer(evidence, ruled);
		const { turn: at, quote } = evidence;
		return { answer, turn: at, quote, tells: TELLS[answer] + (ruled === 'wrong' ? WRONGED : 0) };
	});
	const { answer, turn, quote } = answers.reduce((a, b) => (b.tells > a.tells ? b : a));
	return { question: owner.number, asked: true, answer, turn, quote };
}

type Answer = Pick<FoldedQuestion, 'answer' | 'turn' | 'quote'> & { readonly tells: number };

/** Of several answers to the same question the one that told him most stands … */
const TELLS: Readonly<Record<Grade, number>> = { evaded: 1, wrong: 2, partial: 3, correct: 4 };
/** … and before all of them one with a wrong statement in it. */
const WRONGED = 4;

/** What the evidence comes to by the rules. */
export function ruleOn(evidence: AnswerEvidence, owner: IndexedOwner): Grade {
	const enough = isCued(owner) ? ENOUGH.cued : ENOUGH.derived;
	const { share, own, unsure } = evidence;
	const added = evidence.beside || evidence.extra;
	const refused = evidence.refused && !evidence.gap && share < REFUSED_SHARE;
	if (own || evidence.denied > share || refused) return 'wrong';
	// The yes or no that was asked for; what it needs beyond that is a figure.
	if (evidence.agreed) return added || unsure > 0 || evidence.lacksFigures ? 'partial' : 'correct';
	// What is right of half an answer does not outweigh what is false in it.
	if (evidence.beside && share < OUTWEIGHS && !evidence.mainFigure) return 'wrong';
	if (share >= enough || (share >= CORE_SHARE && evidence.mainFigure)) {
		const hedged = unsure > 1 || (unsure > 0 && share < HEDGED_SHARE);
		return added || hedged || evidence.lacksFigures ? 'partial' : 'correct';
	}
	return evidence.replied && !(evidence.gap && !evidence.core) ? 'partial' : 'evaded';
}
