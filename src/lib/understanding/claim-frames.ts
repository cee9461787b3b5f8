import { createSieve, needOfPattern, siftPatterns } from '#lib/text/pattern-sieve.ts';
import { denies, type ClaimBook, type ClaimLine } from './claim-book.ts';
import { isAsked, isSupposed } from './clause-mood.ts';
import {
	dutyIn,
	fearedIn,
	forbiddenIn,
	freeFlowIn,
	invoiceIn,
	kindNamedIn,
	personIn,
	pressedIn,
	thrownInIn,
	vowIn
} from './claim-kinds.ts';
import type { Heard, HeardClause } from './heard.ts';
import {
	ABSOLUTE,
	APART,
	CHARGE,
	COSTS,
	DONE,
	CANNOT,
	EXCLUSIVE,
	FREE_AT_FIRST,
	FULL_UP,
	GONE,
	NAMED,
	NO_CHARGE,
	NOT_GONE,
	OFFER,
	OUTCOMES,
	SOON,
	SUPERLATIVE,
	TOGETHER,
	UNLIMITED
} from './lexicon/claim-frames-zh.ts';

/** A statement that the document does not hold (`line` null) or turns down (`line` and `raw` say where). */
export interface Claim {
	readonly id: string;
	readonly hard: boolean;
	/** Where it stands in the normalised text. */
	readonly at: number;
	readonly against: ClaimLine | null;
}

/** What makes a statement of a word: it must be done, paid, or there it is. */
const MUST =
	/(?:要|得|会|需要|必须|有|收|交|付|扣|查|签|绑|先|走|办|做|让|安排|照样|非|拿|凭|给您|打|加)[^,。]{0,4}$|(?:加|收|扣|付|要)(?:百分之.{1,3}|\d+(?:\.\d+)?%|[一二三四五六七八九十]+成|[\d一二三四五六七八九十百千]+(?:元|块钱?))的?$/;
/** "开瓶费照收", "服务费嘛要加一成". */
const CHARGED_AFTER =
	/^(?:嘛|呢|的话|是|也|还是|照样|照|都|我们|另外|单独|肯定|一律|得|要|会)*(?:要|得|会|照|另|单|再)(?:另外|额外|单独|再)?(?:收|加|扣|交|付|算|查)/;
const FEARS = /怕|担心|以为|听说|传|骗|(?<![请放休病年事])假(?![期日如设])|冒充/;

function refusedIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const [word, line] of book.refused) {
		const at = clause.text.indexOf(word);
		if (at < 0) continue;
		const before = clause.text.slice(0, at);
		const after = clause.text.slice(at + word.length);
		if (denies(before) || /^[^,。]{0,4}[不没无免]/.test(after)) continue;
		if (/([\u4e00-\u9fff])[不没]\1/.test(clause.text)) continue;
		if (!MUST.test(before) && !CHARGED_AFTER.test(after)) continue;
		return { id: 'refused', hard: /费|金|息|押/.test(word), at: clause.start + at, against: line };
	}
	return null;
}

function chargeIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(CHARGE)) {
		const name = match[1] ?? match[2] ?? '';
		if (NO_CHARGE.test(name) || denies(clause.text.slice(0, match.index)) || denies(match[0]))
			continue;
		const plain = name.replace(/^[的个点了一笔]+/, '');
		if (/^(?:费|费用)$/.test(plain)) continue;
		const where = book.text.indexOf(plain.slice(-3));
		const against = book.refused.get(plain) ?? null;
		if (!against && where >= 0) continue;
		return { id: 'charge', hard: true, at: clause.start + match.index, against };
	}
	if (book.free) {
		const match = [...clause.text.matchAll(COSTS)].find(
			({ index }) => !denies(clause.text.slice(0, index))
		);
		if (match)
			return { id: 'costs', hard: true, at: clause.start + match.index, against: book.free };
	}
	return null;
}

const AVOIDED = OUTCOMES.map((source) => ({
	outcome: new RegExp(source),
	avoided: new RegExp(`[不没无零][^,。;]{0,5}(?:${source})`)
}));

function absoluteIn(clause: HeardClause, book: ClaimBook): Claim | null {
	const cue = ABSOLUTE.exec(clause.text);
	if (!cue || /(?:不敢|不能|没法|不好|无法|不)(?:打?包票|保证|担保)/.test(clause.text)) return null;
	const rest = clause.text.slice(cue.index);
	for (const { outcome, avoided } of AVOIDED) {
		if (!outcome.test(rest)) continue;
		// The document says as much in calmer words.
		if (avoided.test(book.text)) return null;
		return { id: 'absolute', hard: true, at: clause.start + cue.index, against: null };
	}
	return null;
}

function nameIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(NAMED)) {
		const name = match[1]!;
		if (book.text.includes(name.replace(/套餐?$|版$/, ''))) continue;
		return { id: 'name', hard: false, at: clause.start + match.index, against: null };
	}
	for (const [name, line] of book.names) {
		const head = name.slice(0, 2);
		for (let at = clause.text.indexOf(head); at >= 0; at = clause.text.indexOf(head, at + 1)) {
			const said = clause.text.slice(at, at + name.length);
			const other = [...said].filter((character, i) => character !== name[i]).length;
			// One sign off, or the middle of it after "叫".
			const bent =
				other === 1 ||
				(other === name.length - 3 && /(?:叫|名字是)$/.test(clause.text.slice(0, at)));
			if (said.length === name.length && bent && said.at(-1) === name.at(-1))
				return { id: 'name', hard: false, at: clause.start + at, against: line };
		}
	}
	return null;
}

/** The document says of the same thing that it can. */
function cannotIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(CANNOT)) {
		const [, thing = '', deed = ''] = match;
		const can = new RegExp(
			`(?:能|可以?|都|支持|随时|马上|免费)[^,。;]{0,3}${deed}|${deed}[^,。;]{0,2}(?:都行|也行|可以)|包含`
		);
		const against = book.lines.find((line) =>
			line.text
				.split(/[。;!?]/)
				.some((part) => part.includes(thing) && can.test(part) && !denies(part))
		);
		if (against) return { id: 'cannot', hard: false, at: clause.start + match.index, against };
	}
	return null;
}

/** Pairs of characters that name nothing. */
const EMPTY_PAIR = /[的了您你我们这那个也都是就要得还在跟和有可能不没一]/;
/** Characters before the words in which their subject stands. */
const SUBJECT_REACH = 9;

/** What the document holds together is told apart. */
function apartIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(APART)) {
		const before = clause.text.slice(Math.max(0, match.index - SUBJECT_REACH), match.index);
		if (denies(before)) continue;
		for (let at = 0; at + 1 < before.length; at += 1) {
			const pair = before.slice(at, at + 2);
			if (!/^[\u4e00-\u9fff]{2}$/.test(pair) || EMPTY_PAIR.test(pair)) continue;
			const parts = book.lines.flatMap((line) =>
				line.text.split(/[。;!?]/).map((part) => ({ part, line }))
			);
			const own = parts.filter(({ part }) => part.includes(pair));
			const against = own.find(({ part }) => TOGETHER.test(part));
			if (against && own.every(({ part }) => !/单独|另外|分开/.test(part)))
				return {
					id: 'apart',
					hard: false,
					at: clause.start + match.index,
					against: against.line
				};
		}
	}
	return null;
}

const SOON_FULL =
	/今天|今晚|明天|后天|(?:这|下)(?:个)?(?:周|礼拜|星期)|周[一二三四五六日]|月底|过两天|过几天|马上|快/;

/** A near end of an offer, in a sentence or two of its clauses. */
function deadlineIn(heard: Heard, clause: HeardClause, book: ClaimBook): Claim | null {
	const full =
		FULL_UP.test(clause.text) && SOON_FULL.test(clause.text) && !NOT_GONE.test(clause.text);
	if (full && !/名额|招满|满员|截止|停招/.test(book.text))
		return { id: 'invented-deadline', hard: true, at: clause.start, against: null };
	if (!GONE.test(clause.text) || NOT_GONE.test(clause.text)) return null;
	const before = heard.clauses[heard.clauses.indexOf(clause) - 1];
	const near =
		before && before.sentence === clause.sentence ? `${before.text},${clause.text}` : clause.text;
	if (!SOON.test(near) || !OFFER.test(near) || NOT_GONE.test(near)) return null;
	if (/截止到?(?:今|明|本|月底)|最后一天|名额有限/.test(book.text)) return null;
	const at = SOON.exec(clause.text)?.index ?? 0;
	return { id: 'invented-deadline', hard: true, at: clause.start + at, against: null };
}

function patternIn(
	clause: HeardClause,
	book: ClaimBook,
	id: string,
	hard: boolean,
	said: RegExp,
	support: RegExp | null
): Claim | null {
	for (const match of clause.text.matchAll(said)) {
		if (/[不没别无][^,。]{0,3}$/.test(clause.text.slice(0, match.index))) continue;
		if (support?.test(book.text)) continue;
		return { id, hard, at: clause.start + match.index, against: null };
	}
	return null;
}

/** One kind of statement: how it is found in a clause, and the pattern without which it is not there. */
interface Frame {
	readonly cue: RegExp | null;
	readonly find: (clause: HeardClause, book: ClaimBook, heard: Heard) => Claim | null;
}

function frameOf(id: string, hard: boolean, said: RegExp, support: RegExp | null): Frame {
	return { cue: said, find: (clause, book) => patternIn(clause, book, id, hard, said, support) };
}

/** The first that finds something in a clause says what it is. */
const FRAMES: readonly Frame[] = [
	{ cue: null, find: refusedIn },
	{ cue: new RegExp(`${CHARGE.source}|${COSTS.source}`), find: chargeIn },
	{
		cue: new RegExp(`${GONE.source}|${FULL_UP.source}`),
		find: (clause, book, heard) => deadlineIn(heard, clause, book)
	},
	{
		cue: null,
		find: (clause, book, heard) =>
			pressedIn(clause, heard.clauses[heard.clauses.indexOf(clause) + 1], book)
	},
	{ cue: null, find: forbiddenIn },
	{ cue: null, find: dutyIn },
	{ cue: null, find: kindNamedIn },
	frameOf('lowest-price', true, SUPERLATIVE, /最低价|最便宜/),
	frameOf('exclusive', true, EXCLUSIVE, /独家|仅对您/),
	frameOf('approved', true, DONE, null),
	frameOf('free-at-first', true, FREE_AT_FIRST, /个?月[^,。;]{0,8}免|首[年月][^,。;]{0,4}免/),
	{ cue: CANNOT, find: cannotIn },
	{ cue: APART, find: apartIn },
	frameOf('without-limit', false, UNLIMITED, /不限(?:量|次|制)|无限/),
	{ cue: ABSOLUTE, find: absoluteIn },
	{ cue: null, find: vowIn },
	{ cue: null, find: nameIn },
	{ cue: null, find: personIn },
	{ cue: null, find: freeFlowIn },
	{ cue: null, find: invoiceIn },
	{ cue: null, find: fearedIn },
	{ cue: null, find: thrownInIn }
];
const SIEVE = createSieve(
	FRAMES.map(({ cue }) => (cue === null ? null : needOfPattern(cue.source)))
);

function claimIn(
	clause: HeardClause,
	book: ClaimBook,
	heard: Heard,
	frames: readonly number[]
): Claim | null {
	for (const at of frames) {
		const claim = FRAMES[at]!.find(clause, book, heard);
		if (claim) return claim;
	}
	return null;
}

/** Statements by their kind, whatever the document is about: charges, names, ends of offers, absolutes. Chinese only. */
export function findClaims(heard: Heard, book: ClaimBook): Claim[] {
	if (heard.locale === 'en') return [];
	const frames = siftPatterns(SIEVE, heard.text);
	const found: Claim[] = [];
	for (const clause of heard.clauses) {
		if (isAsked(clause, heard) || FEARS.test(clause.text)) continue;
		const claim = claimIn(clause, book, heard, frames);
		if (claim && !isSupposed(heard, claim.at)) found.push(claim);
	}
	return found;
}
