import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { found, ownWords, type Detector } from './line-fault.ts';

/** What only the one who calls says: service phrases, offers, explanations, promises. */
const SERVICE_ZH: readonly RegExp[] = [
	/[为帮给替向]您(?:服务|介绍|解答|办理|讲解|开通|推荐|查|登记|安排|处理|跟进|核实|详细|说明|解释|提供|申请|争取|优惠|打折|发送|整理|确认|汇报|解决|升级|续费|续约|预约|预留|锁定|记录|反馈|转接|催)/,
	/[为帮给替向]你们?(?:服务|介绍|解答|办理|详细|讲解|开通|推荐|查询|查一下|登记|跟进|核实|申请|争取|优惠|打折|续费|续约|预约|预留|锁定|转接)/,
	/(?:可以|能够?|来|会|将|马上|这就|现在|先)(?:跟|和|给|帮|为)您/,
	/有(?:什么|啥)(?:可以|能)?(?:帮|为|需要帮)|(?:什么|啥)(?:可以|能)帮(?:您|你|到)|需要(?:我|我们)(?:帮|为|协助|安排)/,
	/还有(?:其他|别的|什么|哪些)(?:的)?(?:问题|疑问|需求|需要|疑虑)(?:吗|么|呢|想|要|需要|可以|我|，|？|\?)/,
	/感谢(?:您|你|致电|来电|接听|支持|配合|理解|反馈|选择|信任|关注|等待)|谢谢(?:您|你)的|多谢(?:您|你)的|感谢您/,
	/(?:^|[，。！？\s])(?:您好|你好)[，,！!。]?(?:我是|我叫|这里是|请问|很高兴|欢迎|张|李|先生|女士)/,
	/(?:这里|我这边|这边)是.{0,10}(?:公司|客服|中心|平台|银行|保险|热线)/,
	/我是(?:.{0,10}的)?(?:客服|专员|顾问|客户经理|业务员|销售|回访员|经理李|小李|技术支持)/,
	/(?:AI|人工智能|智能|语音|虚拟)(?:客服|助手|助理).{0,4}(?:为|很|竭)|我(?:是|只是)(?:一[个名位])?(?:AI|人工智能|智能|虚拟|语音|在线)?(?:助手|助理|机器人|客服)/i,
	/作为(?:一[个名位])?(?:AI|人工智能|语言模型|智能|客服|助手|专业|您|销售|顾问|专员)/i,
	/(?:让|跟|和|给|为|帮|替|向|陪|通知|联系|答复|回复|提醒)您|(?:^|[，。！])亲[，,！~]|我们给(?:新|老)客户|贵(?:公司|司|单位)|(?:如果|若|要是|假如)您|请您留|您的.{1,12}(?:已经?|已为)(?:登记|记录|记下|收到|受理)|宝贵(?:意见|建议|时间)|(?:这|本)次(?:来电|致电|回访)(?:主要)?是|我司/,
	/(?:很|非常|十分)?(?:高兴|乐意|荣幸)(?:为|能|给|帮|接到|与|和)/,
	/欢迎(?:您|致电|来电|咨询|使用|选择|随时|光临|体验|关注|拨打|继续)/,
	/祝(?:您|你|贵)|期待(?:您|与您|你的|下次|能|我们的?合作)|随时(?:联系|找|咨询|致电|拨打|告诉|反馈)(?:给)?(?:我们|客服)/,
	/(?:请|敬请|您)(?:您|你)?(?:尽管|大可|完全)?(?:放心|谅解|稍等|稍候|知悉|留意|耐心等)|你(?:就|尽管|大可|完全)?放心[，,]?(?:我们|绝对|肯定|保证|一定|升|数据|全程|没|不会)|(?:请|您)(?:您)?(?:提供|告知|确认|填写|选择|登录|点击|参考|查收|核对|留下|说明一下您)/,
	/(?:理解|明白|了解|体谅|知道)(?:您的(?:心情|担心|担忧|顾虑|感受|意思|需求|疑虑|时间|想法|情况|不满|关切)|你的(?:心情|担心|担忧|顾虑|感受|需求|疑虑|不满|关切))/,
	/(?:抱歉|对不起|不好意思).{0,4}(?:给您|给你|让您|让你|打扰|耽误|带来|造成)|打扰(?:您|你|一下|了)|占用(?:您|你)|耽误(?:您|你几?分钟|你一会)/,
	/建议(?:您|你(?:选择|考虑|尽快|尽早|办理|升级|续))|推荐(?:您|你|给您)|您可以|你可以(?:选择|考虑|放心|登录|点击|在账户|在后台|通过|享受|拨打|试用)|您(?:需要|想要?|希望|觉得|看|认为|平时|目前|现在|这边|是否|有|对|要是|如果|只需|只要)/,
	/您的(?:问题|需求|意见|建议|反馈|支持|理解|微信|邮箱|联系|手机|账户|套餐|公司|业务|系统|续|合同|时间|情况|体验|服务|订单|保单|号码|要求|数据)/,
	/(?:优惠|活动|名额|机会)(?:有限|难得|即将|只剩|进行中|截止|火热)|(?:限时|专属)(?:优惠|福利|折扣)|千万别错过|心动不如行动|性价比(?:超|很|非常)?高|超值|(?:业内|行业|全网)(?:领先|第一|最低)/,
	/我(?:们)?(?:会|将|马上|立刻|立即|这就|稍后|一会儿|待会儿?|现在就?|可以|来|能)(?:就|先|再|把|将|直接)?.{0,12}(?:发|寄|传|推|送)(?:给|到|至)?(?:您|你)/,
	/我(?:来|先|再|就)?(?:给|跟|和|向|为)(?:您|你|大家)(?:简单|详细|具体|逐一|好好)?(?:介绍|说明一下|讲解|讲一下|说一下|汇报|解释|梳理)|(?:我来|让我|容我)(?:给|为|向|跟)?.{0,3}(?:介绍|解答|说明|解释|讲解|确认一下)/,
	/我们(?:的)?(?:新|最新|这款|这个|这次|本次|全新)?(?:套餐|产品|平台|活动|方案|优惠|客服|工程师|专员|专家)(?:是|有|可以|支持|包含|包括|提供|推出|将|会|能|现在|目前|最|采用|已经|都|全程|非常|一直|专门|保证|承诺|上线)/,
	/我们(?:的)?(?:公司|系统|团队|技术|流程|服务|升级|政策)(?:提供|推出|将为|会为|会给您|采用|专门|致力|保证|承诺|一直致力|可以为|支持一|最新|全程|非常(?:专业|稳定|安全|成熟))/,
	/我们(?:提供|推出|将为|会(?:尽快|安排|给您|全程|及时|第一时间|派|为|把|提前|持续)|可以(?:为|帮|提供|保证|承诺|做到)|能(?:为|帮|保证|提供|做到)|保证|承诺|致力|一直致力|有专(?:人|业|属)|全程|专门为|特意)/,
	/(?:本|我)(?:公司|司|平台|行|店)(?:提供|推出|将|会|的产品|的服务|承诺|保证|郑重)/,
	/(?:好的|没问题)[，,]?(?:我|我们)?(?:这就|马上|立刻|立即|来|会|先|现在)?(?:为|给|帮|安排|处理|发给|记录|登记)(?:您|你)/,
	/请问(?:您|你|是|有|还|需|方便|贵|怎么称呼|现在|这边|想|可以)/,
	/(?:您|你)(?:现在|这会儿|此刻)?方便(?:吗|接|聊|说|听|留|通话|电话|提供|加)|方便(?:留|加|提供|告知)(?:一下|个|下)?(?:您|你|微信|邮箱|联系|手机|电话)/,
	/(?:以便|便于)(?:我们|后续|为您)|(?:后续|稍后|随后)(?:我们|会有|将有|专人|客服|工作人员)(?:.{0,6})(?:联系|跟进|回访|通知|安排|发)/,
	/(?:升级|续费|续约|办理|开通|优惠|价格|费用|流程|切换|中断|套餐|数据|发票|合同|响应)(?:全程|只需|仅需|只要|最快|大约需要|预计|一般|通常)(?:.{0,8})(?:\d|[一二三四五六七八九十半两]|免费|自动|完成)/
];

/** Statements about the offer that only the one who sells it makes; as questions they are his. */
const ASSURANCE_ZH =
	/包[您你](?:满意|没问题)|由(?:我们|咱们)(?:的)?.{0,4}(?:顾问|客服|专员|工程师|同事)|不用(?:您|你)?(?:另外|额外|再)?(?:申请|担心|操心|交钱|操作|排队)|无需|不会(?:影响|丢失|中断|泄露|收取|有任何)|全程(?:免费|保障|加密|无忧|协助|跟进)|(?:点一下|操作一下|登录.{0,6})就(?:行|可以|能)|大[概约].{1,6}就(?:能|可以|会)?(?:恢复|好|完成|搞定)|自动(?:打|完成|处理|恢复|享受|升级|开具?)|(?:随时|都)可以(?:退|变更|取消|升级|更改|办理)|免费(?:的|提供|升级|使用|体验|送)|(?:最快|只需|仅需|只要).{1,6}(?:就|即可|完成|到账)|(?:享受|尊享|享有).{0,8}(?:优惠|折|服务)/;
const QUESTION_ZH = /[？?吗呢么吧]|怎么|什么|哪|多少|几|谁|有没有|能不能|是不是|会不会/;

/** "只要不会影响业务就行" is a condition of his, no promise. */
const DEMAND_ZH = /只要|必须|要求|前提|最好|别|得(?=[^到了])|要是|如果|上次|去年|当时/;

const SERVICE_EN: readonly RegExp[] = [
	/\b(?:how|what) (?:can|may|could) i (?:help|do for|assist)\b(?! myself)/i,
	/\b(?:happy|glad|pleased|delighted|here) to (?:help|assist|answer|explain|walk|send|arrange|provide|be of|hear|speak|discuss)\b/i,
	/\b(?:thank you|thanks) (?:so much |very much )?for (?:calling|your|taking|choosing|contacting|the (?:call|opportunity)|reaching|sharing|letting|being)\b/i,
	/\bas an? (?:ai|assistant|language model|agent|representative|specialist|customer service)\b|\bi(?:'m| am) (?:just |only )?an? (?:ai|assistant|language model|bot|chatbot|virtual|customer service|sales|support|onboarding)\b/i,
	/\bwe (?:offer|provide|guarantee|ensure|promise|deliver|are (?:proud|pleased|committed|offering|launching)|have launched|would love|will (?:email|send|contact|arrange|set|make sure|provide|take care|walk|keep you)|can (?:offer|set|provide|arrange|email|send|help|assure|guarantee))\b/i,
	/\bour (?:rates?|prices?|terms|support|fees?|product|service|services|team|platform|solution|system|plan|plans|offer|experts?|specialists?|customers|clients|help ?desk|engineers|company)\b/i,
	/\blet me (?:explain|walk you|tell you (?:about|more)|assure|introduce|show you|help|clarify|check that for you|go through|know if you)\b/i,
	/\b(?:would|do) you (?:like|want|need) (?:me|us) to\b|\bwould you like to (?:know|hear|schedule|book|proceed|learn|set|receive|see|try)\b/i,
	/\b(?:is there anything else|anything else i can|any other questions|do you have any (?:other |further |more )?questions|what questions do you have)\b/i,
	/\b(?:feel free|don'?t hesitate|rest assured|valued (?:customer|client)|at your (?:convenience|service)|on behalf of|we appreciate|i appreciate your|i (?:completely |totally |fully |really |quite )?(?:understand|appreciate|hear) (?:your (?:concern|frustration|time|hesitation|point|worry)|how you feel|where you'?re coming from)|sorry (?:to (?:bother|disturb)|for (?:the|any) inconvenience)|apologi[sz]e for)\b/i,
	/\b(?:i(?:'m| am) calling (?:from|about|to|because|regarding)|i(?:'ll| will) (?:email|send|forward|text) you|i(?:'ll| will) (?:set you up|walk you|get that (?:sent|over)|book you)|i can (?:send|email|set|book|arrange|offer|walk|schedule|help|assure|confirm that)\b(?: you)?)\b/i,
	/\b(?:have you got (?:two|a few|five) minutes|is (?:now|this) a good time|may i (?:ask|know|have|confirm)|could i (?:take|have|get) (?:a moment|your|two)|can i get your (?:email|number|details))\b/i,
	// Offers, promises and favours to the other one.
	/\bi(?:'d| would) (?:love|like) to (?:tell|show|explain|offer|talk you|let you|share|introduce|give you)|\bi (?:wanted|want|am writing|just wanted) to let you know\b|\bi hope (?:that|this|it) (?:helps|answers|clears)/i,
	/\bwe(?:'re| are|'ll| will| can| could| would|'d)\b(?! not| never|'t)[^.?!]{0,40}\b(?:you|your)\b(?! lot)|\bwe can (?:deliver|bring|ship|fit|do it for|have it)|\b(?:here|there) for you\b|\bwith us,? you\b|\bwe value\b/i,
	/\b(?:could|can|would) you tell me (?:a bit |a little |more )*about your (?:business|company|needs|requirements)|\bmay i (?:ask|take|start)|\byou can (?:count|rely) on (?:us|our|me)/i,
	/\ballow me to\b|\byou(?:'ll| will) love\b|\bwe(?:'ll| will) (?:get|have|keep|put|book|set) you\b/i,
	/\b(?:great|excellent|good|wonderful) question\b|\bhave a (?:great|nice|good|wonderful|lovely) (?:day|shift|one|evening|weekend)\b/i,
	/\b(?:exclusive|limited[- ]time|special) (?:offer|deal|discount)\b|\b(?:state of the art|cutting[- ]edge|industry[- ]leading|seamless(?:ly)?|hassle[- ]free|game[- ]changer|benefits of)\b/i
];

const TITLES =
	'(?:先生|总(?!是|算|之|得|体|共|会|的|结|不|数)|老板|主管|经理|女士|老师|工(?!作|单|人|程|资|具|序|期|时|地)|哥(?!们))';

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Firms and products that only the caller's half names as its own. */
function callerNames(scenario: CompiledScenario): readonly string[] {
	const own = new Set(scenario.names.calleeCompany);
	return scenario.names.callerCompany.filter(
		(name) => name.length >= 2 && !own.has(name) && ![...own].some((other) => other.includes(name))
	);
}

function ownClaims(scenario: CompiledScenario): RegExp {
	const { caller, callee } = scenario.names;
	const firms = callerNames(scenario).map(escaped).join('|');
	const english = scenario.locale === 'en';
	const parts: string[] = [];
	if (english) {
		const first = callee.split(' ')[0] ?? '';
		const callerFirst = caller.split(' ')[0] ?? '';
		if (callerFirst !== '') {
			parts.push(`\\b(?:i am|i'm|this is|it's|my name is|speaking is) ${escaped(callerFirst)}\\b`);
		}
		if (first !== '') {
			parts.push(
				`\\b(?:hi|hello|hey|morning|thanks|thank you|sure|well|good morning),? (?:mr\\.? )?${escaped(first)}\\b(?! (?:speaking|here))`
			);
			parts.push(`\\bis (?:that|this) ${escaped(first)}\\b`);
			parts.push(`,\\s*${escaped(first)}\\s*[.!?,]`);
			const family = callee.split(' ').at(-1) ?? '';
			parts.push(`\\b(?:mr|sir|mister)\\.? ${escaped(family)}\\b|\\bsir\\b`);
		}
		// "Harbourline Freight" is called by its first word.
		const short = callerNames(scenario).flatMap((name) => /^\w{5,}(?= )/.exec(name) ?? []);
		if (short.length > 0) parts.push(`\\b(?:we|here) at (?:${short.join('|')})\\b`);
		if (firms !== '')
			parts.push(
				`\\b(?:we at|here at|i'm (?:with|from|at)|calling from|from us at) (?:${firms})\\b|\\b(?:${firms}) here\\b`
			);
		return new RegExp(parts.join('|') || '(?!)', 'i');
	}
	if (caller !== '')
		parts.push(
			`(?:我是|我叫|我就是|这里是|免贵姓).{0,12}${escaped(caller)}`,
			`${escaped(caller)}(?:为您|在此|这边)`
		);
	if (callee !== '') {
		const family = escaped(callee[0]!);
		parts.push(
			`(?<!我是|我|你找|找|就是)${escaped(callee)}(?:${TITLES}|您|你好|，(?:您|你好|我(?:们|来|是|这)))`
		);
		parts.push(`(?<!我是|你找|找|就是)${family}${TITLES}`);
		parts.push(`(?:请问|您|你)是${escaped(callee)}`);
	}
	if (firms !== '') {
		parts.push(`(?:我是|我们是|我们|我这边是|这里是|我代表|本人是)(?:${firms})`);
		parts.push(
			`(?<!你们?|你是|您是|是不是|什么|叫)(?:${firms})(?:的|这边)?(?:为您|提供|推出|承诺|将|会为|致力|专业|祝)`
		);
	}
	return new RegExp(parts.join('|') || '(?!)');
}

/** Speaks as the caller, or with the voice of an assistant: what small models fall into. */
export const roleFlip: Detector = (line, context) => {
	const { scenario, direction } = context;
	const text = ownWords(line, context);
	const own = found('role-flip', ownClaims(scenario).exec(text));
	if (own.length > 0) return own;
	for (const pattern of scenario.locale === 'en' ? SERVICE_EN : SERVICE_ZH) {
		// Giving his own contact, he does say that he sends something.
		if (direction.act === 'give-contact' && /发|send/.test(pattern.source)) continue;
		const match = found('role-flip', pattern.exec(text));
		if (match.length > 0) return match;
	}
	if (scenario.locale !== 'en' && !QUESTION_ZH.test(text) && !DEMAND_ZH.test(text)) {
		return found('role-flip', ASSURANCE_ZH.exec(text));
	}
	return [];
};
