/**
 * What a figure measures: "30分钟内响应" and "30分钟内升完" hold the same number and say different things. Each entry
 * names one thing that documents of the family put figures on. General wording; patterns over normalised text.
 */
export const MEASURES_ZH = {
	response:
		'响应|回应|答复|应答|接通|接听|(?:有|来)人(?:管|接|回|理|应|$)?|回复(?!率)|搭理|应(?:您|你)|(?:有事|有问题|出(?:了)?(?:事|问题))[^,。;]{0,10}回(?:您|你)',
	downtime: '(?<!不|别)停(?!留|车)|中断|暂停|断(?:开|业务|服|一|个|到|几|多)',
	work: '(?:升|装|弄|做|换|办|续|处理|迁移|切换)(?:完|好|成)|升级(?:全程|过程|时间|需要|大概|要|得|用|花|耗|在)?(?!后)|完成|搞定|全程|从头到尾|整个过程|操作(?:完|时间)',
	support: '支持|质保|保修|售后(?!.{0,4}(?:响应|回应))|维护(?!费)|顾问|护航',
	invoice: '(?<![股投车机门钞船饭])票(?!房|价|根)',
	approval: '审批|批(?:下来|复|完|好)|审核|过审|法务|走(?:审批|流程)',
	result: '结果|出额度?',
	retention:
		'(?:数据|资料|信息).{0,6}(?:保|留|存|放|搁)|保留(?!.{0,2}(?:优惠|资格|价))|留存|留着|给您留',
	trial: '试用|体验期|试(?:一下|着用)',
	term: '合约|合同期|签(?:约|个|满|\\d|[一两二三])|绑(?:定|着|\\d|[一两二三])|锁定期|协议期',
	grace:
		'宽限|展期|缓(?:交|缴)|(?:过期|到期|逾期)[^,。;]{0,6}(?:还能|还可以|也能|照样|继续|接着|照用|能用)',
	expiry: '到期|截止|期满|失效',
	report: '报告|报表|复盘|月报|周报|季报|统计表',
	payout: '理赔|赔(?:付|款|钱)|到账|打款|下款|放款',
	talk: '占用|耽误|打扰|说完|聊|几句|讲完|通话时间|(?:借|用|给我|花)(?:您|你)',
	wait: '等(?:了|待|候|过|着|得)|排队|排(?:了|着)|响应用|候着',
	hold: '锁(?:价|定|住|\\d|[一两三七]|\\s|$)|预留|留(?:价|资格|优惠|\\s|$)|价格.{0,4}(?:锁|留)',
	lastYear: '去年(?!底|末|初)|上年|往年|上一年',
	since: '开业|成立|合作(?:了|过|已)?|认识|用了|在保|运行|使用了',
	borrow: '借(?!条|口)|分期|还款期|期限|还清',
	training: '培训|学(?:习|会)',
	delivery: '发货|送达|送到|到货|派送|上门',
	callMinutes: '通话(?!时间)|语音|打电话',
	traffic: '流量|上网|网',
	price:
		'价(?!值)|月费|月租|资费|套餐费|首月|头月|头一个月|第一个月|每月(?!.{0,6}(?:流量|通话|报|分钟))|原价|年费|每人',
	fee: '(?:手续|服务|工本|管理|担保|中介|恢复|开通|安装|附加|上门|年)费|费用|收费',
	penalty: '违约金|罚',
	cover: '身故|伤残|医疗|津贴|猝死|保额|保障',
	quota: '额度|授信',
	interest: '利息|利率|年化|月息|日息',
	satisfied: '满意|好评|认可度',
	faster: '提升|提速|提高|加快|快(?:了|上)?|增(?:加|长)?|涨',
	shorter: '降(?!价|速)|缩(?:短|减)|减(?:少|到|了)?|少(?:了)|压(?:缩|到)|下降|短(?:了)',
	discount: '折|优惠|便宜|让利|半价|减免',
	human: '人工|热线|坐席|座席|专线|真人',
	selfService: '自助|小程序|智能客服|机器人|app|线上渠道',
	users: '人次|用户|使用|人(?:在|都|已经?)?用|客户(?:在)?用|(?:人|户)(?:办|选|换)|用的人',
	steps: '步骤|步|环节|道工序',
	age: '岁|年龄',
	staff: '员工|人员|人数|名单|参保|在保|增减',
	claims: '报案|出险'
} as const satisfies Readonly<Record<string, string>>;

/** Words of change: they tell which way a figure went, not what it is of. */
export const CHANGE_MEASURES: ReadonlySet<string> = new Set([
	'faster',
	'shorter',
	'since',
	'lastYear'
]);
/** Words for many things: they tell little beside one that names the thing itself. */
export const GENERAL_MEASURES: ReadonlySet<string> = new Set([
	...CHANGE_MEASURES,
	'work',
	'price',
	'fee',
	'report',
	'support'
]);

export const MEASURES_EN: Readonly<Record<string, string>> = {
	response: 'respond|response|answer(?:s|ed)?|reply|replies|pick(?:s)? up|get back',
	training: 'training|course|walk ?through',
	wait: 'wait(?:s|ed|ing)?|queue|turn ?round|turnaround|yard',
	cancel: 'cancel(?:s|led|ling|lation)?|no ?show|miss(?:ed)?',
	release: 'releas|lapse'
};
