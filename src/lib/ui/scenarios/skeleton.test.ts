import { expect, it } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { loadSkeleton } from './skeleton.ts';

it.each(LOCALES)('the sample document in %s can be played as it stands', async (locale) => {
	const { compiled, problems } = compileDocument(await loadSkeleton(locale));
	expect(problems.filter((problem) => problem.severity !== 'note')).toEqual([]);
	expect([compiled?.locale, compiled?.steps.length, compiled?.knowledge.length]).toEqual([
		locale,
		4,
		4
	]);
	expect(compiled?.concerns).toHaveLength(4);
	expect(compiled?.concerns.every(({ supported }) => supported)).toBe(true);
	expect(compiled?.ends.callee.every((end) => end.classes.length > 0)).toBe(true);
});
