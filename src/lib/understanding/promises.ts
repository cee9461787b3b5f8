import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findConcepts, type Lexicon } from './concepts.ts';
import { clauseSpan, type Heard } from './heard.ts';
import { GIFT_EN, PROMISES_EN } from './lexicon/promises-en.ts';
import { GIFT_ZH, PROMISES_ZH } from './lexicon/promises-zh.ts';
import type { FactMention } from './observation.ts';

/** What the caller's half says, as one text: everything he may promise stands in it. */
export interface PromiseBook {
	readonly text: string;
	/** Concepts and pairs of characters that stand near words of giving. */
	readonly gifts: ReadonlySet<string>;
	readonly lines: readonly { readonly text: string; readonly line: number }[];
}

function callerLines(scenario: CompiledScenario): { text: string; line: number }[] {
	const { caller } = scenario.source;
	return [
		...caller.steps.flatMap((step) => [{ text: step.title, line: step.line }, ...step.lines]),
		...caller.knowledge.map(({ answer, line }) => ({ text: answer, line })),
		...caller.profile,
		caller.opening,
		...caller.closings
	];
}

const CONTENT_PAIR = /[\u4e00-\u9fff]{2}/;
const GIVING = /[送赠配]|福利|免费/;

function pairsOf(text: string): string[] {
	const pairs: string[] = [];
	for (let i = 0; i + 1 < text.length; i += 1) {
		const pair = text.slice(i, i + 2);
		if (CONTENT_PAIR.test(pair)) pairs.push(pair);
	}
	return pairs;
}

export function createPromiseBook(scenario: CompiledScenario): PromiseBook {
	const lines = callerLines(scenario);
	const text = lines.map((line) => normalize(line.text).text).join('\n');
	const gifts = new Set<string>();
	for (const clause of text.split(/[,。!?;\n]/))
		if (GIVING.test(clause)) for (const pair of pairsOf(clause)) gifts.add(pair);
	return { text, gifts, lines };
}

/** A question ("能不能退款？"), a denial or a condition of the callee's is no promise. */
const DENIED_ZH =
	/(?:不能|没法|无法|不敢|不好|不会|没有|不支持|不可以|承诺不了|保证不了|别|不是|并不是|难以)[^,。]{0,6}$/;
const DENIED_EN = /\b(?:no|not|can't|cannot|won't|don't|never|isn't|aren't|without)\b[^,.]{0,16}$/;

/** Promises that the document does not hold, and statements that it denies. One mention per clause and kind. */
export function findPromises(heard: Heard, book: PromiseBook, lexicon: Lexicon): FactMention[] {
	const english = heard.locale === 'en';
	const denied = english ? DENIED_EN : DENIED_ZH;
	const found: FactMention[] = [];
	const push = (
		id: string,
		hard: boolean,
		at: number,
		line: number | null,
		expected: string | null
	): void => {
		const clause = heard.clauses.findIndex((c) => at < c.end);
		const here = heard.clauses[clause];
		if (!here || here.asks || denied.test(heard.text.slice(here.start, at))) return;
		if (found.some((other) => other.quote.start === clauseSpan(heard, clause, clause).start))
			return;
		found.push({
			verdict: expected === null ? 'unsupported' : 'wrong',
			factId: null,
			hard,
			quote: clauseSpan(heard, clause, clause),
			key: `claim:${id}`,
			min: 0,
			max: 0,
			expected,
			line
		});
	};
	for (const promise of english ? PROMISES_EN : PROMISES_ZH) {
		for (const match of heard.text.matchAll(promise.said)) {
			const contrary = promise.against
				? book.lines.find(({ text }) => promise.against!.test(normalize(text).text))
				: null;
			if (promise.against && !contrary) continue;
			if (!contrary && promise.support?.test(book.text)) continue;
			if (contrary && promise.support?.test(book.text) && promise.id !== 'needs-application')
				continue;
			push(promise.id, promise.hard, match.index, contrary?.line ?? null, contrary?.text ?? null);
		}
	}
	for (const match of heard.text.matchAll(english ? GIFT_EN : GIFT_ZH)) {
		if (supportsGift(match[0], book, lexicon)) continue;
		push('gift', true, match.index, null, null);
	}
	return found;
}

const FUNCTION_PAIR = /[的了您你给送赠配再还一两三个台份张部点些套半年月天免费额外另]/;

/** What is given stands near a word of giving in the document, or is nothing tangible (services of the call itself). */
function supportsGift(said: string, book: PromiseBook, lexicon: Lexicon): boolean {
	const pairs = pairsOf(said).filter((pair) => ![...pair].some((c) => FUNCTION_PAIR.test(c)));
	if (pairs.length === 0) return true;
	const known = pairs.filter((pair) => book.gifts.has(pair)).length;
	if (known * 10 >= pairs.length * 6) return true;
	const intangible =
		/客服|专员|专人|顾问|资料|材料|邮|微信|短信|报告|文档|合同|说明|方案|链接|清单|信|祝|工程师|团队/;
	return intangible.test(said) && findConcepts(lexicon, said).length > 0;
}
