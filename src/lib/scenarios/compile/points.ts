import type { Locale } from '#lib/core/locale.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { Fact, KeyPoint, PointKind } from '../compiled-scenario.ts';
import type { Cue, Line } from '../scenario.ts';
import { createAffinity } from './affinity.ts';
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
}

/** What a step or an answer conveys: the trainer's cues when given, else the clauses that say something. */
export function compilePoints(source: PointSource): KeyPoint[] {
	const clauses = clausesOf(source);
	return source.cues && source.cues.length > 0
		? fromCues(source, source.cues, clauses)
		: fromClauses(source, clauses);
}

interface Clause {
	readonly text: string;
	readonly line: number;
	readonly kind: PointKind;
	readonly facts: readonly Fact[];
}

/** Clauses of the sample lines; one too short to stand alone joins its neighbour. */
function clausesOf({ lines, facts, locale }: PointSource): Clause[] {
	const shortest = locale === 'en' ? 12 : 5;
	return lines.flatMap(({ text, line }) => {
		const joined: { text: string; start: number; end: number }[] = [];
		for (const clause of splitClauses(text)) {
			const last = joined.at(-1);
			const joinable = last && (isShort(last.text, shortest) || isShort(clause.text, shortest));
			if (last && joinable && !isCourtesy(last.text) && !isCourtesy(clause.text)) {
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

function isShort(text: string, shortest: number): boolean {
	return normalize(text).text.replace(/[^\p{L}\p{N}]/gu, '').length < shortest;
}

const COURTESY =
	/^(喂|您好|你好|好的|感谢|谢谢|非常感谢|祝|期待|麻烦您|打扰|thanks?\b|thank you|good (morning|afternoon)|hello|hi\b|morning\b|have a)/iu;
const QUESTION =
	/吗$|呢$|么$|没有$|是否|能否|可否|请问|哪|如何|怎么|怎样|什么|多少|还是|够不够|要不要|好不好|[?？]/u;
const ASKS_EN =
	/^(is|are|do|does|did|can|could|will|would|have|how|what|which|when|where|who|why|shall)\b/iu;

function isCourtesy(text: string): boolean {
	return COURTESY.test(text) && text.length <= 14;
}

export function kindOf(text: string, mark = ''): PointKind {
	if (/我是|我叫|这里是|这边是|我们是|it's [A-Z]|my name is|I'm [A-Z]/u.test(text))
		return 'identity';
	if (/[?？]/u.test(mark) || QUESTION.test(text) || ASKS_EN.test(text)) return 'ask';
	if (COURTESY.test(text)) return 'courtesy';
	if (/^(请|烦请|还请|麻烦|需要您|要麻烦|you (book|need)|please)/iu.test(text)) return 'request';
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
	return cues.map((cue, index): KeyPoint => {
		const [text = '', ...others] = cue.alternatives;
		const matches = cue.alternatives.flatMap((words) => affinity.rank(words, 350).slice(0, 1));
		const best = matches.sort((a, b) => b.score - a.score)[0];
		const clause = best ? clauses[Number(best.id)] : undefined;
		const alternatives = clause && clause.text !== text ? [...others, clause.text] : others;
		const said = [...cue.alternatives, ...(clause ? [clause.text] : [])].join('\n');
		return {
			id: `${source.prefix}.${index + 1}`,
			kind: cueKind(text, clause),
			text,
			alternatives: [...new Set(alternatives)],
			factIds: source.facts
				.filter((fact) => saysFact(cue.alternatives, fact) || clause?.facts.includes(fact))
				.filter((fact) => sharesValue(said, fact))
				.map(({ id }) => id),
			weight: index < essential(cues.length) ? 2 : 1,
			line: cue.line,
			cued: true
		};
	});
}

/** The first cues are the essential ones: one of two or three, two of four or more. */
function essential(count: number): number {
	return count >= 4 ? 2 : 1;
}

function cueKind(text: string, clause: Clause | undefined): PointKind {
	if (/^(自报|报上|介绍自己|我是|说明身份)/u.test(text)) return 'identity';
	if (/^(感谢|谢谢|祝|致歉|抱歉|问候)/u.test(text)) return 'courtesy';
	if (/^(核实|确认|询问|请对方|问)|吗$|[?？]$|还是|有没有|够不够|是否|怎么|多少|哪/u.test(text))
		return 'ask';
	if (/^(请|提前|通知)/u.test(text) && clause?.kind === 'request') return 'request';
	const own = kindOf(text);
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

function fromClauses(source: PointSource, clauses: readonly Clause[]): KeyPoint[] {
	const kept: Clause[] = [];
	for (const clause of clauses) {
		if (isCourtesy(clause.text) && clauses.length > 1) continue;
		if (!source.spoken && clause.kind === 'courtesy') continue;
		const terms = termsOf(clause.text, source.locale);
		if (terms.length === 0 && clause.facts.length === 0 && clause.kind === 'inform') continue;
		if (kept.some((other) => sameContent(other.text, clause.text, source.locale))) continue;
		kept.push(clause);
	}
	const chosen = kept.length === 0 ? clauses.slice(0, 1) : kept;
	const ranked = [...chosen]
		.sort((a, b) => telling(b, source.locale) - telling(a, source.locale))
		.slice(0, MOST);
	const essentials = new Set(ranked.slice(0, essential(ranked.length)));
	return chosen
		.filter((clause) => ranked.includes(clause))
		.map((clause, index): KeyPoint => ({
			id: `${source.prefix}.${index + 1}`,
			kind: clause.kind,
			text: clause.text,
			alternatives: [],
			factIds: clause.facts.map(({ id }) => id),
			weight: essentials.has(clause) ? 2 : 1,
			line: clause.line,
			cued: false
		}));
}

function telling(clause: Clause, locale: Locale): number {
	return clause.facts.length * 3 + Math.min(4, termsOf(clause.text, locale).length);
}

function sameContent(a: string, b: string, locale: Locale): boolean {
	const first = termsOf(a, locale);
	const second = new Set(termsOf(b, locale));
	if (first.length === 0 || second.size === 0) return a === b;
	const shared = first.filter((term) => second.has(term)).length;
	return shared * 5 >= Math.max(first.length, second.size) * 4;
}
