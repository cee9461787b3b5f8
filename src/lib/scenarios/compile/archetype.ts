import type { Archetype, Line, Scenario } from '../scenario.ts';

/** Wording of the callee's half that speaks for one of the five types, with its weight. */
const SIGNS: readonly (readonly [Archetype, number, RegExp])[] = [
	[
		'resistant',
		4,
		/抗拒|敌意|投诉|骂|呛人|火就上来|骗子|骗|反感推销|挂(断|电话)?就|马上挂|算账|不需要！|hostile|swears/giu
	],
	['resistant', 2, /顶：|质疑身份|冲[、，]|嘴硬|烦不烦|别再打/giu],
	[
		'hesitant',
		4,
		/犹豫|拿不定|优柔|做不了主|再想想|我问问|请示|怕出错|怕担责|定不下来|hesita|wavers?|unsure/giu
	],
	['hesitant', 2, /害怕|怕记错|往后缩|好说话|谨慎、/giu],
	[
		'rational',
		4,
		/理性|比选|比对|数据驱动|重数据|重资料|条理|相信数据|认数据|数据不明|较真细节|analytic|evidence/giu
	],
	['rational', 2, /分析|评审|统计|报表|明细|冷静/giu],
	[
		'efficient',
		4,
		/高效|效率至上|快进快出|速战速决|别绕|不绕圈|赶时间|短句|话语极简|话极少|直奔主题|一步到位|一站式|一扫到底|一次扫清|只想听结论|快点讲|快点说|别兜圈|make it quick|hates long calls/giu
	],
	[
		'efficient',
		2,
		/打断|烦躁|焦躁|效率|说重点|不爱听客套|不听客套|直接|别啰嗦|没空|简短|quick|short/giu
	],
	[
		'cooperative',
		5,
		/愿意接受|友好|人缘|乐于|好奇|愿意留下|配合(?!我)|也肯试|客气|friendly|willing/giu
	],
	['cooperative', 2, /感兴趣|有兴趣|来兴趣|犹豫、出现|同意办理/giu]
];

/** The type that the document describes, unless its settings name one. */
export function archetypeOf(scenario: Scenario): Archetype {
	if (scenario.settings.archetype) return scenario.settings.archetype;
	const { callee, caller } = scenario;
	const join = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');
	const person = [callee.role.text, join(callee.background), join(callee.behaviours)].join('\n');
	const voice = join(callee.style.imitate);
	const profile = join(caller.profile);
	// Of equals the first stays ahead: most callees of the family are pressed for time.
	const points = new Map<Archetype, number>([['efficient', 0]]);
	for (const [archetype, weight, pattern] of SIGNS) {
		const hits = count(person, pattern) * 2 + count(voice, pattern) + count(profile, pattern);
		points.set(archetype, (points.get(archetype) ?? 0) + weight * Math.min(hits, 6));
	}
	return [...points].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'efficient';
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
