import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '#lib/scenarios/decode-document.ts';
import { clashOf, savable, type DraftItem } from './draft-item.ts';
import { countProblems, lineAt, lineExcerpt, lineRange, sortProblems } from './problem-list.ts';

const problem = (line: number, severity: 'error' | 'warning' | 'note') => ({
	line,
	severity,
	code: 'empty'
});

describe('several drafts saved at once', () => {
	const draft = (key: string, id: string | null, errors: number | null = 0): DraftItem => ({
		key,
		id,
		errors,
		name: '',
		title: '',
		changedAt: 0
	});

	it('take nothing away: not a scenario of the same id, not each other', () => {
		const drafts = [draft('a', 'loan'), draft('b', 'hotel'), draft('c', 'hotel'), draft('d', null)];
		expect(drafts.map((one) => clashOf(one, drafts, ['loan']))).toEqual([
			'scenario',
			'draft',
			'draft',
			null
		]);
		expect(savable([...drafts, draft('e', 'new'), draft('f', 'bad', 2)], ['loan'])).toEqual([
			draft('e', 'new')
		]);
	});

	it('do take the place of the scenario that they are a change of', () => {
		const change = draft('of:loan', 'loan');
		expect(savable([change], ['loan'])).toEqual([change]);
	});
});

describe('the problems of a document', () => {
	it('come with what stops it first, then by line', () => {
		const sorted = sortProblems([
			problem(9, 'note'),
			problem(7, 'error'),
			problem(3, 'warning'),
			problem(2, 'error')
		]);
		expect(sorted.map((one) => `${one.severity}@${one.line}`)).toEqual([
			'error@2',
			'error@7',
			'warning@3',
			'note@9'
		]);
		expect(countProblems(sorted)).toEqual({ error: 2, warning: 1, note: 1 });
	});

	it('lead to their line in the text, whatever ends its lines', () => {
		const text = '# 甲\r\n乙\n\n丁';
		const cut = (line: number) => {
			const range = lineRange(text, line);
			return range && text.slice(range.start, range.end);
		};
		expect([1, 2, 3, 4, 5, 0].map(cut)).toEqual(['# 甲', '乙', '', '丁', null, null]);
	});

	it('name lines as the text counts them', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.string().map((s) => s.replace(/[\r\n]/g, ' ')),
					{ minLength: 1 }
				),
				(lines) => {
					const text = lines.join('\n');
					lines.forEach((line, index) => {
						const range = lineRange(text, index + 1);
						expect(range && text.slice(range.start, range.end)).toBe(line);
						expect(lineAt(text, range?.start ?? -1)).toBe(index + 1);
					});
				}
			)
		);
	});

	it('quote a long line in part, never in the middle of a character', () => {
		expect(lineExcerpt('😀'.repeat(60), 1, 4)).toBe('😀😀😀😀…');
		expect(lineExcerpt('  短  ', 1)).toBe('短');
	});
});

describe('a picked file', () => {
	it('is read as UTF-8, with or without its mark', () => {
		const bytes = new TextEncoder().encode('\uFEFF# 场景');
		expect(decodeDocument(bytes)).toEqual({ ok: true, text: '# 场景', encoding: 'utf-8' });
	});

	it('is read as GBK when it is no UTF-8', () => {
		// 场景 in GBK
		const bytes = new Uint8Array([0x23, 0x20, 0xb3, 0xa1, 0xbe, 0xb0]);
		expect(decodeDocument(bytes)).toEqual({ ok: true, text: '# 场景', encoding: 'gb18030' });
	});

	it('is read as UTF-16 when it says so', () => {
		const bytes = new Uint8Array([0xff, 0xfe, 0x3a, 0x57, 0x6f, 0x66]);
		expect(decodeDocument(bytes)).toEqual({ ok: true, text: '场景', encoding: 'utf-16' });
	});

	it('that is a picture or a programme is no document', () => {
		expect(decodeDocument(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])).ok).toBe(false);
	});

	it('of any bytes at all never breaks', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const decoded = decodeDocument(bytes);
				if (decoded.ok) expect(decoded.text).not.toContain('\u0000');
			})
		);
	});
});
