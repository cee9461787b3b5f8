import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { AnswerGrade, ConcernAnswer } from '#lib/understanding/observation.ts';
import type { ConcernOutcome, ConcernRecord, RecordedTurn } from './call-record.ts';

const RANK: Readonly<Record<AnswerGrade, number>> = {
	specific: 5,
	deferred: 4,
	partial: 3,
	wrong: 2,
	vague: 1,
	ignored: 0
};
const OUTCOME: Readonly<Record<AnswerGrade, ConcernOutcome>> = {
	specific: 'satisfied',
	deferred: 'deferred',
	partial: 'partial',
	wrong: 'wrong',
	vague: 'vague',
	ignored: 'ignored'
};

interface Answer {
	readonly turn: number;
	readonly answer: ConcernAnswer;
}

/**
 * How each concern was met: the best answer of the call; two partial ones make a whole. What comes by itself after
 * he had asked in vain is late, and worth half.
 */
export function recordConcerns(
	scenario: CompiledScenario,
	turns: readonly RecordedTurn[]
): ConcernRecord[] {
	return scenario.concerns.map((concern) => {
		const asked = turns.filter((turn) => turn.before.concernIds.includes(concern.id));
		const answers = turns.flatMap((turn) => answersIn(turn, concern.id)).map(late(asked));
		const best = answers.reduce<Answer | null>(
			(a, b) => (a === null || RANK[b.answer.grade] > RANK[a.answer.grade] ? b : a),
			null
		);
		const grade = best?.answer.grade ?? 'ignored';
		const partials = answers.filter(({ answer }) => answer.grade === 'partial');
		const conveyed = new Set(partials.flatMap(({ answer }) => answer.pointIds));
		const isWhole =
			grade === 'partial' &&
			partials.length > 1 &&
			conveyed.size > (best?.answer.pointIds.length ?? 0);
		const answeredAt = best?.turn ?? asked[0]?.index ?? null;
		return {
			concern,
			raised: asked.length > 0,
			// What he asked again after the answer was in is his own doubt.
			tries: asked.filter((turn) => answeredAt === null || turn.index <= answeredAt).length,
			outcome: isWhole ? 'satisfied' : OUTCOME[grade],
			turn: answeredAt,
			quote: best?.answer.quote?.text ?? '',
			missing: best?.answer.missing ?? ''
		};
	});
}

/** Halves a whole answer that came in a turn before which he had given up asking. */
function late(asked: readonly RecordedTurn[]): (entry: Answer) => Answer {
	const first = asked[0]?.index ?? Infinity;
	const dueAt = new Set(asked.map((turn) => turn.index));
	return (entry) =>
		entry.answer.grade === 'specific' && entry.turn > first && !dueAt.has(entry.turn)
			? { turn: entry.turn, answer: { ...entry.answer, grade: 'partial' } }
			: entry;
}

function answersIn(turn: RecordedTurn, concernId: string): Answer[] {
	if (turn.observation === null) return [];
	const { asked, volunteered } = turn.observation;
	return [...(asked ? [asked] : []), ...volunteered]
		.filter((answer) => answer.concernId === concernId)
		.map((answer) => ({ turn: turn.index, answer }));
}
