import type { Locale } from '#lib/core/locale.ts';
import { speechLength } from '#lib/text/speech-length.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { bigrams, likenessOf } from './likeness.ts';

/** Longest line, by speech length: 40 Han characters, or about 25 English words. */
export const LONGEST_LINE: Readonly<Record<Locale, number>> = { 'zh-CN': 40, en: 50 };
/** Bigram likeness (0..1) from which a line sounds like one already said, like an "avoid" or like an "imitate" example. */
const REPEAT = 0.6;
/** Asking again repeats the question by intention; the detectors call 0.7 a repeat. */
const REPEAT_WHEN_ASKING_AGAIN = 0.68;
const AVOID = 0.5;
const IMITATE = 0.55;

export function longestOf(scenario: CompiledScenario, direction: Direction): number {
	// English needs about a quarter more than the limits that are set in Han characters.
	const wanted = scenario.locale === 'en' ? (direction.maxLength * 5) / 4 : direction.maxLength;
	return Math.min(LONGEST_LINE[scenario.locale], wanted > 0 ? wanted : 40);
}

/** Whether a scripted line may still be said: short, one question, unlike what was said and unlike the examples. */
export function createFreshness(
	scenario: CompiledScenario,
	{ act }: Direction,
	lines: readonly string[]
): (text: string, longest: number) => boolean {
	const repeat = act === 'ask' ? REPEAT : REPEAT_WHEN_ASKING_AGAIN;
	const said = lines.map(bigrams);
	const avoid = scenario.style.avoid.map((line) => bigrams(line.text));
	const imitate = scenario.style.imitate.map((line) => bigrams(line.text));
	return (text, longest) => {
		if (speechLength(text) > longest) return false;
		if ((text.match(/[？?]/g) ?? []).length > 1) return false;
		if ((text.match(/[。！？]|[.!?](?=\s|$)/g) ?? []).length > 2) return false;
		const own = bigrams(text);
		return (
			said.every((line) => likenessOf(line, own) < repeat) &&
			avoid.every((line) => likenessOf(line, own) < AVOID) &&
			imitate.every((line) => likenessOf(line, own) < IMITATE)
		);
	};
}
