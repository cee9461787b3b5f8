import { isSuccess } from '#lib/core/ending.ts';
import { spokenTurns, type CallRecord } from '../call-record.ts';
import { isTelling } from '../hollow-turns.ts';
import { mark, notSaid, said, NOT_APPLICABLE, type Judged, type PartMark } from '../marks.ts';
import { FULL_FACTS } from '../rubric.ts';

/** Right against wrong facts, and what he asked for and did not get. */
export function judgeAccuracy(call: CallRecord): Judged {
	const right = new Map<string, { turn: number; quote: string; line: number | null }>();
	for (const turn of spokenTurns(call)) {
		// What a list or a recital holds tells nobody anything.
		if (!isTelling(turn)) continue;
		for (const fact of turn.observation.facts) {
			if (fact.verdict !== 'correct' || fact.factId === null || right.has(fact.factId)) continue;
			right.set(fact.factId, { turn: turn.index, quote: fact.quote.text, line: fact.line });
		}
	}
	const wrong = call.factErrors.filter((error) => error.verdict === 'wrong');
	const asked = call.questions.filter((question) => question.asked);
	const marks: PartMark[] = [];
	if (right.size > 0) {
		marks.push(
			mark('accuracy.right', right.size * 2, right.size * 2, {
				params: { count: right.size },
				evidence: [...right.values()].map((fact) =>
					said(fact.turn, fact.quote, 'accuracy.right', fact.line)
				)
			})
		);
	}
	wrong.forEach((error, i) => {
		marks.push(
			mark('accuracy.wrong', 0, 2, {
				id: `accuracy.wrong${i}@${error.turn}`,
				params: { quote: error.quote, expected: error.expected ?? '' },
				evidence: [said(error.turn, error.quote, 'accuracy.wrong', error.line)]
			})
		);
	});
	for (const question of asked) {
		if (question.answer === 'correct' || question.answer === 'wrong') continue;
		const item = call.scenario.knowledge.find((entry) => entry.number === question.question);
		const gained = question.answer === 'partial' ? 1 : 0;
		marks.push(
			mark('accuracy.omitted', gained, 2, {
				id: `accuracy.q${question.question}`,
				params: { question: item?.question ?? '' },
				evidence: [
					notSaid('accuracy.omitted', {
						line: item?.line ?? null,
						expected: item?.answer ?? '',
						dueTurn: question.turn,
						question: item?.question ?? ''
					})
				]
			})
		);
	}
	const few = fewMark(call, right);
	if (marks.length > 0) return { applicable: true, marks: few ? [...marks, few] : marks };
	if (call.end.ending === 'wrong-person') return NOT_APPLICABLE;
	if (call.scenario.facts.length === 0) return { applicable: false, marks: [] };
	// Nothing checkable was said and nothing asked: silence is not accuracy.
	const fact = call.scenario.facts[0]!;
	return {
		applicable: true,
		marks: [
			mark('accuracy.nothing', 0, 1, {
				evidence: [notSaid('accuracy.nothing', { line: fact.line, expected: fact.quote })]
			})
		]
	};
}

/** What is missing of the few facts that a call should state; a call that was cut short owes none. */
function fewMark(call: CallRecord, right: ReadonlyMap<string, unknown>): PartMark | null {
	const { facts } = call.scenario;
	const short = Math.min(FULL_FACTS, facts.length) - right.size;
	// Our own callee closes a call once he has what he wanted.
	const content = call.origin === 'attempt' && isSuccess(call.end.ending, false);
	const cutShort = call.end.ending === 'interrupted' || call.end.ending === 'wrong-person';
	if (short <= 0 || content || cutShort) return null;
	const unsaid = facts
		.filter((fact) => fact.quantity !== null && fact.origin.kind === 'step' && !right.has(fact.id))
		.slice(0, short);
	return mark('accuracy.few', 0, short, {
		params: { count: right.size },
		evidence:
			unsaid.length > 0
				? unsaid.map((fact) => notSaid('accuracy.few', { line: fact.line, expected: fact.quote }))
				: [
						notSaid('accuracy.few', {
							line: facts[0]?.line ?? null,
							expected: facts[0]?.quote ?? ''
						})
					]
	});
}
