import type { Line } from '../scenario.ts';
import { trimItem } from './items.ts';
import { quotedParts } from './quotes.ts';
import type { Row } from './rows.ts';

const AVOID = /反面|不要这样|负面|错误示例|避免|^avoid|^bad|^don.t|^not like/iu;
const IMITATE = /正面|模仿|正确示例|推荐|^imitate|^good|^do\b|^like this/iu;

/** Lines to avoid and lines to imitate. A remark in brackets behind a line is the author's, not part of it. */
export function parseStyle(rows: readonly Row[]): { avoid: Line[]; imitate: Line[] } {
	const style: { avoid: Line[]; imitate: Line[] } = { avoid: [], imitate: [] };
	let mode: keyof typeof style | null = null;
	for (const row of rows) {
		const quoted = quotedParts(row.text);
		if (quoted.length === 0) {
			const label = AVOID.test(row.text) ? 'avoid' : IMITATE.test(row.text) ? 'imitate' : null;
			const isLabel =
				label !== null &&
				(row.kind === 'heading' || /[：:]/u.test(row.text) || row.text.length <= 16);
			if (label !== null && isLabel) {
				mode = label;
				const at = row.text.search(/[“「『"]/u);
				if (at > 0) add(style[mode], quotedParts(row.text.slice(at)), row.line);
				continue;
			}
			// Unquoted examples count only as list items of their own: introductions are prose.
			if (mode && row.kind === 'item' && row.first && row.depth > 1) {
				add(style[mode], [trimItem(row.text.replace(/[（(][^（）()]*[）)]$/u, ''))], row.line);
			}
			continue;
		}
		if (mode) add(style[mode], quoted, row.line);
	}
	return style;
}

function add(lines: Line[], texts: readonly string[], line: number): void {
	for (const text of texts) if (text !== '') lines.push({ text, line });
}
