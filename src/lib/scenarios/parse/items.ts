import type { Line } from '../scenario.ts';
import { unquote } from './quotes.ts';
import type { Row } from './rows.ts';

/** A label at the start of a line: "关键经历：…", "**问**：…". Not a sentence that happens to hold a colon. */
const LABEL = /^([^：:，。？！“”"]{1,24})[：:]\s*(.*)$/u;

export function splitLabel(text: string): { label: string; rest: string } | null {
	const match = LABEL.exec(text);
	if (!match) return null;
	return { label: (match[1] ?? '').trim(), rest: (match[2] ?? '').trim() };
}

/** Punctuation that only separates list items. */
export function trimItem(text: string): string {
	return text.replace(/[；;。\s]+$/u, '').trim();
}

/** Rows as one paragraph: a role, a task. */
export function asParagraph(rows: readonly Row[], fallbackLine: number): Line {
	const text = rows.map((row) => row.text).join(joiner(rows));
	return { text: unquote(text), line: rows[0]?.line ?? fallbackLine };
}

function joiner(rows: readonly Row[]): string {
	const latin = rows.filter((row) => /^[\x20-\x7e]/.test(row.text)).length;
	return latin * 2 > rows.length ? ' ' : '';
}

/**
 * List items as lines of their own, further lines of an item joined to it. A parent item that is a mere label
 * ("关键经历：") passes its label on to its children, so that each can be read alone.
 */
export function asItems(rows: readonly Row[]): Line[] {
	const items: Line[] = [];
	const labels: string[] = [];
	rows.forEach((row, index) => {
		const last = items.at(-1);
		if (row.kind === 'item' && !row.first && last) {
			items[items.length - 1] = { ...last, text: `${last.text}${space(row.text)}${row.text}` };
			return;
		}
		const depth = row.kind === 'item' ? row.depth : 0;
		const next = rows[index + 1];
		const isLabel =
			/[：:]$/u.test(row.text) || (next?.first === true && next.depth > depth && depth > 0);
		labels.length = Math.min(labels.length, depth);
		if (isLabel || row.kind === 'heading') {
			labels[depth] = row.text.replace(/[：:]$/u, '').trim();
			return;
		}
		const label = depth > 1 ? labels[depth - 1] : undefined;
		items.push({ text: label ? `${label}：${row.text}` : row.text, line: row.line });
	});
	return items.map((item) => ({ text: trimItem(item.text), line: item.line }));
}

function space(text: string): string {
	return /^[\x20-\x7e]/.test(text) ? ' ' : '';
}
