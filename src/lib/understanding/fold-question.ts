import { gatherEvidence, type AnswerEvidence } from './answer-evidence.ts';
import type { FoldedFactError, FoldTurn } from './fold-call.ts';
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
		return {
			answer: verdictOn(evidence, isCued(owner) ? ENOUGH.cued : ENOUGH.derived),
			turn: evidence.turn,
			quote: evidence.quote
		};
	});
	const best = answers.reduce((a, b) => (ORDER[b.answer] > ORDER[a.answer] ? b : a));
	return { question: owner.number, asked: true, ...best };
}

type Answer = Pick<FoldedQuestion, 'answer' | 'turn' | 'quote'>;

/** Of several answers to the same question the one that told him most stands. */
const ORDER: Readonly<Record<FoldedQuestion['answer'], number>> = {
	none: 0,
	evaded: 1,
	wrong: 4,
	partial: 2,
	correct: 3
};

/** What the evidence comes to; `enough` is the share that answers. */
export function verdictOn(evidence: AnswerEvidence, enough: number): FoldedQuestion['answer'] {
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
