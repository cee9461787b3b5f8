import type { AnswerSigns } from './answer-signs.ts';
import type { FoldedFactError, FoldTurn } from './fold-call.ts';
import { shareOf } from './match-steps.ts';
import type { FactMention } from './observation.ts';
import { isOwn } from './own-facts.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

/** Turns after a question in which its answer is still looked for. */
const ANSWER_TURNS = 3;
/** Words that leave the answer itself open; comfort and courtesy do not. */
const UNSURE =
	/可能|应该|好像|也许|估计|差不多|印象|不(?:太|大)?(?:清楚|确定|知道|了解|记得)|忘了|记不|说不[准好清上]|讲不|拿不准|不敢(?:打包票|保证|说)|看(?:到时候)?情况|具体看|一般来说|再看看|别的嘛|没(?:个)?数|大概率|may|might|perhaps|probably|think|guess|sure|believe|should|forget|off the top|don't (?:quote|hold)|or thereabouts/gi;

/** What the turns after a question hold of its answer, for and against. */
export interface AnswerEvidence {
	/** Share of the answer's points, permille. */
	readonly share: number;
	/** One of its essential points was given. */
	readonly core: boolean;
	/** It begins with a figure, and it was given. */
	readonly mainFigure: boolean;
	/** Its question asks for a figure, and none was given. */
	readonly lacksFigures: boolean;
	/** Something wrong of its own; something false or invented beside it. */
	readonly own: boolean;
	readonly beside: boolean;
	/** Something added that the document does not speak of. */
	readonly extra: boolean;
	/** It begins with the same yes or no as the document's answer. */
	readonly agreed: boolean;
	/** Turned round from the start ("换不了"). */
	readonly refused: boolean;
	/** Share of its points that are said not to be so. */
	readonly denied: number;
	/** Words that leave it open. */
	readonly unsure: number;
	/** "That I should have to ask": said instead of an answer. */
	readonly gap: boolean;
	/** Yes, no, or something of the answer: it is no silence. */
	readonly replied: boolean;
	/** Points of it that were not given, and figures of it that were (permille of all). */
	readonly missing: number;
	readonly figures: number;
	/** It holds no figure. */
	readonly figureless: boolean;
	/** Statements of the reply that are wrong, unsupported, and hard promises among them. */
	readonly wrong: number;
	readonly unsupported: number;
	readonly hard: number;
	/** It is a list and nothing else. */
	readonly bareList: boolean;
	/** What its words say; null where they were not read for this item. */
	readonly signs: AnswerSigns | null;
	readonly turn: number;
	readonly quote: string;
}

function figurePoints(owner: IndexedOwner): IndexedOwner['points'] {
	return owner.points.filter(({ wordings }) => (wordings[0]?.quantitySlots.length ?? 0) > 0);
}

const permille = (part: number, all: number): number => Math.floor((part * 1000) / all);

/** Words with which a question of the document asks for a figure. */
const FIGURE_WANTED =
	/多久|多长|多少|几[个天分小点折成人元号]|什么时候|何时|时间|时效|涨|便宜|优惠|打折|快不快|够不够快|速度|成果|量化|号码?[？?]|how (?:long|much|many|soon)|when|cost/i;

function wantsFigure(index: ScenarioIndex, owner: IndexedOwner): boolean {
	const item = index.scenario.knowledge.find(({ number }) => number === owner.number);
	return item !== undefined && FIGURE_WANTED.test(item.question);
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

/** Gathers what the turn after his question and the next ones say for an item of the knowledge base. */
export function gatherEvidence(
	askedAt: number,
	owner: IndexedOwner,
	turns: readonly FoldTurn[],
	errors: readonly FoldedFactError[],
	index: ScenarioIndex
): AnswerEvidence {
	const conveyed = new Set<string>();
	const denied = new Set<string>();
	let bestTurn = askedAt;
	let bestCount = 0;
	let quote = '';
	for (const [i, { observation }] of turns.slice(askedAt, askedAt + ANSWER_TURNS).entries()) {
		const match = observation.knowledge.find(({ number }) => number === owner.number);
		if (!match) continue;
		const fresh = match.pointIds.filter((id) => !conveyed.has(id)).length;
		for (const id of match.pointIds) conveyed.add(id);
		for (const id of match.deniedIds ?? []) denied.add(id);
		if (fresh <= bestCount) continue;
		bestCount = fresh;
		bestTurn = askedAt + i;
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
	for (const id of conveyed) denied.delete(id);
	const figures = figurePoints(owner);
	const told = figures.filter(({ point }) => conveyed.has(point.id));
	return {
		share,
		core: owner.points.some(({ point }) => point.weight === 2 && conveyed.has(point.id)),
		mainFigure: figures[0] !== undefined && conveyed.has(figures[0].point.id),
		lacksFigures:
			wantsFigure(index, owner) &&
			figures.length > 0 &&
			figures.every(({ point }) => !conveyed.has(point.id)),
		own,
		beside,
		extra: first.observation.addsUnknown === true,
		agreed: first.observation.agreedAnswers?.includes(owner.number) ?? false,
		refused: first.observation.refusedAnswers?.includes(owner.number) ?? false,
		denied: shareOf(owner, denied),
		unsure: [...(turns[bestTurn]?.observation.heard ?? '').matchAll(UNSURE)].length,
		gap: first.observation.manners.honestGap !== null,
		replied: share > 0 || first.observation.knowledge.some(({ number }) => number === owner.number),
		missing: owner.points.length === 0 ? 0 : 1000 - permille(conveyed.size, owner.points.length),
		figures: permille(told.length, Math.max(1, figures.length)),
		figureless: figures.length === 0,
		wrong: mentions.filter(({ verdict }) => verdict === 'wrong').length,
		unsupported: mentions.filter(({ verdict }) => verdict === 'unsupported').length,
		hard: mentions.filter(({ hard }) => hard).length,
		bareList: first.observation.bareList === true,
		signs: first.observation.replies?.find(({ number }) => number === owner.number)?.signs ?? null,
		turn: bestTurn,
		quote
	};
}
