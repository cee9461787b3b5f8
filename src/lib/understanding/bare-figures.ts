import type { Quantity } from '#lib/core/quantity.ts';
import { comparatorOf } from '#lib/text/comparators.ts';
import { maskNumbers, N } from '#lib/text/number-tokens.ts';
import { createSieve, needOfPattern, siftPatterns } from '#lib/text/pattern-sieve.ts';

/** Words after which a number without a unit is a price: "头月三十九", "最低五十九", "只要 99". */
const PRICE_BEFORE =
	/(?:首月|头(?:一个?)?月|第一个月|每(?:个)?月|月租|月费|一个月|一年|每年|一次|每次|一趟|最低|最高|只要|才|仅需?|低至|降到|价(?:格|钱)?(?:是|就|才|要|降到)?|收(?:您|你)?|每人|一个?人|起步|(?:每|一个?)(?:人|年|月|家|户|次)?(?:再|另外?|多)?加(?:收)?|(?:再|另|另外|多|额外)(?:加|收|交|付|掏)(?:收|您|你)?)(?:就|才|只|要|是|只要|也就|大概|得|要价)*\s?$/;
/** What may follow it; a unit makes it another quantity, a bare "百分之" none. */
const PRICE_AFTER =
	/^(?:$|[,。!?;\s]|就|一个?人|每|起|左右|上下|多|封顶|不|够|搞定|拿下|以内|出头|吧|啊|呢|了)/;
/** Rates whose per cent goes without saying: "满意度九十八". */
const RATE_BEFORE =
	/(?:满意度|满意率|好评率|接通率|成功率|通过率|完成率|解决率|准确率|覆盖率)(?:[是有到达为]|高达|达到|都|已经|大概|差不多|稳定在|在)*\s?$/;
/** Prices below this are numbers of other things. */
const LEAST = 10;
const MOST = 10_000_000;

/**
 * Numbers that are said for a sum of money without its unit, as bare counts (compare-loosely.ts reads them as
 * money). `found` are the quantities known already; their places are left alone.
 */
export function findBareFigures(text: string, found: readonly Quantity[]): Quantity[] {
	const masked = maskNumbers(text, 'zh-CN');
	const figures: Quantity[] = [];
	for (let i = 0; i < masked.text.length; i += 1) {
		if (masked.text[i] !== N) continue;
		const number = masked.numbers[masked.numberAt[i]!];
		const [start, end] = [masked.at[i]!, masked.ends[i]!];
		if (!number || number.min < LEAST || number.max > MOST) continue;
		if (found.some((other) => other.start < end && start < other.end)) continue;
		const before = text.slice(Math.max(0, start - 12), start);
		const after = text.slice(end, end + 10);
		if (
			RATE_BEFORE.test(before) &&
			number.max <= 100 &&
			!/^\s?(?:成|折|倍|个|人|分(?!$|[,。!?;吧])|万|%)/.test(after)
		) {
			figures.push({
				dimension: 'ratio',
				min: number.min * 100,
				max: number.max * 100,
				comparator: comparatorOf(before, after, number.more, 'zh-CN'),
				unit: 'share',
				literal: '',
				start,
				end,
				text: text.slice(start, end)
			});
			continue;
		}
		const alone = /(?:^|[,。!?;]\s?)$/.test(before) && /^(?:$|[,。!?;])/.test(after);
		if (!alone && (!PRICE_BEFORE.test(before) || !PRICE_AFTER.test(after))) continue;
		figures.push({
			dimension: 'count',
			min: number.min,
			max: number.max,
			comparator: comparatorOf(before, after, number.more, 'zh-CN'),
			unit: '',
			literal: '',
			start,
			end,
			text: text.slice(start, end)
		});
	}
	return figures;
}

const HOUR = 3600;
/** Figures of time in a word. */
const WHOLE: readonly (readonly [RegExp, number])[] = [
	[/通宵|一整(?:个)?(?:晚上?|夜)|一宿|整夜/g, 8 * HOUR],
	[/一整(?:个)?(?:白)?天|整整一天/g, 24 * HOUR]
];
const DAY = 86_400;
/** "下个月才能开": not before so many days, at least. */
const LATER: readonly (readonly [RegExp, number])[] = [
	[
		/(?<!要是|如果|您)(?:下个?(?:周|星期|礼拜)|过几天|几天(?:后|以后)|月底|好几天)[^,。;!?]{0,5}才/g,
		3
	],
	[/(?:得|要)等(?:到)?下(?:下)?个?月/g, 20],
	[/(?<!(?:要是|如果|您).{0,3})下(?:下)?个?月[^,。;!?]{0,5}才/g, 20],
	[/(?:下个?季度|明年)[^,。;!?]{0,5}才/g, 60]
];
/** A working day and an evening: less than the 一天 of any document. */
const SAME_DAY_SECONDS = 57_600;
/** "结完账当天就给您": within the day. */
const SAME_DAY =
	/(?:当天|当日|第二天|次日)(?:[^,。;!?]{0,8}(?:就|的时候|马上|直接|结清|付清))?[^,。;!?]{0,4}(?:结清|付清|结(?=$|[,。])|到账|开(?:好|出|给)|出(?:票|结果)|退(?:回|给|到|完)?|赔|批|下来|审(?:完|好)|办(?:好|完)|给您(?!打|回|讲|说))/g;

/** "首月免费" gives a discount of everything. */
const FREE_MONTH =
	/(?:首月|头(?:一?个)?月|第一个月|首年|头一?年|第一年)[^,。;!?]{0,4}(?:免费|不要钱|不花钱|不收钱|白用|白送)/g;

type Fields = Pick<Quantity, 'dimension' | 'min' | 'max' | 'comparator' | 'unit'>;

const time = (seconds: number, comparator: Quantity['comparator']): Fields => ({
	dimension: 'time',
	min: seconds,
	max: seconds,
	comparator,
	unit: ''
});

const WORDED: readonly (readonly [RegExp, Fields])[] = [
	...LATER.map(([pattern, days]) => [pattern, time(days * DAY, 'at-least')] as const),
	...WHOLE.map(([pattern, seconds]) => [pattern, time(seconds, 'about')] as const),
	[SAME_DAY, time(SAME_DAY_SECONDS, 'at-most')],
	[FREE_MONTH, { dimension: 'ratio', min: 0, max: 0, comparator: 'exact', unit: 'discount' }]
];
const WORDED_SIEVE = createSieve(WORDED.map(([{ source }]) => needOfPattern(source)));

/** Quantities that are said without a number. */
export function findWordedFigures(text: string): Quantity[] {
	return siftPatterns(WORDED_SIEVE, text).flatMap((at) => {
		const [pattern, fields] = WORDED[at]!;
		return [...text.matchAll(pattern)].map((match) => {
			const start = match.index;
			return { ...fields, literal: '', start, end: start + match[0].length, text: match[0] };
		});
	});
}
