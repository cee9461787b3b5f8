import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findSpokenConcepts, type Lexicon } from './concepts.ts';
import type { Heard } from './heard.ts';
import { STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';

/** What the caller's half of a document speaks of: neighbouring characters, and concepts. */
export interface Vocabulary {
	readonly pairs: ReadonlySet<string>;
	readonly concepts: ReadonlySet<string>;
}

/** Something is added to an answer ("而且…", "还送…", "顺带…"). */
const ADDS =
	/而且|并且|另外(?!收)|还(?:送|给|附|带|有|会|能|上了|免|返|通过|派|保证|加|额外|赠|帮)|顺带|再(?:附|送|给[您你](?!说|讲|发|回|打|介绍))|外加|附送|额外(?:送|给)|不光|同时/;
const HAN = /[\u3400-\u9fff]/;
/** Pairs of an addition that the document does not know, from which it speaks of something else. */
const UNKNOWN = 2;
/** A marker this close to the end of its clause opens the next one. */
const OPENS_NEXT = 8;

export function vocabularyOf(scenario: CompiledScenario, lexicon: Lexicon): Vocabulary {
	const points = [...scenario.steps, ...scenario.knowledge].flatMap(({ points }) =>
		points.flatMap(({ text, alternatives }) => [text, ...alternatives])
	);
	const lines = scenario.steps.flatMap(({ title, lines }) => [
		title,
		...lines.map(({ text }) => text)
	]);
	const answers = scenario.knowledge.flatMap(({ question, answer }) => [question, answer]);
	const { text } = normalize([...lines, ...answers, ...points].join('\n'));
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
	return { pairs, concepts: new Set(findSpokenConcepts(lexicon, text).map(({ id }) => id)) };
}

/** Whether a reply adds something that the document does not speak of. Chinese only. */
export function addsUnknown(heard: Heard, { pairs, concepts }: Vocabulary): boolean {
	if (heard.locale === 'en') return false;
	const covered = new Uint8Array(heard.text.length);
	for (const { id, start, end } of heard.concepts)
		if (concepts.has(id)) covered.fill(1, start, end);
	return heard.clauses.some((clause, i) => {
		const match = clause.asks ? null : ADDS.exec(clause.text);
		if (!match) return false;
		const next = heard.clauses[i + 1];
		const goesOn =
			clause.text.length - match.index < OPENS_NEXT && next?.sentence === clause.sentence;
		const end = goesOn && next ? next.end : clause.end;
		let unknown = 0;
		for (let at = clause.start + match.index + match[0].length; at + 1 < end; at += 1) {
			const pair = heard.text.slice(at, at + 2);
			if (![...pair].every((sign) => HAN.test(sign) && !STOP_CHARACTERS_ZH.has(sign))) continue;
			if (!pairs.has(pair) && !(covered[at] === 1 && covered[at + 1] === 1)) unknown += 1;
		}
		return unknown >= UNKNOWN;
	});
}
