/** How often something comes, in months; weeks and days as fractions of 30 days. */
export interface Frequency {
	readonly days: number;
	readonly start: number;
	readonly end: number;
}

const PERIODS: Readonly<Record<string, number>> = {
	天: 1,
	日: 1,
	周: 7,
	星期: 7,
	礼拜: 7,
	月: 30,
	季度: 90,
	季: 90,
	半年: 180,
	年: 365
};
const EVERY =
	/(?:每(?:一?个)?|按|逐|一个?)(半年|季度|星期|礼拜|天|日|周|月|季|年)(?=[^,。;!?]{0,10}(?:出|发|推|更新|报|汇总|统计|给|产|做|一(?:次|份|回|期)|复盘|总结|分析|(?:都)?(?:能|可以)?[^,。;!?]{0,4}(?:改|调|增减|换|结)))/g;
/** "季报", "月报" name the period themselves. */
const NAMED = /(?<![\d一二三四五六七八九十每个])(日|周|月|季|年)报(?!销|价|名|警|废|考|道|复)/g;

/** How often reports and the like are said to come, in a normalised Chinese text. */
export function findFrequencies(text: string): Frequency[] {
	return [...text.matchAll(EVERY), ...text.matchAll(NAMED)].map((match) => ({
		days: PERIODS[match[1]!] ?? 0,
		start: match.index,
		end: match.index + match[0].length
	}));
}
