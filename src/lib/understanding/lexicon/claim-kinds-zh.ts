/** Kinds of statement that need no figure and no word of the document to be told from what it says. General Mandarin. */

/** Unless he does it now … */
export const PRESSED =
	/(?:今天|今儿|今晚|今日|现在|这会儿|眼下|当场|马上|这次|明天)(?:您|你|要是|如果|就|再)*不(?:定|办|续|签|交|付|买|订|升|换|报|确认|拍板|弄|下单|下定|答应|点头|参加)(?!行|成|着急|急)/;
/** … it is lost. */
export const LOST_IF_NOT =
	/锁(?!定?价)|没了|没有了|给(?:了)?别|让给|涨|恢复|作废|取消|停(?!车)|过期|失效|轮不到|赶不上|留不住|错过|后悔|排不上|[只就]能给|保不住|关(?:了|掉|闸|口)|没戏|进黑名单|不等/;
/** The document itself ends something so soon. */
export const ENDS_TODAY = /今天[^,。]{0,4}截止|最后一天|当天有效|仅限今[天日]/;

/** It is his to do. */
export const HIS_DUTY =
	/(?:得|要|需要?|只能|必须|麻烦|还是)?(?:您|你)(?:们)?(?:那边|这边|公司|单位|家长|老板|家里?)?(?:自己|自行|自个儿|单独)(?:去|来|再)?(?:找(?:人|家|师傅)?|准备|出|负责|带|配|弄|解决|安排|买|想办法|掏|搞|租|请|管)|(?:得|要|需要?|只能|必须|麻烦)(?:您|你)(?:们)?(?:那边|这边|公司)?(?:另外|额外)?(?:找人|准备|配|掏钱|出人|租|请人)|(?:您|你)(?:们)?(?:那边|这边)(?:得|要)?(?:准备|出|配|找人|负责|解决)/;
/** We do not care for it. */
export const ALONE_DUTY =
	/(?:我们|咱们?|我方|酒店|公司|机构|物业|银行|这边)(?:可|是|就|都|也|一概|从来)*不(?:管|负责|提供|出|配|准备|安排|包)(?!$|理由)/;
/** It is ours. */
export const OUR_DUTY =
	/提供|负责|安排|配(?:备|有|套)?|包含|都?包(?:在|含|括)|备(?:用|好|有)|由(?!于)|我们|准备|送|守着|在场|全程|专人|上门|[归由]我|我来/;

export const WE_DO =
	/^(?:都|全|也)?(?:由|归)?(?:我们|我方|咱们|酒店|公司|这边)[^,]{0,4}(?:出|付|管|负责|承担|来|提供|掏)/;

/** What is never asked for on the telephone. */
export const SECRETS: readonly RegExp[] = [
	/身份证|证件号?|身份证号/,
	/银行卡|卡号/,
	/验证码/,
	/密码/,
	/人脸|刷脸/,
	/住址|家庭地址/,
	/转账|汇款|打款/
];
export const ASKS_FOR =
	/(?:报|念|发|说|告诉|提供|给|拍|填|输|核对|核实|念一?念)(?:一下|下|给我|我|过来|给我们|一个|个|出来)|(?:报|念|说|发)(?:$|[,。吧呗啊])|(?:告诉|提供|发给?)我/;
export const FORBIDDEN = /[不无没]|别|绝|勿|免/;

/** "厅叫碧波厅": the kind once before and once at the end of the name. */
export const KIND_NAMED =
	/([\u4e00-\u9fff])(?:的名字)?(?:名字?)?叫(?:做|作)?([\u4e00-\u9fff]{1,5}\1)(?![\u4e00-\u9fff]?叫)/g;

/** As much as he likes of it: group 1. */
export const FREE_FLOW =
	/([\u4e00-\u9fff]{2,4}?)(?:也|都|全|统统|一律|您)*(?:随便[喝吃拿用]|畅[饮吃喝]|管够|管饱|敞开[喝吃用]|全包(?!在)|都包了)/g;
export const GIVEN = /畅|含|包|免费|送|随便|管够|不限|敞开|够/;

/** A person by surname and title, who does something for him: groups 1 and 2. */
export const SURNAMES =
	'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘范彭郎鲁马方任袁柳史唐薛雷贺倪汤罗郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛米戴宋熊纪舒项祝董梁杜阮席季贾江童郭梅林钟徐邱骆高夏蔡田胡凌霍虞柯卢莫房丁邓石崔吉龚程邢裴陆翁侯段巫焦谷车宁仇甘厉武符刘景龙叶黎白蒲向古易廖关曾游文谭申冉尚温庄柴翟阎连';
export const PERSON = new RegExp(
	`(?<!上[次回位]|原来|以前|之前|前面|那个|您们?|你们?)([${SURNAMES}])(老师|教练|医生|师傅|顾问|律师|主任|设计师|管家|阿姨)[^,。;]{0,4}(?:带|教|上课|负责|跟进?|接|来|给您|管|做|对接|安排|处理|盯)`,
	'g'
);

/** A vow, and what shall never be. */
export const VOW = /(?<!不(?:敢|能|好)?)(?:保证|打[包保]票|拍胸脯|担保|打赌)/;
export const NEVER = /(?:绝)?不(?:会|可能)?([\u4e00-\u9fff]{2})/g;
/** What one may vow of himself. */
export const OWN_VOW =
	/打扰|打电话|骚扰|乱发|群发|发广|耽误|推销|劝您|催您|再打|外传|泄露|告诉|懂的|满意|清楚|明白|超过|低于|少于/;

/** A question about what is feared, up to what it is: group 1. */
export const FEARED =
	/(?:会不会|是不是(?:又|还)?(?:要|会)|还?会|要不要|收不收|用不用|需不需要)([^?,。;、吗]{2,10})/;
export const SO_IT_IS = /(?:就|会|要|得|都|照样|一样|也|还是)[^,。]{0,2}$/;

/** Something thrown in: group 1. */
export const THROWN_IN =
	/(?:还|另外|外加|额外|顺带|再)(?:给[您你]|免费|都|能|会|可以)*(?:带|包|含|提供|附|配|安排|派)(?:上|有|了)?((?![您你我他去来走过着回])[\u4e00-\u9fff]{3,10})/g;
export const NOTHING_NEW =
	/资料|材料|邮|微信|短信|报告|文档|合同|说明|方案|链接|清单|人|老师|经理|专员|客服|服务|时间|意思|问题|什么|点儿?|一下/;

/** Kinds of invoice. */
export const SPECIAL_INVOICE = /专(?:用)?(?:发)?票|增值税专/;
export const PLAIN_INVOICE = /普(?:通)?(?:发)?票/;
