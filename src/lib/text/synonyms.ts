import type { MappedText } from './mapped-text.ts';
import type { Locale } from '#lib/core/locale.ts';

/**
 * General wording of business calls: first the word that stands for all, then others that a caller may say
 * instead. Nothing here comes from one scenario; what is special to a document belongs in its cues (要点).
 */
const ZH: readonly string[] = [
	'免费 不要钱 不用钱 不收钱 不收费 不花钱 不用花钱 不用付钱 不另收费 零费用 全免 免单 白送 一分钱不收 不额外收费',
	'隐性费用 隐形费用 隐藏费用 隐含费用 附加费用 额外费用 附加费 额外收费 别的费用 其他费用 其它费用 别的钱 多余的费用',
	'邮箱 邮件 电邮 email e-mail mail 信箱',
	'资料 材料 文件 文档 书面材料',
	'中断 停机 断网 停摆 停掉 停用 停下来',
	'卡顿 卡慢 很卡 老卡 卡得 卡住 死机 变慢',
	'备份 备个份 备一份 备一下份 做个备份',
	'回滚 退回旧版 退回老版本 恢复旧版 恢复到旧版 还原',
	'立即 马上 立刻 即刻 当场 当下 这就 现在就',
	'迅速 快速 尽快 赶紧 赶快',
	'故障 异常 出问题 出毛病 出错 报错 出岔子',
	'协助 帮忙 帮助 帮您 帮你 给您弄 给你弄',
	'告知 告诉 通知 说一声 知会 打声招呼 打个招呼',
	'续约 续签 续期 续费 续订',
	'签约 签合同 签订',
	'顾问 专员 专家',
	'专属 专门 专人 一对一 专线',
	'客户 用户 顾客',
	'员工 同事 职员',
	'保障 保证 确保 担保',
	'安全 保险 稳妥',
	'优惠 便宜 折扣 让利 实惠',
	'价格 价钱 报价 多少钱 收费 资费',
	'流程 步骤 过程 程序',
	'反馈 回复 答复 回音 回话',
	'建议 意见 想法',
	'提醒 通知单',
	'需要 得要 须要 必须',
	'提前 事先 预先 先行',
	'全程 从头到尾 自始至终 整个过程',
	'监控 盯着 看着',
	'办理 办好 弄好 搞定 办妥 开通',
	'随时 任何时候 什么时候都',
	'更换 换成 调整 变更 切换 改成',
	'取消 退订 退掉 解约',
	'违约金 罚金 罚款 赔违约',
	'满意 称心 认可',
	'等待 等候 排队',
	'到期 期满 过期',
	'保留 留着 保存 留存',
	'试用 体验 试试看',
	'对比 比较 比一比',
	'案例 实例 例子',
	'打扰 骚扰 烦您',
	'方便 有空 得空',
	'耽误 占用 花您'
];

const EN: readonly string[] = [
	'free complimentary gratis',
	'email e-mail mail inbox',
	'document file paperwork material',
	'begin start commence',
	'finish complete done',
	'fix repair solve resolve',
	'quick fast rapid swift',
	'immediately instantly',
	'phone call ring telephone',
	'cost price fee charge',
	'change switch swap move',
	'cancel terminate',
	'help assist support',
	'tell inform notify',
	'customer client user',
	'guarantee ensure promise',
	'problem issue fault trouble',
	'choose pick select'
];

interface Table {
	readonly pattern: RegExp;
	readonly canonical: ReadonlyMap<string, string>;
}

function tableOf(rows: readonly string[], wholeWords: boolean): Table {
	const canonical = new Map<string, string>();
	for (const row of rows) {
		const [first, ...others] = row.split(' ');
		for (const other of others) canonical.set(other, first!);
	}
	const words = [...canonical.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	const body = words.join('|');
	return { pattern: new RegExp(wholeWords ? `\\b(?:${body})s?\\b` : body, 'g'), canonical };
}

const TABLES: Readonly<Record<Locale, Table>> = {
	'zh-CN': tableOf(ZH, false),
	en: tableOf(EN, true)
};

/** Puts the standing word in place of each of its synonyms, in a normalised text, with a map back. */
export function unifyWords(normalized: string, locale: Locale): MappedText {
	const { pattern, canonical } = TABLES[locale];
	let text = '';
	const at: number[] = [];
	let from = 0;
	const copy = (to: number): void => {
		for (let i = from; i < to; i += 1) at.push(i);
		text += normalized.slice(from, to);
	};
	for (const match of normalized.matchAll(pattern)) {
		const word = canonical.get(match[0]) ?? canonical.get(match[0].replace(/s$/, ''));
		if (word === undefined) continue;
		copy(match.index);
		for (let i = 0; i < word.length; i += 1) at.push(match.index);
		text += word;
		from = match.index + match[0].length;
	}
	copy(normalized.length);
	at.push(normalized.length);
	return { text, at };
}
