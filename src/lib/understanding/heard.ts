import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import type { Span } from '#lib/core/span.ts';
import { originalSpan, type MappedText } from '#lib/text/mapped-text.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { findBareFigures, findWordedFigures } from './bare-figures.ts';
import { findSpokenConcepts, type ConceptHit, type Lexicon } from './concepts.ts';
import { mendHomophones, type SoundBook } from './homophones.ts';

/** A clause of the normalised text. */
export interface HeardClause {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Asks something. */
	readonly asks: boolean;
	/** Leaves something to the callee ("您看…", "您说说"): as good as a question where a step asks. */
	readonly invites: boolean;
	/** Index of its sentence. */
	readonly sentence: number;
}

/** A quantity with its place in the normalised text. */
export interface HeardQuantity {
	readonly quantity: Quantity;
	readonly start: number;
	readonly end: number;
	/** Index of the clause that holds it. */
	readonly clause: number;
}

/** One utterance, read once; everything that understands it works on this. */
export interface Heard {
	readonly raw: string;
	/** Normalised. */
	readonly text: string;
	readonly map: MappedText;
	readonly locale: Locale;
	readonly clauses: readonly HeardClause[];
	readonly concepts: readonly ConceptHit[];
	readonly quantities: readonly HeardQuantity[];
}

/** Longer texts are cut here before they are analysed: no turn of a call is heard that far. */
export const ANALYSED_LIMIT = 1500;

/** Recognisers write no marks: a blank between Chinese characters stands for one. */
const MARKS = /[,。!?;:…\n、"]+|\.(?!\w)|(?<!\w)\.|(?<=[\u3400-\u9fff\d]) +(?=[\u3400-\u9fff\d])/g;
const ASKS_ZH =
	/\?|[吗么嘛呢]\s*$|吗[?,。]?$|(?:是不是|有没有|能不能|可不可以|行不行|好不好|对不对|够不够|要不要|会不会|愿不愿|方不方便|清不清楚|想不想)|(?:(?:什么|哪[些个儿里边种方位]?|怎么样?|多少|几[个点位])(?![^,。?]{0,6}都)|为什么|如何|是否)|(?:行|好|够用?|可以|方便|愿意|清楚)不\s*$/;
const ASKS_EN =
	/\?|^\s*(?:and |so |but )?(?:what|how|when|where|who|which|why|do|does|did|is|are|was|were|can|could|would|will|shall|should|have|has)\b.*(?:you|your|it|that|there|i|we)\b/;

const INVITES_ZH =
	/(?<![跟和给向对帮替])[您你](?:来)?(?:看|想|要|定|觉得|方便|愿意|说|讲|点|挑|选|给(?:个)?(?:评价|意见|意向)|留|告诉|提)|[您你](?:这边)?(?:还)?有(?:什么|啥|哪|没|特|别|其|其他)|(?:直接|尽管|随时)(?:说|讲|提|问|告诉)|请[您你]|麻烦[您你]|想(?:问|听|了解|请)|确认(?:一下|下)|听听|说说|聊聊/;
const INVITES_EN =
	/\b(?:let me know|tell me|you (?:can|could|want|decide|choose)|i'?d like to (?:know|hear)|wondering|your (?:call|view|thoughts))\b/;

/** Clauses of a normalised text; a question mark colours the whole of its clause. */
function cutClauses(text: string, locale: Locale): HeardClause[] {
	const clauses: HeardClause[] = [];
	let from = 0;
	let sentence = 0;
	const push = (to: number, mark: string): void => {
		const part = text.slice(from, to);
		if (part.trim() !== '') {
			const asks = mark.includes('?') || (locale === 'en' ? ASKS_EN : ASKS_ZH).test(part);
			const invites = asks || (locale === 'en' ? INVITES_EN : INVITES_ZH).test(part);
			clauses.push({ start: from, end: to, text: part, asks, invites, sentence });
		}
		if (/[。!?;…\n.]/.test(mark)) sentence += 1;
	};
	for (const match of text.matchAll(MARKS)) {
		const at = match.index;
		const before = text[at - 1] ?? '';
		const after = text[at + match[0].length] ?? '';
		// 1,000 and 15:30 are one token; quotes and blanks between words of an alphabet cut nothing.
		if (/^[,:]$/.test(match[0]) && /\d/.test(before) && /\d/.test(after)) continue;
		if (match[0] === '"' && locale === 'zh-CN') continue;
		push(at, match[0]);
		from = at + match[0].length;
	}
	push(text.length, '');
	return clauses;
}

/** Reads one utterance: normalised text, clauses, concepts, quantities. */
export function readHeard(
	raw: string,
	locale: Locale,
	lexicon: Lexicon,
	sounds: SoundBook | null = null
): Heard {
	const limited = raw.length > ANALYSED_LIMIT ? raw.slice(0, ANALYSED_LIMIT) : raw;
	const plain = normalize(limited);
	const map = sounds ? mendHomophones(plain, sounds) : plain;
	return readMapped(raw, map, locale, lexicon);
}

/** The same for a text that was mapped already (homophones put right). */
export function readMapped(raw: string, map: MappedText, locale: Locale, lexicon: Lexicon): Heard {
	const { text } = map;
	const clauses = cutClauses(text, locale);
	const quantities = withBareNumbers(text, findQuantities(text, locale), locale).map(
		(quantity): HeardQuantity => {
			const clause = clauses.findIndex((c) => quantity.start < c.end);
			return { quantity, start: quantity.start, end: quantity.end, clause: Math.max(0, clause) };
		}
	);
	return {
		raw,
		text,
		map,
		locale,
		clauses,
		concepts: findSpokenConcepts(lexicon, text),
		quantities
	};
}

/** "4.0" alone, said right after 3.8 and 4.0 were the talk: a version wherever the document has one. */
const BARE_DECIMAL = /(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.%万亿元块折倍米秒分天个])/g;

/** "换到四点零上去": the same by word of mouth; times of day go on after the fraction. Said twice it is one. */
const SPOKEN_DECIMAL =
	/(?<![零一二三四五六七八九十百千万\d])([一二三四五六七八九])点([零一二三四五六七八九])(?!(?!\1点\2)[零一二三四五六七八九十百千万点分钟半刻个块元成倍米%])/g;
const SIGNS = '零一二三四五六七八九';

function withBareNumbers(text: string, found: readonly Quantity[], locale: Locale): Quantity[] {
	const all = [...found];
	const number = (sign: string): number =>
		SIGNS.includes(sign) ? SIGNS.indexOf(sign) : Number(sign);
	for (const match of [...text.matchAll(BARE_DECIMAL), ...text.matchAll(SPOKEN_DECIMAL)]) {
		const [start, end] = [match.index, match.index + match[0].length];
		if (found.some((quantity) => quantity.start < end && start < quantity.end)) continue;
		const value = number(match[1]!) * 1_000_000 + number(match[2]!) * 1000;
		all.push({
			dimension: 'version',
			min: value,
			max: value,
			comparator: 'exact',
			unit: '',
			literal: '',
			start,
			end,
			text: match[0]
		});
	}
	if (locale === 'zh-CN') all.push(...findBareFigures(text, all), ...findWordedFigures(text));
	return all.sort((a, b) => a.start - b.start);
}

/** The original words behind [start, end) of the normalised text. */
export function spanOf(heard: Heard, start: number, end: number): Span {
	return originalSpan(heard.raw, heard.map, start, end);
}

/** The original words of clauses `first`..`last`. */
export function clauseSpan(heard: Heard, first: number, last: number): Span {
	const start = heard.clauses[first]?.start ?? 0;
	const end = heard.clauses[last]?.end ?? start;
	const trimmed = heard.text.slice(start, end);
	const lead = trimmed.length - trimmed.trimStart().length;
	return spanOf(heard, start + lead, start + lead + trimmed.trim().length);
}
