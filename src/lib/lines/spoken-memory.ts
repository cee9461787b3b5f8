import type { Memory } from '#lib/scenarios/compiled-scenario.ts';
import type { Locale } from '#lib/core/locale.ts';

const WHEN_ZH = /(去年|前年|上次|上回|上个月|上礼拜|有一?[次回]|某年|以前|曾经?|之前)/;
/** Third person and literary words of a document that nobody says about himself. */
const FIRST_PERSON_ZH: readonly (readonly [RegExp, string])[] = [
	[/[“”"‘’「」]/g, ''],
	[/[（(][^）)]*[）)]/g, ''],
	[/张强|自己|他(?!们|人)/g, '我'],
	[/曾经?/g, '以前'],
	[/某年/g, '有一年'],
	[/^(以前)?有过/, '以前有过'],
	[/客服/g, '你们客服']
];
const LONGEST_ZH = 16;

/**
 * What happened to him, as he would bring it up: the clause that names the matter, in the first person.
 * '' when no short clause can be found.
 */
export function spokenMemory(memory: Memory, facets: readonly string[], locale: Locale): string {
	const telling = [...memory.facets, ...facets];
	if (locale === 'en') {
		const clause = memory.text.split(/[,.;:]/)[0]!.trim();
		return clause.split(' ').length <= 12 ? clause[0]!.toLowerCase() + clause.slice(1) : '';
	}
	let text = memory.text;
	for (const [written, said] of FIRST_PERSON_ZH) text = text.replace(written, said);
	const when = text.match(WHEN_ZH)?.[0] ?? '';
	const clauses = text
		.split(/[，,。；;：:、！!？?\n]/)
		.map((clause) => clause.trim())
		.filter((clause) => clause.length >= 4 && clause.length <= LONGEST_ZH);
	const score = (clause: string): number =>
		(WHEN_ZH.test(clause) ? 2 : 0) + (telling.some((facet) => clause.includes(facet)) ? 3 : 0);
	const best = [...clauses].sort((a, b) => score(b) - score(a))[0];
	if (best !== undefined && score(best) >= 3) {
		return WHEN_ZH.test(best) || when === '' ? best : `${when}${best}`;
	}
	const facet = telling.find((one) => one.length >= 2 && one.length <= 4);
	return facet === undefined ? '' : `${when || '上回'}就在${facet}上出过岔子`;
}
