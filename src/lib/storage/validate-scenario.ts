import { LOCALES } from '#lib/core/locale.ts';
import { count, id, isRecord, list, number, oneOf, shape, text } from './shape.ts';
import type { ImportedScenario } from './stores.ts';

/**
 * Only what a list needs: the compiled form is plain data of our own making, and one of another
 * `compileVersion` is compiled anew from `markdown`.
 */
const imported = shape({
	id,
	markdown: text,
	importedAt: number,
	compiled: shape({
		compileVersion: count,
		documentHash: text,
		id,
		title: text,
		locale: oneOf(LOCALES),
		source: isRecord,
		steps: list(isRecord),
		knowledge: list(isRecord),
		concerns: list(isRecord)
	})
});

export const isImportedScenario = (value: unknown): value is ImportedScenario => imported(value);
