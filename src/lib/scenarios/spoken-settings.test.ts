import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { compileDocument } from './compile.ts';

const plain = readFileSync('tests/documents/resistant-loan.md', 'utf8');
/** The loan document with settings in front of it. */
const withSettings = (lines: string): ReturnType<typeof compileDocument> =>
	compileDocument(`## 设置\n${lines}\n\n${plain}`);

describe('spoken forms of a document', () => {
	it('are read by concern, parted by bars and bare of their marks', () => {
		const { compiled, problems } = withSettings(
			'- 说法：\n  - 首要1：你哪个银行的？|你工号报一下，哪家银行'
		);
		expect(compiled?.concerns.find(({ id }) => id === 'p1')?.spoken).toEqual([
			'你哪个银行的',
			'你工号报一下，哪家银行'
		]);
		expect(compiled?.concerns.find(({ id }) => id === 'p2')).not.toHaveProperty('spoken');
		expect(problems.map(({ code }) => code)).not.toContain('settingUnknown');
	});

	it('for a concern that is not there are told to the author', () => {
		const { problems } = withSettings('- 说法：\n  - 潜在9：利息到底多少');
		expect(problems).toContainEqual(
			expect.objectContaining({ code: 'cueTarget', severity: 'warning' })
		);
	});
});
