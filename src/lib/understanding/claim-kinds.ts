import { denies, type ClaimBook } from './claim-book.ts';
import type { Claim } from './claim-frames.ts';
import { meet, topicsOf } from './deeds.ts';
import type { HeardClause } from './heard.ts';
import {
	ALONE_DUTY,
	ASKS_FOR,
	ENDS_TODAY,
	FORBIDDEN,
	HIS_DUTY,
	KIND_NAMED,
	LOST_IF_NOT,
	OUR_DUTY,
	PRESSED,
	SECRETS,
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
