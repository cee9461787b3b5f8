import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PHRASES } from '#lib/bots/phrases.ts';
import { PHRASES_B } from '#lib/bots/phrases-b.ts';
import type { PhraseBanks } from '#lib/bots/phrase-bank.ts';
import { CALLER_KINDS, type CallerKind } from '#lib/bots/skill.ts';
import type { PlayedCall } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { DIFFICULTIES, type Difficulty } from '#lib/core/difficulty.ts';
import type { Transcript } from '#lib/core/transcript.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { readArgs } from './args.ts';
import { readWhole } from './call-options.ts';
import type { Io } from './io.ts';
import { loadScenarios } from './load-scenarios.ts';
import { simulate as simulateCalls } from './simulation.ts';

const USAGE =
	'simulate --scenario ID|FILE|all --caller KIND|all --difficulty easy|normal|hard|all --calls N --seed N [--bank first|second] [--no-totals] [--transcripts DIR]';

/** The bank that constants were tuned with, and the one that nobody tuned on. */
const BANKS: Readonly<Record<string, PhraseBanks>> = { first: PHRASES, second: PHRASES_B };

/** `simulate`: caller bots play a scenario; one object per scenario, caller and difficulty. */
export async function simulate(args: readonly string[], io: Io): Promise<number> {
	const { options, flags, unknown, rest } = readArgs(args, {
		options: ['scenario', 'caller', 'difficulty', 'calls', 'seed', 'bank', 'transcripts'],
		flags: ['no-totals']
	});
	const bank = options['bank'] ?? 'first';
	const phrases = Object.hasOwn(BANKS, bank) ? BANKS[bank] : undefined;
	const callers = named<CallerKind>(options['caller'] ?? 'competent', CALLER_KINDS);
	const difficulties = named<Difficulty>(options['difficulty'] ?? 'normal', DIFFICULTIES);
	const calls = readWhole(options['calls'], 100);
	const seed = readWhole(options['seed'], 1);
	if (
		!callers ||
		!difficulties ||
		!calls ||
		seed === null ||
		phrases === undefined ||
		unknown.length > 0 ||
		rest.length > 0
	) {
		io.message(`${USAGE}\nKIND: ${CALLER_KINDS.join(', ')}`);
		return 1;
	}
	const scenarios = await loadScenarios(options['scenario'], io);
	if (scenarios === null) return 1;
	const directory = options['transcripts'];
	if (directory !== undefined) await mkdir(directory, { recursive: true });
	for (const scenario of scenarios) {
		const understanding = createUnderstanding(scenario);
		for (const caller of callers) {
			for (const difficulty of difficulties) {
				const played: PlayedCall[] = [];
				const result = simulateCalls(
					{
						scenario,
						understanding,
						caller,
						difficulty,
						seed,
						calls,
						phrases,
						total: flags.has('no-totals')
							? null
							: (attempt) => scoreAttempt(scenario, attempt, understanding).total
					},
					(call) => {
						if (directory !== undefined) played.push(call);
					}
				);
				io.result(JSON.stringify(bank === 'first' ? result : { ...result, bank }));
				for (const call of played) {
					const transcript = toTranscript(scenario, caller, call);
					await writeFile(
						join(directory ?? '', `${transcript.id}.json`),
						`${JSON.stringify(transcript, null, '\t')}\n`
					);
				}
			}
		}
	}
	return 0;
}

function named<T extends string>(text: string, all: readonly T[]): readonly T[] | null {
	if (text === 'all') return all;
	const found = all.find((one) => one === text);
	return found === undefined ? null : [found];
}

/** In the form that `score` reads. */
function toTranscript(
	scenario: CompiledScenario,
	caller: CallerKind,
	call: PlayedCall
): Transcript & { readonly end: unknown } {
	const attempt = toAttempt(scenario, call);
	return {
		id: `${scenario.id}-${caller}-${call.settings.difficulty}-${call.settings.seed}`,
		scenario: scenario.id,
		difficulty: call.settings.difficulty,
		turns: [
			{ speaker: 'callee', text: attempt.pickUp.line.text, at: 0 },
			...attempt.turns.flatMap((turn) => [
				...(turn.input.kind === 'said'
					? [
							{
								speaker: 'caller' as const,
								text: turn.input.text,
								at: turn.startedAtMs,
								...(turn.cut ? { heard: turn.heard } : {})
							}
						]
					: []),
				...(turn.line === null
					? []
					: [{ speaker: 'callee' as const, text: turn.line.text, at: turn.lineAtMs }])
			])
		],
		end: attempt.end
	};
}
