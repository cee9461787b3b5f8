import type { Comparator } from '#lib/core/quantity.ts';
import type { Locale } from '#lib/core/locale.ts';

interface Cues {
	readonly before: readonly (readonly [RegExp, Comparator])[];
	readonly after: readonly (readonly [RegExp, Comparator])[];
}

/** Words between the cue and the number: "最快 只要 2小时". */
const LINK =
	'(?:(?:只|仅|就|也|大概|大约)?(?:要|需要?|是|用|为|在|能|可以|有|了|到|花|等|个)|仅|只|就|也|大概)*\\s?$';
const before = (words: string): RegExp => new RegExp(`(?:${words})${LINK}`);

/** Order matters: "不低于" holds 低于, "不超过" holds 超过. */
const ZH: Cues = {
	before: [
		[before('最快|最早|快的话|快则'), 'fastest'],
		[before('不低于|不少于|不小于|至少|最少|最低|起码|保底|不下'), 'at-least'],
		[
			before(
				'不超过|不会超过|不高于|不大于|最多|至多|顶多|最长|最迟|最晚|最高|少于|低于|小于|不到|不足|控制在|压到|压缩到|缩短到|缩短至|压缩至|降到|降至|限时'
			),
			'at-most'
		],
		[before('超过|高于|大于|多于|突破|超'), 'at-least'],
		[before('大约|大概|大致|差不多|约|将近|接近|近|估计'), 'about']
	],
	after: [
		[/^\s?(?:以内|之内|内(?!容|部|存|网|测|地)|以下|之下|封顶|就够|就行|就能)/, 'at-most'],
		[/^\s?(?:以上|之上|起(?!来|码|步)|起步|往上|开外|多(?!久|少))/, 'at-least'],
		[/^\s?(?:左右|上下|前后|的样子|出头)/, 'about']
	]
};

const EN: Cues = {
	before: [
		[
			/(?:as fast as|as little as|as quick(?:ly)? as|as soon as|fastest(?: is)?|earliest(?: is)?)\s(?:about )?$/,
			'fastest'
		],
		[
			/(?:at least|no less than|not less than|no fewer than|minimum(?: of)?|starting (?:at|from)|starts (?:at|from)|more than|over|above|upwards of)\s$/,
			'at-least'
		],
		[
			/(?:at most|no more than|not more than|up to|within|under|in under|less than|fewer than|below|max(?:imum)?(?: of)?|no longer than|down to|inside)\s$/,
			'at-most'
		],
		[/(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|~|maybe|say)\s?$/, 'about']
	],
	after: [
		[/^\s?(?:or less|or fewer|at most|max\b|maximum|tops\b)/, 'at-most'],
		[/^\s?(?:or more|plus\b|\+|at least|and up|minimum)/, 'at-least'],
		[/^\s?(?:or so|ish\b|-ish|give or take|roughly|approximately)/, 'about']
	]
};

/** What the words around a quantity make of it. `more`: said inside it ("五十多", "20+"). */
export function comparatorOf(
	beforeText: string,
	afterText: string,
	more: boolean,
	locale: Locale
): Comparator {
	const cues = locale === 'en' ? EN : ZH;
	for (const [pattern, comparator] of cues.before) if (pattern.test(beforeText)) return comparator;
	for (const [pattern, comparator] of cues.after) if (pattern.test(afterText)) return comparator;
	return more ? 'at-least' : 'exact';
}
