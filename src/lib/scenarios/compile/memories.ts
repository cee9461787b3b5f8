import type { Locale } from '#lib/core/locale.ts';
import type { Concern, Memory } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';
import { createAffinity } from './affinity.ts';
import { conceptsIn } from './concepts.ts';
import { termsOf } from './terms.ts';

const PAST =
	/去年|前年|上次|上回|曾|过往|以前有|某年|年初|前几天|历次|吃过?“?大?亏|翻了?车|栽在|踩过坑|骗了?我|自己换过|last (year|time)|years? ago|in January|cost him/iu;
const BAD =
	/延期|受损|延迟|晚了|追责|误了|耽误|批评|外泄|泄露|推销电话|拖|反复|不够|亏|翻车|骗|拒赔|检讨|麻烦|慢|没有真正|原样|一点没变|没后续|石沉大海|栽|折腾|跑|失误|crash|fail|cost him|queues?|lost/iu;

/** Least affinity, 0..1000: most of what a memory tells does not stand in a question. */
const RELATED = 110;

/** Bad experiences that a vague answer brings up, each tied to the concerns it is about. */
export function compileMemories(scenario: Scenario, concerns: readonly Concern[]): Memory[] {
	const { callee, locale } = scenario;
	const lines = [
		callee.role,
		...callee.background,
		...callee.behaviours,
		...callee.style.imitate
	].flatMap(sentencesOf);
	const memories: Memory[] = [];
	const affinity = createAffinity(
		concerns.map(({ id, question }) => ({ id, text: question })),
		locale
	);
	const about = (text: string): string[] | null => {
		const ids = affinity
			.rank(text, RELATED)
			.slice(0, 3)
			.map(({ id }) => id);
		return ids.length > 0 ? ids : null;
	};
	for (const { text, line, around } of lines) {
		if (!PAST.test(text) || !BAD.test(text) || text.length < 6) continue;
		const facets = facetsOf(text, locale);
		if (memories.some((memory) => overlap(memory.facets, facets) * 2 >= facets.length)) continue;
		memories.push({
			id: `m${memories.length + 1}`,
			text,
			concernIds: about(text) ?? about(around) ?? [],
			facets,
			line
		});
	}
	return memories;
}

/** Stretches that tell one event, in as few words as the document has for it. */
function sentencesOf({ text, line }: Line): (Line & { around: string })[] {
	const plain = text.replace(/^[^：:，。]{2,8}[：:]/u, '');
	return plain
		.replace(/“([^“”]{1,6})”/gu, '$1')
		.split(/[。；;！!？?“”":：]|\.\s/u)
		.flatMap((sentence) => pastPart(sentence.trim()))
		.map((part) => ({ text: part, line, around: text }));
}

const LEAD_IN = /^(发现|看到|记得|而且|并且|还|又|但|因为|对|参与公司集采)/u;

/** From the comma part that speaks of the past to the next that tells what went wrong. */
function pastPart(sentence: string): string[] {
	if (/^(若|如果|要是|一旦)/u.test(sentence)) return [];
	const parts = sentence.split(/[，,]/u);
	const from = parts.findIndex((part) => PAST.test(part));
	if (from < 0) return [];
	const rest = parts.slice(from, from + 3);
	const wrong = rest.findIndex((part) => BAD.test(part));
	if (wrong < 0) return [];
	return [
		rest
			.slice(0, wrong + 1)
			.join('，')
			.trim()
			.replace(LEAD_IN, '')
			.replace(/的那一段$/u, '')
	];
}

function facetsOf(text: string, locale: Locale): string[] {
	return [...conceptsIn(text).map((id) => `#${id}`), ...termsOf(text, locale)].slice(0, 10);
}

function overlap(a: readonly string[], b: readonly string[]): number {
	return b.filter((term) => a.includes(term)).length;
}
