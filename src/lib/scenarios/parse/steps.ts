import type { Line, Problem, Step } from '../scenario.ts';
import { trimItem } from './items.ts';
import { quotedParts } from './quotes.ts';
import type { Row } from './rows.ts';
import { problem } from './sections.ts';

/** "3. 标题", "第三步：标题", "步骤3 标题", "Step 3: title" in a heading or a plain line. */
const NUMBERED =
	/^(?:第([一二三四五六七八九十\d]+)步|步骤\s*([一二三四五六七八九十\d]+)|step\s*(\d+)|(\d{1,2})(?=[.、．)）:：]))\s*[.、．)）:：]*\s*(.*)$/iu;
const DIGITS = '一二三四五六七八九十';

export function parseSteps(rows: readonly Row[]): { steps: Step[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const opensStep = stepOpener(rows);
	const groups: { head: Row; number: number | null; title: string; rows: Row[] }[] = [];
	for (const row of rows) {
		const opened = opensStep(row);
		if (opened) groups.push({ head: row, ...opened, rows: [] });
		else groups.at(-1)?.rows.push(row);
	}
	// "1." before every step is how some write lists in Markdown; nothing is misnumbered.
	const oneForAll = groups.every((group) => group.number === 1);
	const steps = groups.map((group, index): Step => {
		const number = index + 1;
		if (group.number !== null && group.number !== number && !oneForAll) {
			problems.push(
				problem(group.head.line, 'warning', 'stepNumber', {
					written: group.number,
					counted: number
				})
			);
		}
		const { title, inline } = splitTitle(group.title, group.head.line);
		const lines = [...inline, ...sampleLines(group.rows)];
		if (lines.length === 0) {
			problems.push(problem(group.head.line, 'warning', 'stepWithoutLines', { step: number }));
		}
		return {
			number,
			title: title === '' ? (lines[0]?.text ?? '') : title,
			lines,
			line: group.head.line
		};
	});
	return { steps, problems };
}

type Opened = { number: number | null; title: string };

/** Steps are numbered items, else numbered headings or lines, else deeper headings, else the outermost bullets. */
function stepOpener(rows: readonly Row[]): (row: Row) => Opened | null {
	const top = (row: Row): boolean => row.kind === 'item' && row.first && row.depth === 1;
	const numberedLine = (row: Row): Opened | null => {
		if (row.kind === 'item' && !(row.first && row.depth === 1)) return null;
		const match = NUMBERED.exec(row.text);
		if (!match) return null;
		const digits = match.slice(1, 5).find((part) => part !== undefined) ?? '';
		return { number: readNumber(digits), title: match[5] ?? '' };
	};
	const ordered = rows.filter((row) => top(row) && row.number !== null).length;
	const lines = rows.filter((row) => numberedLine(row) !== null).length;
	const headings = rows.filter((row) => row.kind === 'heading').length;
	// Numbered items under numbered headings are lines of the step, not steps.
	const headingsLead = rows.some((row) => row.kind === 'heading' && numberedLine(row) !== null);
	if (ordered > 0 && !headingsLead && ordered >= lines) {
		return (row) =>
			top(row) && row.number !== null ? { number: row.number, title: row.text } : null;
	}
	if (lines > 0) {
		return headingsLead
			? (row) =>
					row.kind === 'heading' ? (numberedLine(row) ?? { number: null, title: row.text }) : null
			: numberedLine;
	}
	if (headings > 0) {
		return (row) => (row.kind === 'heading' ? { number: null, title: row.text } : null);
	}
	if (rows.some(top)) return (row) => (top(row) ? { number: null, title: row.text } : null);
	return () => null;
}

function readNumber(digits: string): number | null {
	if (/^\d+$/.test(digits)) return Number.parseInt(digits, 10);
	if (digits.length === 1) return DIGITS.indexOf(digits) + 1 || null;
	if (digits.startsWith('十')) return 10 + DIGITS.indexOf(digits.charAt(1)) + 1;
	return null;
}

/** A title may carry its first sample line: "开场：“您好……”". */
function splitTitle(text: string, line: number): { title: string; inline: Line[] } {
	const at = text.search(/[“「『"]/u);
	if (at < 0) return { title: cleanTitle(text), inline: [] };
	const inline = quotedParts(text.slice(at)).filter((part) => part.length > 12);
	if (inline.length === 0) return { title: cleanTitle(text), inline: [] };
	return {
		title: cleanTitle(text.slice(0, at)),
		inline: inline.map((part) => ({ text: part, line }))
	};
}

function cleanTitle(text: string): string {
	return text.replace(/^[*\s]+|[*：:\s]+$/gu, '').trim();
}

function sampleLines(rows: readonly Row[]): Line[] {
	const lines: Line[] = [];
	rows.forEach((row, index) => {
		const parts = quotedParts(row.text);
		if (parts.length > 0) {
			lines.push(...parts.map((text) => ({ text, line: row.line })));
			return;
		}
		const next = rows[index + 1];
		const isLabel =
			/[：:]$/u.test(row.text) || (next !== undefined && next.depth > row.depth && row.first);
		if (isLabel || row.kind === 'heading') return;
		const at = row.text.search(/[“「『"]/u);
		const quoted =
			at > 0 && /[：:]\s*$/u.test(row.text.slice(0, at)) ? quotedParts(row.text.slice(at)) : [];
		const texts =
			quoted.length > 0
				? quoted
				: [trimItem(row.text.replace(/^(话术|示例|台词)\s*\d*[：:]\s*/u, ''))];
		lines.push(...texts.filter((text) => text !== '').map((text) => ({ text, line: row.line })));
	});
	return lines;
}
