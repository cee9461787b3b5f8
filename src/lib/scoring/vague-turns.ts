import type { Locale } from '#lib/core/locale.ts';
import type { Span } from '#lib/core/span.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { normalize } from '#lib/text/normalize.ts';

/**
 * Words with which a caller backs away from his own statement, or praises where he should tell: "好像是", "应该会吧",
 * "挺快的", "您放心". A figure with "大概" is none: that is how figures are said.
 */
const VAGUE_ZH =
	/好像|应该(?:是|会|能|没|可以|不|有|就|都)|可能|也许|估计|大概(?!\d|[一二三四五六七八九十两几半百千])|(?:挺|很|蛮|特别|非常|相当)(?:多|好|快|安全|不错|全|方便|及时|完善|专业|稳定?)的|不(?:太|大|是很)(?:清楚|确定|了解|好说|懂|记得)|都有的|[您你]放心(?:吧|好了)?(?=[,。!]|$)|不用担心|记不(?:清|太)|肯定不(?:差|会差)|那肯定|再(?:给[您你])?(?:详细)?介绍|说不(?:好|清)|没(?:什么)?问题的|看情况|看具体|(?:问一下|问问|查一下)(?![^。]{0,14}(?:给|回|告诉|答复|发|跟))/;
/** Of these only what comforts: beside a right figure or a full answer it stands in for nothing. */
const COMFORT_ZH = /^(?:[您你]放心(?:吧|好了)?|不用担心|没(?:什么)?问题的)$/;
const VAGUE_EN =
	/\b(?:i think|i guess|maybe|probably|not (?:really |quite |too |entirely )?sure|should be (?:fine|ok|okay|about)|i'd have to (?:check|ask)|something like that|sort of|kind of|more or less|don't worry|pretty (?:good|quick|fast|much))\b/;
const ASKS_ZH = /[?吗呢么]\s*$|(?:可能|应该)[^,。]{0,6}[?]/;
const ASKS_EN = /\?/;

/** Characters behind a clause that may take its vagueness away. */
const BEYOND = 20;

/** The first clause of what was said that is vague and no question; null when it is plain throughout. `tells`: the turn holds something right. */
export function vagueIn(heard: string, locale: Locale, tells = false): Span | null {
	const english = locale === 'en';
	const [vague, asks] = english ? [VAGUE_EN, ASKS_EN] : [VAGUE_ZH, ASKS_ZH];
	return (
		splitClauses(heard).find((clause) => {
			const { text } = normalize(clause.text);
			const mark = heard.slice(clause.end, clause.end + 1);
			// "我问一下,今天给您回": what follows makes a promise of it.
			const found = vague.exec(normalize(heard.slice(clause.start, clause.end + BEYOND)).text);
			if (found !== null && tells && COMFORT_ZH.test(found[0])) return false;
			return found !== null && found.index < text.length && !asks.test(text) && !/[?？]/.test(mark);
		}) ?? null
	);
}
