import { type Affinity, createAffinity } from '#lib/scenarios/compile/affinity.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** Something that he can say of himself when he is asked: a clause or two of his half, as written. */
export interface OwnWord {
	readonly id: string;
	readonly text: string;
}

interface OwnWords {
	readonly words: readonly OwnWord[];
	readonly affinity: Affinity;
}

/** Likeness (0..1000) of a clause to the question from which it answers it. */
const FITS = 120;
/** Spoken in one breath: Han characters, or letters of an alphabet. */
const LONGEST_ZH = 20;
const SHORTEST_ZH = 5;
const LONGEST_EN = 64;
const SHORTEST_EN = 16;

/** What a writer says about him and he would not say himself: character, age, hidden thoughts. */
const TOLD_OF_HIM =
	/性格|画像|冷静|强势|精明|务实|强迫|挑剔|情绪|焦躁|心里|内心|暗暗|警惕|警觉|戒心|直来直去|话极?少|\d+岁|[男女]性?$|职业习惯|习惯|讨厌|喜欢|爱[比做较]|看重|理性|金贵|决策|谁推销|temper|sceptical|practical|\b\d\d, /i;
/** What happened to him or keeps happening, as against where he sits and what he is. */
const HAPPENS =
	/有[次回一]|去年|前年|上[次回]|年初|以前|曾|过(?!程|于|来|去|目|期|户|会)|老(?!板|客|师|总|家)|总是|常(?!规|用)|天天|月月|不断|接近|快到|一直|出错|报错|卡|断|慢|拖|误|\b(?:was|had|got|lost|cost|worked|crashed|failed|keeps?|kept|always|every)\b/i;
/** "身份：", "- Position:" at the head of a line. */
const HEAD = /^[^：:]{1,16}[：:]\s*/;

/** Built once for a scenario; it depends on the document alone. */
const built = new WeakMap<CompiledScenario, OwnWords>();

function ownWordsOf(scenario: CompiledScenario): OwnWords {
	const known = built.get(scenario);
	if (known !== undefined) return known;
	const words = wordsIn(scenario);
	const made = {
		words,
		affinity: createAffinity(words, scenario.locale)
	};
	built.set(scenario, made);
	return made;
}

function wordsIn(scenario: CompiledScenario): OwnWord[] {
	const { callee } = scenario.source;
	const own = scenario.names.callee;
	const namesHim = (text: string): boolean => own !== '' && text.includes(own);
	const english = scenario.locale === 'en';
	const longest = english ? LONGEST_EN : LONGEST_ZH;
	const shortest = english ? SHORTEST_EN : SHORTEST_ZH;
	const found: OwnWord[] = [];
	for (const line of [callee.role, ...callee.background]) {
		if (TOLD_OF_HIM.test(HEAD.exec(line.text)?.[0] ?? '')) continue;
		const sentences = line.text.replace(HEAD, '').split(english ? /[.;]\s*/ : /[；。;]/);
		for (const sentence of sentences) {
			const clauses = sentence.split(english ? /,\s*/ : /[，,]/).map((clause) => clause.trim());
			for (const [at, clause] of clauses.entries()) {
				const next = clauses[at + 1];
				const pair =
					next === undefined ? '' : english ? `${clause}, ${next}` : `${clause}，${next}`;
				for (const text of [clause, pair]) {
					if (text.length < shortest || text.length > longest) continue;
					if (TOLD_OF_HIM.test(text) || namesHim(text) || !HAPPENS.test(text)) continue;
					found.push({ id: `${line.line}.${found.length}`, text });
				}
			}
		}
	}
	return found;
}

/** What of himself fits the question; '' when his half says nothing about it. */
export function ownWordFor(scenario: CompiledScenario, question: string): string {
	const { words, affinity } = ownWordsOf(scenario);
	const best = affinity.rank(question, FITS)[0];
	const text = words.find(({ id }) => id === best?.id)?.text ?? '';
	// "去年也用过小程序" is half of what he has to say; the clause behind it tells how it went.
	const whole = words.find((word) => word.text !== text && word.text.startsWith(text));
	return text === '' ? '' : (whole?.text ?? text);
}
