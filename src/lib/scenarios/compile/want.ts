import type { Want } from '../compiled-scenario.ts';

/** What kind of answer a question waits for; the first rule that fits. */
const RULES: readonly (readonly [Want, RegExp])[] = [
	[
		'comparison',
		/对比|比较|比评|竞品|区别|比.{0,4}(好|快|贵|便宜)|还是.*(？|$)|\bcompare|than\b/iu
	],
	[
		'number',
		/多少|多久|多长|时长|几分钟|几点|几时|几折|利率|多快|多大|how (much|long|many|often|soon)|by how/iu
	],
	[
		'document',
		/文档|资料|材料|书面|明细|报告|模板|案例|可视化|统计数据|in writing|guide|document/iu
	],
	['person', /谁|团队|外包|对接人|哪位|\bwho\b/iu],
	['procedure', /怎么(?!样)|如何|流程|步骤|怎样|how (do|does|can|is)|what (do|happens)/iu],
	[
		'assurance',
		/保证|安全|会不会|有没有隐|隐藏|放心|真能|真的|有无水分|泄露|骚扰|是不是(又)?(来)?骗|going to/iu
	],
	[
		'yes-no',
		/吗|能否|是否|有没有|能不能|可否|有无|是不是|没？?$|([\u4e00-\u9fff])不\1|^(can|is|are|do|does|will)\b/iu
	]
];

export function wantOf(question: string): Want {
	return RULES.find(([, pattern]) => pattern.test(question))?.[0] ?? 'open';
}
