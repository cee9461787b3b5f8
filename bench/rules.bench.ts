// The pure rules in Node, as they ship: compile, understand, decide, take a turn, score. Budgets per issue of speed:
// the learner's own device is slower than a desk machine by a factor of a few, and they leave room for that.
import { readFileSync } from 'node:fs';
import { PHRASES } from '#lib/bots/phrases.ts';
import { stepCallee } from '#lib/callee/step-callee.ts';
import { type CallSoFar, takeTurn } from '#lib/call/take-turn.ts';
import { toSoFar } from '#lib/call/play-through.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { findSelfCorrections } from '#lib/text/self-correction.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { scoreTranscript } from '#lib/scoring/score-transcript.ts';
import { createUnderstanding, FIRST_TURN } from '#lib/understanding/understand.ts';
import { simulateCall } from '../cli/simulation.ts';
import { median, quantile, report } from './report.mjs';

const PACKS = ['upgrade', 'renewal-offer', 'mobile-plan', 'cloud-renewal', 'service-followup'];
const documents = PACKS.map((id) => readFileSync(`src/lib/scenarios/packs/${id}.md`, 'utf8'));

/** Processor time of this process, milliseconds: what other programs do meanwhile does not count. */
function spentMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Milliseconds of each of `runs` calls, after a few that warm the engine. */
function times(runs: number, work: (run: number) => unknown): number[] {
	for (let i = 0; i < 5; i += 1) work(i);
	return Array.from({ length: runs }, (_, i) => {
		const startedMs = spentMs();
		work(i);
		return spentMs() - startedMs;
	});
}

/** Runs that are measured together where one is shorter than what the system's clock of processor time can tell. */
const TOGETHER = 10;

/** Milliseconds of one run of short work, as the mean of several in a row: the compiler's and collector's part too. */
function timesTogether(runs: number, work: (run: number, at: number) => unknown): number[] {
	return times(runs, (run) => {
		for (let i = 0; i < TOGETHER; i += 1) work(run, run * TOGETHER + i);
	}).map((ms) => ms / TOGETHER);
}

const { compiled } = compileDocument(documents[0]!);
if (!compiled) throw new Error('the pack does not compile');
const scenario = compiled;
const understanding = createUnderstanding(scenario);

const utterances = [
	...scenario.steps.flatMap(({ lines }) => lines.map(({ text }) => text)),
	...scenario.knowledge.map(({ answer }) => answer)
].map((text) => text.repeat(3).slice(0, 60));

/** An utterance begun somewhere else each time: the same characters, and never what was read just before. */
function begunAt(text: string, at: number): string {
	const from = at % text.length;
	return text.slice(from) + text.slice(0, from);
}

const call = simulateCall({
	scenario,
	understanding,
	caller: 'competent',
	difficulty: 'easy',
	seed: 11,
	phrases: PHRASES
});
const attempt = toAttempt(scenario, call);
const running = attempt.turns.filter((turn) => turn.stateAfter.ended === null);

/** The same exchanges again and again: a call of any length. */
function long(turns: number): typeof attempt {
	const repeated = Array.from({ length: turns }, (_, index) => ({
		...running[index % running.length]!,
		index
	}));
	return { ...attempt, turns: repeated };
}

const soFar: CallSoFar = { ...toSoFar(call), turns: long(30).turns };
const state = running.at(-1)!.stateAfter;

const transcript = (turns: number) => ({
	id: 'bench',
	scenario: scenario.id,
	turns: Array.from({ length: turns }, (_, i) => ({
		speaker: i % 2 === 0 ? ('caller' as const) : ('callee' as const),
		text: i % 2 === 0 ? utterances[i % utterances.length]! : '要停多久？影响哪些业务？',
		at: i * 5000
	}))
});

const scoring30 = median(times(20, () => scoreAttempt(scenario, long(30), understanding)));
const scoring500 = median(times(3, () => scoreAttempt(scenario, long(500), understanding)));
const scoring1000 = median(times(3, () => scoreAttempt(scenario, long(1000), understanding)));
const noise = (length: number) => 'a-1 好的，不是，三分'.repeat(length / 14);
const read = (length: number) =>
	median(
		times(5, () => {
			const text = noise(length);
			findQuantities(text, 'zh-CN');
			findSelfCorrections(text, 'zh-CN');
		})
	);

const ok = [
	report(
		'compile a document, median',
		median(times(20, (i) => compileDocument(documents[i % documents.length]!))),
		'ms',
		50
	),
	report(
		'understand 60 characters, 95th percentile',
		quantile(
			timesTogether(120, (i, at) =>
				understanding.understand(begunAt(utterances[i % utterances.length]!, at), {
					...FIRST_TURN,
					turn: 5,
					askedConcernId: scenario.concerns[i % scenario.concerns.length]!.id
				})
			),
			0.95
		),
		'ms',
		3
	),
	report(
		'decide: one policy step at turn 30, median',
		median(
			times(300, (i) => {
				const turn = running[i % running.length]!;
				if (turn.observation === null) return null;
				return stepCallee(
					scenario,
					{ ...state, turn: 29 },
					{ kind: 'said', observation: turn.observation, cut: false },
					soFar.turns.map(({ heard }) => heard)
				);
			})
		),
		'ms',
		1
	),
	report(
		'one whole caller turn at turn 30, 95th percentile',
		quantile(
			times(200, (i) =>
				takeTurn(scenario, understanding, soFar, {
					kind: 'said',
					text: utterances[i % utterances.length]!
				})
			),
			0.95
		),
		'ms',
		16
	),
	report('score a 30-turn call, median', scoring30, 'ms', 20),
	report('score a 1,000-turn call, median', scoring1000, 'ms', 1000),
	report('score: 1,000 turns against 500', scoring1000 / scoring500, 'ratio', 2.6),
	report(
		'score a foreign 60-line transcript, median',
		median(times(10, () => scoreTranscript(scenario, transcript(60)))),
		'ms',
		200
	),
	report(
		'read quantities: 20,000 characters against 10,000',
		read(20_000) / read(10_000),
		'ratio',
		3
	)
];
process.exitCode = ok.every(Boolean) ? 0 : 1;
