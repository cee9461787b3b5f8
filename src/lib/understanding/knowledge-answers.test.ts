import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { foldCall } from './fold-call.ts';
import { createUnderstanding, FIRST_TURN } from './understand.ts';

// The documents as they come lie beside the checkout; without them only those of the project are read.
const SOURCES = '../shared/seeds';
const FILES = [
	...readdirSync('src/lib/scenarios/packs').map((name) => `src/lib/scenarios/packs/${name}`),
	...readdirSync('tests/documents').map((name) => `tests/documents/${name}`),
	...(existsSync(SOURCES) ? readdirSync(SOURCES).map((name) => `${SOURCES}/${name}`) : [])
].filter((file) => /\.(?:md|txt)$/.test(file));

describe.each(FILES)('the answers of %s', (file) => {
	const { compiled } = compileDocument(readFileSync(file, 'utf8'));
	if (!compiled) throw new Error(`${file} does not compile`);
	const understanding = createUnderstanding(compiled);

	it.each(compiled.knowledge.map(({ number, question, answer }) => ({ number, question, answer })))(
		'said to their own question are right: $number',
		({ number, question, answer }) => {
			const observation = understanding.understand(answer, {
				...FIRST_TURN,
				turn: 1,
				calleeLine: question,
				calleeLines: [question]
			});
			expect(observation.asksAbout).toContain(number);
			const { questions } = foldCall(understanding.index, [
				{ observation, askedKnowledge: observation.asksAbout ?? [] }
			]);
			expect(questions[number - 1]?.answer).toBe('correct');
		}
	);
});
