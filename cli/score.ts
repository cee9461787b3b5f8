import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speaker, Transcript } from '#lib/core/transcript.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { scoreTranscript } from '#lib/scoring/score-transcript.ts';
import { createUnderstanding, type Understanding } from '#lib/understanding/understand.ts';
import { readArgs } from './args.ts';
import type { Io } from './io.ts';
import { loadScenarios } from './load-scenarios.ts';

const USAGE = 'score [--scenario ID|FILE] [--out DIR] TRANSCRIPT.json|DIR…';

interface Prepared {
	readonly scenario: CompiledScenario;
	readonly understanding: Understanding;
}

/** `score`: one report per transcript, as JSON lines and, with --out, as DIR/<id>.json. */
export async function score(args: readonly string[], io: Io): Promise<number> {
	const { options, rest, unknown } = readArgs(args, { options: ['scenario', 'out'] });
	if (rest.length === 0 || unknown.length > 0) {
		io.message(USAGE);
		return 1;
	}
	const prepared = new Map<string, Prepared | null>();
	const prepare = async (name: string): Promise<Prepared | null> => {
		if (!prepared.has(name)) prepared.set(name, await load(name, io));
		return prepared.get(name) ?? null;
	};
	const out = options['out'];
	if (out !== undefined) await mkdir(out, { recursive: true });
	let failed = false;
	for (const file of await filesOf(rest)) {
		const text = await io.readFile(file);
		const transcript = text === null ? null : readTranscript(text, idOf(file));
		const name = options['scenario'] ?? transcript?.scenario;
		const ready = name === undefined ? null : await prepare(name);
		if (!transcript || !ready) {
			failed = true;
			if (text === null) io.message(`${file}: cannot be read`);
			else if (!transcript) io.message(`${file}: not a transcript`);
			else if (name === undefined) io.message(`${file}: names no scenario; use --scenario`);
			continue;
		}
		const card = scoreTranscript(ready.scenario, transcript, ready.understanding);
		const report = JSON.stringify(toReport(transcript, card));
		io.result(report);
		if (out !== undefined) await writeFile(join(out, `${transcript.id}.json`), `${report}\n`);
	}
	return failed ? 1 : 0;
}

/** Files as given, directories as the transcripts in them, by name. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const inside = await readdir(path).catch(() => null);
		if (inside === null) files.push(path);
		else
			files.push(
				...inside
					.filter((name) => name.endsWith('.json'))
					.sort()
					.map((name) => join(path, name))
			);
	}
	return files;
}

const idOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '');

async function load(name: string, io: Io): Promise<Prepared | null> {
	const scenario = (await loadScenarios(name, io))?.[0];
	return scenario === undefined ? null : { scenario, understanding: createUnderstanding(scenario) };
}

/** A transcript of the form in the calibration set; whatever is missing or odd is left out. Null when there are no turns. */
export function readTranscript(text: string, fallbackId: string): Transcript | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof value !== 'object' || value === null) return null;
	const { id, scenario, difficulty, turns } = value as Record<string, unknown>;
	if (!Array.isArray(turns)) return null;
	return {
		id: typeof id === 'string' && /^[\w.-]+$/.test(id) ? id : fallbackId,
		...(typeof scenario === 'string' ? { scenario } : {}),
		...(difficulty === 'easy' || difficulty === 'normal' || difficulty === 'hard'
			? { difficulty }
			: {}),
		turns: turns.map(readTurn)
	};
}

/** Odd entries become empty turns, so that the indexes of the others stay. */
function readTurn(value: unknown): Transcript['turns'][number] {
	const turn =
		typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	const speaker: Speaker = turn['speaker'] === 'caller' ? 'caller' : 'callee';
	return {
		speaker,
		text: typeof turn['text'] === 'string' ? turn['text'] : '',
		at: typeof turn['at'] === 'number' ? turn['at'] : 0,
		...(typeof turn['heard'] === 'string' ? { heard: turn['heard'] } : {})
	};
}

/** The card in the transcript's own turn numbers. */
function toReport({ id, turns }: Transcript, card: ScoreCard): unknown {
	const positions = turns.flatMap((turn, i) => (turn.speaker === 'caller' ? [i] : []));
	const at = (turn: number | null): number | null =>
		turn === null ? null : (positions[turn] ?? null);
	return {
		id,
		steps: card.steps.map(({ step, status, turn, quote, excused }) => ({
			step,
			status,
			turn: at(turn),
			quote,
			excused
		})),
		qa: card.questions.map(({ question, asked, answer, turn, quote }) => ({
			question,
			asked,
			answer,
			turn: at(turn),
			quote
		})),
		factErrors: card.factErrors.map((error) => ({ ...error, turn: at(error.turn) })),
		outcome: {
			callerEnd: card.outcome.callerEnd,
			calleeEnd: card.outcome.calleeEnd,
			closing: card.outcome.closing,
			ending: card.outcome.ending,
			success: card.outcome.success
		},
		total: card.total,
		beforeCaps: card.beforeCaps,
		band: card.band,
		caps: card.caps.map(({ rule, limit }) => ({ rule, limit })),
		dimensions: card.dimensions.map((dimension) => ({
			id: dimension.id,
			points: dimension.points / 10,
			max: dimension.max / 10,
			applicable: dimension.applicable,
			evidence: dimension.marks.map((mark) => ({
				mark: mark.id,
				gained: mark.gained / 10,
				possible: mark.possible / 10,
				evidence: mark.evidence.map((entry) =>
					entry.kind === 'said'
						? { ...entry, turn: at(entry.turn) }
						: { ...entry, dueTurn: at(entry.dueTurn) }
				)
			}))
		}))
	};
}
