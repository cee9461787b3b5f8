import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnChoice } from '../../../../tests/support/learn-choice.ts';
import { learnClosings, type LabelledClosing } from '../../../../tests/support/learn-closings.ts';
import { closingShares, CLOSING_CLASSES } from './closing-shares.ts';

const FOLDER = new URL('../../../../tests/paraphrases/lasts/', import.meta.url);
const read = (set: string): LabelledClosing[] =>
	JSON.parse(readFileSync(new URL(`${set}.json`, FOLDER), 'utf8')) as LabelledClosing[];

function right(set: readonly LabelledClosing[]): number {
	const found = set.filter(({ lines, caller, ending }) => {
		const shares = closingShares(lines, caller);
		return CLOSING_CLASSES[shares.indexOf(Math.max(...shares))] === ending;
	});
	return found.length / set.length;
}

// After a change of the examples: `npx vitest run --project unit src/lib/scoring/outcome/learnt-outcome.test.ts -u`,
// twice where the first file changed: the second is learnt with it.
describe('how other calls ended', () => {
	it('is learnt from their last lines as they stand', { timeout: 60_000 }, async () => {
		const weights = learnClosings(['learn', 'learn-2', 'learn-3'].flatMap(read));
		const file = `// Written by learnt-outcome.test.ts from tests/paraphrases/lasts: change the examples, not this.\nexport const CLOSING_WEIGHTS = \`${weights}\`;\n`;
		await expect(file).toMatchFileSnapshot('./closing-weights.ts');
	});

	it('is heard in last lines that nothing was learnt from', () => {
		expect(right(read('held-out'))).toBeGreaterThanOrEqual(0.62);
	});

	it(
		'points to a condition by weights learnt from labelled calls',
		{ timeout: 60_000 },
		async () => {
			const file = `// Written by learnt-outcome.test.ts from tests/calls/dev and tests/paraphrases/endings: change the examples, not this.\nexport const CHOICE_WEIGHTS = \`${learnChoice()}\`;\n`;
			await expect(file).toMatchFileSnapshot('./choice-weights.ts');
		}
	);
});
