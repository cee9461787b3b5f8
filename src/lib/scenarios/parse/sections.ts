import type { Problem } from '../scenario.ts';
import {
	CALLEE_SECTIONS,
	CALLER_SECTIONS,
	halfOf,
	sectionOf,
	type Half,
	type Section
} from './headings.ts';
import type { Row } from './rows.ts';

export interface SectionRows {
	readonly line: number;
	readonly rows: readonly Row[];
}

export type HalfSections = Readonly<Partial<Record<Section, SectionRows>>>;

export interface DocumentSections {
	/** Title of the document: a heading above the halves that is none of them. */
	readonly title: Row | null;
	readonly settings: SectionRows | null;
	/** Line of each half's heading; null when the half is missing. */
	readonly callerLine: number | null;
	readonly calleeLine: number | null;
	readonly caller: HalfSections;
	readonly callee: HalfSections;
	readonly problems: readonly Problem[];
}

/** Sorts the rows under the two halves and their sections; a heading of neither kind is kept as a row. */
export function readSections(rows: readonly Row[]): DocumentSections {
	const halves: Record<'caller' | 'callee', Map<Section, { line: number; rows: Row[] }>> = {
		caller: new Map(),
		callee: new Map()
	};
	const lines: Record<Half, number | null> = { settings: null, caller: null, callee: null };
	const settings: Row[] = [];
	const problems: Problem[] = [];
	let title: Row | null = null;
	let half: Half | null = null;
	let section: Section | null = null;
	let sectionDepth = 0;

	for (const row of rows) {
		// A bold line is a heading only where no `#` heading has opened a section above it.
		const bold = row.strong && row.text.length <= 30 && opensAsBold(row.text, section);
		if (row.kind === 'heading' || bold) {
			const depth = row.kind === 'heading' ? row.depth : BOLD_DEPTH;
			const nextHalf = halfOf(row.text);
			if (nextHalf && (lines[nextHalf] === null || nextHalf === half)) {
				half = nextHalf;
				lines[nextHalf] ??= row.line;
				section = null;
				continue;
			}
			if (half === null) {
				title ??= row;
				continue;
			}
			if (half !== 'settings') {
				const found = sectionOf(row.text);
				const known = half === 'caller' ? CALLER_SECTIONS : CALLEE_SECTIONS;
				const isPart = section !== null && depth > sectionDepth;
				if (found && known.includes(found) && !(isPart && !opensInside(section, found))) {
					const open = halves[half].get(found);
					if (open && open.rows.length > 0) {
						problems.push(problem(row.line, 'warning', 'sectionTwice', { section: row.text }));
					}
					if (!open) halves[half].set(found, { line: row.line, rows: [] });
					section = found;
					sectionDepth = depth;
					continue;
				}
				if (!isPart) {
					problems.push(problem(row.line, 'note', 'unknownSection', { section: row.text }));
					section = null;
					continue;
				}
			}
		}
		if (half === 'settings') settings.push(row);
		else if (half && section) halves[half].get(section)?.rows.push(row);
	}
	return {
		title,
		settings: lines.settings === null ? null : { line: lines.settings, rows: settings },
		callerLine: lines.caller,
		calleeLine: lines.callee,
		caller: Object.fromEntries(halves.caller),
		callee: Object.fromEntries(halves.callee),
		problems
	};
}

/** Inside end conditions the bold labels "结束条件" and "结束语" are the section's own. */
function opensAsBold(text: string, section: Section | null): boolean {
	if (halfOf(text)) return true;
	const found = sectionOf(text);
	return found !== null && !(section === 'ends' && (found === 'ends' || found === 'closings'));
}

/** Below every heading that Markdown has. */
const BOLD_DEPTH = 7;

/** A deeper heading opens a section of its own only for closings under end conditions; else it is a title inside. */
function opensInside(section: Section | null, found: Section): boolean {
	return section === 'ends' && (found === 'closings' || found === 'ends');
}

export function problem(
	line: number,
	severity: Problem['severity'],
	code: string,
	params?: Problem['params']
): Problem {
	return params ? { line, severity, code, params } : { line, severity, code };
}
