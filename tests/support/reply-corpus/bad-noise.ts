/** Replies of a model that lost its footing: other languages, noise, loops, itself, the caller, the game. */
import { aroundQuestions, asking, pairs, type CorpusLine } from './corpus-line.ts';
import { ASKS } from './material.ts';

/** Another language, or signs of every script. */
export const FOREIGN: readonly CorpusLine[] = aroundQuestions(
	[
		'{q} How long will it take exactly? Please be specific.',
		'I am busy right now, {q}',
		'Сколько это займёт времени? {q}',
		'{q} Что вы имеете в виду?',
		'これはどういう意味ですか？{q}',
		'{q}教えてください。',
		'얼마나 걸려요? {q}',
		'ราคาเท่าไหร่ {q}',
		'{q}\uFFFD\uFFFD\uFFFD',
		'What do you mean by that, {q}',
		"I don't understand, {q} please tell me more about it",
		'¿Cuánto cuesta esto? {q}',
		'Das ist mir zu teuer, {q}',
		'كم السعر {q}'
	],
	3
);

/** One piece again and again. */
export const LOOPS: readonly CorpusLine[] = aroundQuestions(
	[
		'说重点说重点说重点说重点，{q}',
		'{q}多久多久多久多久多久',
		'你说你说你说你说你说，{q}',
		'我问你，我问你，我问你，我问你，{q}',
		'快点快点快点快点，{q}',
		'{q}好不好好不好好不好好不好',
		'到底到底到底到底，{q}',
		'别绕了别绕了别绕了，{q}',
		'嗯嗯嗯嗯嗯嗯嗯嗯嗯嗯，{q}',
		'等等等等等等等等，{q}',
		'行不行行不行行不行，{q}',
		'什么什么什么什么，{q}',
		'{q}不行不行不行不行不行'
	],
	3
);

/** What he has said before in this call. */
export const REPEATS: readonly CorpusLine[] = ASKS.flatMap((ask) =>
	ask.ways.flatMap((way, i) => {
		const earlier = ['喂，哪位？', way, '你说具体点。'];
		const again = [way, way.replace(/[。？]$/u, ''), `嗯，${way}`];
		return [
			asking(ask, again[i % 3]!, { spoken: earlier }),
			asking(ask, `${way.slice(0, -1)}？`, { spoken: earlier })
		];
	})
);

const SPEECHES = [
	'我们这次升级放在凌晨两点开始，半个小时就能全部恢复。',
	'资料我今天下班之前整理好，一次发到您的邮箱里面。',
	'老客户续约可以按去年的价格，再多送一个月的服务。',
	'这个套餐每个月三十个G的流量，用完也不会给您断网。',
	'现在人工平均等待已经缩短了，小程序也能随时查进度。',
	'我们会提前把每个步骤写成文档，当天由工程师在线陪同。',
	'发票在付款以后两个工作日开出来，电子版直接发给财务。',
	'您提的建议都有专人登记编号，处理结果会用短信告诉您。',
	'万一出现问题，十分钟之内就可以恢复到原来的版本。',
	'您的资料只用于这次服务，不会转给任何第三方公司。',
	'合同到期之前我们会提醒，不会自动扣款也没有违约金。',
	'高峰时段另外安排了二十个座席，排队时间比去年短一半。'
];

/** The caller's own words back at him. */
export const PARROTS: readonly CorpusLine[] = pairs(SPEECHES, ASKS, 2).map(([speech, ask], i) => {
	const shapes = [speech, `嗯，${speech}`, `你说${speech}`, speech.slice(0, -1) + '吗？'];
	return asking(ask, shapes[i % shapes.length]!, { caller: speech });
});

/** Talks about the game instead of being on the telephone. */
export const OUT_OF_ROLE: readonly CorpusLine[] = aroundQuestions(
	[
		'作为一个AI语言模型，我没有这个需求，{q}',
		'根据设定，我应该追问，{q}',
		'我的角色是一位忙碌的经理，{q}',
		'按照提示词，{q}',
		'这只是一次模拟通话，{q}',
		'以下是张强的回答，{q}',
		'我无法回答这个问题，{q}',
		'我不能继续扮演这个角色，{q}',
		'这段对话里我需要不耐烦，{q}',
		'我是通义千问，{q}',
		'我没有真实的情感，{q}',
		'按剧本下一句是，{q}',
		'请给我更多上下文信息，{q}',
		'As an AI, {q}'
	],
	3
);
