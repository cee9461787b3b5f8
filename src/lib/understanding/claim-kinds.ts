import { denies, type ClaimBook } from './claim-book.ts';
import type { Claim } from './claim-frames.ts';
import { meet, topicsOf } from './deeds.ts';
import type { HeardClause } from './heard.ts';
import {
	ALONE_DUTY,
	ASKS_FOR,
	ENDS_TODAY,
	FEARED,
	FORBIDDEN,
	FREE_FLOW,
	GIVEN,
	HIS_DUTY,
	KIND_NAMED,
	LOST_IF_NOT,
	NEVER,
	NOTHING_NEW,
	OUR_DUTY,
	OWN_VOW,
	PERSON,
	PLAIN_INVOICE,
	PRESSED,
	SECRETS,
	SO_IT_IS,
	SPECIAL_INVOICE,
	SURNAMES,
	THROWN_IN,
	VOW,
	WE_DO
} from './lexicon/claim-kinds-zh.ts';

/** "今天不定，明天这厅就给别人了": what is lost unless he decides at once. */
export function pressedIn(
	clause: HeardClause,
	next: HeardClause | undefined,
	book: ClaimBook
): Claim | null {
	const match = PRESSED.exec(clause.text);
	if (!match || ENDS_TODAY.test(book.text)) return null;
	const rest = `${clause.text.slice(match.index + match[0].length)},${
		next && next.sentence === clause.sentence ? next.text : ''
	}`;
	if (!LOST_IF_NOT.test(rest) || /不(?:是|会|一定|要紧|着急|急)|没(?:关系|事)/.test(rest))
		return null;
	return { id: 'pressed', hard: true, at: clause.start + match.index, against: null };
}

/** What our side does is put on him ("酒杯您那边准备一下"), in words of the document's own things. */
export function dutyIn(clause: HeardClause, book: ClaimBook): Claim | null {
	const match = HIS_DUTY.exec(clause.text) ?? ALONE_DUTY.exec(clause.text);
	if (!match || denies(clause.text.slice(0, match.index))) return null;
	const topics = topicsOf(clause.text.replace(match[0], ' '));
	if (topics.size === 0) return null;
	const own = book.lines
		.flatMap((line) =>
			line.text.split(/[。;!?]/).flatMap((sentence) => {
				const clauses = sentence.split(',');
				return clauses.map((part, i) => ({ part, next: clauses[i + 1] ?? '', line }));
			})
		)
		.filter(({ part }) => meet(topics, topicsOf(part)));
	const against =
		own.find(({ part }) => OUR_DUTY.test(part) && !denies(part)) ??
		// "运费到付,我们出": who does it stands in the next clause.
		own.find(({ next }) => WE_DO.test(next) && !denies(next));
	if (!against || own.some(({ part }) => /自[带己行备理]|您|客户|商家|家长/.test(part)))
		return null;
	return { id: 'his-duty', hard: false, at: clause.start + match.index, against: against.line };
}

/** Asks on the telephone for what the document says is never asked for. */
export function forbiddenIn(clause: HeardClause, book: ClaimBook): Claim | null {
	const said = SECRETS.find((secret) => secret.test(clause.text));
	if (!said || !ASKS_FOR.test(clause.text) || denies(clause.text)) return null;
	const against = book.lines.find(({ text }) =>
		text.split(/[。;,]/).some((part) => said.test(part) && FORBIDDEN.test(part))
	);
	if (!against) return null;
	return {
		id: 'forbidden',
		hard: true,
		at: clause.start + (said.exec(clause.text)?.index ?? 0),
		against
	};
}

/** "厅叫碧波厅": a name for a thing that the document knows by another. */
export function kindNamedIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(KIND_NAMED)) {
		const [, kind = '', name = ''] = match;
		if (book.text.includes(name) || denies(match[0])) continue;
		// The document names one of that kind: "云湖厅".
		const named = new RegExp(
			`(?<=^|[^\\u4e00-\\u9fff]|[在是的叫])[\\u4e00-\\u9fff]{2}${kind}(?=[在是的叫有里]|$)`
		);
		const against = book.lines.find(({ text }) =>
			text.split(/[,。;、"“”()（）]/).some((part) => named.test(part))
		);
		if (against) return { id: 'name', hard: false, at: clause.start + match.index, against };
	}
	return null;
}

/** "白酒随便喝" where the document gives away something else. */
export function freeFlowIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(FREE_FLOW)) {
		if (denies(match[0])) continue;
		const thing = topicsOf(match[1]!);
		if (thing.size === 0) continue;
		const own = book.lines.filter(({ text }) => meet(thing, topicsOf(text)));
		const given = own.some(({ text }) =>
			text.split(/[,。;!?]/).some((part) => meet(thing, topicsOf(part)) && GIVEN.test(part))
		);
		// 可乐 may be what it calls 软饮料: only a thing that it names.
		if (given || own.length === 0) continue;
		return {
			id: 'free-flow',
			hard: true,
			at: clause.start + match.index,
			against: own[0]!
		};
	}
	return null;
}

/** "刘老师带" where the document names 吴老师. */
export function personIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(PERSON)) {
		const [, surname = '', title = ''] = match;
		if (book.text.includes(surname + title) || denies(match[0])) continue;
		// One of that title whom the document names: neither 三位老师 nor 班主任老师.
		const named = new RegExp(`[${SURNAMES}]${title}(?=[^,。;]{0,3}(?:的|带|负责|跟|教|来|固))`);
		const against = book.lines.find(({ text }) => named.test(text));
		if (against) return { id: 'person', hard: false, at: clause.start + match.index, against };
	}
	return null;
}

/** A vow that something shall never be, of which the document says nothing. */
export function vowIn(clause: HeardClause, book: ClaimBook): Claim | null {
	const vow = VOW.exec(clause.text);
	if (!vow || OWN_VOW.test(clause.text)) return null;
	for (const match of clause.text.slice(vow.index).matchAll(NEVER)) {
		const deed = match[1]!;
		if (new RegExp(`[不没无免][^,。;]{0,4}${deed}`).test(book.text)) return null;
		return { id: 'vow', hard: true, at: clause.start + vow.index, against: null };
	}
	return null;
}

/** What the document says will not be is told as a matter of course ("没上的课就作废了"). */
export function fearedIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const { pairs, line } of book.feared)
		for (const pair of pairs) {
			const at = clause.text.indexOf(pair);
			if (at < 0) continue;
			const before = clause.text.slice(0, at);
			const after = clause.text.slice(at + pair.length);
			if (/[不没无免别甭][^,。]{0,4}$/.test(before) || /^[^,。]{0,3}[不没无]/.test(after)) continue;
			if (!SO_IT_IS.test(before)) continue;
			return { id: 'feared', hard: false, at: clause.start + at, against: line };
		}
	return null;
}

/** "还带无人机航拍": an addition of which no word stands in the document. */
export function thrownInIn(clause: HeardClause, book: ClaimBook): Claim | null {
	for (const match of clause.text.matchAll(THROWN_IN)) {
		const thing = match[1]!;
		if (NOTHING_NEW.test(thing) || denies(clause.text)) continue;
		const pairs = topicsOf(thing);
		if (pairs.size < 2 || [...pairs].some((pair) => book.text.includes(pair))) continue;
		return { id: 'thrown-in', hard: true, at: clause.start + match.index, against: null };
	}
	return null;
}

/** The kind of invoice that the document does not know. */
export function invoiceIn(clause: HeardClause, book: ClaimBook): Claim | null {
	if (denies(clause.text)) return null;
	for (const [said, known] of [
		[SPECIAL_INVOICE, PLAIN_INVOICE],
		[PLAIN_INVOICE, SPECIAL_INVOICE]
	] as const) {
		const match = said.exec(clause.text);
		if (!match || said.test(book.text) || known.test(clause.text)) continue;
		const against = book.lines.find(({ text }) => known.test(text));
		if (against) return { id: 'invoice', hard: false, at: clause.start + match.index, against };
	}
	return null;
}

/** Pairs of characters of what is feared, from a question that the document answers with no. */
export function fearedOf(question: string): ReadonlySet<string> {
	return topicsOf(FEARED.exec(question)?.[1] ?? '');
}
