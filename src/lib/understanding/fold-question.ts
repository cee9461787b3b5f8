import type { FoldedFactError, FoldTurn } from './fold-call.ts';
import { answerFrom } from './match-knowledge.ts';
import { shareOf } from './match-steps.ts';
import type { FactMention } from './observation.ts';
import { isOwn } from './own-facts.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

export interface FoldedQuestion {
	readonly question: number;
	readonly asked: boolean;
	readonly answer: 'correct' | 'partial' | 'wrong' | 'evaded' | 'none';
	readonly turn: number | null;
	readonly quote: string;
}

/** An answer whose main figure is there is one from this share on. */
const CORE_SHARE = 250;
/** Up to this share an answer that was hedged once has gaps; hedged twice it has whatever it holds. */
const HEDGED_SHARE = 700;
/** Hedges that leave the answer itself open; comfort and courtesy do not. */
const UNSURE =
	/可能|应该|好像|也许|估计|差不多|不(?:太)?(?:清楚|确定|知道|了解|记得)|忘了|记不|看情况|may|might|perhaps|probably|think|guess|sure|believe|should/i;
/** Turns after a question in which its answer is still looked for. */
const ANSWER_TURNS = 3;

function figurePoints(owner: IndexedOwner): IndexedOwner['points'] {
	return owner.points.filter(({ wordings }) => (wordings[0]?.quantitySlots.length ?? 0) > 0);
}

/** The answer begins with a figure, and it was given. */
function saysMainFigure(owner: IndexedOwner, conveyed: ReadonlySet<string>): boolean {
	const main = figurePoints(owner)[0];
	return main !== undefined && conveyed.has(main.point.id);
}

/** The answer has figures, and none of them was given. */
function lacksFigures(owner: IndexedOwner, conveyed: ReadonlySet<string>): boolean {
	const figures = figurePoints(owner);
	return figures.length > 0 && figures.every(({ point }) => !conveyed.has(point.id));
}

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
	const answers = askedAt.map((turn) => answerFromTurn(turn, owner, turns, errors, index));
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

/** What the turn after his question and the next ones answer. */
function answerFromTurn(
	askedAt: number,
	owner: IndexedOwner,
	turns: readonly FoldTurn[],
	errors: readonly FoldedFactError[],
	index: ScenarioIndex
): Answer {
	const conveyed = new Set<string>();
	let bestTurn = askedAt;
	let bestCount = 0;
	let quote = '';
	let hedges = 0;
	for (const [i, { observation }] of turns.slice(askedAt, askedAt + ANSWER_TURNS).entries()) {
		const match = observation.knowledge.find(({ number }) => number === owner.number);
		if (!match) continue;
		const fresh = match.pointIds.filter((id) => !conveyed.has(id)).length;
		for (const id of match.pointIds) conveyed.add(id);
		if (fresh <= bestCount) continue;
		bestCount = fresh;
		bestTurn = askedAt + i;
		hedges = observation.manners.hedge.filter(({ text }) => UNSURE.test(text)).length;
		quote = match.quote.text;
	}
	const first = turns[askedAt]!;
	const mentions = errors.filter(({ turn }) => turn === askedAt).map(({ mention }) => mention);
	const own = mentions.some((mention) => isOwn(index, owner, mention));
	const beside = mentions.some((mention) =>
		mention.line === null ? mention.hard : !isOthers(index, first, owner, mention)
	);
	if (bestCount === 0 && (own || beside)) quote = mentions[0]?.quote.text ?? quote;
	const share = shareOf(owner, conveyed);
	const answered =
		share >= answerFrom(owner) || (share >= CORE_SHARE && saysMainFigure(owner, conveyed));
	const hedged = hedges > 1 || (hedges > 0 && share < HEDGED_SHARE);
	const core = owner.points.some(({ point }) => point.weight === 2 && conveyed.has(point.id));
	// Yes or no holds no point of the document, but it is no silence.
	const replied =
		share > 0 || first.observation.knowledge.some(({ number }) => number === owner.number);
	const gap = first.observation.manners.honestGap !== null && !core;
	const answer = own
		? 'wrong'
		: answered
			? beside || hedged || lacksFigures(owner, conveyed)
				? 'partial'
				: 'correct'
			: beside
				? 'wrong'
				: replied && !gap
					? 'partial'
					: 'evaded';
	return { answer, turn: bestTurn, quote };
}

/** An error about another item that he asked for in the same breath. */
function isOthers(
	index: ScenarioIndex,
	{ askedKnowledge }: FoldTurn,
	owner: IndexedOwner,
	mention: FactMention
): boolean {
	return index.knowledge.some(
		(item) => item !== owner && askedKnowledge.includes(item.number) && isOwn(index, item, mention)
	);
}
