/**
 * Words of business calls that mean the same when a question is matched with its answer. A concept counts like a
 * very telling word. General wording only: nothing here belongs to one document.
 */
const CONCEPTS: readonly (readonly [string, RegExp])[] = [
	[
		'duration',
		/多久|多长时间|时长|多长|几分钟|几小时|分钟|小时|耗时|用时|停多久|how long|minutes?|hours?/giu
	],
	['downtime', /中断|停机|暂停|停多久|切换|卡多长|断开|downtime|outage/giu],
	['scope', /影响|波及|动到|涉及|模块|affect/giu],
	[
		'price',
		/价格|价钱|费用|收费|多少钱|报价|成本|花钱|\d元|块钱|实不实惠|实惠|划算|涨没涨|涨价|涨了|保费|罚|price|cost|pay|charge|fees?|penalt/giu
	],
	['hidden', /隐藏|隐性|附加|额外|前提|条件|门槛|冒出|多出来|另算|另收|加价|加钱|多收|hidden/giu],
	['discount', /优惠|折扣|几折|\d+折|半价|便宜|省钱|能省|省多少|福利|返现|discount|offer/giu],
	['reward', /返现|积分|购物卡?|福利|赠|cashback|reward/giu],
	['invoice', /发票|专票|普票|开票|invoice/giu],
	['contract', /合同|协议|条款|contract|terms/giu],
	['safety', /安全|保障措施|加密|security|safe/giu],
	['privacy', /泄露|外泄|隐私|骚扰|群发|个人信息|信息安全|privacy|spam/giu],
	['check-report', /校验报告|核查报告|校验|核查/giu],
	['monitor', /监控|监测|monitor/giu],
	['rollback', /回滚|恢复旧|旧版本|老版本|还原|roll ?back/giu],
	['failure', /故障|异常|出问题|出错|应急|预案|goes? down|fail|crash|falls over/giu],
	['revert', /退回|退得回|换回|换不回|调整?回|可降|降级|撤销|退回去|switch back/giu],
	['support', /技术支持|响应|支持|客服|售后|support|help ?desk/giu],
	[
		'speed',
		/响应速度|响应时间|响应.{0,4}窗口|时间窗口|提速|时效|快不快|秒级|分钟响应|响应缩短|faster|speed/giu
	],
	['faster', /提速|更快|变快|加快|缩短|提升|降至|降到|下降|快不快|faster|shorter|went from/giu],
	['priority', /优先|高优先级|专线|直通|直接通道|专属通道|排队|priority|urgent/giu],
	['steps', /步骤|流程|操作|怎么办|怎么操作|procedure|process/giu],
	['simple', /简单|简化|复杂|麻烦|难度|难不难|便捷|方便|很烦|烦不烦|省事|自动化|easy|hassle/giu],
	['standard', /标准|规范|standard/giu],
	[
		'material',
		/文档|资料|材料|文件|明细|书面|模板|清单|邮件|邮箱|in writing|email|guide|document/giu
	],
	['data-report', /报表|统计|可视化|量化|figures?|numbers?|reports?/giu],
	['result', /结果|成果|进展|成效|results?/giu],
	['improve', /改变|改善|改流程|改进|落地|落实|真能进流程|流程调整|推动调整|improve/giu],
	['truth', /水分|掺水|精确|准不准|准吗|真实数据|造假|时间戳|accurate/giu],
	['grading', /分级|等级|分类处理|tiers?/giu],
	['verified', /验证过|实际验证|演练|测试过|实战|rehears|tested/giu],
	['routing', /分流/giu],
	['handle', /办理|办起来|怎么办|开通|代办/giu],
	['compare', /对比|比较|对标|竞品|同类|区别|优势|别家|compare/giu],
	['trial', /试用|trial/giu],
	['budget', /预算|budget/giu],
	['approval', /审批|批得|批下来|approval/giu],
	['parking', /停车|车位|车库|车停|停得下|parking/giu],
	['capacity', /坐得下|坐不下|装得下|装不下|容纳|够不够坐|capacity/giu],
	['flexible', /弹性|灵活|flexib/giu],
	['payment', /付款|支付|节点|payment/giu],
	['expand', /扩容|数据扩展|数据量|增加容量/giu],
	['upgrade', /升级|新增功能|upgrade/giu],
	['case', /案例|佐证|实效|pilot|case stud/giu],
	['who', /谁|团队|外包|原厂|专人|对接人|who/giu],
	['channel', /微信|短信|邮箱|邮件|电话打扰|反复电话|wechat|text message|sms/giu],
	['feedback', /反馈|建议|意见|落地|落实|feedback/giu],
	['self-service', /自助|小程序|机器人|self-?service/giu],
	['human', /人工|热线|hotline/giu],
	['traffic', /流量|gb|额度|data allowance/giu],
	['network', /网络|信号|断网|降速|network|signal/giu],
	['notify', /通知|推送|提醒|notify/giu],
	['training', /培训|重新学|training/giu],
	['late', /迟到|晚到|延迟|晚了|turns? up late|late/giu],
	['identity', /工号|骗|冒充|是不是银行|网点|号码.{0,3}(哪|来)|电话.{0,3}哪|怎么有我/giu],
	['credit', /征信|credit record/giu],
	['interest', /利率|利息|年化|interest|rate/giu],
	['prepay', /提前还|提前还款|prepay/giu],
	['claim', /理赔|赔|报案|拒赔|claims?/giu],
	['cover', /能保(?!证)|保不保|承保|职业|司机|cover/giu],
	['decide', /领导|老板|做主|交代|汇报|boss/giu],
	['hold-price', /锁价|预留|锁定|先留|保留|hold the price/giu],
	['cancel', /取消|停止|不再打|免打扰|天天打|别再打|cancel/giu],
	['staff-change', /增减人员|名单|流动|进进出出|人员/giu],
	['expiry', /到期|断保|暂停服务|不续|expire/giu],
	['queue', /queues?|\bwait(s|ing)?\b/giu],
	['install', /set ?up|install|account/giu]
];

/** Concept ids that a text touches. */
export function conceptsIn(text: string): string[] {
	return CONCEPTS.filter(([, pattern]) => text.search(pattern) >= 0).map(([id]) => id);
}
