import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnEnds, type LabelledEnd } from '../../../../tests/support/learn-ends.ts';
import { familyEnds } from '../../../../tests/support/typical-ends.ts';
import { classesOf } from './ends.ts';

const FOLDER = new URL('../../../../tests/paraphrases/ends/', import.meta.url);
const read = (set: string): LabelledEnd[] =>
	JSON.parse(readFileSync(new URL(`${set}.json`, FOLDER), 'utf8')) as LabelledEnd[];

const right = (set: readonly LabelledEnd[]): number =>
	set.filter(({ text, ending }) => classesOf(text)[0] === ending).length / set.length;

describe('end conditions of other trades', () => {
	// After a change of the examples: `npx vitest run --project unit -u src/lib/scenarios/compile/learnt-ends.test.ts`.
	it('are learnt from the examples as they stand', async () => {
		const weights = learnEnds([...['learn', 'learn-2', 'dev'].flatMap(read), ...familyEnds()]);
		const file = `// Written by learnt-ends.test.ts from tests/paraphrases/ends: change the examples, not this.\nexport const END_WEIGHTS = \`${weights}\`;\n`;
		await expect(file).toMatchFileSnapshot('./end-weights.ts');
	});

	it('mean what their trainers say, also where nothing was learnt from', () => {
		expect(right(read('held-out'))).toBeGreaterThanOrEqual(0.7);
	});
});
