import type { Quantity } from '#lib/core/quantity.ts';
import type { FactMention, KnowledgeMatch, Manners } from './observation.ts';
import { isDenied } from './answer-denial.ts';
import { bareNumbers, findBare, type BareNumber } from './answer-figures.ts';
import { clauseSpan, type Heard } from './heard.ts';
import { conveyedFrom, matchPoint, type PointMatch } from './match-points.ts';
import { isCued, shareOf } from './match-steps.ts';
import type { Said } from './plain-answers.ts';
import type { Presence } from './presence.ts';
import type { IndexedOwner, IndexedPoint, ScenarioIndex } from './scenario-index.ts';
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
	const { heard } = presence;
	const numbers = asked.size > 0 ? bareNumbers(heard) : [];
	for (const item of index.knowledge) {
		const wasAsked = asked.has(item.number);
		const question = wasAsked ? ASKED_BY[said ?? 'plain'] : 'unasked';
		const all = item.points.map((point) => {
			const match = matchPoint(point, index.table, presence, manners, question);
			if (!wasAsked) return match;
			const told = asksBack(match, heard) ? { ...match, conveyed: false } : match;
			return answering(told, index, presence, numbers);
		});
		const denied = wasAsked
			? all.filter(
					({ conveyed, clauses, point }) =>
						conveyed &&
						clauses !== null &&
						isDenied(heard, clauses.first, clauses.last, point.point.text)
				)
			: [];
		const matches = all.filter((match) => match.conveyed && !denied.includes(match));
		const wrong = facts.find(
			({ verdict, factId }) =>
				verdict === 'wrong' && factId !== null && originNumber(index, factId) === item.number
		);
		const best = matches.reduce<(typeof matches)[number] | null>(
			(a, b) => (a && a.score >= b.score ? a : b),
			null
		);
		const quote = best?.quote ?? wrong?.quote ?? denied[0]?.quote;
		if (!quote) continue;
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
			...(denied.length > 0 ? { deniedIds: denied.map(({ point }) => point.point.id) } : {}),
			quote
		});
	}
	return found;
}

/** What a reply holds of one answer, as if it had been asked for: permille. */
export interface ReplyReading {
	/** Share of its points. */
	readonly share: number;
	/** How near it comes to all of them on average. */
	readonly near: number;
}

/** A reply against every answer of the knowledge base, by position, as if each had been asked for. */
export function readReply(
	index: ScenarioIndex,
	presence: Presence,
	manners: Manners
): ReplyReading[] {
	const { heard } = presence;
	const numbers = bareNumbers(heard);
	return index.knowledge.map((item): ReplyReading => {
		const given = new Set<string>();
		let [total, near] = [0, 0];
		for (const point of item.points) {
			const match = matchPoint(point, index.table, presence, manners, 'asked');
			const told = answering(
				asksBack(match, heard) ? { ...match, conveyed: false } : match,
				index,
				presence,
				numbers
			);
			const { id, text, weight } = point.point;
			total += weight;
			near += weight * Math.min(1000, told.score);
			const { clauses } = told;
			if (
				told.conveyed &&
				!(clauses !== null && isDenied(heard, clauses.first, clauses.last, text))
			)
				given.add(id);
		}
		return { share: shareOf(item, given), near: total === 0 ? 0 : Math.floor(near / total) };
	});
}

/** "能不好用吗？": what is put back to him as a question tells him nothing, unless it holds the figure. */
function asksBack({ point, clauses, conveyed }: PointMatch, { clauses: said }: Heard): boolean {
	if (!conveyed || clauses === null || clauses.first !== clauses.last || point.asks) return false;
	const hasFigure = point.wordings.some(({ quantitySlots }) => quantitySlots.length > 0);
	return !hasFigure && said[clauses.first]?.asks === true;
}

/** What was asked for may be said by its figure alone. */
function answering(
	match: PointMatch,
	index: ScenarioIndex,
	{ heard }: Presence,
	numbers: readonly BareNumber[]
): PointMatch {
	if (match.conveyed) return match;
	const at = figuresOf(match.point, index).reduce<number | null>(
		(found, quantity) => found ?? findBare(quantity, heard, numbers),
		null
	);
	if (at === null) return match;
	const clause = Math.max(
		0,
		heard.clauses.findIndex(({ end }) => at < end)
	);
	return {
		...match,
		score: conveyedFrom(match.point),
		conveyed: true,
		quote: clauseSpan(heard, clause, clause),
		clauses: { first: clause, last: clause }
	};
}

function figuresOf({ wordings }: IndexedPoint, index: ScenarioIndex): Quantity[] {
	return wordings.flatMap(({ quantitySlots }) =>
		quantitySlots.flatMap((slot) => {
			const unit = index.table.units[slot];
			return unit?.kind === 'quantity' ? [unit.quantity] : [];
		})
	);
}

/** Number of the knowledge item that a fact stands in, null for the rest of the document. */
export function originNumber(index: ScenarioIndex, factId: string): number | null {
	const fact = index.facts.find((entry) => entry.fact.id === factId)?.fact;
	return fact?.origin.kind === 'knowledge' ? fact.origin.number : null;
}
