import { normalize } from '#lib/text/normalize.ts';
import type { FactMention } from './observation.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** Characters from which the same words are no accident. */
const LEAST = 5;

const TEXTS = new WeakMap<ScenarioIndex, readonly string[]>();

/** What the caller's half of the document says, normalised. */
function textsOf(index: ScenarioIndex): readonly string[] {
	let texts = TEXTS.get(index);
	if (!texts) {
		const { knowledge, steps } = index.scenario;
		texts = [
			...knowledge.map(({ answer }) => answer),
			...steps.flatMap(({ lines }) => lines.map(({ text }) => text))
		].map((text) => normalize(text).text);
		TEXTS.set(index, texts);
	}
	return texts;
}

/** Without the promises that stand in the document word for word: they are not invented. */
export function withoutDocumentWords(
	index: ScenarioIndex,
	mentions: readonly FactMention[]
): FactMention[] {
	return mentions.filter(({ verdict, quote }) => {
		if (verdict !== 'unsupported') return true;
		const said = normalize(quote.text).text;
		return said.length < LEAST || !textsOf(index).some((text) => text.includes(said));
	});
}
