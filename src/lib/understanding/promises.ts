import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import {
	createSieve,
	needOfPattern,
	siftPatterns,
	type PatternSieve
} from '#lib/text/pattern-sieve.ts';
import { isAsked } from './clause-mood.ts';
import { fearedOf } from './claim-kinds.ts';
import { createClaimBook, type ClaimBook } from './claim-book.ts';
import { findClaims } from './claim-frames.ts';
import { findConcepts, type Lexicon } from './concepts.ts';
import { findDenials, offersIn, type Offers } from './denials.ts';
import { createDeedBook, findTurnedDeeds, type DeedBook } from './deeds.ts';
import { findFrequencies, type Frequency } from './frequency.ts';
import { clauseSpan, type Heard, type HeardClause } from './heard.ts';
import { CONTRADICTIONS_ZH } from './lexicon/contradictions-zh.ts';
import { GIFT_EN, PROMISES_EN } from './lexicon/promises-en.ts';
import { GIFT_ZH, PROMISES_ZH, type PromisePattern } from './lexicon/promises-zh.ts';
import { measuresIn } from './measures.ts';
import type { FactMention } from './observation.ts';

interface BookLine {
	/** Normalised. */
	readonly text: string;
	readonly raw: string;
	readonly line: number;
}

/** What the caller's half says, as one text: everything he may promise stands in it. */
export interface PromiseBook {
	readonly text: string;
	/** Concepts and pairs of characters that stand near words of giving. */
	readonly gifts: ReadonlySet<string>;
	readonly lines: readonly BookLine[];
	readonly claims: ClaimBook;
	readonly offers: Offers;
	readonly deeds: DeedBook;
	readonly frequencies: readonly (Frequency & {
		readonly measures: ReadonlySet<string>;
		readonly text: string;
		readonly line: number;
	})[];
}

function callerLines(scenario: CompiledScenario): BookLine[] {
	const { caller } = scenario.source;
	return [
		...caller.steps.flatMap((step) => [{ text: step.title, line: step.line }, ...step.lines]),
		...caller.knowledge.map(({ answer, line }) => ({ text: answer, line })),
		...caller.profile,
		caller.opening,
		...caller.closings
	].map(({ text, line }) => ({ text: normalize(text).text, raw: text, line }));
}

interface Promises {
	readonly all: readonly PromisePattern[];
	readonly sieve: PatternSieve;
}

function sievedPromises(all: readonly PromisePattern[]): Promises {
	return { all, sieve: createSieve(all.map(({ said }) => needOfPattern(said.source))) };
}

const ZH = sievedPromises([...PROMISES_ZH, ...CONTRADICTIONS_ZH]);
const EN = sievedPromises(PROMISES_EN);

/** What a document says of a promise, looked up when it is first made. */
interface Standing {
	/** It may be said: the document holds it, or holds nothing that it would contradict. */
	readonly isHeld: boolean;
	readonly contrary: BookLine | null;
}
const STANDINGS = new WeakMap<PromiseBook, Map<PromisePattern, Standing>>();

function standingOf(promise: PromisePattern, book: PromiseBook): Standing {
	let known = STANDINGS.get(book);
	if (known === undefined) STANDINGS.set(book, (known = new Map<PromisePattern, Standing>()));
	let standing = known.get(promise);
	if (standing === undefined) known.set(promise, (standing = findStanding(promise, book)));
	return standing;
}

function findStanding({ id, against, support }: PromisePattern, book: PromiseBook): Standing {
	const contrary = (against && book.lines.find(({ text }) => against.test(text))) ?? null;
	if (against && !contrary) return { isHeld: true, contrary };
	const isSupported = support?.test(book.text) === true;
	return { isHeld: isSupported && (!contrary || id !== 'needs-application'), contrary };
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

export function createPromiseBook(scenario: CompiledScenario, lexicon: Lexicon): PromiseBook {
	const lines = callerLines(scenario);
	// What is known of him is no offer.
	const known = new Set(scenario.source.caller.profile.map(({ line }) => line));
	const stated = lines.filter(({ line }) => !known.has(line));
	const text = lines.map((line) => line.text).join('\n');
	const gifts = new Set<string>();
	for (const clause of text.split(/[,。!?;\n]/))
		if (GIVING.test(clause)) for (const pair of pairsOf(clause)) gifts.add(pair);
	const frequencies = lines.flatMap((line) =>
		findFrequencies(line.text).map((found) => ({
			...found,
			measures: measuresIn(line.text, scenario.locale),
			text: line.raw,
			line: line.line
		}))
	);
	const english = scenario.locale === 'en';
	const offers: Offers = english ? new Map() : offersIn(lines, lexicon);
	const questions = new Map(
		scenario.source.caller.knowledge.map(({ question, line }) => [line, normalize(question).text])
	);
	const deeds = english
		? []
		: createDeedBook(stated.map((line) => ({ ...line, about: questions.get(line.line) ?? '' })));
	const feared = stated.flatMap((line) => {
		const pairs = fearedOf(questions.get(line.line) ?? '');
		return pairs.size > 0 && /^(?:绝对|都)?不(?!过|仅|光)/.test(line.text) ? [{ pairs, line }] : [];
	});
	const claims = createClaimBook(stated, feared);
	return { text, gifts, lines, claims, offers, deeds, frequencies };
}

/** A question ("能不能退款？"), a denial or a condition of the callee's is no promise. */
const DENIED_ZH =
	/(?:没听说|不知道|不清楚|没见过|不能|没法|无法|不敢|不好|不会|没有|不支持|不可以|承诺不了|保证不了|别|不是|并不是|难以|不用|无需|不需要?|不必|用不着)[^,。]{0,6}$/;
const DENIED_EN = /\b(?:no|not|can't|cannot|won't|don't|never|isn't|aren't|without)\b[^,.]{0,16}$/;

/** "自动的也得排队嘛": the particle insists, it does not ask. */
function isAsserted({ text, end }: HeardClause, heard: Heard): boolean {
	return (
		/(?:得|要|会|都|也|就|本来|不是)[^,。]*(?<![干好行以是能])嘛\s*$/.test(text) &&
		heard.text[end] !== '?'
	);
}

/** A condition that is not met. */
const FAILS = /([修办做弄治搞解达完兑赔])(?:不(?:好|了|到|成|完)|决不了|成不了)/g;

/** Promises that the document does not hold, and statements that it denies. One mention per clause and kind. */
export function findPromises(
	heard: Heard,
	question: Heard | null,
	book: PromiseBook,
	lexicon: Lexicon
): FactMention[] {
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
		if (!here || (isAsked(here, heard) && !isAsserted(here, heard))) return;
		const { start } = clauseSpan(heard, clause, clause);
		const said = found.some(
			(other) =>
				other.quote.start === start ||
				// The same once more in one breath.
				(other.key === `claim:${id}` && Math.abs(other.quote.end - start) <= 2)
		);
		if (said) return;
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
	const isDenied = (at: number): boolean => {
		const here = heard.clauses.find((clause) => at < clause.end);
		// "修不好赔您": what fails is no denial of what follows from it.
		return here !== undefined && denied.test(heard.text.slice(here.start, at).replace(FAILS, '$1'));
	};
	const { all, sieve } = english ? EN : ZH;
	for (const at of siftPatterns(sieve, heard.text)) {
		const promise = all[at]!;
		for (const match of heard.text.matchAll(promise.said)) {
			const { isHeld, contrary } = standingOf(promise, book);
			if (isHeld || isDenied(match.index)) continue;
			push(promise.id, promise.hard, match.index, contrary?.line ?? null, contrary?.raw ?? null);
		}
	}
	for (const match of heard.text.matchAll(english ? GIFT_EN : GIFT_ZH)) {
		if (supportsGift(match[0], book, lexicon) || isDenied(match.index)) continue;
		push('gift', true, match.index, null, null);
	}
	if (english) return found;
	for (const { id, hard, at, against } of findClaims(heard, book.claims))
		push(id, hard, at, against?.line ?? null, against?.raw ?? null);
	for (const { id, at, text, line } of findDenials(heard, question, book.offers, lexicon)) {
		const raw = book.lines.find((entry) => entry.line === line)?.raw ?? text;
		push(`denies-${id}`, false, at, line, raw);
	}
	for (const { id, at, line } of findTurnedDeeds(heard, question, book.deeds))
		push(`turned-${id}`, false, at, line.line, line.raw);
	for (const said of findFrequencies(heard.text)) {
		const contrary = contraryFrequency(said, heard, question, book);
		if (contrary) push('frequency', false, said.start, contrary.line, contrary.text);
	}
	return found;
}

/** The document's own rhythm of the same thing, when it has one and every one of them is another. */
function contraryFrequency(
	said: Frequency,
	heard: Heard,
	question: Heard | null,
	book: PromiseBook
): { text: string; line: number } | null {
	const clause = heard.clauses.find(({ start, end }) => said.start >= start && said.start < end);
	const measures = measuresIn(clause?.text ?? '', heard.locale);
	// "出一份" after the report was asked for needs no noun.
	const own = measures.size > 0 ? measures : measuresIn(heard.text, heard.locale);
	const about = own.size > 0 || !question ? own : measuresIn(question.text, heard.locale);
	const same = book.frequencies.filter((known) => [...about].some((id) => known.measures.has(id)));
	if (same.length === 0 || same.some(({ days }) => days === said.days)) return null;
	return same[0]!;
}

const FUNCTION_PAIR = /[的了您你给送赠配再还一两三个台份张部点些套半年月天季度免费额外另]/;

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
