import type { KnowledgeItem, Problem } from '../scenario.ts';
import { unquote } from './quotes.ts';
import type { Row } from './rows.ts';
import { problem } from './sections.ts';

const QUESTION = /^(?:客户|用户|顾客)?(?:提问|问题|问|q(?:uestion)?)\s*\d*\s*[：:.．]\s*(.*)$/iu;
const ANSWER = /^(?:客服|参考|标准)?(?:回答|答复|答案|答|a(?:nswer)?)\s*\d*\s*[：:.．]\s*(.*)$/iu;
const ANSWER_INSIDE = /\s+(?:回答|答案|答|A)[：:]\s*/u;

interface Draft {
	question: string;
	answer: string;
	line: number;
	inAnswer: boolean;
}

export function parseKnowledge(rows: readonly Row[]): {
	items: KnowledgeItem[];
	problems: Problem[];
} {
	const marked = rows.some((row) => QUESTION.test(row.text));
	const drafts = marked ? readMarked(rows) : readUnmarked(rows);
	const problems: Problem[] = [];
	const items = drafts
		.filter((draft) => draft.question !== '' || draft.answer !== '')
		.map((draft, index): KnowledgeItem => {
			const number = index + 1;
			if (draft.answer === '') {
				problems.push(
					problem(draft.line, 'warning', 'questionWithoutAnswer', { question: number })
				);
			}
			return {
				number,
				question: unquote(draft.question),
				answer: unquote(draft.answer),
				line: draft.line
			};
		});
	return { items, problems };
}

function readMarked(rows: readonly Row[]): Draft[] {
	const drafts: Draft[] = [];
	for (const row of rows) {
		const text = row.text.replace(/^\d{1,2}[.、．)）]\s*/u, '');
		const question = QUESTION.exec(text);
		const answer = ANSWER.exec(text);
		const last = drafts.at(-1);
		if (question) {
			const [asked = '', told = ''] = (question[1] ?? '').split(ANSWER_INSIDE);
			drafts.push({
				question: asked.trim(),
				answer: told.trim(),
				line: row.line,
				inAnswer: told !== ''
			});
		} else if (answer && last) {
			last.answer = joinText(last.answer, answer[1] ?? '');
			last.inAnswer = true;
		} else if (last && row.kind !== 'heading') {
			if (last.inAnswer) last.answer = joinText(last.answer, row.text);
			else last.question = joinText(last.question, row.text);
		}
	}
	return drafts;
}

/** Without markers: each outermost item or heading is a question, what follows or is nested is its answer. */
function readUnmarked(rows: readonly Row[]): Draft[] {
	const drafts: Draft[] = [];
	const headings = rows.some((row) => row.kind === 'heading');
	for (const row of rows) {
		const opens = headings
			? row.kind === 'heading'
			: (row.kind === 'item' && row.first && row.depth === 1) ||
				(row.kind === 'text' && /[？?]/u.test(row.text));
		const last = drafts.at(-1);
		if (opens) {
			const cut = row.text.search(/[？?]/u);
			const at = cut >= 0 ? cut + 1 : row.text.search(/[：:]/u) + 1;
			const split = at > 0 && at < row.text.length;
			drafts.push({
				question: split ? row.text.slice(0, at).replace(/[：:]$/u, '') : row.text,
				answer: split ? row.text.slice(at).replace(/^[\s”"：:—-]+/u, '') : '',
				line: row.line,
				inAnswer: split
			});
		} else if (last) {
			last.answer = joinText(last.answer, row.text.replace(ANSWER, '$1'));
		}
	}
	return drafts;
}

function joinText(before: string, after: string): string {
	if (before === '') return after.trim();
	const gap = /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after) ? ' ' : '';
	return `${before}${gap}${after.trim()}`;
}
