import { createInterface } from 'node:readline';
import { readFile } from 'node:fs/promises';
import { decodeDocument } from '#lib/scenarios/decode-document.ts';
import type { Command, Io } from './io.ts';

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	check: async () => (await import('./check.ts')).check,
	play: async () => (await import('./play.ts')).play,
	simulate: async () => (await import('./simulate.ts')).simulate,
	score: async () => (await import('./score.ts')).score,
	table: async () => (await import('./table.ts')).table
};

const USAGE = `npm run -s cli -- COMMAND …

  check FILE…          one JSON object per file: problems with lines, and what was read
  score [--scenario ID|FILE] [--out DIR] TRANSCRIPT.json|DIR…
  play --scenario ID|FILE [--seed N] [--difficulty easy|normal|hard] [--json]
  simulate --scenario ID|FILE|all --caller KIND --difficulty D --calls N --seed N
           [--bank first|second] [--no-totals] [--transcripts DIR]
  table FILE…          Markdown tables of what simulate printed

Results are JSON on standard output, messages go to standard error; 1 means failure.`;

const terminal: Io = {
	result: (text) => void process.stdout.write(`${text}\n`),
	message: (text) => void process.stderr.write(`${text}\n`),
	readFile: async (path) => {
		const bytes = await readFile(path).catch(() => null);
		const decoded = bytes === null ? null : decodeDocument(bytes);
		return decoded?.ok ? decoded.text : null;
	},
	lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity })
};

/** Runs one command line and returns its exit code. */
export async function main(args: readonly string[], io: Io = terminal): Promise<number> {
	const [name = '', ...rest] = args;
	const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!load) {
		io.message(USAGE);
		return name === 'help' || name === '--help' ? 0 : 1;
	}
	try {
		return await (
			await load()
		)(rest, io);
	} catch (error) {
		io.message(error instanceof Error ? error.message : String(error));
		return 1;
	}
}
