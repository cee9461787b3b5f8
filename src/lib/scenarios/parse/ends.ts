import type { Line } from '../scenario.ts';
import { headingCore } from './headings.ts';
import { trimItem } from './items.ts';
import { quotedParts } from './quotes.ts';
import type { Row } from './rows.ts';

const CLOSING = /^(结束语|结束话术|收尾语|告别语|closing)/iu;
const CONDITION = /^(结束条件|终止条件|结束场景|end)/iu;

/** End conditions and closing lines, which share a section in the caller's half. */
export function parseEnds(rows: readonly Row[]): { conditions: Line[]; closings: Line[] } {
	const conditions: Line[] = [];
	const closings: Line[] = [];
	let mode: 'conditions' | 'closings' | null = null;
	for (const row of rows) {
		const core = headingCore(row.text);
		const at = row.text.search(/[：:]/u);
		const label = at < 0 ? row.text : row.text.slice(0, at);
		const isLabel =
			row.kind === 'heading' || at >= 0 || core.length <= 8 || /^(end|closing)/i.test(core);
		if (isLabel && label.length <= 30 && (CLOSING.test(core) || CONDITION.test(core))) {
			mode = CLOSING.test(core) ? 'closings' : 'conditions';
			const rest = at < 0 ? '' : row.text.slice(at + 1).trim();
			if (rest !== '') add(mode === 'closings' ? closings : conditions, row, rest);
			continue;
		}
		const quoted = quotedParts(row.text).length > 0;
		if (mode === 'closings' || (mode === null && quoted)) add(closings, row, row.text);
		else add(conditions, row, row.text);
	}
	return { conditions, closings };
}

function add(lines: Line[], row: Row, text: string): void {
	const last = lines.at(-1);
	if (row.kind === 'item' && !row.first && last) {
		lines[lines.length - 1] = { ...last, text: last.text + trimItem(text) };
		return;
	}
	const quoted = quotedParts(text);
	const parts = quoted.length > 0 ? quoted : [trimItem(text)];
	for (const part of parts) if (part !== '') lines.push({ text: part, line: row.line });
}
