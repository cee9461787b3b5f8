import { describe, expect, it } from 'vitest';
import { isBlank, isSayKey } from './say-key.ts';

const enter = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 };

describe('what is typed', () => {
	it('is said by Enter, not by breaking the line or choosing a word', () => {
		expect(isSayKey(enter)).toBe(true);
		expect(isSayKey({ ...enter, shiftKey: true })).toBe(false);
		expect(isSayKey({ ...enter, isComposing: true })).toBe(false);
		expect(isSayKey({ ...enter, keyCode: 229 })).toBe(false);
		expect(isSayKey({ ...enter, key: 'a' })).toBe(false);
	});

	it.each(['', ' \n\t', '\u200b\u2060 \ufeff', '\u3000'])(
		'is nothing where nobody sees it (%j)',
		(text) => {
			expect(isBlank(text)).toBe(true);
		}
	);

	it.each(['嗯', ' a', '？', '\u200b好'])('is something: %j', (text) => {
		expect(isBlank(text)).toBe(false);
	});
});
