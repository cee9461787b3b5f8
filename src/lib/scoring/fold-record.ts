import { foldCall, type FoldTurn } from '#lib/understanding/fold-call.ts';
import type { ScenarioIndex } from '#lib/understanding/scenario-index.ts';
import type { CallEnd, CallRecord, RecordedTurn } from './call-record.ts';
import type { QuestionResult, StepResult } from './score-card.ts';

/**
 * Steps, questions and fact errors of a call, in caller turns (silent ones counted). `agreedByRule`: our callee
 * closed the call because he had what he wanted; what was still to be said then is nobody's omission.
 */
export function foldRecord(
	index: ScenarioIndex,
	turns: readonly RecordedTurn[],
	end: CallEnd,
	agreedByRule: boolean
): Pick<CallRecord, 'steps' | 'questions' | 'factErrors'> {
	const spoken: { readonly index: number; readonly fold: FoldTurn }[] = turns.flatMap((turn) =>
		turn.observation === null
			? []
			: [
					{
						index: turn.index,
						fold: { observation: turn.observation, askedKnowledge: turn.before.knowledge }
					}
				]
	);
	const folded = foldCall(
		index,
		spoken.map((turn) => turn.fold)
	);
	const callerTurn = (at: number | null): number | null =>
		at === null ? null : (spoken[at]?.index ?? null);
	const excused = agreedByRule || excusedFrom(turns, end);
	return {
		steps: excuse(
			folded.steps.map((step): StepResult => ({
				step: step.step,
				status: step.status,
				turn: callerTurn(step.turn),
				quote: step.quote,
				excused: false,
				missing: step.missing
			})),
			excused
		),
		questions: folded.questions.map((question): QuestionResult => ({
			...question,
			turn: callerTurn(question.turn)
		})),
		factErrors: folded.factErrors.map(({ turn, mention }) => ({
			turn: callerTurn(turn) ?? 0,
			quote: mention.quote.text,
			why:
				mention.verdict === 'wrong'
					? 'accuracy.wrong'
					: mention.hard
						? 'noInvention.hard'
						: 'noInvention.soft',
			line: mention.line,
			expected: mention.expected,
			verdict: mention.verdict === 'wrong' ? 'wrong' : 'unsupported',
			hard: mention.hard
		}))
	};
}

/** A request for writing by this caller turn comes before the script could be told. */
const EARLY_REQUEST = 3;
/** Caller turns that may follow such a request. */
const TURNS_AFTER = 2;

/** Whether missed steps are nobody's fault: he was called away, was the wrong person, or soon wanted it in writing. */
function excusedFrom(turns: readonly RecordedTurn[], end: CallEnd): boolean {
	if (end.ending === 'interrupted' || end.ending === 'wrong-person') return true;
	const asked = turns.findIndex((turn) => turn.before.asksChannel !== null);
	const soon = asked >= 0 && asked <= EARLY_REQUEST && turns.length - asked <= TURNS_AFTER;
	return soon && end.channelAgreed;
}

/** At most every second step is excused: the others were there to be used. */
function excuse(steps: readonly StepResult[], excused: boolean): StepResult[] {
	if (!excused) return [...steps];
	let left = Math.floor(steps.length / 2);
	return steps
		.map((step) => step)
		.reverse()
		.map((step) => {
			if (step.status !== 'missed' || left === 0) return step;
			left -= 1;
			return { ...step, excused: true };
		})
		.reverse();
}
