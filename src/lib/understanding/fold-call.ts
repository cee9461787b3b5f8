import { meet, topicsOf } from './deeds.ts';
import { foldQuestion, type FoldedQuestion } from './fold-question.ts';
import { foldSteps, type FoldedStep } from './fold-steps.ts';
import type { FactMention, Observation } from './observation.ts';
import { agree } from './own-facts.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** One caller turn with what the callee asked just before it. */
export interface FoldTurn {
	readonly observation: Observation;
	/** Knowledge items (1-based) that the callee asked about in the line before this turn. */
	readonly askedKnowledge: readonly number[];
}

export type { FoldedStep } from './fold-steps.ts';

export interface FoldedFactError {
	readonly turn: number;
	readonly mention: FactMention;
}

export interface FoldedCall {
	readonly steps: readonly FoldedStep[];
	readonly questions: readonly FoldedQuestion[];
	readonly factErrors: readonly FoldedFactError[];
}

/** A slip put right within this many turns is none. */
const CORRECTION_TURNS = 1;

const isError = ({ verdict }: FactMention): boolean =>
	verdict === 'wrong' || verdict === 'unsupported';

/** The right figure beside the wrong one once more is no correction ("百分之八, 就是打个八折嘛"). */
function isWrongAgain(other: FactMention, mention: FactMention): boolean {
	return isError(other) && other.factId === mention.factId && other.min === mention.min;
}

/** "啊有的有的, 是我看串了": he takes back what he said of the same thing. */
const TAKES_BACK =
	/(?:看|说|记|弄|搞|念|听)(?:错|串|岔|混|反|快|秃噜)(?:了|行|页|嘴)|口误|嘴(?:快|瓢)|更正|纠正一?下/;

function takesBack({ key, quote }: FactMention, next: Observation): boolean {
	if (!key.startsWith('claim') || !TAKES_BACK.test(next.heard)) return false;
	return meet(topicsOf(quote.text), topicsOf(next.heard)) && !next.facts.some((f) => f.key === key);
}

/** Fact errors of a call, without those that were put right in the same or the next caller turn. */
export function foldFactErrors(
	index: ScenarioIndex,
	turns: readonly FoldTurn[]
): FoldedFactError[] {
	const errors: FoldedFactError[] = [];
	turns.forEach(({ observation }, turn) => {
		for (const mention of observation.facts) {
			if (mention.verdict !== 'wrong' && mention.verdict !== 'unsupported') continue;
			const fixed =
				mention.factId !== null &&
				turns
					.slice(turn, turn + 1 + CORRECTION_TURNS)
					.some(
						({ observation: later }, i) =>
							!(i > 0 && later.facts.some((other) => isWrongAgain(other, mention))) &&
							later.facts.some(
								(other) =>
									other.verdict === 'correct' &&
									agree(index, other.factId, mention.factId) &&
									(i > 0 || other.quote.start > mention.quote.start)
							)
					);
			const next = turns[turn + 1]?.observation;
			if (!fixed && !(next && takesBack(mention, next))) errors.push({ turn, mention });
		}
	});
	return errors;
}

/** What a whole call conveyed: every step, question and fact error, spread over its turns. */
export function foldCall(index: ScenarioIndex, turns: readonly FoldTurn[]): FoldedCall {
	const factErrors = foldFactErrors(index, turns);
	const wrongFacts = new Set(factErrors.flatMap(({ mention }) => mention.factId ?? []));
	return {
		steps: foldSteps(index, turns, wrongFacts),
		questions: index.knowledge.map((owner) => foldQuestion(owner, turns, factErrors, index)),
		factErrors
	};
}
