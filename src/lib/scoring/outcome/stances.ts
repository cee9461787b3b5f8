import { normalize } from '#lib/text/normalize.ts';

/**
 * Where the callee stands, read clause by clause from many small signs: a stance has a wide family of words, and what
 * turns one of them around (a negation, "for now", the thing that he is spared) stands beside it. General spoken
 * language in both languages; nothing here belongs to one scenario. Texts are normalised before.
 */
export type Stance = 'refuses' | 'postpones' | 'stops-calls' | 'angry' | 'called-away' | 'accepts';

/** How many clauses of a line take each stance. */
export type Stances = Readonly<Record<Stance, number>>;

interface Signs {
	readonly says: RegExp;
	/** Turns the sign around when it stands in the same clause. */
	readonly unless: RegExp;
	/** A question says it too ("你在逗我？"). */
	readonly asking: boolean;
}

const ACT = '(?:办|续|换|升|签|贷|买|做|弄|搞|整|改|订|谈|测|投|装|用)';

const SIGNS: Readonly<Record<Stance, Signs>> = {
	refuses: {
		says: new RegExp(
			[
				`不(?:想|打算|准备|愿意)?${ACT}(?:了|啦|,|。|!|$)`,
				'不(?:要|需要|考虑|接受|感兴趣|保|折腾|稀罕|想(?:听|要|理|聊))(?:了|啦|,|。|!|$)',
				'不了(?:,|。|!|$|谢)|用不[着上]|不用(?:了|介绍|推荐|推|谢)',
				'没(?:有|啥|什么|这个|这)?(?:兴趣|必要|需要|需求|打算)',
				'够(?:我)?用|凑合|(?:用|过)(?:得|着)[^,。]{0,3}(?:好|行|顺|习惯)',
				'(?:就|那|还是|都)?算了(?:吧|,|。|!|$)|拉倒|免谈|免了|谢绝|拒绝|作罢|到此为止',
				'别(?:再)?(?:推|谈|提|介绍|劝)|停(?:掉|了)|退(?:订|掉)|注销',
				'(?:选|找|用|换|跟|签)(?:了|好)?(?:别|其[他它]|另外)一?家|别家[^,。]{0,6}(?:选|签|便宜|用)',
				"not (?:interested|switching|signing|doing|going)|no (?:deal|thanks)|forget it|i'll pass|stick with"
			].join('|')
		),
		unless:
			/先不|暂(?:时|且)?|不(?:办|续|换|升|用|要)(?:办|续|换|升|用|要)?[^,。]{0,2}[?]|要不要|用不用|(?:办|续|换|升|签|谈)不(?:办|续|换|升|签|谈)|不够用|够用吗|做不了|不用(?:打|回|会|纸|电话)|才不|不谈别|别的不|电话[^,。]{0,2}免|(?:发|短信|微信|邮件|资料)[^,。]{0,6}算了|(?:会|电话|微信|短信|邮件|邮箱|纸|票|演示|培训|回访)[^,。]{0,2}不(?:用|要|需)/,
		asking: false
	},
	postpones: {
		says: /先不|(?:之前|以前|这阵|年底前|月底前)[^,。]{0,3}(?:先)?不(?:动|换|办|续|升|考虑)|先(?:放|搁|等)(?:放|一放|着|一?搁|一边|等)?|暂(?:时|且)?(?:先)?不|(?:以后|回头|改天|下次|到时候?|将来)[^,。]{0,3}(?:再|说|看)|再(?:说|考虑|议|商量)|考虑(?:考虑|一下|下)|过(?:阵|段|几天|一阵|两天)|预算(?:没|还没|不|紧)|没(?:有)?预算|还没(?:定|批|想好)|有需要|不急|maybe later|not (?:now|yet)|some other time/,
		unless: /再说一|再说(?:下|遍|清)/,
		asking: false
	},
	'stops-calls': {
		says: /(?:别|不要|不用|甭|不许|少|不准|休)(?:再|老|总)?(?:给(?:我|这儿|我们))?(?:再)?(?:打(?!折|款|包|招呼|扰|字)|来电|拨|骚扰|联系)|(?:别|不要|不用|少)(?:再|来|给我)*电话|电话(?:里)?(?:就)?(?:免|不接|别|不用|不要)|不(?:再)?接(?:电话|你)|免打扰|黑名单|拉黑|(?:号码|电话)[^,。]{0,3}删|(?:有事儿?|有话|要说|要聊|要发)(?:就)?(?:打字|发|写|微信|邮件|短信|留言)|打字|发文字|stop (?:calling|ringing)|(?:don't|no) (?:call|ring|more calls)/,
		unless: /放心|别打断|不用打字/,
		asking: false
	},
	angry: {
		says: /话术|套话|废话|空话|忽悠|糊弄|敷衍|蒙(?:我|人|谁)|瞎(?:说|扯|编|吹)|胡(?:说|扯)|扯(?:淡|皮|这些|什么)|吹(?:牛|什么|得)|念(?:稿|经|书|清单|完|什么|广告)|别(?:再|光|给我)?(?:念|背|扯|吹|绕|装|废话|啰嗦|来这套)|背(?:书|稿|台词)|绕(?:来绕去|圈|弯|我)|兜圈|啰嗦|磨叽|墨迹|车轱辘|复读|机器人|(?:说|讲|听不懂)人话|听(?:不下去|烦|够)|受(?:不了|够)|没完|烦(?:不烦|死|人|透|着呢|$)|真烦|神经病|有病|病得|有毛病|闭嘴|什么(?:态度|玩意|东西|素质|人啊)|(?:一|半)(?:句|个)(?:有用|靠谱|准|实|真|人)|没(?:一|半|几)句|没(?:任何|什么|啥)?(?:价值|意义|意思)|有(?:什么|啥|何|个屁|屁)(?:用|意义|意思|价值)(?!的|处)|浪费|瞎耽误|耽误我|投诉|举报|你们?的?(?:领导|主管|经理|老板)[^,。]{0,4}(?:电话|是谁|叫|呢)|找你们?(?:领导|主管|经理|老板)|耐心(?:快|都)?没|头大|来回说|什么(?:叫|关系)|(?:一句)?有用的(?:都|也)?没|没(?:准话|一句)|抓你|别说了|有问题吧|骗|报警|滚|缺德|混蛋|王八|大爷|逗我|耍我|玩我|懂不懂|莫名其妙|乱七八糟|驴唇|答非所问|(?:什么|啥)都(?:不|没)(?:清楚|知道|懂|说)|自问自答|说了(?:几|三|八|多少)遍|问(?:你)?(?:几|三|八|多少)遍|bullshit|rubbish|nonsense|waste|robot|fed up|sick of|had enough|heard enough|watch your|don't know anything|on about|we're done|no time for this/,
		unless:
			/不(?:像|是|算|至于)?(?:是|个|什么)*骗|没(?:有)?(?:被)?骗|防骗|怕(?:被)?骗|诈骗电话太多|回滚|滚动|没毛病|(?:机房|设备|系统|服务器|仓库|车)[^,。]{0,3}报警|有(?:没有|多大)用|不(?:录|浪费|啰嗦|绕)|没(?:绕|啰嗦|念|骗|忽悠|糊弄)|别(?:糊弄|忽悠|骗|蒙)(?:我)?(?:就|啊|了就)/,
		asking: true
	},
	'called-away': {
		says: /(?:会议?|评审|例会|晨会|周会)(?:要|就|马上|已经|这就)?(?:开始|到点|到时间)|(?:要|得|去|马上|正|该|这就|先|赶着?|来|在)(?:去)?(?:开|进|赶)(?:个)?[^,。]{0,4}会(?![员话计])|(?:要|得|去|马上|正|这就|赶)(?:去)?(?:开|进|赶)(?:个)?[^,。]{0,3}(?:评审|例会|晨会|周会)|(?:要|得|去|进|马上)(?:个)?会(?![员话计])|开会(?:了|呢|去|$)|(?:领导|老板|主任|经理|[^自]总|同事|客人|顾客|客户|财务|家里|孩子|娃|老婆|老公|爱人|媳妇|店里|门口|会议室|有人|送货|司机|师傅|快递|货|车|电梯|飞机|高铁|护士|老师|学校)[^,。没不]{0,6}(?:叫|喊|找我|来了|来电|电话|催|到了|等着|等我|敲|开了|结账|打进来|打来|堵|哭|(?:都|就)?到)|(?<![别老总])(?:叫|喊)我|来(?:电话|活|人|客|单|货|事)|(?:电话|活|急件|急单)(?:打)?(?:进)?来了?|有(?:点|个)?(?:急)?事(?:了|,|。|$|要|得)|急(?:事|件)|(?:得|要|必须)(?:赶紧|马上|先)?(?:走(?!流程|比|程序|审|评|一|个)|撤|挂|出去|过去|进去|去处理|登机|上车|下楼|接)|赶(?:时间|车|飞机|高铁)|上(?:车|飞机|高铁|电梯)了|登机|开车|没电|警报|(?:机房|设备|系统|服务器|仓库|车)[^,。]{0,3}报警|敲门|门铃|铃响|[堵到]门|卸货|先(?:忙|挂)(?=$|[,。!])|轮到我|叫号|走不开|顾不(?:上|过)|(?:不|没)(?:方便|法)(?:说|聊|讲|多说)|(?:got|have|need|gotta) (?:to )?(?:go|run)|called away|hang on|boss (?:wants|needs|is)|driver'?s/,
		unless:
			/你们?的?(?:领导|老板|经理|主任)|不开会|没急事|别叫|叫我(?:办|升|续|签|们|小|老)|有事(?:儿)?(?:你|再|微信|邮件|发|找|打|我找)|没事/,
		asking: false
	},
	accepts: {
		says: new RegExp(
			[
				`(?:就|那|给我|帮我|替我|你|先|直接)+(?:来)?${ACT}(?:吧|了|上|一下|下看|个|,|。|!|$)`,
				`${ACT}(?:一)?(?:${ACT}|个|下|把)?(?:吧|上|看看?|试试)(?:吧)?(?:,|。|!|$)`,
				'就(?:这么|这样|按|照|它|这个)[^,。]{0,6}(?:定|办|来|走|弄|了|吧)|说定|定(?:了|下来?|在|这)|排(?:上|进)|约(?:在|上|好)|敲定',
				'听你的|随你安排|交给你|你(?:来|看着)(?:安排|办|弄)|(?<![不要])同意|没意见|我(?:就|今天|马上|现在)[^,。]{0,3}(?:付|打款|转)|试(?:试|一?下)|成交',
				"let's do it|sign me up|book me|set (?:me|us) up|works for me|put me down"
			].join('|')
		),
		unless: /不|没|别|未|再定|才定|怎么|算了|定了(?:再|我|给|告|通|回)|等.{0,6}定|发|去/,
		asking: false
	}
};

/** Clauses with their closing mark. */
const CLAUSE = /[^,。!?;…]+[,。!?;…]*/g;
const ASKS = /\?|(?:吗|呢|么)[,。!]*$/;

/** He will get in touch himself: "不用打, 我有事找你" declines an offer and forbids nothing. */
const CALLS_HIMSELF = /我[^,。]{0,8}(?:找|联系|打给|问)(?:你|您)|i'll (?:call|ring|get in touch)/;
/** What forbids calls whatever else he says. */
const FORBIDS = /别|不(?:要|许|准)|免打扰|拉黑|stop|don't/;

/** Where the line stands; it need not be normalised. */
export function stancesIn(line: string): Stances {
	const { text } = normalize(line);
	const clauses = text.match(CLAUSE) ?? [];
	const declines = CALLS_HIMSELF.test(text) && !FORBIDS.test(text);
	const count = (signs: Signs): number =>
		clauses.filter(
			(clause) =>
				signs.says.test(clause) &&
				!signs.unless.test(clause) &&
				(signs.asking || !ASKS.test(clause))
		).length;
	return {
		refuses: count(SIGNS.refuses),
		postpones: count(SIGNS.postpones),
		'stops-calls': declines ? 0 : count(SIGNS['stops-calls']),
		angry: count(SIGNS.angry),
		'called-away': count(SIGNS['called-away']),
		accepts: count(SIGNS.accepts)
	};
}
