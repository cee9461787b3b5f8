/**
 * Situations that end conditions name and that show in the last words of a call. `condition`: how a document words
 * it; `callee` and `caller`: how it sounds. General wording of the document family, in both languages; nothing here
 * belongs to one scenario. Texts are normalised before.
 */
export interface EndCue {
	readonly id: string;
	readonly condition: RegExp;
	readonly callee: RegExp | null;
	readonly caller: RegExp | null;
	/** How much it tells two conditions of a class apart, 10..60. */
	readonly weight: number;
	/** A condition that names it is unlikely when it did not happen. */
	readonly required?: boolean;
}

const cue = (
	id: string,
	weight: number,
	condition: RegExp,
	callee: RegExp | null,
	rest: { readonly caller?: RegExp; readonly required?: boolean } = {}
): EndCue => ({
	id,
	weight,
	condition,
	callee,
	caller: rest.caller ?? null,
	required: rest.required ?? false
});

export const END_CUES: readonly EndCue[] = [
	cue(
		'verify',
		50,
		/核实|查证|查实|存疑|疑点|待查|verif|doubt/,
		/核实|核对(?!一下配置)|核(?:过|清)|查(?:清|过|一查)|先别(?:安排|动|急着)|查证|查实|求证|对不上|出入|信不过|不(?:太|大|怎么)?(?:敢)?信(?!用|号)|再定|没底|check (?:it|this|that)|don't believe/
	),
	cue(
		'feedback',
		40,
		/反馈(?:节点|时间|$|，|。|,)|当天反馈|回复时间|回话|答复时间|给.{0,4}回复|come back on it|come back/,
		/回(?:你|您|话|复)|给(?:你|您)(?:一?个)?(?:回|信|准信|准话|话|消息|结果|反馈|电话)|打给(?:你|您)|答复|(?:告诉|通知|联系)(?:你|您)|let you know|(?:ring|call) you|come back to you|get (?:back|in touch)/
	),
	cue(
		'reads',
		40,
		/看资料|先看|查看资料|自己看|look at it|have a look/,
		/看完|看看|(?:我)?(?:先|自己|回头|再|慢慢)看|过一[下遍]|琢磨|瞧|瞅|研究|读一|look (?:at|tonight|through)|have a look|go through|read (?:it|them|through)/
	),
	cue(
		'internal',
		45,
		/内部|评审|管理层|领导商量|领导|报批|商量|boss decides/,
		/内部|评审|报批|(?:跟|和|问|找|等|请示|报给)问?(?:我们|一下){0,2}(?:领导|老板|老总|.总|公司|上面|上级|家里|经理)|(?:领导|老板|老总|总监|经理|公司|上面|财务|董事).{0,4}(?:批|点头|同意|签字|拍板|定)|交上去|商量|汇报|请示|讨论|(?:上|过)会|做不了主|[拍定]不了|往上(?:递|报)|开会定|(?:talk|speak) to my boss|not (?:mine|my call)/
	),
	cue(
		'no-calls',
		45,
		/不再(?:接|通话|打|来电)|别再谈|不接电话|以后别打|电话先停|暂停电话|改用(?:文字|书面)|免打扰|cuts? (?:the call|it) short/,
		/别(?:再)?(?:给我)?(?:打|来电)|不(?:要|用)(?:再)?(?:给我)?(?:打(?!折)|来电)|少(?:给我)?(?:来|打)电话|电话(?:就)?(?:免|不接|别)|不(?:再)?接电话|号码.{0,4}删|删.{0,4}号码|打字说|发文字|走邮件|stop calling|don't (?:call|ring)/
	),
	cue(
		'done-deal',
		40,
		/办理|都确认|闭环|同意(?!之后收|改)|拍板|敲定|定下|确认(?:升级|续|报价|周期|协助)|点头|松口|提交申请|测算|推进|安排|协助|agrees to a|set-up/,
		/(?:就|我)?(?:今天|现在|马上)?(?:就)?(?:付|转账|打款|转钱)|(?:给你|我)打款|(?:帮我|给我|你们?)(?:直接|来)?(?:办|换|弄|排|续|测|算|开通|升|动手|处理|操作)(?![条份个张])(?:了|上|算|。|,|$)?|(?:升|换)成(?:这|那|你)|那就.{0,3}(?:升|换|办|签|续)(?!不)|我就(?:办|续|签|换)|(?<!怎么|不|别|别安)(?:办|换|弄|排|续|测|签|升|开通|动手|开始)(?:了?吧|上|。|$)|就(?:按|这么|这样|周|星期|礼拜|下周|明|续|选)|[照按](?:你|您|这个|这样)(?:说的|方案)?(?:来|走|办|定|签|续)|听你的|试(?:试|一下|一试)|(?<!不)同意(?!不)|定在|约在|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:it is|then|works|at|ten|nine|morning)|get me set up|book me|put me down|sign me up|count me in|let's do it/
	),
	cue(
		'delegates',
		60,
		/协助(?:办理)?|专人跟进|由我们|代办/,
		/(?:交给)?你们?(?:就|给我|帮我|直接|团队)*(?:办|弄|换|安排|处理|跟|动手|开通)|(?:帮|给)我(?:直接|们)?(?:办|弄|换|开|跟|提交)|你(?:来)?安排|go ahead and/
	),
	cue(
		'on-the-spot',
		45,
		/当场(?!要求|否)|敲定|拍板|时间窗口|直接(?:确认|决定)|升级窗口/,
		/就(?:定|约|排)?(?:在)?(?:这|下)?(?:周|星期|礼拜|今|明|后天)|(?:周|星期|礼拜)[一二三四五六日天末].{0,8}(?:弄|升|做|来|吧|开始|动手)|(?:今晚|明晚|明天|后天|[夜晚]里?).{0,6}(?:升|弄|做|开始|动手)|(?:thurs|fri|mon|tues|wednes)day (?:it is|then|works|ten|nine)/
	),
	cue(
		'unclear',
		45,
		/讲不明白|数据不全|表述不明|说不清|话不清/,
		/没听明白|说不清|讲不(?:明白|清)|数据不全|没法评估|含糊|没(?:有)?数据|也这么说|答非所问|对不上/,
		{ required: true }
	),
	cue(
		'swamped',
		40,
		/手头事情多|事务(?:多|繁忙)|繁忙/,
		/事(?:情)?(?:太|很|挺)?多|(?:太|正|很|这儿)忙|忙着|项目多|一堆(?:活|事)|(?:活|电话|会)(?:太|很)?多|没(?:空|时间)|顾不/
	),
	cue(
		'from-now-on',
		40,
		/以后用|接着沟通|书面方式|转书面|其他渠道|后续(?:用|走|邮件|微信)|改用书面/,
		/(?:后面|以后|后续|接下来|往后)(?:都|就|你)?(?:走|用|发|加|在)|走邮件|用邮件|发文字|(?:微信|邮件|短信)(?:上|里)?(?:留言|打字|说|讲|聊|联系|沟通)/
	),
	cue(
		'schedule',
		20,
		/时间窗口|时间点|约好|约定|安排|排期|agrees to a (?:day|time)|a (?:day|time) for/,
		/(?:周|星期|礼拜)[一二三四五六日天1-7]|明天|明晚|后天|今晚|下周|月底|[一二三四五六七八九十\d]+点|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight/
	),
	cue(
		'anger',
		50,
		/烦躁|话术|啰嗦|骂|扬言|投诉|骗子|没有?实际价值|无(?:实际)?价值|说不清|打断(?!暂停|只能)|waffle|pressure|had enough|冗长/,
		/话术|套话|念(?:什么|清单|稿|经)|绕来绕去|兜圈子|啰嗦|磨叽|头大|费劲|车轱辘|来回说|没(?:工夫|功夫)听|投诉|骗(?:子|钱|人)|抓你|神经病|王八|蠢|(?<!回)滚(?!动)|浪费|没(?:任何|一句)?(?:价值|意义|意思|准话)|(?:一句)?有用的(?:都|也)?没|有(?:啥|什么|何)(?:用|意义|意思)(?!的|处)|没(?:什么|啥)?关系|懂不懂|[几三四五]遍|没完|受够|听不懂|莫名其妙|(?<![麻耐])烦(?!请|你|您)|别说了|闭嘴|乱七八糟|什么(?:态度|玩意)|有问题吧|大爷|驴唇|有病|you don't know|watch your mouth|no time for this|we're done|heard enough|had enough|fed up|sick of|robot|reading a list|waste/
	),
	cue(
		'busy',
		50,
		/急事|插断|插进来|打断|叫走|喊走|干扰|来客人|卸货|手头(?:正忙|事)|客户忙|环境|called? away|calls him away|driver|alarm/,
		/(?:领导|老板|主任|经理|.总|同事|客人|顾客|客户|财务|家里|孩子|娃|爱人|老婆|老公|店里|门口|会议室|有人|送货的?|司机|货).{0,6}(?:叫|喊|(?<!我)找|来|催|电话|敲|哭|到|结账|等着)|(?<![别老总])(?:叫|喊)我(?![们办续签])|打来了|铃响|登机|(?:我|得)去处理|开(?:着)?车|不方便|(?:车|人|客|货)(?:都)?(?:来|到)了|来人|堵(?:门|着|在)|急件|长话短说|敲门|赶(?:飞机|火车|高铁|车|时间)|警报|报警(?:了|响)|(?:去|要|得|进)(?:去)?(?:开|赶)(?:个)?会(?!员)|(?:去|要|得|进)(?:个)?会(?!员)|来(?:活|事|客|电话)|有(?:点)?(?:急)?事(?:了|,|。|$)|先(?:忙|挂)|得(?:走|过去|出去)|没法(?:聊|说)|顾不上|走不开|卸货|正忙|(?:got|have|gotta|need) to (?:go|run)|called away|boss (?:wants|needs|is calling)|driver's|bay .{0,8}(?:down|alarm)|hang on/,
		{ required: true }
	),
	cue(
		'gives-contact',
		35,
		/报出微信|留下?微信|主动留|联系方式|微信号/,
		/[a-z]{2,}[-_]?[a-z0-9]{2,}|加我(?:微信)?|(?:微信|手机)(?:号)?(?:就)?是|1[3-9]\d{9}/
	),
	cue(
		'suggestion',
		45,
		/(?:提|给)(?:了|出)?(?:过)?建议|改进方向|建议或需求|suggest/,
		/(?<!没|没有|没什么|没啥)建议|精简|简化|改(?:一下|进|改)|绕|麻烦|太(?:慢|深|多|长|复杂|难找)|最好(?:能)?|希望(?:能|你们)|能不能(?:去掉|加|改|取消|少)|去掉|理一理/
	),
	cue(
		'no-more',
		30,
		/没有(?:新|别|要继续|其他)|疑问(?:都|全)|不再提|全部(?:得到)?答复|都(?:清楚|有了)|无额外|straight answers/,
		/没(?:有)?(?:别的|其[他它]|了|疑问|意见|建议|问题|什么(?:要)?(?:问|补|建议))|没有?要(?:问|补充)|其[他它](?:都)?没(?:有|了)|别的不用|(?:该|要|想)(?:问|了解|知道|说)的.{0,3}(?:都|全)|都(?:有数|清楚|明白|知道|了解|讲清)|(?:挺|都)明白|(?:清楚|明白)了|就这些|齐了|够了吧?$|没啥|that's all|no more questions/
	),
	cue(
		'elsewhere',
		50,
		/更好的方案|更优|别家|够用|someone else/,
		/别家|够用|凑合|已经(?:有|选)|用着(?:挺)?好|(?:这个|现在|套餐).{0,4}(?:挺|很)(?:合适|好)|用不着|不折腾|someone else|talk to your boss|stick with/
	),
	cue(
		'later-offers',
		45,
		/以后的活动|后续活动|活动愿意听|短期不办/,
		/(?:有|后面|以后|往后|下次).{0,5}(?:活动|优惠)|(?:活动|优惠|套餐).{0,6}(?:通知|告诉|说一声|发我)|这次(?:先)?不|先不办/
	),
	cue(
		'another-time',
		40,
		/改天|另外约|以后的时间|跟进时间|后续的?时间|another time/,
		/改天|改日|回头(?:再)?(?:说|聊|联系|打)|晚点|以后再|过(?:几天|两天|阵)|(?:上午|下午|晚上|明[天儿]|后天).{0,6}(?:再)?(?:来|打|联系|以后|吧)|点以后|two's fine|tomorrow/
	),
	cue('no-promise', 45, /承诺不了|无法承诺|不能承诺|卡住/, /(?:能不能|可不可以)?书面确认|对不上/, {
		caller:
			/可能不行|不行的|做不到|保证不了|给不了|出不来|不(?:敢|能)(?:答应|保证|承诺)|补(?:吧|给|。|$)|没办法|不确定能|没法(?:保证|给)/
	}),
	cue(
		'pushed',
		45,
		/催得太紧|前后(?:说法)?不一|担责|怕担/,
		/催|逼|不太?一样|一会儿一个|没底|害怕|又怪我|担责|谁(?:来)?担|后悔药/
	),
	cue('email', 25, /邮箱|邮件|email/, /邮箱|邮件|e-?mail/),
	cue('wechat', 20, /微信/, /微信/),
	cue('sms', 25, /短信/, /短信|text me/),
	cue(
		'writing',
		25,
		/书面|电子版|资料|明细|材料|in writing/,
		/书面|资料|材料|明细|文档|模板|发(?:我|过来|来)|in writing|put it in/
	),
	cue(
		'many-needs',
		25,
		/多项需求|明确的解决方案|专人跟进/,
		/还有.{0,16}还有|一(?:起|次)(?:说|问)/,
		{ required: true }
	),
	cue('closes-himself', 10, /主动收线|随即(?:结束|挂机)|直接表示结束/, /挂了|先这样|再见|bye/)
];

/** Conditions that ask for courtesy or understanding on the way out: a rude call or a mere attack never meets them. */
export const DEMANDS_CONDUCT =
	/清楚|诚恳|真诚|明确信息|礼貌|满意|记录|登记|同意|认可|解决|确认|约(?:好|定)|答复|核对|资料|邮件|微信|短信|agrees|email|says when|switch/;

export const WRONG_PERSON =
	/打错|不是(?:我|本人|他|张|这个人)|没有?(?:这个人|这人)|换号|(?:他|她)不在|wrong (?:number|person)|no one (?:here )?(?:called|by)|doesn't work here/;

/** He asks that something be sent or continued in another channel, with or without a verb of sending. */
export const ASKS_TO_SEND =
	/(?:发|传|寄|推|扔|弄|给|写|换|走|通知|留言|联系|打字|讲|聊)[^。?!]{0,8}(?:邮箱|邮件|微信|短信|手机)|(?:邮箱|邮件|微信|短信|手机)[^。?!,]{0,8}(?:发|传|说|讲|聊|联系|通知|告诉|打字|留言|给我|推)|(?:资料|材料|文件|文档|方案|合同|报价|明细|报告|报表|电子版|书面)[^。?!,]{0,6}(?:发|传|寄|给我)|(?:邮件|邮箱|微信|短信)吧|e-?mail me|send me/;

/** "Not now" leaves open what a plain refusal closes. */
export const NOT_NOW =
	/先不(?:办|续|换|升|考虑|用)|先放(?:放|一放|着)|再考虑|(?:没|没有)预算|预算(?:没|紧)|这[次回](?:先)?(?:不|就算)|暂(?:时|且)?(?:先)?不|(?:目前|眼下|最近|短期)(?:内)?(?:没|不|还)/;

/** He turns the matter itself down; "升不升" asks and turns nothing down. */
export const REFUSES =
	/(?<![办续换升贷签保买做])不(?:办|续|换|升|考虑|贷|签|保(?!证)|买|做了|折腾|聊)了?(?!急)|不(?:需要|用(?:了|介绍|推荐))|用不着|还是用(?:老|原|现)|别(?:再)?推|没(?:这|这个|有)?(?:需要|需求|兴趣)|没(?:有)?打算|(?<![信件箱话])算了|到(?:此|这儿?|这里)(?:为止|吧)|别(?:再)?谈|拒绝|不听了|不要了|(?:号码|电话).{0,4}删|not (?:signing|interested|switching)|no deal|we're done/;
