/** Parts of a document, told by what a heading means and not by how it is spelt. */
export type Half = 'settings' | 'caller' | 'callee';
export type Section =
	| 'role'
	| 'task'
	| 'profile'
	| 'steps'
	| 'knowledge'
	| 'opening'
	| 'ends'
	| 'closings'
	| 'background'
	| 'concerns'
	| 'behaviours'
	| 'style';

/** The heading without numbering, brackets, colons and spaces at its edges, in lower case. */
export function headingCore(text: string): string {
	return text
		.replace(/[（(【[].*$/u, '')
		.replace(/^[\s\d一二三四五六七八九十]*[.、．:：)）]\s*/u, '')
		.replace(/[：:*#\s]+$/u, '')
		.trim()
		.toLowerCase();
}

const HALVES: readonly (readonly [Half, RegExp])[] = [
	['settings', /^(场景|文档|剧本)?(设置|设定|配置)$|^(scenario |document )?(settings|metadata)$/],
	[
		'callee',
		/^(电话)?(接听方|接听者|接听人|接电话方|被叫方?|受话方|被呼叫方|接线方)|^客户方|^(the )?(callee|receiver|recipient|person called|called party)\b/
	],
	[
		'caller',
		/^(电话)?(拨打方|拨打者|拨打人|打电话方|主叫方?|呼叫方|外呼方|拨出方)|^客服方|^(the )?(caller|calling party)\b/
	]
];

export function halfOf(heading: string): Half | null {
	const core = headingCore(heading);
	return HALVES.find(([, pattern]) => pattern.test(core))?.[0] ?? null;
}

// Order matters: the first that fits wins.
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
	['knowledge', /知识库|问答|常见问题|faq|q ?& ?a|knowledge|questions and answers/],
	['opening', /开场白|开场语|开场话术|^开场$|opening/],
	[
		'ends',
		/结束条件|终止条件|结束场景|结束方式|挂断条件|end(ing)? conditions?|ways? (the call|it) ends/
	],
	['closings', /结束语|结束话术|收尾语|closing/],
	['style', /风格|示例|语气|style|examples/],
	['steps', /步骤|分步|流程|话术|脚本|steps|script/],
	['concerns', /关切|关注点|关心|顾虑|核心诉求|concerns|worries|cares about/],
	['behaviours', /行为|表现模式|behaviou?r|habits/],
	['background', /背景|background|history/],
	['task', /任务|目标(?!客户)|目的|task|goal|objective/],
	['profile', /画像|客户信息|客户资料|对方信息|profile|about the customer/],
	['role', /角色|身份|人设|role|persona|who (he|she|they|you)/]
];

export function sectionOf(heading: string): Section | null {
	const core = headingCore(heading);
	return SECTIONS.find(([, pattern]) => pattern.test(core))?.[0] ?? null;
}

/** Sections that each half must or may have. */
export const CALLER_SECTIONS: readonly Section[] = [
	'role',
	'task',
	'profile',
	'steps',
	'knowledge',
	'opening',
	'ends',
	'closings'
];
export const CALLEE_SECTIONS: readonly Section[] = [
	'role',
	'background',
	'concerns',
	'behaviours',
	'style',
	'ends'
];
