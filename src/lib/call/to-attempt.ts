import { ATTEMPT_SCHEMA, type Attempt, type SpokenLine } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { speechLength } from '#lib/text/speech-length.ts';
import { type PlayedCall, endOf } from './play-through.ts';
import type { CallSoFar } from './take-turn.ts';

/** Mandarin on the phone, milliseconds a character (4.5 a second): for calls that nobody timed. */
const MS_PER_CHAR = 222;
/** Between two speakers. */
const GAP_MS = 400;

/** A call that was played without a screen, in the form in which attempts are kept and scored. */
export function toAttempt(scenario: CompiledScenario, call: PlayedCall): Attempt {
	const end = endOf(call);
	let at = 0;
	const pass = (text: string): number => {
		at += GAP_MS + speechLength(text) * MS_PER_CHAR;
		return at;
	};
	pass(call.opened.scripted.text);
	return {
		schema: ATTEMPT_SCHEMA,
		id: `${scenario.id}-${call.settings.seed}-${call.settings.difficulty}`,
		profileId: '',
		scenario: {
			id: scenario.id,
			title: scenario.title,
			locale: scenario.locale,
			documentHash: scenario.documentHash,
			compileVersion: scenario.compileVersion
		},
		settings: { ...call.settings, help: 'none', silenceMs: null },
		startedAt: 0,
		endedAt: null,
		status: end === null ? 'running' : 'ended',
		pickUp: {
			direction: call.opened.direction,
			line: spokenLine({
				scripted: call.opened.scripted.text,
				frameId: call.opened.scripted.frameId
			}),
			state: call.opened.state
		},
		turns: call.turns.map((turn) => ({
			...turn,
			startedAtMs: at,
			sentAtMs: pass(turn.heard),
			line: turn.line === null ? null : spokenLine(turn.line),
			lineAtMs: pass(turn.line?.scripted ?? ''),
			hints: 0,
			faults: []
		})),
		end,
		rung: 'template',
		modelId: null,
		parent: null,
		note: '',
		starred: false,
		summary: null,
		appVersion: ''
	};
}

function spokenLine(line: CallSoFar['pickUp']['line']): SpokenLine {
	return {
		text: line.scripted,
		rung: 'template',
		scripted: line.scripted,
		frameId: line.frameId,
		rejected: [],
		usage: null,
		faults: []
	};
}
