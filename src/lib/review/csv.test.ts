import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

/** A strict reader of RFC 4180, to hold the writer to it. */
function read(text: string): string[][] {
	const rows: string[][] = [];
	let [row, cell, quoted] = [[] as string[], '', false];
	for (let at = 1; at < text.length; at += 1) {
		const sign = text[at]!;
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (text[at + 1] === '"') cell += text[(at += 1)]!;
			else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === ',') {
			row.push(cell);
			cell = '';
		} else if (sign === '\r' && text[at + 1] === '\n') {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			at += 1;
		} else cell += sign;
	}
	return rows;
}

describe('a table for a spreadsheet', () => {
	it('begins with a byte order mark, ends lines as the standard has it and quotes only what needs it', () => {
		expect(
			toCsv([
				['姓名', '总分'],
				['王 "小" 芳', 8.5],
				['a,b', null]
			])
		).toBe('\ufeff姓名,总分\r\n"王 ""小"" 芳",8.5\r\n"a,b",\r\n');
	});

	it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '|cmd', '\u0000=1'])(
		'never lets %j reckon',
		(text) => {
			expect(read(toCsv([[text]]))).toEqual([[`'${text}`]]);
		}
	);

	it('gives back every text, whatever is in it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })),
				(rows) => {
					const back = read(toCsv(rows));
					expect(back.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
						rows.map((row) => row.map((cell) => cell.replace(/^'/, '')))
					);
				}
			)
		);
	});
});
