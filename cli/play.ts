import type { CallerInput } from '#lib/attempt/attempt.ts';
import { endOf, type PlayedCall, toSoFar } from '#lib/call/play-through.ts';
import { openCall, takeTurn, type TakenTurn } from '#lib/call/take-turn.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { isSuccess } from '#lib/core/ending.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { readArgs } from './args.ts';
import { readDifficulty, readWhole } from './call-options.ts';
import type { Io } from './io.ts';
import { loadScenarios } from './load-scenarios.ts';

/** Silence that an empty line stands for, milliseconds. */
const SILENCE_MS = 8000;

/**
 * `play`: one caller line per input line, the callee's lines on standard output, then how the call ended and what it
 * scores. An empty line is silence; the end of the input hangs up.
 */
export async function play(args: readonly string[], io: Io): Promise<number> {
	const { options, flags, unknown, rest } = readArgs(args, {
		options: ['scenario', 'seed', 'difficulty'],
		flags: ['json']
	});
	const seed = readWhole(options['seed'], 1);
	const difficulty = readDifficulty(options['difficulty']);
	if (seed === null || difficulty === null || unknown.length > 0 || rest.length > 0) {
		io.message('play --scenario ID|FILE [--seed N] [--difficulty easy|normal|hard] [--json]');
		return 1;
	}
	const scenario = (await loadScenarios(options['scenario'], io))?.[0];
	if (scenario === undefined) return 1;
	const json = flags.has('json');
	const understanding = createUnderstanding(scenario);
	const settings = { seed, difficulty };
	const opened = openCall(scenario, settings);
	let call: PlayedCall = { settings, opened, turns: [] };
	io.result(
		json
			? JSON.stringify({
					turn: -1,
					line: opened.scripted.text,
					direction: opened.direction,
					state: opened.state
				})
			: opened.scripted.text
	);
	const take = (input: CallerInput): void => {
		const taken = takeTurn(scenario, understanding, toSoFar(call), input);
		call = append(call, taken);
		const line = taken.scripted?.text ?? '';
		if (json) io.result(JSON.stringify({ ...describe(taken), line }));
		else if (line !== '') io.result(taken.turn.cut ? `—— ${line}` : line);
	};
	for await (const text of io.lines()) {
		take(text.trim() === '' ? { kind: 'silence', ms: SILENCE_MS } : { kind: 'said', text });
		if (endOf(call) !== null) break;
	}
	if (endOf(call) === null) take({ kind: 'hang-up' });
	const end = endOf(call);
	if (end === null) return 1;
	const success = isSuccess(end.ending, end.channelAgreed);
	const { total } = scoreAttempt(scenario, toAttempt(scenario, call), understanding);
	io.result(
		json
			? JSON.stringify({ end, success, total })
			: `[${end.ending}] ${success ? '✓' : '✗'} ${total}/100`
	);
	return 0;
}

function append(call: PlayedCall, { turn, scripted }: TakenTurn): PlayedCall {
	const line = scripted === null ? null : { scripted: scripted.text, frameId: scripted.frameId };
	return { ...call, turns: [...call.turns, { ...turn, line }] };
}

function describe({ turn }: TakenTurn): object {
	return {
		turn: turn.index,
		heard: turn.heard,
		cut: turn.cut,
		observation: turn.observation,
		rules: turn.rules,
		direction: turn.direction,
		state: turn.stateAfter
	};
}
