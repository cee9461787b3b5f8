import { fromMarkdown } from 'mdast-util-from-markdown';
import type { List, PhrasingContent, RootContent } from 'mdast';

/** One visible line of the document, with its place in the Markdown structure. */
export interface Row {
	readonly kind: 'heading' | 'item' | 'text';
	/** Heading level 1..6; list nesting 1.. for items and their further lines; 0 for plain text. */
	readonly depth: number;
	/** Number that the author gave an ordered item, on its first line; else null. */
	readonly number: number | null;
	/** True on the first line of a list item. */
	readonly first: boolean;
	/** A paragraph of its own in bold: a heading of authors who do not use `#`. */
	readonly strong: boolean;
	/** Plain text: no emphasis marks, trimmed, never empty. */
	readonly text: string;
	/** 1-based. */
	readonly line: number;
}

/**
 * Markdown that trainers write as text. Off are the constructs that turn such text into something else:
 * a `---` under a paragraph into a heading, an over-indented line into code, `<` into HTML, `[` into links.
 */
const AS_WRITTEN = {
	disable: {
		null: [
			'setextUnderline',
			'codeIndented',
			'htmlFlow',
			'htmlText',
			'definition',
			'labelStartLink',
			'labelStartImage',
			'autolink'
		]
	}
};

/** Every non-empty line of a Markdown text, in order. */
export function readRows(markdown: string): Row[] {
	const rows: Row[] = [];
	for (const node of fromMarkdown(markdown, { extensions: [AS_WRITTEN] }).children) {
		readBlock(node, 0, null, rows, markdown);
	}
	return rows;
}

interface ItemStart {
	readonly number: number | null;
	open: boolean;
}

function readBlock(
	node: RootContent,
	depth: number,
	item: ItemStart | null,
	rows: Row[],
	markdown: string
): void {
	const line = node.position?.start.line ?? 1;
	switch (node.type) {
		case 'heading':
			push(rows, 'heading', node.depth, item, plainText(node.children), line);
			break;
		case 'paragraph':
			push(rows, depth > 0 ? 'item' : 'text', depth, item, plainText(node.children), line);
			if (depth === 0 && node.children.length === 1 && node.children[0]?.type === 'strong') {
				const last = rows.pop();
				if (last) rows.push({ ...last, strong: true });
			}
			break;
		case 'code':
			// The text of a fence begins on the line after it.
			push(rows, depth > 0 ? 'item' : 'text', depth, item, node.value, line + 1);
			break;
		case 'blockquote':
			for (const child of node.children) readBlock(child, depth, item, rows, markdown);
			break;
		case 'list':
			readList(node, depth + 1, rows, markdown);
			break;
		default:
			// Rules and the constructs switched off above carry no text.
			break;
	}
}

function readList(list: List, depth: number, rows: Row[], markdown: string): void {
	list.children.forEach((entry, index) => {
		// Markdown counts on from the first number; what the author wrote stands in the text alone.
		const at = entry.position?.start.offset ?? 0;
		const written = /^\d+/u.exec(markdown.slice(at, at + 9))?.[0];
		const counted = (list.start ?? 1) + index;
		const number = list.ordered ? (written === undefined ? counted : Number(written)) : null;
		const start: ItemStart = { number, open: true };
		for (const child of entry.children) readBlock(child, depth, start, rows, markdown);
	});
}

function push(
	rows: Row[],
	kind: Row['kind'],
	depth: number,
	item: ItemStart | null,
	text: string,
	line: number
): void {
	text.split('\n').forEach((part, index) => {
		const trimmed = cleanLine(part);
		if (trimmed === '') return;
		const first = item?.open ?? false;
		if (item) item.open = false;
		const number = first && item ? item.number : null;
		rows.push({ kind, depth, number, first, strong: false, text: trimmed, line: line + index });
	});
}

function plainText(nodes: readonly PhrasingContent[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'break') return '\n';
			if ('children' in node) return plainText(node.children);
			if ('value' in node) return node.value;
			return '';
		})
		.join('');
}

/** Drops link targets, comments and tags of a stray HTML habit, emphasis marks that Markdown left alone. */
function cleanLine(text: string): string {
	return text
		.replace(/<!--.*?-->/g, '')
		.replace(/<\/?[a-zA-Z][^<>]{0,80}>/g, '')
		.replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g, '$1')
		.replace(/\*\*/g, '')
		.trim();
}
