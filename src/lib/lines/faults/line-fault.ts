import type { Direction } from '#lib/callee/direction.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** What can be wrong with a line of his; each is an i18n key under `lineFaults.`. */
export const LINE_FAULTS = [
	'empty',
	'role-flip', // speaks as the caller or as a service voice
	'left-scene', // talks about the game, the model, the instructions
	'too-polite',
	'thanks',
	'too-long',
	'language', // another language or script, or noise
	'repeat', // himself
	'loop', // one piece again and again
	'parrot', // the caller
	'label', // "客户：", brackets, stage notes
	'direction-leak',
	'markup',
	'ends-early', // a goodbye that the Direction does not order
	'no-goodbye', // an ending without one
	'agrees-early',
	'refuses-early',
	'commits', // says what he will do where he only asks
	'wrong-ending', // agrees where he refuses, or the other way round
	'off-question', // does not ask what will be marked
	'two-questions',
	'made-up-number',
	'avoid-example',
	'imitate-verbatim',
	'speaks-for-caller'
] as const;
export type LineFaultCode = (typeof LINE_FAULTS)[number];

export interface LineFault {
	readonly code: LineFaultCode;
	/** The words that show it, or what was missing. */
	readonly detail: string;
}

/** What a line is judged against. */
export interface LineContext {
	readonly scenario: CompiledScenario;
	readonly direction: Direction;
	/** His earlier lines as shown, oldest first. */
	readonly spoken: readonly string[];
	/** The caller's heard words that the line answers; '' at pick-up and after silence. */
	readonly callerSaid: string;
	/** What the caller said before that. */
	readonly callerEarlier: readonly string[];
}

export type Detector = (text: string, context: LineContext) => readonly LineFault[];

export const fault = (code: LineFaultCode, detail: string): LineFault => ({ code, detail });

/** One fault for the first match, none when nothing matches. */
export function found(code: LineFaultCode, match: RegExpExecArray | null): LineFault[] {
	return match === null ? [] : [fault(code, match[0])];
}

/** The line without the caller's words that the Direction tells him to take up: those are quoted, not his. */
export function ownWords(text: string, { direction }: LineContext): string {
	const quoted = [
		direction.said,
		direction.reaction?.kind === 'repeat-back' ? direction.reaction.said : ''
	].filter((words) => words.length >= 2);
	return quoted.reduce((left, words) => left.replaceAll(words, ''), text);
}
