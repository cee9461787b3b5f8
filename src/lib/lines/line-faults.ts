import { commits } from './faults/commitment.ts';
import { endsRightly } from './faults/ending.ts';
import { otherLanguage } from './faults/language.ts';
import { tooLong } from './faults/length.ts';
import { fault, type Detector, type LineContext, type LineFault } from './faults/line-fault.ts';
import { madeUpNumbers } from './faults/numbers.ts';
import { thanks, tooPolite } from './faults/politeness.ts';
import { asksTheQuestion, oneQuestion } from './faults/question.ts';
import { nearExamples, parrots, repeatsHimself } from './faults/repetition.ts';
import { roleFlip } from './faults/role.ts';
import { leftScene } from './faults/scene.ts';
import { labels, speaksForCaller } from './faults/staging.ts';

export type { LineContext, LineFault, LineFaultCode } from './faults/line-fault.ts';
export { LINE_FAULTS } from './faults/line-fault.ts';

const DETECTORS: readonly Detector[] = [
	roleFlip,
	leftScene,
	labels,
	speaksForCaller,
	otherLanguage,
	tooPolite,
	thanks,
	tooLong,
	repeatsHimself,
	parrots,
	nearExamples,
	endsRightly,
	commits,
	asksTheQuestion,
	oneQuestion,
	madeUpNumbers
];

/** Model text is untrusted: what lies beyond this many characters is a fault in itself and is not searched. */
const LONGEST_SEARCHED = 400;

/** Everything that is wrong with a line of his, graver things first; empty when it may be said. */
export function lineFaults(text: string, context: LineContext): LineFault[] {
	const line = text.slice(0, LONGEST_SEARCHED).trim();
	if (!/[\p{L}\p{N}]/u.test(line)) return [fault('empty', line)];
	return DETECTORS.flatMap((detect) => [...detect(line, context)]);
}
