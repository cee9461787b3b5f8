/**
 * Promises and statements without a number that a document supports or does not. `support` finds the same promise
 * in the document, `against` finds what in the document makes it wrong. Without support it is invented.
 */
export interface PromisePattern {
	readonly id: string;
	/** Hard: money, guarantee, compensation, deadline. */
	readonly hard: boolean;
	readonly said: RegExp;
	/** The document promises it too (tested against its caller half). */
	readonly support: RegExp | null;
	/** Only wrong or unsupported when the document holds this; null = always. */
	readonly against: RegExp | null;
}

export const PROMISES_ZH: readonly PromisePattern[] = [
	{
		id: 'refund',
		hard: true,
		said: /(?:全额|无条件|包|随时|双倍|马上|直接|原路)?(?:退款|退全款|退钱|退还|全退)|全额退|包退|不满意[^,。]{0,4}退|退一赔/g,
		support: /退款|全额退|退钱|按[^，。]{0,6}退/,
		against: null
	},
	{
		id: 'refund-after-use',
		hard: true,
		said: /(?:赔过|用过|用了|开通了|生效|拆了|过期)[^,。]{0,6}(?:也|都|照样|一样|还)[^,。]{0,6}退|(?:随时|什么时候|任何时候)[^,。]{0,4}(?:全额)?退(?:款|钱)/g,
		support: null,
		against: /(?:已|用过|赔付|生效后|开通后)[^，。；]{0,8}不退|不予退|概不退/
	},
	{
		id: 'compensation',
		hard: true,
		said: /赔偿|赔(?:您|你|给|钱|损失|付[^流时]|十|百|双|一|多少)|补偿(?:您|你|金)|我们(?:来|全)?赔|双倍(?:返|赔|退)|(?:损失|后果|责任)[^,。]{0,4}我们(?:承担|负责|赔|包|兜)/g,
		support: /赔偿(?:您|客户)|补偿|双倍返/,
		against: null
	},
	{
		id: 'forever',
		hard: true,
		said: /(?:永久|终身|终生|永远|一辈子)[^,。]{0,6}(?:免费|保留|使用|用|优惠|维护|支持|保修|有效|不[^,。]{1,6}|存|保存|享|锁)|(?:免费|保留|优惠|支持|维护)[^,。]{0,3}(?:永久|终身|一辈子)/g,
		support: /永久|终身|长期有效/,
		against: null
	},
	{
		id: 'invented-deadline',
		hard: true,
		said: /(?:今天|今晚|今日|明天|这两天|本周|这周)[^,。?]{0,6}(?:就没(?:了|有|优惠|机会|名额)|没了|没有了|截止|最后一天|过期|就结束|就涨|恢复原价|作废)|(?:就|只)(?:今天|今日|这一天|这两天)(?:有|有效|能|一天)|最后(?:一天|一次机会|几个名额|[一两三四五\d]个?名额)|过了(?:今天|今晚|明天|这周|这个村)[^,。]{0,4}(?:没|涨|恢复|不)|(?:只|就|还)剩[^,。]{0,4}(?:名额|个位|个坑|套)|名额(?:不多|有限|快没|只剩|马上没)/g,
		support: /今天[^，。]{0,4}截止|最后一天|名额有限/,
		against: null
	},
	{
		id: 'lowest-price',
		hard: true,
		said: /(?:全网|全市|全国|行业|市面|市场)(?:上)?(?:最低|最便宜)|(?:保证|绝对|肯定)[^,。]{0,4}(?:最低|最便宜)|比(?:谁|哪家|任何)[^,。]{0,4}(?:都)?(?:便宜|低)|再便宜[^,。]{0,4}差价/g,
		support: /最低价|最便宜/,
		against: null
	},
	{
		id: 'on-site',
		hard: false,
		said: /(?:工程师|师傅|专员|技术员?|派人)[^,。]{0,8}(?:到(?:您|你)?(?:们)?(?:的)?(?:现场|公司|单位)|上门|驻场|到场)|上门(?:服务|给|帮|处理|安装|维修|办)|(?:派人|安排人)[^,。]{0,4}(?:过去|现场|到)/g,
		support: /上门|到场|驻场|现场服务|当面/,
		against: null
	},
	{
		id: 'exclusive',
		hard: true,
		said: /(?:只|单独|独家|专门)(?:给|为)(?:您|你)(?:一家|一个人|一个|独享)|别(?:人|家)(?:都)?没有(?:的)?(?:这个)?(?:价|优惠|待遇|名额)|内部价|员工价/g,
		support: /独家|仅对|专属优惠|专属/,
		against: null
	},
	{
		id: 'no-interruption',
		hard: true,
		said: /(?:完全|根本|绝对|一点儿?(?:都|也)?|丝毫|全程|基本)?不(?:会|用|需要?)?(?:中断|停机|停服|停业务|停(?=[,。!]|$))|(?:业务|系统|服务)[^,。]{0,6}(?:一秒|一分钟|一刻)?(?:都|也)?不(?:会|用)?停|零(?:停机|中断)|不停机/g,
		support: /(?:不会?|避免|不|零|无)[^，。；]{0,3}(?:中断|停机)/,
		against: /(?:仅|约|暂时|短暂|会|大概)[^，。；]{0,8}(?:中断|停)|停机|中断约/
	},
	{
		id: 'approved',
		hard: true,
		said: /(?:额度|贷款|申请|审批)[^,。]{0,8}(?:已经)?(?:批(?:下来|好|了)|通过了|下来了|到手)|(?:已经|都)给您(?:办|批|开|订|报|续|签)好?了/g,
		support: /已(?:批准|通过|办好)|已经通过/,
		against: null
	},
	{
		id: 'needs-application',
		hard: false,
		said: /(?:要|需要|得|必须|先)[^,。不无]{0,5}(?:提交|填|写|走|打)?[^,。不无]{0,4}申请(?:单|表|书|一下|流程|才|的|,|。|$)/g,
		support: /(?:需要?|须|要|得|可)(?:提前|自主|自助)?申请|发起[^，。]{0,4}申请|提前申请/,
		against: /(?:无需|不用|不需要?|不必)[^，。；]{0,4}申请/
	},
	{
		id: 'has-penalty',
		hard: true,
		said: /(?<![不没无免])(?:要|会|得|需要|可能)?(?<![不没无免])(?:收|交|付|扣|罚)[^,。不没无]{0,5}(?:违约金|罚金)|有[^,。没无]{0,3}违约金/g,
		support: /(?:收|付|有)[^，。不无]{0,4}违约金/,
		against: /(?:无|不收|没有)[^，。；]{0,5}违约金/
	},
	{
		id: 'has-contract',
		hard: false,
		said: /(?:要|得|需要|必须|会)[^,。不没无]{0,3}(?:签|绑)[^,。]{0,6}(?:合约|[一两三\d]年)|合约期[^,。]{0,3}[一两三\d]/g,
		support: /(?:签|绑定)[^，。不]{0,4}合约期/,
		against: /(?:不|无|没)[^，。；]{0,4}(?:绑定|合约)/
	},
	{
		id: 'throttles',
		hard: false,
		said: /(?:用完|超(?:了|出)|之后|以后)[^,。]{0,6}(?<!不)(?:(?:会|就|要)(?:降速|限速|断网)|(?:降|限|慢)(?:到|成|为|下来))/g,
		support: /(?<!不)(?:会|就)(?:降速|限速)/,
		against: /不(?:会)?(?:降速|限速|断网)/
	},
	{
		id: 'outsourced',
		hard: false,
		said: /(?:外包|第三方|合作(?:公司|商|伙伴))[^,。]{0,5}(?:来|做|负责|团队|的人|处理|给您)/g,
		support: /外包(?:团队)?(?:负责|处理)/,
		against: /原厂|自有团队|不外包/
	},
	{
		id: 'all-covered',
		hard: true,
		said: /(?:什么|啥|任何|所有|全部)(?:工种|职业|岗位|人|类型|情况|问题)?(?:都|全)(?:保|赔|能赔|给赔|包)|(?:不用|不需要|无需)(?:另外|单独|再)?(?:核保|审核|审批)/g,
		support: /(?:所有|全部)[^，。]{0,4}(?:都)?(?:保|承保)|无需(?:核保|审批)/,
		against: /核保|审批|审核/
	},
	{
		id: 'no-check',
		hard: true,
		said: /(?:肯定|保证|百分之?百|一定|包)(?:能|给您|会)?(?:批|过|通过|下款|放款|办(?:成|下来))/g,
		support: /(?:包|保证)(?:批|过)/,
		against: null
	}
];

/** A present: what is given away must stand in the document. */
export const GIFT_ZH =
	/(?:(?:再|还|另外|额外|免费|白|都|给[您你]|赠|附)[^,。]{0,4})?(?<![推发寄运配传抄转接护呈赶断])(?:赠?送|配|赠)(?:[您你]|给[您你]|[一两二三四五六七八九十半\d]+|个|台|份|张|部|套|点|些)[^,。!?;]{1,16}|免费(?:给[您你])?(?:配|送|加|装|换)[^,。!?;]{1,14}/g;
