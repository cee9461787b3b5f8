import type { Locale } from '#lib/core/locale.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import type { Fact, KeyPoint, PointKind } from '../compiled-scenario.ts';
import type { Cue, Line } from '../scenario.ts';
import { createAffinity, type Affinity } from './affinity.ts';
import { termsOf } from './terms.ts';

const MOST = 6;

interface PointSource {
	/** "s4" or "k1": prefix of the point ids. */
	readonly prefix: string;
	readonly lines: readonly Line[];
	readonly cues: readonly Cue[] | undefined;
	/** Facts of the same step or answer. */
	readonly facts: readonly Fact[];
	readonly locale: Locale;
	/** Whether questions and courtesies can be points (in steps), or only statements (in answers). */
	readonly spoken: boolean;
	/** The step exists to ask something. */
	readonly asking: boolean;
	/** The last step of the script: its thanks belong to what it conveys. */
	readonly closing: boolean;
}

/** What a step or an answer conveys: the trainer's cues when given, else the clauses that say something. */
export function compilePoints(source: PointSource): KeyPoint[] {
	return source.cues && source.cues.length > 0
		? fromCues(source, source.cues, clausesOf(source, false))
		: fromClauses(source, clausesOf(source, true));
}

interface Clause {
	readonly text: string;
	readonly line: number;
	readonly kind: PointKind;
	readonly facts: readonly Fact[];
}

/** Conditions belong to what they are a condition of; examples and alternatives to what they explain. */
const OPENS_NEXT = /^(如果?|若|假如|要是|万一|为了?让|针对|至于|每次|除了|if |when |for )/iu;
const GOES_ON = /^(或|以及|比如|例如|像|尤其是?|包括|还是|or |such as |and then )/iu;

/** Clauses of the sample lines; with `join`, what cannot stand alone joins its neighbour in the same sentence. */
function clausesOf({ lines, facts, locale }: PointSource, join: boolean): Clause[] {
	const shortest = locale === 'en' ? 12 : 5;
	return lines.flatMap(({ text, line }) => {
		const joined: { text: string; start: number; end: number }[] = [];
		for (const clause of splitClauses(text)) {
			const last = joined.at(-1);
			const between = last ? text.slice(last.end, clause.start) : '';
			const listed =
				/^\s*、\s*$/u.test(between) &&
				!(
					join &&
					!asksFrom(text, clause.start) &&
					standsAlone(last?.text ?? '') &&
					standsAlone(clause.text)
				);
			const sameSentence = !/[。！？；!?;\n]|\.\s/u.test(between);
			const dependent =
				join &&
				last !== undefined &&
				(isShort(last.text, shortest) ||
					isShort(clause.text, shortest) ||
					(OPENS_NEXT.test(last.text) && last.text.length <= 24) ||
					GOES_ON.test(clause.text));
			if (
				last &&
				(listed ||
					(sameSentence && dependent && !isCourtesy(last.text) && !isCourtesy(clause.text)))
			) {
				last.end = clause.end;
				last.text = text.slice(last.start, clause.end);
			} else joined.push({ text: clause.text, start: clause.start, end: clause.end });
		}
		return joined.map(({ text: words, end }): Clause => ({
			text: words,
			line,
			kind: kindOf(words, text.charAt(end)),
			facts: facts.filter((fact) => words.includes(fact.quote) || fact.quote.includes(words))
		}));
	});
}

/** A member of an enumeration that is a statement of its own: "加快响应速度", not "季度". */
function standsAlone(text: string): boolean {
	const letters = normalize(text).text.replace(/[^\p{L}\p{N}]/gu, '').length;
	return letters >= 5 && letters <= 16 && !/[（）()]/u.test(text);
}

/** The sentence that goes on at `from` is a question: its choices belong together. */
function asksFrom(text: string, from: number): boolean {
	return /^[^。！!；;?？]*(?:[?？]|吗|呢$)/u.test(text.slice(from));
}

function isShort(text: string, shortest: number): boolean {
	return normalize(text).text.replace(/[^\p{L}\p{N}]/gu, '').length < shortest;
}

const COURTESY =
	/^(喂|您好|你好|好的|感谢|谢谢|非常感谢|祝|期待|打扰|thanks?\b|thank you|good (morning|afternoon)|hello|hi\b|morning\b|have a)/iu;
const QUESTION =
	/吗$|呢$|么$|没有$|是否|能否|可否|请问|哪|如何|怎么|怎样|什么|多少|还是|([\u4e00-\u9fff])不\1|[?？]/u;
const ASKS_EN =
	/^(is|are|do|does|did|can|could|will|would|have|how|what|which|when|where|who|why|shall)\b/iu;

function isCourtesy(text: string): boolean {
	return COURTESY.test(text) && text.length <= 14;
}

export function kindOf(text: string, mark = ''): PointKind {
	if (/我是|我叫|这里是|这边是|我们是|[Ii]t's [A-Z]|[Mm]y name is|I'm [A-Z]/u.test(text))
		return 'identity';
	if (/[?？]/u.test(mark) || QUESTION.test(text) || ASKS_EN.test(text)) return 'ask';
	if (COURTESY.test(text)) return 'courtesy';
	if (/^(请(?!问)|烦请|还请|麻烦|需要您|要麻烦|您?方便的话|you (book|need)|please)/iu.test(text))
		return 'request';
	if (
		/(可以?|能|会|随时|马上|立刻|一并|同步)[^，]{0,6}(发|提供|给您|推送|安排|协助|发送|补|邮件)|I'll|we can|we will/iu.test(
			text
		)
	)
		return 'offer';
	return 'inform';
}

function fromCues(
	source: PointSource,
	cues: readonly Cue[],
	clauses: readonly Clause[]
): KeyPoint[] {
	const affinity = createAffinity(
		clauses.map(({ text }, index) => ({ id: String(index), text })),
		source.locale
	);
	let essentials = source.spoken ? essentialCues(cues.length) : essential(cues.length);
	return cues.map((cue, index): KeyPoint => {
		const [text = '', ...others] = cue.alternatives;
		const clause = clauseFor(cue, clauses, affinity, source.locale);
		// Without a figure in the trainer's words none of the sample line's is asked for.
		const figures = cue.alternatives.some((words) => hasFigure(words, source.locale));
		const alike =
			clause && clause.text !== text && (figures || !hasFigure(clause.text, source.locale));
		const alternatives = alike ? [...others, clause.text] : others;
		const kind = cueKind(text, clause, source.asking);
		// Thanks are never what a step is about.
		const weight = kind !== 'courtesy' && essentials-- > 0 ? 2 : 1;
		const said = [...cue.alternatives, ...(clause ? [clause.text] : [])].join('\n');
		return {
			id: `${source.prefix}.${index + 1}`,
			kind,
			text,
			alternatives: [...new Set(alternatives)],
			factIds: source.facts
				.filter(
					(fact) =>
						saysFact(cue.alternatives, fact) ||
						((figures || fact.quantity === null) && clause?.facts.includes(fact))
				)
				.filter((fact) => sharesValue(said, fact))
				.map(({ id }) => id),
			weight,
			line: cue.line,
			cued: true
		};
	});
}

function hasFigure(text: string, locale: Locale): boolean {
	return findQuantities(normalize(text).text, locale).length > 0;
}

/** Least sum of affinity and shared letters, each 0..1000, and least shared letters. */
const CUE_MATCH = 700;
const CUE_LETTERS = 300;

/** The clause of the sample lines that says what a cue names; undefined when none clearly does. */
function clauseFor(
	cue: Cue,
	clauses: readonly Clause[],
	affinity: Affinity,
	locale: Locale
): Clause | undefined {
	let best: Clause | undefined;
	let bestScore = CUE_MATCH - 1;
	clauses.forEach((clause, index) => {
		for (const words of cue.alternatives) {
			const letters = sharedLetters(words, clause.text, locale);
			if (letters < CUE_LETTERS) continue;
			const score = letters + affinity.score(words, String(index));
			if (score > bestScore) {
				best = clause;
				bestScore = score;
			}
		}
	});
	return best;
}

/** Share of the characters (words in English) of `words` that `text` holds, 0..1000. */
function sharedLetters(words: string, text: string, locale: Locale): number {
	const pattern = locale === 'en' ? /[a-z0-9]{2,}/giu : /[\p{L}\p{N}]/gu;
	const wanted = [...new Set(words.toLowerCase().match(pattern) ?? [])];
	const plain = text.toLowerCase();
	const held = wanted.filter((letter) => plain.includes(letter)).length;
	return wanted.length === 0 ? 0 : Math.floor((held * 1000) / wanted.length);
}

/** Essential are one of two or three clauses, two of four or more. */
function essential(count: number): number {
	return count >= 4 ? 2 : 1;
}

/** A trainer names few cues, the essential ones first: with one of three a step is only touched. */
function essentialCues(count: number): number {
	return count >= 3 ? 2 : 1;
}

function cueKind(text: string, clause: Clause | undefined, asking: boolean): PointKind {
	if (/^(自报|报上|介绍自己|我是|说明身份)/u.test(text)) return 'identity';
	if (/^(感谢|谢谢|祝|致歉|抱歉|问候)/u.test(text)) return 'courtesy';
	if (/^(核实|确认|询问|请对方|问)|吗$|[?？]$|还是|有没有|够不够|是否|怎么|多少|哪/u.test(text))
		return 'ask';
	if (/^(请|提前|通知)/u.test(text) && clause?.kind === 'request') return 'request';
	const own = kindOf(text);
	if (own === 'inform' && asking && clause?.kind === 'ask') return 'ask';
	return own === 'inform' && clause && clause.kind !== 'courtesy' && clause.kind !== 'ask'
		? clause.kind
		: own;
}

function saysFact(words: readonly string[], fact: Fact): boolean {
	return (
		fact.quantity !== null && words.some((word) => word.includes(fact.quantity?.text ?? '\u0000'))
	);
}

function sharesValue(said: string, fact: Fact): boolean {
	return fact.quantity === null ? said.includes(fact.quote) : said.includes(fact.quantity.text);
}

/** What something is good for: the reason to say a thing, not a thing that is said. */
const PURPOSE =
	/^(?:以)?(?:方便|便于|以便|保障|保证|确保|务求|力求|避免|省得|免得|好让|助力|so that |to make sure )/u;

const THANKS = /感谢|谢谢|多谢|thank/iu;

function isThanks({ kind, text }: Clause): boolean {
	return kind === 'courtesy' && THANKS.test(text);
}

function fromClauses(source: PointSource, clauses: readonly Clause[]): KeyPoint[] {
	const kept: Clause[] = [];
	for (const clause of clauses) {
		if (PURPOSE.test(clause.text) && clause.facts.length === 0 && clauses.length > 1) continue;
		if (isCourtesy(clause.text) && clauses.length > 1) {
			if (source.closing && THANKS.test(clause.text) && !kept.some(isThanks)) kept.push(clause);
			continue;
		}
		if (!source.spoken && clause.kind === 'courtesy') continue;
		const terms = termsOf(clause.text, source.locale);
		if (terms.length === 0 && clause.facts.length === 0 && clause.kind === 'inform') continue;
		if (kept.some((other) => sameContent(other.text, clause.text, source.locale))) continue;
		kept.push(clause);
	}
	const chosen = kept.length === 0 ? clauses.slice(0, 1) : kept;
	const value = new Map(chosen.map((clause, index) => [clause, telling(clause, index, source)]));
	const ranked = [...chosen]
		.sort((a, b) => (value.get(b) ?? 0) - (value.get(a) ?? 0))
		.slice(0, MOST);
	const substance = ranked.filter((clause) => !isThanks(clause));
	const essentials = new Set(substance.slice(0, essential(substance.length)));
	return chosen
		.filter((clause) => ranked.includes(clause))
		.map((clause, index): KeyPoint => ({
			id: `${source.prefix}.${index + 1}`,
			kind: clause.kind,
			text: clause.text,
			alternatives: [],
			factIds: clause.facts.map(({ id }) => id),
			weight: weighs(clause, essentials.has(clause)) ? 2 : 1,
			line: clause.line,
			cued: false
		}));
}

/** A number is what the callee holds on to: a point with one is essential, a courtesy never. */
function weighs(clause: Clause, chosen: boolean): boolean {
	if (clause.kind === 'courtesy') return false;
	return chosen || clause.facts.some(({ quantity }) => quantity !== null);
}

/** How much would be lost without a clause; decides which points are kept and which are essential. */
function telling(clause: Clause, index: number, source: PointSource): number {
	const terms = termsOf(clause.text, source.locale);
	const core = Math.min(4, terms.length) + clause.facts.length * 3;
	// An answer begins with what answers; a step that asks is nothing without its question.
	if (!source.spoken) return core + (index === 0 ? 3 : 0);
	const asks = clause.kind === 'ask' || clause.kind === 'request';
	return core + (asks ? (source.asking ? 6 : 2) : 0) + (clause.kind === 'identity' ? 4 : 0);
}

function sameContent(a: string, b: string, locale: Locale): boolean {
	const first = termsOf(a, locale);
	const second = new Set(termsOf(b, locale));
	if (first.length === 0 || second.size === 0) return a === b;
	const shared = first.filter((term) => second.has(term)).length;
	return shared * 5 >= Math.max(first.length, second.size) * 4;
}
