import type { Heard, HeardQuantity } from './heard.ts';
import type { IndexedFact } from './scenario-index.ts';

/** Words beside a figure that say how much rather than what: they are looked through. */
const LOOSE_BEFORE =
	/(?:大概|大约|差不多|约|最[多少快慢高低]|不(?:超过|到)|至少|起码|整整|也就|就|才|只|都|是|有|要|得|了|的|在|到|:|,|\s|[一两]共|总共|可以?|能|顶多|控制|搞到|提到|限|您|你|给您)+$/;
const LOOSE_AFTER = /^(?:以内|之内|内|里|左右|上下|以上|以下|的|就|宽|长|高|多|来|\s)+/;
const EMPTY = /[\d零一二三四五六七八九十百千万您你我他这那个会给让把被和与再先后前]/;

/** The character that a figure stands behind, and the one that follows it: "坐|10位|", "|1分钟|切". */
function sides(text: string, start: number, end: number): readonly [string, string] {
	const before = text.slice(Math.max(0, start - 6), start).replace(LOOSE_BEFORE, '');
	const after = text.slice(end, end + 6).replace(LOOSE_AFTER, '');
	const name = (sign: string | undefined): string =>
		sign !== undefined && /[\u4e00-\u9fff]/.test(sign) && !EMPTY.test(sign) ? sign : '';
	return [name(before.at(-1)), name(after[0])];
}

/** What is done with money: a sum needs no unit behind it. */
const DEALS = /^[退扣赔补返减收付交罚]$/;

/** "坐十二位" beside "一桌坐10位", "十分钟切" beside "1分钟之内切换": the same verb at the same place. */
export function isSamePlace({ fact }: IndexedFact, said: HeardQuantity, heard: Heard): boolean {
	const { quantity, quote } = fact;
	if (!quantity || heard.locale === 'en') return false;
	const bare = said.quantity.dimension === 'count' && said.quantity.unit === '';
	const sum = bare && quantity.dimension === 'money';
	if (
		!sum &&
		(quantity.dimension !== said.quantity.dimension || quantity.unit !== said.quantity.unit)
	)
		return false;
	if (quantity.dimension === 'count' && quantity.unit === '') return false;
	const at = quote.indexOf(quantity.text);
	if (at < 0) return false;
	const [before, after] = sides(quote, at, at + quantity.text.length);
	const [saidBefore, saidAfter] = sides(heard.text, said.start, said.end);
	if (sum) return before === saidBefore && DEALS.test(before);
	return (before !== '' && before === saidBefore) || (after !== '' && after === saidAfter);
}

const PER_BEFORE =
	/(?:每|一|1)(?:个|张|人?次)?(小时|钟头|分钟|人|位|桌|瓶|次|趟|天|晚|周|月|季|年|辆|台|份|户|节|平米|平方|公里|间|件|条|单)(?:再|另外?|多|加|收|扣|减|退|赔|补|交|付|是|要|就|才|只|您|你|也|都|的|价|费用?|按)*$/;
const PER_AFTER =
	/^(?:块钱?|元|人民币)?(?:\/|一|每|1)(?:个|张)?(小时|钟头|分钟|人|位|桌|瓶|次|趟|天|晚|周|月|季|年|辆|台|份|户|节|平米|平方|公里|间|件|条|单)/;
const SAME: Readonly<Record<string, string>> = { 钟头: '小时', 位: '人', 平方: '平米', 趟: '次' };

function rateOf(text: string, start: number, end: number): string | null {
	const unit =
		PER_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1] ??
		PER_AFTER.exec(text.slice(end, end + 8))?.[1] ??
		null;
	return unit === null ? null : (SAME[unit] ?? unit);
}

/** What a sum is for one of: "每小时1000元" beside "一个小时八百". */
export function isSameRate({ fact }: IndexedFact, said: HeardQuantity, heard: Heard): boolean {
	const { quantity, quote } = fact;
	if (!quantity || heard.locale === 'en' || quantity.dimension !== 'money') return false;
	const bare = said.quantity.dimension === 'count' && said.quantity.unit === '';
	if (said.quantity.dimension !== 'money' && !bare) return false;
	const at = quote.indexOf(quantity.text);
	if (at < 0) return false;
	const rate = rateOf(quote, at, at + quantity.text.length);
	return rate !== null && rate === rateOf(heard.text, said.start, said.end);
}
