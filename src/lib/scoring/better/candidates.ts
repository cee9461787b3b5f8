import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario, Concern, KeyPoint } from '#lib/scenarios/compiled-scenario.ts';
import { splitClauses } from '#lib/text/clauses.ts';

/** Longest better sentence: 40 characters in Chinese; in English what is said in the same time. */
export const MAX_LENGTH: Readonly<Record<Locale, number>> = { 'zh-CN': 40, en: 110 };

/** A sentence made from the document, with the line it came from. */
export interface Candidate {
	readonly text: string;
	readonly line: number;
	readonly source: string;
}

/** Runs of neighbouring clauses that fit, longest first among those that begin at the same place. */
function clauseRuns(text: string, line: number, locale: Locale): Candidate[] {
	const plain = unquoted(text);
	const clauses = splitClauses(plain);
	const found: Candidate[] = [];
	for (let from = 0; from < clauses.length; from += 1) {
		for (let to = clauses.length; to > from; to -= 1) {
			const sentence = finish(plain.slice(clauses[from]!.start, clauses[to - 1]!.end), locale);
			if (sentence.length <= MAX_LENGTH[locale]) found.push({ text: sentence, line, source: text });
		}
	}
	return found;
}

const unquoted = (text: string): string => text.replace(/[“”"「」『』]/g, '');

/** One full stop at the end, a capital at the start. */
export function finish(text: string, locale: Locale): string {
	const bare = text.trim().replace(/[，。；、,.;:：\s]+$/, '');
	if (locale !== 'en') return /[？！]$/.test(bare) ? bare : `${bare}。`;
	const capital = bare.charAt(0).toUpperCase() + bare.slice(1);
	return /[?!]$/.test(capital) ? capital : `${capital}.`;
}

/** Points put together: what the answer must hold, in the trainer's words. */
function joinedPoints(points: readonly KeyPoint[], locale: Locale): Candidate[] {
	const found: Candidate[] = [];
	const ranked = [...points].sort((a, b) => b.weight - a.weight);
	for (let count = ranked.length; count >= 1; count -= 1) {
		const chosen = ranked.slice(0, count);
		const text = finish(
			chosen
				.map((point) => unquoted(point.text).replace(/[，。；,.;\s]+$/, ''))
				.join(locale === 'en' ? ', ' : '，'),
			locale
		);
		if (text.length <= MAX_LENGTH[locale] && chosen[0] !== undefined)
			found.push({ text, line: chosen[0].line, source: chosen[0].text });
	}
	return found;
}

/** Everything in the document that could answer a concern in one breath, the linked answers first. */
export function candidatesFor(scenario: CompiledScenario, concern: Concern): Candidate[] {
	const { locale } = scenario;
	const items = concern.knowledge.flatMap(
		(number) => scenario.knowledge.find((item) => item.number === number) ?? []
	);
	const steps = concern.steps.flatMap(
		(number) => scenario.steps.find((step) => step.number === number) ?? []
	);
	const all = [...items.flatMap((item) => item.points), ...steps.flatMap((step) => step.points)];
	const wanted = all.filter((point) => concern.answerPointIds.includes(point.id));
	const answers = items.flatMap((item) => clauseRuns(item.answer, item.line, locale));
	const lines = steps.flatMap((step) =>
		step.lines.flatMap((line) => clauseRuns(line.text, line.line, locale))
	);
	const seen = new Set<string>();
	return [
		...answers,
		...joinedPoints(wanted, locale),
		...items.flatMap((item) => joinedPoints(item.points, locale)),
		...lines,
		...steps.flatMap((step) => joinedPoints(step.points, locale))
	].filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** What a step says, in one breath. */
export function candidatesForStep(scenario: CompiledScenario, number: number): Candidate[] {
	const step = scenario.steps.find((entry) => entry.number === number);
	if (!step) return [];
	return [
		...step.lines.flatMap((line) => clauseRuns(line.text, line.line, scenario.locale)),
		...joinedPoints(step.points, scenario.locale)
	];
}
