import type { FactMention, KnowledgeMatch, Manners } from './observation.ts';
import { matchPoint } from './match-points.ts';
import { isCued, shareOf } from './match-steps.ts';
import type { Said } from './plain-answers.ts';
import type { Presence } from './presence.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Weighted share of an answer's points from which it answers the question (permille). */
export function answerFrom(owner: IndexedOwner): number {
	return isCued(owner) ? THRESHOLDS.answer : THRESHOLDS.answerDerived;
}

const ASKED_BY = { yes: 'affirmed', no: 'denied', plain: 'asked' } as const;

/** Which answers of the knowledge base an utterance gives; `said`: yes or no to what was asked. */
export function matchKnowledge(
	index: ScenarioIndex,
	presence: Presence,
	manners: Manners,
	facts: readonly FactMention[],
	asked: ReadonlySet<number> = new Set(),
	said: Said = null
): KnowledgeMatch[] {
	const found: KnowledgeMatch[] = [];
	for (const item of index.knowledge) {
		const question = asked.has(item.number) ? ASKED_BY[said ?? 'plain'] : 'unasked';
		const matches = item.points
			.map((point) => matchPoint(point, index.table, presence, manners, question))
			.filter((match) => match.conveyed);
		const wrong = facts.find(
			({ verdict, factId }) =>
				verdict === 'wrong' && factId !== null && originNumber(index, factId) === item.number
		);
		const best = matches.reduce<(typeof matches)[number] | null>(
			(a, b) => (a && a.score >= b.score ? a : b),
			null
		);
		if (!best?.quote && !wrong) continue;
		const ids = matches.map(({ point }) => point.point.id);
		const share = shareOf(item, new Set(ids));
		found.push({
			number: item.number,
			grade:
				wrong && share < answerFrom(item)
					? 'wrong'
					: !wrong && share >= answerFrom(item)
						? 'correct'
						: 'partial',
			pointIds: ids,
			quote: best?.quote ?? wrong!.quote
		});
	}
	return found;
}

/** Number of the knowledge item that a fact stands in, null for the rest of the document. */
export function originNumber(index: ScenarioIndex, factId: string): number | null {
	const fact = index.facts.find((entry) => entry.fact.id === factId)?.fact;
	return fact?.origin.kind === 'knowledge' ? fact.origin.number : null;
}
