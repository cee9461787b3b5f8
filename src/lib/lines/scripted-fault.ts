import { speechLength } from '#lib/text/speech-length.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { likeness } from './likeness.ts';

/** Lines closer than this to one already said sound like a repeat (measured on bigrams, 0..1). */
const REPEAT = 0.6;
const AVOID = 0.5;
const IMITATE = 0.6;

/** Why a scripted line must not be said, or null. Cheaper than the full detectors: frames are clean of the rest by test. */
export function scriptedFault(
	scenario: CompiledScenario,
	direction: Direction,
	lines: readonly string[],
	text: string
): string | null {
	const longest = scenario.locale === 'en' ? 50 : Math.min(40, direction.maxLength || 40);
	if (speechLength(text) > longest) return 'too-long';
	if ((text.match(/[？?]/g) ?? []).length > 1) return 'two-questions';
	if (lines.some((line) => likeness(line, text) >= REPEAT)) return 'repeat';
	if (scenario.style.avoid.some((line) => likeness(line.text, text) >= AVOID))
		return 'avoid-example';
	if (scenario.style.imitate.some((line) => likeness(line.text, text) >= IMITATE))
		return 'imitate-verbatim';
	return null;
}
