import type { Dimension } from '#lib/core/quantity.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Want } from '#lib/scenarios/compiled-scenario.ts';
import { findQuantities } from '#lib/text/quantities.ts';

type Kind = 'figure' | 'paper' | 'person' | 'safety' | 'steps';
interface Named {
	readonly kind: Kind;
	readonly zh: string;
	readonly en: string;
}
const named = (kind: Kind, zh: string, en: string): Named => ({ kind, zh, en });

const BY_DIMENSION: Readonly<Partial<Record<Dimension, Named>>> = {
	time: named('figure', '具体时长', 'exact time'),
	date: named('figure', '具体日期', 'exact date'),
	clock: named('figure', '具体几点', 'exact hour'),
	ratio: named('figure', '具体比例', 'percentage'),
	money: named('figure', '具体价钱', 'price'),
	data: named('figure', '具体额度', 'exact amount'),
	count: named('figure', '具体数目', 'exact number'),
	phone: named('person', '联系方式', 'contact'),
	contact: named('person', '联系方式', 'contact')
};

const BY_WORDS: readonly (readonly [RegExp, Named])[] = [
	[/折|优惠/, named('figure', '具体折扣', 'discount')],
	[/免费|费用|收费|附加费|free|charge|cost|fee/i, named('figure', '费用', 'cost')],
	[
		/文档|报告|邮件|邮箱|书面|材料|资料|合同|模板|email|guide|document|report|contract/i,
		named('paper', '书面材料', 'paperwork')
	],
	[
		/专人|专员|工程师|顾问|客服|团队|desk|engineer|manager|team/i,
		named('person', '负责的人', 'person in charge')
	],
	[/加密|安全|泄露|隐私|骚扰|encrypt|secure|private/i, named('safety', '保障措施', 'safeguard')],
	[/恢复|回滚|退回|调回|撤销|restore|roll ?back|refund/i, named('safety', '退路', 'way back')],
	[
		/步|操作|流程|点击|登录|后台|在线|step|log in|book|browser/i,
		named('steps', '具体步骤', 'steps')
	]
];

/** What he may miss in an answer to a question of each kind; a yes or a no lacks nothing that has a name. */
const LACKED: Readonly<Record<Want, readonly Kind[]>> = {
	number: ['figure'],
	procedure: ['steps', 'paper', 'figure'],
	document: ['paper'],
	assurance: ['safety', 'figure'],
	comparison: ['figure', 'paper'],
	person: ['person'],
	'yes-no': [],
	open: []
};

/**
 * The kind of thing that an answer lacked: "不超过30分钟" → "具体时长". He asks for a figure or a document without
 * knowing it, so the missing statement itself is never said. '' when its kind cannot be told.
 */
export function missingPart(missing: string, want: Want, locale: Locale): string {
	if (missing.trim() === '') return '';
	const dimension = findQuantities(missing, locale).find(
		(quantity) => BY_DIMENSION[quantity.dimension] !== undefined
	)?.dimension;
	const discount = dimension === 'ratio' && /折|优惠|discount/i.test(missing);
	const byFigure = dimension === undefined || discount ? undefined : BY_DIMENSION[dimension];
	const part = byFigure ?? BY_WORDS.find(([pattern]) => pattern.test(missing))?.[1];
	if (part === undefined || !LACKED[want].includes(part.kind)) return '';
	return locale === 'en' ? part.en : part.zh;
}
