import { spokenTurns, type CallRecord } from '../call-record.ts';
import { mark, notSaid, said, type Judged, type PartMark } from '../marks.ts';

/** Right against wrong facts, and what he asked for and did not get. */
export function judgeAccuracy(call: CallRecord): Judged {
	const right = new Map<string, { turn: number; quote: string; line: number | null }>();
	for (const turn of spokenTurns(call)) {
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
	if (marks.length > 0) return { applicable: true, marks };
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
