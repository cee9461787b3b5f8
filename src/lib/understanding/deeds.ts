import { createSieve, needOfPattern, siftPatterns } from '#lib/text/pattern-sieve.ts';
import { denies, type ClaimLine } from './claim-book.ts';
import { isAsked, isSupposed } from './clause-mood.ts';
import type { Heard } from './heard.ts';
import {
	CANNOT_AFTER,
	CANNOT_BEFORE,
	CAN_AFTER,
	CAN_BEFORE,
	DEEDS_ZH,
	MUST_BEFORE,
	NEED_NOT_BEFORE,
	NO_DEED,
	NOT_BEFORE
} from './lexicon/deeds-zh.ts';

/** How a deed is said of a thing. */
type Mode = 'can' | 'must' | 'does' | 'cannot' | 'need-not' | 'does-not';

interface Deed {
	readonly id: string;
	readonly mode: Mode;
	readonly at: number;
}

/** A deed as a line of the document says it, with what it is said of. */
interface BookDeed {
	readonly id: string;
	readonly mode: Mode;
	/** Pairs of characters of its clause … */
	readonly own: ReadonlySet<string>;
	/** … and of its sentence with the question over it. */
	readonly near: ReadonlySet<string>;
	readonly line: ClaimLine;
}

export type DeedBook = readonly BookDeed[];

const NEGATIVE: ReadonlySet<Mode> = new Set(['cannot', 'need-not', 'does-not']);
const isNegative = (mode: Mode): boolean => NEGATIVE.has(mode);

/** What is needed is not turned round by what can be done. */
function contradict(a: Mode, b: Mode): boolean {
	if (isNegative(a) === isNegative(b)) return false;
	const [no, yes] = isNegative(a) ? [a, b] : [b, a];
	if (no === 'cannot') return yes !== 'must';
	if (no === 'need-not') return yes === 'must';
	return true;
}

const DEEDS = Object.entries(DEEDS_ZH);
const DEEDS_SIEVE = createSieve(DEEDS.map(([, { source }]) => needOfPattern(source)));
const BEFORE = 8;

function modeOf(before: string, after: string): Mode {
	if (CANNOT_BEFORE.test(before) || CANNOT_AFTER.test(after)) return 'cannot';
	if (NEED_NOT_BEFORE.test(before)) return 'need-not';
	if (NOT_BEFORE.test(before)) return 'does-not';
	if (CAN_BEFORE.test(before) || CAN_AFTER.test(after)) return 'can';
	return MUST_BEFORE.test(before) ? 'must' : 'does';
}

/** Deeds of one clause of normalised text. */
export function deedsIn(clause: string): Deed[] {
	const found: Deed[] = [];
	for (const deed of siftPatterns(DEEDS_SIEVE, clause)) {
		const [id, pattern] = DEEDS[deed]!;
		for (const match of clause.matchAll(pattern)) {
			const before = clause.slice(Math.max(0, match.index - BEFORE), match.index);
			found.push({
				id,
				mode: modeOf(before, clause.slice(match.index + match[0].length)),
				at: match.index
			});
		}
	}
	return found;
}

/** Characters that name no thing. */
const EMPTY: ReadonlySet<string> = new Set(
	'的了您你我他们咱这那个也都是就要得还在跟和有可能不没无免一两到会给让从把被对为与及或再又太很最更先后前里外上下中时候呢吗吧啊呀嘛哦嗯么什哪谁几多少点些只能将被所以因为但而且如样照全部随自己别任何每各今明天年月日次回'
);
const GENERAL: ReadonlySet<string> = new Set(
	'客户 情况 问题 公司 服务 方便 系统 需要 直接 提供 马上 立刻 电话 放心 清楚'.split(' ')
);

/** Pairs of characters that may name a thing. */
export function topicsOf(text: string): ReadonlySet<string> {
	const pairs = new Set<string>();
	let before: string | null = null;
	for (const sign of text) {
		const named = sign >= '\u4e00' && sign <= '\u9fff' && !EMPTY.has(sign) ? sign : null;
		if (before !== null && named !== null && !GENERAL.has(before + named))
			pairs.add(before + named);
		before = named;
	}
	return pairs;
}

export const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
	for (const pair of a) if (b.has(pair)) return true;
	return false;
};

/** What is only supposed is not said to be so. */
const CONDITION = /要是|如果|万一|假如|一旦|若|怕/;

/** `about`: the question over a line, where it is an answer. */
export function createDeedBook(
	lines: readonly (ClaimLine & { readonly about: string })[]
): DeedBook {
	return lines.flatMap((line) => {
		const about = topicsOf(line.about);
		return line.text.split(/[。;!?]/).flatMap((sentence) => {
			const near = new Set([...topicsOf(sentence), ...about]);
			return sentence.split(/[,、:]/).flatMap((clause) => {
				if (CONDITION.test(clause)) return [];
				const own = topicsOf(clause);
				return deedsIn(clause).map(({ id, mode }) => ({ id, mode, own, near, line }));
			});
		});
	});
}

/** Clauses of a turn that still answer his question. */
const ANSWER = 1;
const meetsAny = (own: ReadonlySet<string>, book: DeedBook): boolean =>
	book.some(({ near }) => meet(own, near));

/** A statement that turns a deed of the document round. */
export interface TurnedDeed {
	readonly id: string;
	readonly at: number;
	readonly line: ClaimLine;
}

export function findTurnedDeeds(
	heard: Heard,
	question: Heard | null,
	book: DeedBook
): TurnedDeed[] {
	if (heard.locale === 'en' || book.length === 0) return [];
	const found: TurnedDeed[] = [];
	heard.clauses.forEach((clause, i) => {
		if (isAsked(clause, heard) || NO_DEED.test(clause.text)) return;
		const deeds = deedsIn(clause.text);
		if (deeds.length === 0) return;
		const own = topicsOf(clause.text);
		const before = heard.clauses[i - 1];
		const lent = meetsAny(own, book)
			? own
			: topicsOf(
					`${before?.sentence === clause.sentence ? before.text : ''} ${i <= ANSWER ? (question?.text ?? '') : ''}`
				);
		for (const { id, mode, at } of deeds) {
			if (isSupposed(heard, clause.start + at)) continue;
			// "断网这事不会有", "没有隐性收费": denied further off.
			if (!isNegative(mode) && (denies(clause.text) || /有无|[勿零]/.test(clause.text))) continue;
			const same = book.filter(
				(deed) => deed.id === id && (meet(own, deed.own) || meet(lent, deed.near))
			);
			// Where the document says both, nothing is turned round.
			if (same.some((deed) => isNegative(deed.mode) === isNegative(mode))) continue;
			// By what was asked alone: only against what is plainly allowed or refused.
			const telling = same.find(
				(deed) =>
					contradict(deed.mode, mode) &&
					(meet(own, deed.own) || lent === own || (deed.mode !== 'does' && mode !== 'does'))
			);
			if (!telling) continue;
			found.push({ id, at: clause.start + at, line: telling.line });
			return;
		}
	});
	return found;
}
