import type { Locale } from '#lib/core/locale.ts';
import type { Concern, StyleLine } from '../compiled-scenario.ts';
import type { Line } from '../scenario.ts';
import { createAffinity } from './affinity.ts';
import { conceptsIn } from './concepts.ts';
import { termsOf } from './terms.ts';

/** Sample lines of the callee with what they are about; their words are never spoken again. */
export function compileStyle(
	lines: readonly Line[],
	concerns: readonly Concern[],
	locale: Locale
): StyleLine[] {
	const affinity = createAffinity(
		concerns.map(({ id, question }) => ({ id, text: question })),
		locale
	);
	return lines.map(({ text, line }): StyleLine => ({
		text,
		line,
		facets: [...conceptsIn(text).map((id) => `#${id}`), ...termsOf(text, locale)].slice(0, 8),
		concernId: affinity.rank(text, 220)[0]?.id ?? null,
		questions: text.match(/[?？]/gu)?.length ?? 0
	}));
}
