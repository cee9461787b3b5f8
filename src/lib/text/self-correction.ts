import type { Locale } from '#lib/core/locale.ts';
import type { Span } from '#lib/core/span.ts';
import { originalSpan } from './mapped-text.ts';
import { normalize } from './normalize.ts';
import { maskNumbers, N } from './number-tokens.ts';

export interface SelfCorrection {
	/** What was taken back: "四十分". */
	readonly retracted: Span;
	/** The words that take it back: "啊不是". */
	readonly marker: Span;
}

/** Takes back whatever stands before it. */
const STRONG_ZH =
	/(?:说错了?|口误|讲错了?|记错了?|搞错了?|看错行?了?|看岔了?|念错了?|弄错了?|更正一?下?|纠正一?下?|应该说是?|我是说)|(?:[啊哦噢呃嗯诶哎额]\s?，?)(?:不对不?对?|不是|不{1,4})(?=[，,、\s]|应该|是|\ue000|[啊哦])|(?:^|(?<=[，,。、…]))(?:不对不?对?)(?=[，,、\s]|应该|是|\ue000)/g;
/** A plain 不是 takes back a number only: "四十分钟，不是，三十分钟". */
const WEAK_ZH =
	/(?<=[，,、…\s]|\ue000[\u4e00-\u9fff]{0,3})不是?(?=[，,、…\s]|应该是?\ue000|是?\ue000)/g;
const STRONG_EN =
	/\b(?:sorry,? (?:i mean(?:t)?|make that|that's|it's)|no,? wait|i mean(?:t)?|scratch that|correction|let me correct (?:that|myself)|make that|i misspoke|my mistake|or rather)\b/g;
const WEAK_EN = /(?<=[,.…-]\s?)(?:sorry|no)(?=,?\s\ue000)/g;

/** Characters before the marker in which the retracted number must stand. */
const REACH_BEFORE = 14;
/** Characters after it in which the right one must stand. */
const REACH_AFTER = 10;

/**
 * "四十分，啊不，三十分钟" → retracts "四十分". A number is retracted when another follows; other words only
 * after a marker that cannot mean anything else, back to the start of their clause.
 */
export function findSelfCorrections(text: string, locale: Locale): SelfCorrection[] {
	const normal = normalize(text);
	const masked = maskNumbers(normal.text, locale);
	const span = (from: number, to: number): Span => {
		const start = masked.at[from] ?? normal.text.length;
		const end = to > from ? (masked.ends[to - 1] ?? normal.text.length) : start;
		return originalSpan(text, normal, start, end);
	};
	const found: SelfCorrection[] = [];
	const strong = locale === 'en' ? STRONG_EN : STRONG_ZH;
	const weak = locale === 'en' ? WEAK_EN : WEAK_ZH;
	const markers = [
		...[...masked.text.matchAll(strong)].map((match) => ({ match, sure: true })),
		...[...masked.text.matchAll(weak)].map((match) => ({ match, sure: false }))
	].sort((a, b) => a.match.index - b.match.index);
	let lastEnd = -1;
	for (const { match, sure } of markers) {
		const at = match.index;
		const end = at + match[0].length;
		if (at < lastEnd) continue;
		const before = masked.text.slice(Math.max(0, at - REACH_BEFORE), at);
		const after = masked.text.slice(end, end + REACH_AFTER);
		const number = before.lastIndexOf(N);
		// The right number follows at once, apart from 是, 应该 and marks.
		const corrects =
			/^[，,、…\s啊哦呃]*(?:[\u4e00-\u9fff]{0,4}|(?:it's |that's |more like |should be )?)\ue000/.test(
				after
			);
		const from = number >= 0 ? at - before.length + number : -1;
		if (from >= 0 && corrects) {
			const words = masked.text.slice(from, at);
			const tail = /[，,。、…\s]*(?:[啊哦噢呃])?[，,。、…\s]*$/.exec(words)?.[0].length ?? 0;
			found.push({ retracted: span(from, at - tail), marker: span(at, end) });
			lastEnd = end;
		} else if (sure && at > 0) {
			const clause = masked.text.slice(0, at).replace(/[，,。、…\s]+$/, '');
			const start =
				Math.max(
					...['，', ',', '。', '；', '？', '！', '.', '?', '!'].map((m) => clause.lastIndexOf(m))
				) + 1;
			if (clause.length > start)
				found.push({ retracted: span(start, clause.length), marker: span(at, end) });
			lastEnd = end;
		}
	}
	return found;
}
