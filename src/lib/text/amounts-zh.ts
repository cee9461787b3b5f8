import type { NumberRead } from './number-read.ts';
import {
	scaled,
	SPAN,
	spanOf,
	type Amount,
	type Found,
	type QuantityPattern
} from './quantity-patterns.ts';

const N = '\ue000';

/** 95折, 九五折, 9.5折, 八折: what is left to pay, parts per 10,000. */
function discountLeft(number: NumberRead): number | null {
	const value = Number(number.digits === '' ? number.min : number.digits);
	if (!(value > 0) || value >= 100) return null;
	return Math.round(value < 10 ? value * 1000 : value * 100);
}

/** The words around a share that make it a price reduction rather than a part of something. */
const OFF_BEFORE =
	/(?:优惠|便宜|减免|让利|折扣|立减|直降|降价|省|节省|返|(?:价格?|费用|报价|总价|单价|收费)[^，。！？,.!?\ue000]{0,4}(?:降低?|下调|减少?|少))[^，。！？,.!?\ue000]{0,4}$/;
const OFF_AFTER =
	/^的?(?:专属|专享|特别|老客户|会员|限时|价格|续费|续约|回馈|额外){0,2}的?(?:优惠|折扣|减免|让利|返利|降价|off)/;
const NOT_MONEY_AFTER = /^(?:的)?(?:时间|人力|流量|精力|工时|工作量|操作)/;

function share(parts: number, maxParts: number, found: Found, more: boolean): Amount {
	const reduces =
		(OFF_BEFORE.test(found.before) || OFF_AFTER.test(found.after)) &&
		!NOT_MONEY_AFTER.test(found.after);
	if (!reduces) return { dimension: 'ratio', min: parts, max: maxParts, unit: 'share', more };
	return {
		dimension: 'ratio',
		min: 10_000 - maxParts,
		max: 10_000 - parts,
		unit: 'discount',
		more
	};
}

const fixedRatio = (
	pattern: RegExp,
	parts: number,
	unit: 'discount' | 'share'
): QuantityPattern => ({
	pattern,
	build: () => ({ dimension: 'ratio', min: parts, max: parts, unit })
});

const RATIOS: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`${SPAN}\\s?折(?!叠|腾|磨|射|旧|合|扣|返|算)`, 'g'),
		build: ({ numbers }) => {
			const left = numbers.map(discountLeft);
			const values = left.filter((value) => value !== null);
			if (values.length !== numbers.length || values.length === 0) return null;
			return {
				dimension: 'ratio',
				min: Math.min(...values),
				max: Math.max(...values),
				unit: 'discount'
			};
		}
	},
	{
		// "四个点二": four and two tenths of a percent.
		pattern: new RegExp(`${N}个点${N}(?![\\ue000a-z个分天年月])`, 'g'),
		build: (found) => {
			const [whole, tenths] = found.numbers;
			if (!whole || !tenths || tenths.max > 9 || whole.max > 99) return null;
			const parts = Math.round(whole.min * 100 + tenths.min * 10);
			return share(parts, parts, found, false);
		}
	},
	{
		pattern: new RegExp(`${SPAN}\\s?(?:%|个?百分点|个点(?!位|击))(?:-${N}%)?`, 'g'),
		build: (found) => {
			const span = spanOf(found.numbers);
			if (!span) return null;
			return share(Math.round(span.min * 100), Math.round(span.max * 100), found, span.more);
		}
	},
	{
		// Two digits without 折 where a reduction is the talk: "九五，自动打上", "老客户打九五".
		pattern: new RegExp(`${N}(?=[，,。；;！!？?]|$|起|自动|优惠)`, 'g'),
		build: (found) => {
			const number = found.numbers[0]!;
			const talk = /(?:打|享|优惠|折扣?|减)(?:受|到|了|个|是|专属)?$/.test(found.before);
			const after = /^[，,]?(?:系统|老客户|都|会)?(?:自动|直接|优惠|打折|打上|减)/.test(
				found.after
			);
			if (number.arabic || !/^[5-9][1-9]$/.test(number.digits) || !(talk || after)) return null;
			const left = discountLeft(number);
			return left === null ? null : { dimension: 'ratio', min: left, max: left, unit: 'discount' };
		}
	},
	{
		pattern: new RegExp(`(?:${N}|万)分之[….]{0,6}${N}`, 'g'),
		build: (found) => {
			const parts = found.numbers.at(-1)!;
			const whole = found.numbers.length === 2 ? found.numbers[0]!.min : 10_000;
			if (!(whole > 0)) return null;
			const value = (part: number): number => Math.round((part / whole) * 10_000);
			return share(value(parts.min), value(parts.max), found, parts.more);
		}
	},
	{
		pattern: new RegExp(
			`${SPAN}成(?:${N})?(?!功|为|本|员|长|立|交|熟|果|绩|都|年|品|型|效|就|套|不变|天)`,
			'g'
		),
		build: (found) => {
			const tenths = found.match[0].endsWith(N) ? found.numbers.at(-1)!.min : 0;
			const numbers = tenths > 0 ? found.numbers.slice(0, -1) : found.numbers;
			const span = spanOf(numbers);
			if (!span || span.max > 10 || span.min < 1 || tenths > 9) return null;
			return share(
				Math.round(span.min * 1000 + tenths * 100),
				Math.round(span.max * 1000 + tenths * 100),
				found,
				span.more
			);
		}
	},
	fixedRatio(/半价|打?对折|打?半折|一半的?价/g, 5000, 'discount'),
	fixedRatio(/百分百/g, 10_000, 'share'),
	{
		// "少一半", "一半时间"; "一半" is hidden from nobody, its 一 is a number.
		pattern: new RegExp(`${N}半(?!的?价|天|年|个|小时|分)`, 'g'),
		build: (found) => (found.numbers[0]?.min === 1 ? share(5000, 5000, found, false) : null)
	}
];

const CURRENCY: Readonly<Record<string, string>> = {
	美元: 'usd',
	美金: 'usd',
	刀: 'usd',
	$: 'usd',
	欧元: 'eur',
	'€': 'eur',
	英镑: 'gbp',
	'£': 'gbp',
	港币: 'hkd',
	港元: 'hkd'
};

const MONEY: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`([¥￥$€£]|人民币|rmb)\\s?${SPAN}(?:元|块钱?)?`, 'g'),
		build: (found) => scaled(found, 'money', 100, CURRENCY[found.match[1]!] ?? '')
	},
	{
		// "59块9", "五十九块九毛五": parts of the last unit.
		pattern: new RegExp(
			`${N}\\s?(?:元|块)${N}(?:角|毛)?(?:${N}分?)?(?![\\ue000a-z个%分天年月小档种类位名套桌款份家头边者级])`,
			'g'
		),
		build: ({ numbers }) => {
			const [whole, tenth, hundredth] = numbers;
			if (!whole || !tenth || tenth.min > 9 || (hundredth?.min ?? 0) > 9) return null;
			const value = Math.round(whole.min * 100) + tenth.min * 10 + (hundredth?.min ?? 0);
			return { dimension: 'money', min: value, max: value };
		}
	},
	{
		pattern: new RegExp(`${SPAN}\\s?(元|块钱|块|圆|rmb|人民币|美元|美金|欧元|英镑|港币|港元)`, 'g'),
		build: (found) => {
			// "一块儿", "一块内容": the measure word.
			if (found.match[1] === '块' && found.numbers[0]?.max === 1) return null;
			if (found.match[1] === '块' && /^(?:内容|业务|屏|区域|电池)/.test(found.after)) return null;
			if (found.match[1] === '元' && /^(?:旦|素|件|老)/.test(found.after)) return null;
			return scaled(found, 'money', 100, CURRENCY[found.match[1]!] ?? '');
		}
	},
	{
		pattern: new RegExp(`${SPAN}(毛|角)(?:钱)?(?!病|色|度|落|巾)`, 'g'),
		build: (found) => scaled(found, 'money', 10)
	}
];

const KILOBYTES: Readonly<Record<string, number>> = {
	k: 1,
	m: 1024,
	兆: 1024,
	g: 1_048_576,
	t: 1_073_741_824
};

const DATA: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${SPAN}\\s?(?:个)?\\s?([kmgt])(?:b|流量)?(?![a-z])|${SPAN}\\s?(?:个)?(兆)`,
			'g'
		),
		build: (found) => {
			const unit = found.match[1] ?? found.match[2]!;
			const generation =
				unit === 'g' &&
				/^\s?(?:网络?|信号|手机|套餐|基站|时代|版|覆盖|,|，|和|\/)/.test(found.after) &&
				(found.numbers[0]?.max ?? 0) <= 6 &&
				!found.match[0].includes('个') &&
				!found.match[0].endsWith('b');
			return generation ? null : scaled(found, 'data', KILOBYTES[unit] ?? 1);
		}
	}
];

/** Measure words that count the same thing. */
const COUNT_UNITS: Readonly<Record<string, string>> = {
	人次: '人次',
	人: '人',
	名: '人',
	位: '人',
	步: '步',
	步骤: '步',
	环节: '步',
	道: '步',
	次: '次',
	遍: '次',
	回: '次',
	趟: '次',
	家: '家',
	条: '条',
	项: '条',
	点: '条',
	种: '种',
	类: '种',
	平方米: '平米',
	平方: '平米',
	平: '平米',
	堂: '节',
	课时: '节'
};

const COUNTS: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${SPAN}\\s?(多)?(?:个|大|道)?(人次|步骤|环节|人(?!工|民|力|家|员)|名|位(?!置)|步|次(?!要|日|月|年)|遍|回(?!复|访|滚|来|电)|趟|家|条|项(?!目)|种|类|份|台|辆|桌|间(?!隔|断|接|歇|距)|套(?!餐)|户|单(?!位|独)|篇|页|通(?!话|过|知|道|信)|轮|倍|级|档|门|字|行|张|封|笔|期|款|处|段|点(?=建议|要求|内容|说明|好处)|道|代)`,
			'g'
		),
		build: (found) => {
			if (/第$/.test(found.before)) return null;
			const unit = found.match[2]!;
			const first = found.numbers[0]!;
			// "一份报告", "一种方式": 一 is an article here, not a number that could be wrong.
			if (first.max === 1 && !first.arabic && !/^(?:步|步骤|次|人次|倍|家)$/.test(unit))
				return null;
			const amount = scaled(found, 'count', 1, COUNT_UNITS[unit] ?? unit);
			return amount && { ...amount, more: amount.more === true || found.match[1] !== undefined };
		}
	},
	{
		// What is measured or poured: "12米宽", "七百五十平".
		pattern: new RegExp(
			`${SPAN}\\s?(平方米|平米|平方|平(?!时|台|均|安|常|日|等|稳|价|方)|公里|公斤|米(?!饭|粉|线|其|面)|斤|层(?!面|次)|瓶|杯|课时|节(?!约|省|点|奏|假|日|目)|堂(?!屋|食))`,
			'g'
		),
		build: (found) => {
			const unit = found.match[1]!;
			if (/第$/.test(found.before) || found.numbers[0]!.max === 1) return null;
			return scaled(found, 'count', 1, COUNT_UNITS[unit] ?? unit);
		}
	},
	{
		pattern: new RegExp(`(?:打|评|得|满|给)了?个?${SPAN}分`, 'g'),
		build: (found) => scaled(found, 'count', 1, '分')
	},
	{
		pattern: new RegExp(`${SPAN}个(?=[\\u4e00-\\u9fff])(?!多|月|半|点|工作)`, 'g'),
		build: (found) => {
			const first = found.numbers[0]!;
			if (/第$/.test(found.before) || (first.max === 1 && !first.arabic)) return null;
			return scaled(found, 'count', 1, '个');
		}
	},
	{
		// Large bare numbers: "五十多万用户", "超过3000".
		pattern: new RegExp(SPAN, 'g'),
		build: (found) => {
			const first = found.numbers[0]!;
			if (/第|周|星期|礼拜$/.test(found.before.slice(-2)) || first.max < 100) return null;
			return scaled(found, 'count', 1);
		}
	}
];

/** Order matters: what names its unit most clearly comes first, bare numbers last. */
export const AMOUNTS_ZH: readonly QuantityPattern[] = [...RATIOS, ...MONEY, ...DATA];
export const COUNTS_ZH = COUNTS;
