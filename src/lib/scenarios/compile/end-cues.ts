import type { CONDITION_CLASSES } from '#lib/core/ending.ts';

type EndingClass = (typeof CONDITION_CLASSES)[number];

/** Words of an end condition that speak for a class, or (negative points) take one back. */
export interface EndCue {
	readonly ending: EndingClass;
	readonly points: number;
	readonly pattern: RegExp;
}

const cue = (ending: EndingClass, points: number, ...sources: readonly string[]): EndCue => ({
	ending,
	points,
	pattern: new RegExp(sources.join('|'), 'iu')
});

/** Something written that is sent, and where it goes. */
const WRITTEN =
	'微信(?!号)|企微|邮箱|邮件|信箱|短信|链接|资料|材料|文件|报价|方案|样本|样书|样报|范本|合同|手册|图册|课表|菜单|案例|行程单|说明|明细|清单|传真|文字|书面|电子版|视频|照片|介绍';
/** Ways to stay in touch without a voice. */
const UNSPOKEN = '微信|企微|邮箱|邮件|信箱|短信|书面|文字|资料|材料|群里|留言|传真';
/** Whoever does not want to listen any more. */
const ENOUGH_TALK =
	'没耐心|(?:不愿|不肯|懒得|没心思|不想)(?:意)?(?:再|继续)?(?:听|说|讲|多费|多说|多聊|在电话)|不再(?:往下)?听|听不下去|嫌(?:长|烦|啰|慢|麻烦|绕|话)|打断(?:介绍|对方|讲解|说明|话头)|插话|截住|抢(?:过|断)话|切断|便收线|把电话挂|说完[即就]挂|提前(?:结束|收线|挂)|电话到此为止|没等[^，。；]{0,8}(?:应声|说完|回话|讲完)|不等[^，。；]{0,6}(?:回话|说完|讲完|回应)|[撂扔丢][下了](?:一句|句)?|催着(?:收尾|结束)|电话(?:就|已经?)断';
const REFUSED_THINGS =
	'做|办|买|卖|订|签|续|换|投|装|租|捐|学|修|贷|还|去|来|参加|接受|出租|报名|升级|要';

/**
 * What trainers of any trade write of how a call ends. Points add up; without hits of its own a class is not named.
 * General wording, written with the open half of `tests/paraphrases/ends` at hand and without the closed one.
 */
export const END_CUES: readonly EndCue[] = [
	cue(
		'wrong-person',
		14,
		'打错|拨错|找错|查无此人|没有?这个人|不认识(?:要找|他|她|此人|我们)|空号|停机',
		'不是[^，。；]{0,6}(?:本人|车主|机主|业主|户主|目标|要找|联系人|欠款人|负责人|客户)',
		'非(?:本人|目标|机主)|身份(?:不符|对不上|有误)|(?:姓名|名字|号码)[^，。；]{0,4}(?:对不上|不符)',
		'接听?(?:电话)?(?:的|者|人)[^，。；]{0,8}(?:不是|对不上|不符)|换了?(?:主人|机主|号码)|(?:业主|机主|人)(?:已经?)?换(?:了)?人',
		'离职|调走|调离|不再负责|不管(?:采购|这|此)|(?:同事|家人|别人|旁人|孩子|保姆|前台|家属)(?:代)?接的?',
		'wrong (?:person|number|department)|belongs to (?:somebody|someone) else|not the (?:person|account holder|owner|right)',
		'no longer (?:works|lives|with|there)|(?:somebody|someone) else (?:answers|picks)|has left the (?:company|firm)|never heard of'
	),

	cue(
		'interrupted',
		9,
		'打断(?!要求改|介绍|对方|讲解)|插断|中断|断线|断掉|断断续续|叫走|喊走|拉走|叫去|干扰|打扰（|外部',
		'被[^，。；]{0,8}(?:叫|喊|催|拉|找|急诊)|有人(?:叫|喊|找|敲|催)|推门|敲门|警报|报警|(?<!微)信号|没了?(?:声音|电)|哭了|电话响',
		'急事|事务紧急|手头正?忙|正忙|在忙|客户忙|太忙|忙着|开车|断线|掉线|抽不开身|走不开|腾不出手',
		'called? away|calls? (?:him|her|them) away|interrupt|pulled (?:away|into|out)|break(?:s)? off|(?:line|call) (?:drops|breaks|goes dead)|lose[s]? signal'
	),
	cue(
		'interrupted',
		4,
		'临时|突发|紧急|急诊|有事插|事务插入|任务|会议|开会|要?进(?:会议?室?|教室|会场|手术室)|上台|登机|电梯|催签收',
		'催(?!收尾|促|得|了|着)|来客人|有客人|卸货|事务繁忙|工作太?(?:紧|急|忙)|因事务多|手头事情?多',
		'没空|电话进来|来电|不方便(?:接听|说话|通话|接电话|讲话|听)|来不及|抽不开身|走不开|腾不出手',
		'driver|alarm|boss|driving|in(?:to)? a meeting|busy|doorbell|emergency|has to (?:go|run|leave)|turns up'
	),
	cue(
		'interrupted',
		4,
		'长话短说|简短收尾|简要结束|匆匆|仓促|(?:晚点|稍后|晚些|一会儿)再|先这样|回头说|半路|没讲完|先放下|换个时间',
		'hung up on by accident|cut off by|in a hurry'
	),
	cue(
		'interrupted',
		6,
		'不便(?:多谈|就长|久谈|细说)|说不了(?:太久|几句)|没(?:时间|工夫)细(?:说|听)'
	),
	cue('interrupted', -6, '强行打断|硬生生打断|烦躁|话术|没有?新内容|没有被|嫌(?:长|啰嗦|烦)'),

	cue(
		'annoyed',
		10,
		'烦躁|心烦|厌烦|不耐烦|恼|怒|发火|火气|火了|骂|吼|嚷|吵起|摔|翻脸|脾气|气冲冲|气愤|情绪(?:激动|失控|不佳|很差|爆发)|啪地',
		'扬言|投诉|举报|死缠烂打|骗子|糊弄|骚扰|受够|逼迫',
		'angry|annoyed|fed up|furious|(?:loses|lost) (?:his|her|their) temper|snaps|shout|swear|slams|irritated|had enough|waffle|pressure'
	),
	cue(
		'annoyed',
		8,
		'冗长|啰嗦|绕来绕去|答非所问|偷换|忽悠|套话|“?话术”?(?:明显|味|不清)|话术不清|说不清|话说不清|没有?实际价值|无实际价值|纠缠',
		'loses? patience'
	),
	cue('annoyed', 4, '直接挂|说完就挂|挂断|挂线|挂了|强行|怼|直接终止对话|直接结束对话|hangs? up'),
	cue('annoyed', -5, '匆匆挂断|电话挂断'),

	cue(
		'channel-cut',
		14,
		`(?=.*(?:${UNSPOKEN}))(?=.*(?:${ENOUGH_TALK}))`,
		'(?=.*(?:email|writing|text|message))(?=.*(?:ends? the call|hangs? up|cuts? (?:the call|it|him|her|the caller) (?:short|off)|loses? patience|will not listen|stops? listening))'
	),
	cue(
		'channel-cut',
		6,
		'(?:强行|硬生生)打断[^。；]*(?:邮件|微信|文字|资料)|转文字渠道|改用文字|要求改(?:用|成)(?:邮件|微信|文字)|cuts? (?:the call|it) short'
	),
	cue('channel-cut', -6, '烦躁|怒|骂|终止|要求完整|次日|接着沟通'),

	cue(
		'rejected',
		9,
		'(?<!不)拒绝|回绝|婉拒|谢绝|推掉|否决|否掉|不让再推介|不再来电|终止(?:沟通|对话)|别再谈|就?直接结束(?:并|对话)|不续(?:了|费|约)?就?结束|明说不续|今年不续',
		'不需要|没(?:有)?(?:兴趣|需求|需要|打算|必要)|不感兴趣|用不上|不信|信不过|不认(?:这|账)|退(?:卡|订|出|保|群)|取消(?!资格)|放弃|拿掉|拉黑|免打扰',
		'(?:以后)?别(?:再)?(?:打|找|联系|来)|不(?:用|要|必|许|准)再(?:联系|打|来电|找|推|谈|跟进)|不再考虑|就此打住|作罢|执意',
		'refuses?|declines?|not interested|no interest|turns? (?:it|the \\w+|\\w+) down|does(?: not|n.t) want|no need|off the list|opts? out|stop calling'
	),
	cue(
		'rejected',
		7,
		`(?<![${'做办买卖订签续换投装租捐学修贷还去来要'}]|短期|嘴上|先|暂时)不(?:打算|想|愿意?)?再?(?:${REFUSED_THINGS})(?!决定|得了|紧|及|听|意|说|讲|清|通|到)`,
		'已(?:经)?(?:跟|和|与|在)?[^，。；]{0,6}(?:买|签|定|订|找|选|换|装|用)(?:到|好|妥)?了|选了别家|用得(?:顺|好|惯)|刚(?:装|买|换|签)了?|另有(?:供应|合作)|signed with|competitor|someone else|another (?:supplier|provider|company)'
	),
	cue(
		'rejected',
		5,
		'暂不考虑|暂时不考虑|暂不更换|暂时不换|已(?:经)?(?:找到|有)更(?:优|好)|提出终止|到此为止|无法承诺|承诺不了|方案已足够|方案够用|怕担责任|太贵|不合适|不划算|算了(?!一)|not (?:his|her|their) (?:business|job|decision)'
	),
	cue('rejected', -6, '不拒绝|短期不办|不反对|对不上|打错|找错|拨错'),

	cue(
		'deferred',
		8,
		'短期不办|对后续活动|以后的活动|内部决策|内部决定|管理层|评审流程|等查实|核实了再定|查证|定不下来|下次再|改天再|约(?:好|定)了?(?:回复|反馈|时间再)|哪天给回话|说好.{0,6}回话',
		'考虑(?!范围|不)|想想|斟酌|掂量|商量|合计|请示|汇报|上报|问过[^，。；]{0,6}再|拿不[定了]主意|做不了主|先不定|不做决定|多比几|货比',
		'(?<!别|不|要|如|不要)再(?:说|定|决定|谈|看看|答复|回复|回话|给|来问|往下|办|考虑|联系)',
		'等[^，。；]{0,14}(?:再|回来|开完|结果|通知|批|定)|(?:给|有|等|听)(?:个|了)?(?:准信|回音|答复|回话|信儿)|才能(?:往下|定|决定)',
		'think(?:s|ing)? (?:about (?:it|this)|it over)|talks? it over|calls? back|rings? back|next (?:week|month|quarter|year|term|spring)|look at it and come back|come back on it|a few days|will decide|up to the|check(?:s)? with|another time|after the'
	),
	cue(
		'deferred',
		4,
		'暂不考虑|暂时不考虑|暂时不续费|先不续|约定(?:查看|后续|跟进|以后)|反馈(?:节点|时间)|约(?:个|了|好)?(?:以后|时间(?!上门)|跟进|回复)|另外约|另约|后续(?:时间节点|补充)|推后|推迟|推到|说好(?:了)?(?:回复|反馈)|自己看完再说',
		'过(?:几|两|些)天|下(?:个?(?:礼拜|周|月|季|学期|年)|半年)|明年|改天|改日|以后再|忙完|期末|节后|到期前|届时|回访|打回来|考虑时间|暂时(?!不需要)|眼下|月底|十五号|still undecided'
	),

	// Torn away he is called again: that is how such calls go on, not why they end.
	cue(
		'deferred',
		-5,
		'急事|事务紧急|手头正?忙|正忙|在忙|开车|叫走|喊走|打断|断线|called away|driving'
	),

	cue(
		'agreed',
		8,
		'确认升级|(?<!不)同意(?!收|先收|接收|改|之后|以后|后续|用|通过|对方|线上看|加|转)|(?<![不没])(?:答应|应下|应承|允诺|承诺(?!不)|接受|认可|认缴|点头|松口|拍板|敲定|谈妥|说定|讲妥)(?![^，。；]{0,8}(?:转到|微信|邮件|短信|资料|材料|推送))',
		`(?<![不没])(?:愿意|肯|决定)(?!再)(?![^，。；]{0,8}(?:${WRITTEN}|听|细看|在电话))`,
		'确认(?:参加|预约|办理|购买|续|下单|时间)|下单|成交|提交申请|直接(?:确认|决定)|决定或安排|安排好下一步|安排下步|指定安排|定下(?!来|反馈|回复|以后)|确认协助|协助办理升级|流程闭环|一站式闭环|一次办到位|即闭环|到此闭环',
		'推动下一步|往下推进|表达希望进一步沟通|希望接着沟通|确认续费周期|发票需求客户都确认',
		'agrees? to (?!be (?:called|contacted|rung)|(?:read|look|receive|get) )|books? (?:the|a|an)|accepts?|confirms? (?:the|a)|go ahead|signs? (?:up|the)|will (?:sign|pay)|says yes'
	),
	cue(
		'agreed',
		10,
		'(?:所有|全部|疑问|关切|问题)[^，。；]{0,14}(?:答复|解答|答案|清晰信息|清楚的信息|都解决|完全解决)|无新问题|没有新的?问题|不再(?:提)?(?:提出)?新问|无额外建议|没有别的建议|已获得全部|全都拿到|安排了?专人跟进|明确的?解决方案|straight answers'
	),
	cue(
		'agreed',
		6,
		'都?答完|问卷有效|全部完成|(?:挂号|代办|预约|报名)[^，。；]{0,4}(?:代办|成功|好了|妥)|订(?:房|座|位)|当场(?:订|报名|付|签|办|定)|报了?付款方式|哪天报到|还清',
		'约(?:好|定|在|妥|了)[^，。；]{0,8}(?:周|礼拜|星期|明天|后天|上午|下午|日子|见面|上门|参观|看场|哪天去|试)(?![^，。；]{0,8}(?:再打|回访|回电|再联系|再说|回复|答复|再谈))'
	),
	cue(
		'agreed',
		3,
		'(?<!不)满意|都?清楚|说清楚|有了准话|齐备|材料也齐|听明白|放心|合适(?<!不合适)|踏实|爽快|happy with|satisfied'
	),
	cue(
		'agreed',
		-9,
		`不(?:${REFUSED_THINGS}|考虑|同意|答应|愿|肯)(?!得了|紧)|暂不|无法|承诺不了|(?<!不)拒绝|否决|谢绝|婉拒|回绝|有疑点|存疑|没有?实际价值|嘴上不答应|骂|怒|取消预约`
	),

	cue(
		'channel-agreed',
		6,
		'要求[^，。；]{0,10}(?:资料|书面|电子|邮件|微信|短信|渠道|明细)|(?:资料|明细|材料)[^，。；]{0,8}(?:发|补)(?:到|过来|至)?(?:邮箱|微信|短信|邮件)?|补发|书面沟通|书面方式|指定(?:其他|渠道)|推送方式|什么方式推送|收(?:短信|条短信|数据邮件)|先收|发(?:过来|邮箱|微信)|内部分析|内部去分析',
		`(?:要(?!么)|让|请|允许|愿意|同意|答应|想看|等着|接收|收下|先看|留下?了?|给了?|报了?出?|提供|不反对)[^，。；]{0,14}(?:${WRITTEN})`,
		`(?:发|寄|传|转)(?:到|给|过来|来|去|一)?[^，。；]{0,8}(?:${WRITTEN})|(?:${WRITTEN})[^，。；]{0,8}(?:要过来|传过来|寄来|传来|发来|发到|打包)`,
		'by email first|in writing|(?:in|by) (?:an )?email (?:first|instead)|(?:wants?|asks? for|receives?|gives?) (?:a |an |the |his |her )?(?:text|email|letter|guide|offer|brochure|quote|spec|link)'
	),
	cue(
		'channel-agreed',
		3,
		'(?:文字|微信|邮件|线上)(?:里|上|中)?(?:沟通|往来|接着聊|说|聊|协调|对接|看)|(?:快递|收件)地址|好友申请|加[^，。；]{0,4}微信'
	),
	cue('channel-agreed', 2, '邮件|邮箱|微信|短信|线上(?:协调|对接)|资料|推送|email'),
	cue('channel-agreed', -3, '微信号|优先用?微信|以微信优先'),
	cue('channel-agreed', -8, `强行|硬生生|烦躁|话术|(?:${ENOUGH_TALK})`),
	cue('channel-agreed', 9, '主动报出微信|自己报出微信|报出(?:微信|联系方式|邮箱)')
];
