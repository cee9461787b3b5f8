import type { Quantity } from '#lib/core/quantity.ts';
import type { Fact } from '#lib/scenarios/compiled-scenario.ts';
import type { Candidate } from './fact-candidates.ts';
import type { Heard, HeardQuantity } from './heard.ts';

/** The minutes that the call itself takes, as the opening says them: "一两分钟" needs no subject. */
export function isTalkTime({ origin, quantity }: Fact, said: Quantity): boolean {
	const opens = origin.kind === 'opening' || (origin.kind === 'step' && origin.number === 1);
	return (
		opens && said.dimension === 'time' && quantity?.min === said.min && quantity.max === said.max
	);
}

const TEN_MINUTES = 600;
/** "…的事,两分钟,您现在方便说话吗": the figure alone beside the question for his time. */
const FOR_TIME_ZH =
	/方便(?:说|讲|接|听|聊|吗|不|么)|有(?:没有)?(?:空|时间)|(?:可以|行|成|好|能)(?:吗|么|不)|打扰/;
const FOR_TIME_EN =
	/\b(?:is now|now (?:ok|okay|all right|good|a good)|good time|all right|do you have|have you got|may i|can we|shall we)\b/;

function asksForTime(said: HeardQuantity, heard: Heard): boolean {
	if (said.quantity.max > TEN_MINUTES) return false;
	const clause = heard.clauses[said.clause];
	const next = heard.clauses[said.clause + 1];
	if (!clause || !next?.asks) return false;
	const rest = `${heard.text.slice(clause.start, said.start)} ${heard.text.slice(said.end, clause.end)}`;
	if (heard.locale === 'en')
		return /^\W*(?:just |only |it'?s |it takes )?\s*(?:about|on|regarding|for)?\b/.test(rest) &&
			said.start - clause.start <= 8
			? FOR_TIME_EN.test(next.text)
			: false;
	return (
		/^\s*(?:就|只要?|大概|最多|也就|不超过|您给我|给我)*\s*(?:以?内|左右|就好|就行|的事)?\s*$/.test(
			rest
		) && FOR_TIME_ZH.test(next.text)
	);
}

/** "两三分钟就能说完": how long the call takes is a courtesy. */
export function isTalk(said: HeardQuantity, heard: Heard): boolean {
	if (said.quantity.dimension === 'time' && asksForTime(said, heard)) return true;
	return (
		said.quantity.dimension === 'time' &&
		/占用|占(?:您|你)|耽误|打扰|^\s*(?:就|给我|再给我|最后)(?:一|半|两)分钟|[说讲聊]完|聊(?:几句|一?下|聊|一聊|的)/.test(
			heard.clauses[said.clause]?.text ?? ''
		)
	);
}

/** "占用您1-2分钟就够" in the document itself. */
export function isTalkFact({ fact, measured }: Candidate['indexed']): boolean {
	return measured.measures.has('talk') && (fact.quantity?.max ?? 0) <= TEN_MINUTES;
}

/** Caller turns in which a few minutes are what the call takes. */
const OPENING_TURNS = 2;

/** "就两分钟,跟您对一下…" in the first turns, unless it is surely about something else. */
export function atTheStart(said: HeardQuantity, heard: Heard, turn: number): boolean {
	const { quantity, start, end } = said;
	if (turn >= OPENING_TURNS || quantity.dimension !== 'time' || quantity.max > TEN_MINUTES)
		return false;
	const clause = heard.clauses[said.clause];
	if (turn === 0 || !clause) return true;
	// Later on only by itself: "付完款五分钟出来" is a statement.
	return start - clause.start <= ALONE && clause.end - end <= ALONE;
}
/** Characters beside a figure that stands by itself ("就两分钟"). */
const ALONE = 1;
