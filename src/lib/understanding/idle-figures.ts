import type { Quantity } from '#lib/core/quantity.ts';
import type { Heard, HeardQuantity } from './heard.ts';

/** "我分三块讲", "第二块是优惠", "高级多三块": parts, not money. */
function isParts({ quantity, start, end }: HeardQuantity, heard: Heard): boolean {
	if (quantity.dimension !== 'money' || !/^(?:第)?[一两二三四五六七八九\d]块$/.test(quantity.text))
		return false;
	const before = heard.text.slice(Math.max(0, start - 4), start);
	if (/(?:第|分(?:成|为)?|这|那|哪|几|有|就)$/.test(before)) return true;
	// "高级多三块:数据扩容…": a list of what they are follows.
	return /^[:、]/.test(heard.text.slice(end));
}

/** "ten for the account and twenty for the call, half an hour in all": what was said already, added up. */
function isSum({ quantity }: HeardQuantity, heard: Heard): boolean {
	const same = heard.quantities.filter(
		({ quantity: other }) =>
			other !== quantity &&
			other.min === other.max &&
			other.min > 0 &&
			(other.dimension === quantity.dimension ||
				(quantity.dimension === 'time' && other.dimension === 'count' && other.unit === ''))
	);
	const worth = ({ dimension, min }: Quantity): number =>
		dimension === 'count' && quantity.dimension === 'time' ? min * MINUTE : min;
	return same.some((a) =>
		same.some((b) => a !== b && worth(a.quantity) + worth(b.quantity) === quantity.min)
	);
}
const MINUTE = 60;
/** All of it, in parts of 10,000. */
const WHOLE = 10_000;

/** "一天打两百个", "一年两年都没事": a unit of time as a manner of speaking, not a duration that is promised. */
export function isIdle(said: HeardQuantity, heard: Heard): boolean {
	const { quantity } = said;
	// "一万一天一块二": a sum and a day, not ten thousand and one days; "两块都在用": two parts.
	if (quantity.dimension === 'time' && /[万千百]一[天月年]$/.test(quantity.text)) return true;
	if (
		quantity.dimension === 'money' &&
		/^[一两二三四五六七八九\d]块$/.test(quantity.text) &&
		/(?:跟|和|与|加|加上)[^,。!?;]{2,8}$/.test(heard.text.slice(0, said.start))
	)
		return true;
	if (
		quantity.dimension === 'money' &&
		/^[一两二三四五六七八九\d]块$/.test(quantity.text) &&
		/^(?:都|在用|业务|内容|功能|模块|工作|一起|组合|分别|各)/.test(heard.text.slice(said.end))
	)
		return true;
	if (isParts(said, heard)) return true;
	if (quantity.max === 0 && quantity.dimension === 'money') return true;
	// "您百分百放心": a word for very much.
	if (
		quantity.dimension === 'ratio' &&
		quantity.min === WHOLE &&
		/^的?(?:放心|满意|没问题|相信|信任|靠谱|安心|理解)/.test(heard.text.slice(said.end))
	)
		return true;
	// "半百万", "此价可存七日", "一年降了三成"
	if (/半$/.test(heard.text.slice(0, said.start)) && quantity.dimension === 'count') return true;
	if (quantity.dimension === 'date' && /[存锁留]$/.test(heard.text.slice(0, said.start)))
		return true;
	if (
		/^一?年$/.test(quantity.text) &&
		/^(?:降|提|涨|快|少|增|减|缩)了/.test(heard.text.slice(said.end))
	)
		return true;
	if (isSum(said, heard)) return true;
	// "认两道身份": no step of a procedure.
	if (
		quantity.unit === '步' &&
		/^(?:身份|验证|认证|关|锁|密码|保险|题)/.test(heard.text.slice(said.end))
	)
		return true;
	// "friday twenty eighth of february", as a recogniser writes it: the half of a date.
	if (
		quantity.dimension === 'date' &&
		/\b(?:twenty|thirty)[ -]$/.test(heard.text.slice(0, said.start))
	)
		return true;
	// "three quarters of an hour" is neither three of them nor an hour.
	if (
		/quarters? of $/.test(heard.text.slice(0, said.start)) ||
		/^ of an hour/.test(heard.text.slice(said.end))
	)
		return true;
	// "一月一号,二五年的": a year of two digits.
	if (/^二[零一二三四五六七八九]年$/.test(quantity.text)) return true;
	if (
		/一[年天]两[年天]|三天两头|十天半|一天到晚|一时半|一块一块|[去今前]年一年|[那这每某哪第][一1]?(?:秒|刻|分钟|天)(?:起|都|也|就|$|,)|一(?:秒|分|分钟|天|毛|块|[分毛块]钱)[都也]?(?:不|没|全)/.test(
			heard.text.slice(Math.max(0, said.start - 2), said.end + 2)
		)
	)
		return true;
	if (
		quantity.dimension !== 'time' ||
		!/^[一1]?(?:个)?(?:天|年|月|周|星期|小时|日)$|^一[天年]/.test(quantity.text)
	)
		return false;
	const around = heard.text.slice(Math.max(0, said.start - 5), said.end + 4);
	// "审批走完得一周", "最快一个小时": a need or a limit makes a duration of it.
	if (
		/(?:得|需要?|要等?|花|等上?|管|最[快慢多少迟]|至少|起码|约|不超过)\s?$/.test(
			heard.text.slice(0, said.start)
		)
	)
		return false;
	return !/免费|送|赠|支持|保|质|期|内|合作|试用|顾问|宽限|锁|留|响应|到账|到|限/.test(
		around.replace(quantity.text, ' ')
	);
}
