import type { Dimension } from '#lib/core/quantity.ts';
import type { Locale } from '#lib/core/locale.ts';
import { findQuantities } from '#lib/text/quantities.ts';

type Named = readonly [zh: string, en: string];

const BY_DIMENSION: Readonly<Partial<Record<Dimension, Named>>> = {
	time: ['具体时长', 'exact time'],
	date: ['具体日期', 'exact date'],
	clock: ['具体几点', 'exact hour'],
	ratio: ['具体比例', 'percentage'],
	money: ['具体价钱', 'price'],
	data: ['具体额度', 'exact amount'],
	count: ['具体数目', 'exact number'],
	phone: ['联系方式', 'contact'],
	contact: ['联系方式', 'contact']
};

const BY_WORDS: readonly (readonly [RegExp, Named])[] = [
	[/折|优惠/, ['具体折扣', 'discount']],
	[/免费|费用|收费|附加费|free|charge|cost|fee/i, ['费用', 'cost']],
	[
		/文档|报告|邮件|邮箱|书面|材料|资料|合同|模板|email|guide|document|report|contract/i,
		['书面材料', 'paperwork']
	],
	[/专人|专员|工程师|顾问|客服|团队|desk|engineer|manager|team/i, ['负责的人', 'person in charge']],
	[/加密|安全|泄露|隐私|骚扰|encrypt|secure|private/i, ['保障措施', 'safeguard']],
	[/恢复|回滚|退回|调回|撤销|restore|roll ?back|refund/i, ['退路', 'way back']],
	[/步|操作|流程|点击|登录|后台|在线|step|log in|book|browser/i, ['具体步骤', 'steps']]
];

/**
 * The kind of thing that an answer lacked: "不超过30分钟" → "具体时长". He asks for a figure or a document without
 * knowing it, so the missing statement itself is never said. '' when its kind cannot be told.
 */
export function missingPart(missing: string, locale: Locale): string {
	if (missing.trim() === '') return '';
	const language = locale === 'en' ? 1 : 0;
	const dimension = findQuantities(missing, locale).find(
		(quantity) => BY_DIMENSION[quantity.dimension] !== undefined
	)?.dimension;
	const discount = dimension === 'ratio' && /折|优惠|discount/i.test(missing);
	const byFigure = dimension === undefined || discount ? undefined : BY_DIMENSION[dimension];
	const named = byFigure ?? BY_WORDS.find(([pattern]) => pattern.test(missing))?.[1];
	return named?.[language] ?? '';
}
