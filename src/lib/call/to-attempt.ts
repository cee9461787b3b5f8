import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { speechLength } from '#lib/text/speech-length.ts';
import { newAttempt, scriptedLine } from './new-attempt.ts';
import { type PlayedCall, endOf } from './play-through.ts';

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
	const begun = newAttempt({
		scenario,
		settings: { ...call.settings, help: 'none', silenceMs: null },
		opened: call.opened,
		engine: { rung: 'template', modelId: null },
		profileId: '',
		id: `${scenario.id}-${call.settings.seed}-${call.settings.difficulty}`,
		wallMs: 0,
		appVersion: ''
	});
	return {
		...begun,
		status: end === null ? 'running' : 'ended',
		turns: call.turns.map((turn) => ({
			...turn,
			startedAtMs: at,
			sentAtMs: pass(turn.heard),
			line:
				turn.line === null
					? null
					: scriptedLine({ text: turn.line.scripted, frameId: turn.line.frameId }),
			lineAtMs: pass(turn.line?.scripted ?? ''),
			hints: 0,
			faults: []
		})),
		end
	};
}
