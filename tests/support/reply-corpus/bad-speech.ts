/** Replies that are wrong in how or as whom he speaks: too long, as the seller, too kind, with marks and notes. */
import { aroundQuestions, asking, pairs, type CorpusLine } from './corpus-line.ts';
import { ASKS, type PackId } from './material.ts';

/** V1. More than 40 Han characters or more than two sentences. */
export const TOO_LONG: readonly CorpusLine[] = aroundQuestions(
	[
		'你刚才说的这些我都听明白了，可是我这边会议马上就要开始，领导还等着我交材料，没工夫听你从头讲起，所以{q}',
		'{q}上次你们也是这么讲的，结果拖了整整一个礼拜，最后还是我自己去跟各个部门一个一个解释，弄得里外不是人。',
		'我跟你讲，这个事情不是我一个人说了算，上面还有领导，下面还有一堆同事等着用，出了岔子都来找我，{q}',
		'我现在真的在忙。你说得快一点。{q}别的先不管。',
		'行了行了。这个我知道。那个我也知道。{q}',
		'{q}我问的是这个。你别岔开。说清楚。再绕我没法往下听。',
		'说实话我对你们这些电话已经没什么耐心了，一个月能接到好几回，每回都是同样的话翻来覆去地讲，{q}',
		'等一下等一下，你先别往下念，我把手里这份表存一下，再跟旁边的人交代两句，好了，现在你再说一遍，{q}',
		'{q}我这人不喜欢拐弯抹角，有什么说什么，你要是能讲清楚我们就往下谈，讲不清楚就不要浪费彼此的时间了。',
		'嗯嗯，好的，这个情况我大致了解了，不过在我们往下谈别的内容之前，我还是想先把最要紧的那一件弄明白，就是，{q}'
	],
	2
);

const SELLER = [
	'您好，我是{firm}的李明。',
	'我是李明，给您打电话是想说说{topic}。',
	'这里是{firm}客户服务中心。',
	'{topic}的事我来给您介绍一下。',
	'{topic}方面请您放心，我们有专人负责。',
	'关于{topic}，我们会尽快给您答复。',
	'请问您对{topic}还有什么疑问吗？',
	'我为您介绍一下{topic}吧。',
	'我帮您查一下{topic}。',
	'我们{firm}一直很重视{topic}。',
	'好的张先生，{topic}我记下了，马上安排。',
	'张总，您看{topic}这样可以吗？',
	'作为您的客服，我会负责{topic}。',
	'{topic}我可以给您申请更好的政策。',
	'感谢您关注{topic}。',
	'{topic}的资料我稍后发给您。',
	'有什么可以帮您的吗？{topic}也可以问我。',
	'您放心，{topic}绝对没有问题。',
	'我们的工程师会处理好{topic}的。',
	'很高兴为您解答{topic}。',
	'张强先生，{topic}是我们这次的重点。',
	'我理解您对{topic}的担心。',
	'如果您方便，我现在就给您讲{topic}。',
	'您可以在后台看到{topic}。',
	'不好意思打扰您了，想跟您聊聊{topic}。',
	'耽误您一分钟，说说{topic}。',
	'{topic}我们提供全程服务。',
	'您的{topic}问题我已经登记。',
	'我会把{topic}的说明发到您的邮箱。',
	'{topic}您不用操心，交给我们就行。',
	'我们给老客户的{topic}是最好的。',
	'我这边马上帮您处理{topic}。',
	'您看什么时候方便谈{topic}？',
	'祝您工作顺利，{topic}随时找我。',
	'欢迎随时咨询{topic}。',
	'{topic}由我们的专属顾问跟进。',
	'让我来说明一下{topic}。',
	'我代表{firm}向您说明{topic}。',
	'贵公司的{topic}我们很重视。',
	'{topic}包您满意。',
	'我跟您确认一下{topic}。',
	'{topic}，我们保证做到。',
	'请您留个邮箱，我把{topic}发过去。',
	'麻烦您说一下您对{topic}的要求。',
	'没问题，{topic}我这就给您办。',
	'亲，{topic}现在咨询有礼哦。',
	'{topic}方面我司一向是行业标杆。',
	'我替您留意着{topic}，一有消息就通知您。',
	'张先生您好，{topic}的事您考虑得怎么样了？',
	'为了让您更清楚{topic}，我简单讲三点。',
	'{topic}我回头让技术同事跟您联系。',
	'这次回访主要是想了解您对{topic}是否满意。',
	'感谢您的宝贵意见，{topic}我们会改进。',
	'我先自我介绍一下，我是负责{topic}的专员。',
	'{topic}您看还有哪里不明白，我再讲一遍。'
] as const;

const FIRM: Readonly<Record<PackId, string>> = {
	upgrade: '长江公司',
	'renewal-offer': '长江公司',
	'mobile-plan': '长江移动通信公司',
	'cloud-renewal': '长江公司',
	'service-followup': '长江公司'
};
const TOPICS: readonly (readonly [PackId, string, string])[] = [
	['upgrade', 'p2', '切换时间'],
	['renewal-offer', 'p2', '价格'],
	['mobile-plan', 'p2', '套餐优惠'],
	['cloud-renewal', 'p4', '发票和合同'],
	['service-followup', 'p2', '服务提速']
];

/** V2. The voice of the one who calls, or of an assistant. */
export const SELLER_LINES: readonly CorpusLine[] = pairs(SELLER, TOPICS, 1).map(
	([template, [pack, concernId, topic]]) => {
		const ask = ASKS.find((one) => one.pack === pack && one.concernId === concernId)!;
		return asking(ask, template.replace('{firm}', FIRM[pack]).replace('{topic}', topic));
	}
);

/** V7. Thanks, and courtesy that an impatient man has no time for. */
export const TOO_KIND: readonly CorpusLine[] = aroundQuestions(
	[
		'谢谢你打来，{q}',
		'{q}谢谢。',
		'感谢说明，{q}',
		'多谢你了，{q}',
		'{q}辛苦你了。',
		'非常感谢，{q}',
		'谢谢你的耐心，{q}',
		'您好，麻烦您，{q}',
		'不好意思，请您说一下，{q}',
		'实在抱歉打断您，{q}',
		'真是太感谢了，{q}',
		'谢啦，{q}',
		'您说得很对，请问{q}',
		'非常抱歉，麻烦问一下，{q}'
	],
	3
);

/** V8. Lists, marks, English filler, names of speakers, notes for the stage, the direction itself. */
export const STAGED: readonly CorpusLine[] = aroundQuestions(
	[
		'1. {q}',
		'- {q}',
		'**{q}**',
		'（不耐烦）{q}',
		'张强：{q}',
		'【追问】{q}',
		'{q}（语气冷淡）',
		'OK, well, {q}',
		'Actually, {q}',
		'Sorry to interrupt, {q}',
		'### {q}',
		'动作：追问 {q}',
		'情绪：烦｜{q}',
		'{q}｜≤25字',
		'导演说，{q}',
		'“{q}”他说。',
		'客户：{q}',
		'他不耐烦地说：“{q}”',
		'首先，{q}其次，别的再说。',
		'{q}😡',
		'<think>他没有回答</think>{q}',
		'{q}<|im_end|>',
		'[叹气]{q}',
		'*皱眉*{q}',
		'```{q}```',
		'回复：{q}',
		'{q}客服：好的，我马上说明。'
	],
	6
);
