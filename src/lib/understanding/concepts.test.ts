import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TranscriptTurn } from '#lib/core/transcript.ts';
import { normalize } from '#lib/text/normalize.ts';
import { siftPatterns } from '#lib/text/pattern-sieve.ts';
import { PACKS, understandingOf } from '../../../tests/support/understandings.ts';
import { type ConceptHit, findConcepts, findSpokenConcepts, type Lexicon } from './concepts.ts';

const lines = ['dev', 'english'].flatMap((folder) =>
	readdirSync(`tests/calls/${folder}`).flatMap((file) => {
		const call = JSON.parse(readFileSync(`tests/calls/${folder}/${file}`, 'utf8')) as {
			readonly turns: readonly TranscriptTurn[];
		};
		return call.turns.map(({ text }) => normalize(text).text);
	})
);

/** Every pattern tried on every text. */
function findWithoutFilter(
	{ own, ...general }: Lexicon,
	table: 'spoken' | 'written',
	text: string
): ConceptHit[] {
	return [...general[table].entries, ...own.entries].flatMap(({ id, pattern }) =>
		[...text.matchAll(pattern)]
			.filter(([found]) => found !== '')
			.map((match) => ({ id, start: match.index, end: match.index + match[0].length }))
	);
}

describe('concepts', { timeout: 60_000 }, () => {
	it.each([...PACKS, 'delivery-slot'])(
		'are found the same whether patterns are left out or all are tried (%s)',
		(id) => {
			const { lexicon } = understandingOf(id).index;
			for (const line of lines) {
				expect(findSpokenConcepts(lexicon, line)).toEqual(
					findWithoutFilter(lexicon, 'spoken', line)
				);
				expect(findConcepts(lexicon, line)).toEqual(findWithoutFilter(lexicon, 'written', line));
			}
		}
	);

	it('leave out most patterns of an ordinary line', () => {
		const { spoken } = understandingOf('upgrade').index.lexicon;
		const line = '您好,我是长江公司的李明,想跟您确认一下升级的时间。';
		expect(siftPatterns(spoken.sieve, line).length * 10).toBeLessThan(spoken.entries.length);
	});
});
