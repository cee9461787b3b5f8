import type { Candidate } from './fact-candidates.ts';
import type { Heard, HeardQuantity } from './heard.ts';

/** The caller speaks of the callee's own use or words: no statement of the document's, unless it has one. */
const HIS_ZH =
	/(?:您|你)(?:们)?(?:这边|那边)?(?:现在|目前|之前|以前|平时|一般|每个?月|这几个月|上个月|最近|刚才|刚刚|说|觉得|自己)|刚才说/;
const HIS_EN = /\byou (?:said|have|currently|now|use|told|mentioned)\b/;
/** Somebody else's case or price. */
const OTHERS_ZH =
	/别的(?:客户|公司|家)|其他(?:客户|公司|家)|有(?:的|些)(?:客户|公司|人)|人家|同行|(?:[那哪他]|他们)家|别家|市面/;
const OTHERS_EN = /\bother (?:sites|customers)\b/;
/** "不是两小时", "用不了四十分钟": what it is not. */
const DENIED_BEFORE =
	/(?:不是|并非|没有|用不(?:了|着)|哪(?:用|要)|不(?:用|需要?|等)等?)(?:什么|到|要)?\s?$|\bnot (?:a |the )?$/;

/** "你们那套系统近半个月…", "贵司这两年…": the callee's own past, told in round terms. */
const HIS_PAST =
	/(?:您|你|贵)[^,。!?;]{0,10}(?:近|最近|这|过去)(?:这)?(?:[一两二三几半]|小半|大半)[^,。!?;]{0,3}$/;

export function tellsHisPast(said: HeardQuantity, heard: Heard): boolean {
	if (said.quantity.dimension !== 'time' || heard.locale === 'en') return false;
	const clause = heard.clauses[said.clause];
	if (!clause) return false;
	// The figure itself may begin with the word ("半个月" after "近").
	const upTo = heard.text.slice(clause.start, said.start);
	return HIS_PAST.test(`${upTo}${said.quantity.text.slice(0, 1)}`);
}

/** "借十万到账十万": an example whose two sums say that nothing is kept back. */
export function isExampleSum(said: HeardQuantity, heard: Heard): boolean {
	// "一百块的东西您付九十二": a round sum of anything.
	if (
		said.quantity.dimension === 'money' &&
		/^[一十百千万1][百千万0]*(?:块钱?|元)$/.test(said.quantity.text) &&
		/^的(?:东西|单子?|费用|账|活|合同|货|钱)/.test(heard.text.slice(said.end))
	)
		return true;
	return (
		/^[^,。!?;]*(?:借|贷|存|充)[^,。!?;]*(?:到账|到手|拿到|实得|就到|就是|就进|进(?:卡|账|去)|卡里|打进|打到|批(?:下来|给))/.test(
			heard.clauses[said.clause]?.text ?? ''
		) &&
		heard.quantities.some(
			(other) =>
				other !== said && other.clause === said.clause && other.quantity.min === said.quantity.min
		)
	);
}

export function speaksOfHim(said: HeardQuantity, heard: Heard): boolean {
	return (heard.locale === 'en' ? HIS_EN : HIS_ZH).test(heard.clauses[said.clause]?.text ?? '');
}

export function speaksOfOthers(said: HeardQuantity, heard: Heard): boolean {
	const text = heard.clauses[said.clause]?.text ?? '';
	return (heard.locale === 'en' ? OTHERS_EN : OTHERS_ZH).test(text);
}

export function isDenied(said: HeardQuantity, heard: Heard): boolean {
	return DENIED_BEFORE.test(heard.text.slice(Math.max(0, said.start - 8), said.start));
}

/** "少了三分钟" is what lies between the 8 and the 5 of one sentence. */
export function isDifference(
	{ quantity: { min, max }, start }: HeardQuantity,
	heard: Heard,
	candidates: readonly Candidate[]
): boolean {
	const before = heard.text.slice(Math.max(0, start - 6), start);
	if (min !== max || !/[少快省短降减]了?(?:大概|约|足足)?\s?$/.test(before)) return false;
	return candidates.some(({ indexed: a }) =>
		candidates.some(
			({ indexed: b }) =>
				a.fact.quote === b.fact.quote &&
				a.measured.end === 'from' &&
				b.measured.end === 'to' &&
				Math.abs(a.fact.quantity!.min - b.fact.quantity!.min) === min
		)
	);
}

/** "差18块", "贵二十": what lies between two prices, not a price. */
/** "比去年少十二块": the same, where the document tells the difference too. */
export function isGap(said: HeardQuantity, heard: Heard): boolean {
	return /比[^,。]{1,8}(?:少|低|便宜|省|多|高)(?:了|大概|约)?\s?$/.test(
		heard.text.slice(Math.max(0, said.start - 14), said.start)
	);
}

export function isComparison(said: HeardQuantity, heard: Heard): boolean {
	if (/^ (?:less|fewer|more|quicker|faster|shorter)\b/.test(heard.text.slice(said.end)))
		return true;
	return /(?:差|贵|多出|多花)(?:了|个|不多|大概|约)?\s?$|\b(?:difference of|more than) $/.test(
		heard.text.slice(Math.max(0, said.start - 16), said.start)
	);
}

/** Versions of long ago are no statement. */
const PAST = /当年|当初|以前|早先|那会儿|从前|back then/;

export function isOfThePast({ quantity, clause }: HeardQuantity, heard: Heard): boolean {
	return quantity.dimension === 'version' && PAST.test(heard.clauses[clause]?.text ?? '');
}
