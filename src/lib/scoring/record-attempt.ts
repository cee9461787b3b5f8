import type { Attempt, Turn } from '#lib/attempt/attempt.ts';
import type { Direction } from '#lib/callee/direction.ts';
import { isSuccess } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import {
	createUnderstanding,
	FIRST_TURN,
	type Understanding
} from '#lib/understanding/understand.ts';
import type { CalleeBefore, CallEnd, CallRecord, RecordedTurn } from './call-record.ts';
import { recordConcerns } from './concern-records.ts';
import { foldRecord } from './fold-record.ts';

/** Acts with which he asks for something he wants to know. */
const ASKS: readonly Direction['act'][] = [
	'ask',
	'answer',
	'probe',
	'reask',
	'challenge-fact',
	'memory'
];
/** Acts that a listener would respond to before anything else. */
const CUES: readonly Direction['act'][] = ['event', 'memory', 'warn', 'warn-rude', 'interrupt'];

/** A call that was played here: read from what the caller said and from the recorded decisions, never from wording. */
export function recordAttempt(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding = createUnderstanding(scenario)
): CallRecord {
	let direction: Direction | null = attempt.pickUp.direction;
	const turns: RecordedTurn[] = [];
	for (const turn of attempt.turns) {
		turns.push(recordTurn(scenario, turn, direction, understanding));
		direction = turn.direction;
	}
	const end = endOf(attempt);
	return {
		scenario,
		origin: 'attempt',
		turns,
		...foldRecord(understanding.index, turns, end, isSuccess(end.ending, end.channelAgreed)),
		concerns: recordConcerns(scenario, turns),
		end,
		difficulty: attempt.settings.difficulty,
		patience: {
			start: attempt.pickUp.state.patience,
			end: attempt.turns.at(-1)?.stateAfter.patience ?? attempt.pickUp.state.patience
		},
		heardKnown: true,
		hints: attempt.turns.reduce((sum, turn) => sum + turn.hints, 0),
		void:
			attempt.status === 'void' ||
			attempt.turns.some((turn) => turn.faults.some((fault) => fault.deciding))
	};
}

function recordTurn(
	scenario: CompiledScenario,
	turn: Turn,
	before: Direction | null,
	understanding: Understanding
): RecordedTurn {
	return {
		index: turn.index,
		heard: turn.heard,
		cut: turn.cut,
		pasted: turn.cut && turn.input.kind === 'said' && isPaste(understanding, turn.input.text),
		observation: turn.observation,
		before: beforeOf(scenario, before)
	};
}

/** Enough of what was typed to tell a pasted script. */
const PASTE_LENGTH = 600;

const isPaste = (understanding: Understanding, text: string): boolean =>
	understanding.understand(text.slice(0, PASTE_LENGTH), FIRST_TURN).tricks.paste !== null;

function beforeOf(scenario: CompiledScenario, direction: Direction | null): CalleeBefore {
	const asks = direction !== null && direction.concernId !== null && ASKS.includes(direction.act);
	const concern = asks
		? scenario.concerns.find((entry) => entry.id === direction.concernId)
		: undefined;
	return {
		question: direction?.question ?? '',
		concernIds: concern ? [concern.id] : [],
		knowledge: concern?.knowledge.slice(0, 1) ?? [],
		isCue:
			direction !== null &&
			(CUES.includes(direction.act) ||
				direction.mood === 'irritated' ||
				direction.mood === 'last-chance'),
		refuses: direction?.act === 'refuse' || direction?.act === 'warn',
		asksChannel: direction?.act === 'request-channel' ? (direction.channel ?? 'any') : null
	};
}

/** A call that was left open counts as hung up by the caller. */
function endOf(attempt: Attempt): CallEnd {
	const end = attempt.end ?? attempt.turns.at(-1)?.stateAfter.ended ?? null;
	return (
		end ?? { ending: 'caller-hung-up', callerEnd: null, calleeEnd: null, channelAgreed: false }
	);
}
