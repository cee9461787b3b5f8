import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTS } from '#lib/callee/direction.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { LINE_FAULTS } from '#lib/lines/line-faults.ts';
import { MARK_KINDS } from '#lib/review/timeline.ts';
import type { ConcernStatus, Mood } from '#lib/callee/callee-state.ts';

const MOODS = {
	calm: 1,
	brisk: 1,
	irritated: 1,
	'last-chance': 1,
	warming: 1
} satisfies Record<Mood, 1>;
const STATUSES = {
	latent: 1,
	open: 1,
	asked: 1,
	partial: 1,
	satisfied: 1,
	deferred: 1,
	disputed: 1
} satisfies Record<ConcernStatus, 1>;

type Words = Record<string, Record<string, Record<string, string>>>;

describe.each(LOCALES)('the replay in %s', (locale) => {
	const url = new URL(`../../src/lib/i18n/locales/${locale}/replay.json`, import.meta.url);
	const words = JSON.parse(readFileSync(url, 'utf8')) as Words & {
		lineFaults: Record<string, string>;
	};

	it.each([
		['everything that he does', words['replay']?.['acts'], ACTS],
		['every mood', words['replay']?.['moods'], Object.keys(MOODS)],
		['every state of a concern', words['replay']?.['status'], Object.keys(STATUSES)],
		['every fault of a line', words.lineFaults, LINE_FAULTS]
	])('has words for %s, and for nothing else', (_what, said, wanted) => {
		expect(Object.keys(said ?? {}).sort()).toEqual([...wanted].sort());
	});

	it('has words for every kind of moment', () => {
		expect(Object.keys(words['replay']?.['marks'] ?? {})).toEqual(
			expect.arrayContaining([...MARK_KINDS])
		);
	});
});
