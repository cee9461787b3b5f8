import { CALLER_KINDS, type CallerKind } from '#lib/bots/skill.ts';
import { DIFFICULTIES, type Difficulty } from '#lib/core/difficulty.ts';
import type { Io } from './io.ts';

/** What `table` reads of a line that `simulate` printed. */
interface Cell {
	readonly scenario: string;
	readonly caller: CallerKind;
	readonly difficulty: Difficulty;
	readonly bank: string;
	readonly calls: number;
	readonly success: number;
	readonly callerTurnsMedian: number;
}

/** Success on normal that the callee promises each kind of caller, percent, as the heading of its row. */
const BANDS: Readonly<Record<CallerKind, string>> = {
	expert: '≥ 90',
	competent: '75–97',
	novice: '20–55',
	'script-reader': '≤ 25',
	'keyword-stuffer': '≤ 10',
	'whole-script-paste': '≤ 3',
	injector: '0',
	'over-promiser': '≤ 55',
	rude: '≤ 20'
};
/** Documents written for tests; everything else is pooled. */
const TEST_DOCUMENT = /^(?:delivery|hesitant|resistant)/;

/** `table`: Markdown of one or more files that `simulate` printed, in the form of docs/simulation.md. */
export async function table(args: readonly string[], io: Io): Promise<number> {
	const cells: Cell[] = [];
	for (const path of args) {
		const text = await io.readFile(path);
		if (text === null) {
			io.message(`cannot read ${path}`);
			return 1;
		}
		for (const line of text.split('\n')) {
			if (line.startsWith('{')) cells.push(JSON.parse(line) as Cell);
		}
	}
	if (cells.length === 0) {
		io.message('table FILE… (lines printed by simulate)');
		return 1;
	}
	const scenarios = [...new Set(cells.map(({ scenario }) => scenario))];
	const packs = scenarios.filter((id) => !TEST_DOCUMENT.test(id));
	io.result(pooled(cells, packs).join('\n'));
	io.result(`\n${byScenario(cells, scenarios).join('\n')}`);
	return 0;
}

function pooled(cells: readonly Cell[], packs: readonly string[]): string[] {
	const share = (caller: CallerKind, difficulty: Difficulty, bank: string): string => {
		const found = packs
			.map((id) => find(cells, id, caller, difficulty, bank))
			.filter((cell) => cell !== undefined);
		if (found.length < packs.length) return '–';
		return ((100 * sum(found.map(({ success }) => success))) / found.length).toFixed(1);
	};
	const turns = (caller: CallerKind): string => {
		const found = packs
			.map((id) => find(cells, id, caller, 'normal', 'first')?.callerTurnsMedian)
			.filter((value) => value !== undefined)
			.sort((a, b) => a - b);
		return `${found[Math.floor(found.length / 2)] ?? '–'}`;
	};
	return [
		'| caller | band (normal) | easy | **normal** | hard | normal, second bank | turns (normal, median) |',
		'|---|---|---|---|---|---|---|',
		...CALLER_KINDS.map((caller) =>
			row([
				caller,
				BANDS[caller],
				share(caller, 'easy', 'first'),
				`**${share(caller, 'normal', 'first')}**`,
				share(caller, 'hard', 'first'),
				share(caller, 'normal', 'second'),
				turns(caller)
			])
		)
	];
}

function byScenario(cells: readonly Cell[], scenarios: readonly string[]): string[] {
	return [
		row(['caller', ...scenarios]),
		row(['---', ...scenarios.map(() => '---')]).replaceAll(' ', ''),
		...CALLER_KINDS.map((caller) =>
			row([
				caller,
				...scenarios.map((id) =>
					DIFFICULTIES.map((difficulty) => {
						const cell = find(cells, id, caller, difficulty, 'first');
						return cell === undefined ? '–' : `${Math.round(100 * cell.success)}`;
					}).join(' / ')
				)
			])
		)
	];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function find(
	cells: readonly Cell[],
	scenario: string,
	caller: CallerKind,
	difficulty: Difficulty,
	bank: string
): Cell | undefined {
	return cells.find(
		(cell) =>
			cell.scenario === scenario &&
			cell.caller === caller &&
			cell.difficulty === difficulty &&
			(cell.bank ?? 'first') === bank
	);
}
