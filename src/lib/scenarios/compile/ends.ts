import type { EndingClass } from '#lib/core/ending.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledEnd } from '../compiled-scenario.ts';
import type { Line } from '../scenario.ts';
import { conceptsIn } from './concepts.ts';
import { termsOf } from './terms.ts';

interface Cue {
	readonly ending: EndingClass;
	readonly points: number;
	readonly pattern: RegExp;
}

/**
 * Wording of end conditions and the class it speaks for. Points add up; the class with most points comes first.
 * Negative points take a class back: "无法承诺当天发票" speaks of no agreement although 发票 is sent.
 */
const CUES: readonly Cue[] = [
	{
		ending: 'wrong-person',
		points: 12,
		pattern: /非目标|不是(要找的|本人|目标)|身份(不符|对不上|有误)|打错|wrong (person|number)/iu
	},

	{
		ending: 'interrupted',
		points: 7,
		pattern:
			/打断(?!要求改)|插断|中断|被(老板|领导|家人|客户|人|叫)[^，。]{0,6}(叫|喊|打断|喊走)|叫走|喊走|干扰|打扰（|外部|断线|called? away|calls? (him|her|them) away|interrupt/iu
	},
	{
		ending: 'interrupted',
		points: 4,
		pattern:
			/(临时|突发|紧急|急事|有事插|事务插入|任务|会议|要进会|同事来?催|店里来客人|卸货|手头正忙|事务繁忙|事务紧急|工作太?(紧|急|忙)|因事务多|手头事情?多|客户忙|开车|正在忙|没空|有客人|有人敲门|电话进来|不方便(接听|说话|通话|接电话)|driver|alarm|boss)/iu
	},
	{
		ending: 'interrupted',
		points: 4,
		pattern:
			/长话短说|简短收尾|简要结束|匆匆|不便(多谈|就长)|(晚点|稍后|晚些|一会儿)再|hung up on by accident|line drops|cut off by/iu
	},
	{
		ending: 'interrupted',
		points: -6,
		pattern: /强行打断|硬生生打断|烦躁|话术|没有?新内容|没有被/iu
	},

	{
		ending: 'annoyed',
		points: 8,
		pattern:
			/烦躁|不耐烦|生气|发火|恼火|情绪(激动|失控|不佳|很差|爆发)|骂|扬言|投诉|死缠烂打|骗子|冗长|啰嗦|“?话术”?(明显|味|不清)|话术不清|说不清|话说不清|受够|waffle|pressure|had enough|loses? (patience|his temper|her temper)|fed up|angry|annoyed|没有?实际价值|无实际价值|纠缠/iu
	},
	{
		ending: 'annoyed',
		points: 4,
		pattern: /直接挂断|直接挂|说完就挂|挂断后|强行|怼|hangs? up|直接终止对话|直接结束对话/iu
	},

	{
		ending: 'channel-cut',
		points: 6,
		pattern:
			/(强行|硬生生)打断[^。；]*(邮件|微信|文字|资料)|转文字渠道|改用文字|不再(接受)?(电话|通话|接电话)|不再通话|要求改(用|成)(邮件|微信|文字)|cuts? (the call|it) short/iu
	},
	{
		ending: 'channel-cut',
		points: 3,
		pattern: /催得太紧|表述不明|讲不明白|数据不全|解释冗长|解释啰嗦/iu
	},

	{
		ending: 'rejected',
		points: 9,
		pattern:
			/拒绝|谢绝|否决|否掉|不续(了|费|约)?就?结束|明说不续|今年不续|不再来电|以后别打|终止沟通|终止对话|直接终止|就?直接结束(并|对话)|别再谈|不让再推介|refuses?|declines?|not interested|turns? it down|不需要|没兴趣|不感兴趣|不信/iu
	},
	{
		ending: 'rejected',
		points: 5,
		pattern:
			/暂不考虑|暂时不考虑|暂不更换|暂时不换|已(经)?(找到|有)更(优|好)|选了别家|提出终止|到此为止|无法承诺|承诺不了|方案已足够|方案够用|不办理|怕担责任|someone else|not (his|her|their) (business|job|decision)/iu
	},
	{ ending: 'rejected', points: -4, pattern: /不拒绝|短期不办/iu },

	{
		ending: 'deferred',
		points: 8,
		pattern:
			/短期不办|对后续活动|以后的活动|内部决策|内部决定|管理层|评审流程|等查实|核实了再定|查证|定不下来|和领导商量|下次再|改天再|约(好|定)了?(回复|反馈|时间再)|哪天给回话|说好.{0,6}回话|自己看完再说|商量|考虑一下|再想想|再考虑|过(两|几)天|think(s)? (about it|it over)|talk(s)? it over|call(s)? back|next week|暂时不续费|先不续|look at it and come back|come back on it|说好(了)?(回复|反馈)/iu
	},
	{
		ending: 'deferred',
		points: 4,
		pattern:
			/暂不考虑|暂时不考虑|约定(查看|后续|跟进|以后)|反馈(节点|时间)|约(个|了|好)?(以后|时间(?!上门)|跟进|回复)|另外约|后续(时间节点|补充)|推后|(?<!别|不|要)再(谈|联系|决定|考虑)|another time/iu
	},

	{
		ending: 'agreed',
		points: 8,
		pattern:
			/确认升级|(?<!不)同意(?!收|先收|接收|改|之后|以后|后续|用|通过|对方)|愿意(测算|办理|试|升级|参加|预约|接受)|接受(方案|报价|邀请|预约|安排)|确认(参加|预约|办理|购买|续|下单)|下单|成交|提交申请|拍板|敲定|直接(确认|决定)|决定或安排|安排好下一步|安排下步|指定安排|定下安排|确认协助|协助办理升级|流程闭环|一站式闭环|一次办到位|即闭环|到此闭环|点头|松口|agrees? to (?!be (called|contacted|rung)|(read|look|receive|get) )|推动下一步|往下推进|表达希望进一步沟通|希望接着沟通|确认续费周期|发票需求客户都确认/iu
	},
	{
		ending: 'agreed',
		points: 6,
		pattern:
			/(所有|全部|疑问|关切|问题)[^，。；]{0,14}(答复|解答|答案|清晰信息|清楚的信息|都解决|完全解决)|无新问题|没有新的?问题|不再(提)?(提出)?新问|无额外建议|没有别的建议|已获得全部|全都拿到|安排了?专人跟进|明确的?解决方案|straight answers/iu
	},
	{ ending: 'agreed', points: 3, pattern: /满意|都清楚|说清楚|有了准话|齐备|材料也齐|认可/iu },
	{
		ending: 'agreed',
		points: -8,
		pattern:
			/不(办理|续|换|考虑|同意|答应)|暂不|无法|承诺不了|拒绝|否决|谢绝|有疑点|存疑|没有?实际价值|嘴上不答应/iu
	},
	{
		ending: 'channel-agreed',
		points: 6,
		pattern:
			/要求[^，。；]{0,10}(资料|书面|电子|邮件|微信|短信|渠道|明细)|(资料|明细|材料)[^，。；]{0,8}(发|补)(到|过来|至)?(邮箱|微信|短信|邮件)?|补发|书面沟通|书面方式|指定(其他|渠道)|推送方式|什么方式推送|收(短信|条短信|数据邮件)|先收|发(过来|邮箱|微信)|by email first|in writing|(in|by) (an )?email (first|instead)|(wants?|asks? for) (a |the )?(text|email|letter|guide|offer|brochure|quote)|内部分析|内部去分析/iu
	},
	{
		ending: 'channel-agreed',
		points: 2,
		pattern: /邮件|邮箱|微信|短信|线上(协调|对接)|资料|推送|email/iu
	},
	{ ending: 'channel-agreed', points: -3, pattern: /微信号|优先用?微信|以微信优先/iu },
	{ ending: 'deferred', points: 5, pattern: /短期不办/u },
	{ ending: 'channel-agreed', points: -8, pattern: /强行|硬生生|烦躁|话术/u },
	{
		ending: 'channel-agreed',
		points: 9,
		pattern: /主动报出微信|自己报出微信|报出(微信|联系方式|邮箱)/u
	}
];

/** Classes below a third of the leader's points are not meant. */
const SHARE = 3;

export function compileEnds(conditions: readonly Line[], locale: Locale): readonly CompiledEnd[] {
	return conditions.map(({ text, line }, index): CompiledEnd => ({
		number: index + 1,
		text,
		line,
		classes: classesOf(text),
		evidence: [...conceptsIn(text).map((id) => `#${id}`), ...termsOf(text, locale)]
	}));
}

/** Ending classes that a condition's wording speaks for, the most typical first; empty when it speaks for none. */
export function classesOf(text: string): EndingClass[] {
	const points = new Map<EndingClass, number>();
	for (const cue of CUES) {
		if (cue.pattern.test(text)) points.set(cue.ending, (points.get(cue.ending) ?? 0) + cue.points);
	}
	const ranked = [...points].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
	const most = ranked[0]?.[1] ?? 0;
	return ranked.filter(([, value]) => value * SHARE >= most).map(([ending]) => ending);
}
