import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** Sentences that any call may need, spoken in the document's language and filled with its names. */
export interface StockLines {
	readonly introduce: (scenario: CompiledScenario) => string;
	readonly askTime: () => string;
	readonly acknowledge: () => string;
	readonly apologize: () => string;
	/** The document has no answer: say so and promise one. */
	readonly deferHonestly: (channel: Channel) => string;
	readonly acceptChannel: (channel: Channel) => string;
	readonly nextStep: (channel: Channel) => string;
	readonly close: () => string;
	readonly respectRefusal: () => string;
	readonly noSecrets: () => string;
	readonly correct: (right: string) => string;
}

const CHANNEL_ZH: Readonly<Record<Channel, string>> = {
	email: '邮箱',
	wechat: '微信',
	sms: '短信',
	phone: '电话',
	meeting: '会议',
	any: '邮箱'
};

const named = (text: string, fallback: string): string => (text === '' ? fallback : text);

const ZH: StockLines = {
	introduce: ({ names }) => {
		const who = named(names.callee, '您');
		const company = names.callerCompany[0] ?? '';
		return `您好，请问是${who}吗？我是${company}${named(names.caller, '客服')}。`;
	},
	askTime: () => '占您两分钟说个要紧事，现在方便吗？',
	acknowledge: () => '明白您忙，我只说要点。',
	apologize: () => '抱歉，刚才是我没说清楚，我直接回答您。',
	deferHonestly: (channel) =>
		`这点我手上没有资料，核实后今天${channel === 'phone' ? '打电话' : `发${CHANNEL_ZH[channel]}`}答复您。`,
	acceptChannel: (channel) => `好，资料我今天下班前发您${CHANNEL_ZH[channel]}，您先看。`,
	nextStep: (channel) => `资料我今天发您${CHANNEL_ZH[channel]}，周五上午我再跟您确认，可以吗？`,
	close: () => '谢谢您抽时间，祝您工作顺利。',
	respectRefusal: () => '好的，我不再打扰，您需要时随时找我。',
	noSecrets: () => '这类信息您不用告诉我，我们不需要。',
	correct: (right) => `刚才说错了，更正一下：${right}`
};

const CHANNEL_EN: Readonly<Record<Channel, string>> = {
	email: 'email',
	wechat: 'WeChat',
	sms: 'text message',
	phone: 'phone',
	meeting: 'a meeting',
	any: 'email'
};

const EN: StockLines = {
	introduce: ({ names }) =>
		`Hello, is that ${named(names.callee, 'the right person')}? It's ${named(names.caller, 'me')} from ${names.callerCompany[0] ?? 'our company'}.`,
	askTime: () => 'Have you got two minutes? It is one thing that concerns you.',
	acknowledge: () => 'I can hear you are busy, so just the main point.',
	apologize: () => 'Sorry, that was not clear. Here is the answer.',
	deferHonestly: (channel) =>
		`I don't have that here; I'll check and answer by ${CHANNEL_EN[channel]} today.`,
	acceptChannel: (channel) => `Fine, I'll send it by ${CHANNEL_EN[channel]} this afternoon.`,
	nextStep: (channel) =>
		`I'll send it by ${CHANNEL_EN[channel]} today and ring you Friday at ten, all right?`,
	close: () => 'Thank you for your time, and have a good day.',
	respectRefusal: () => "Fair enough, I won't call again. You know where to find us.",
	noSecrets: () => "You don't need to tell me that; we never ask for it.",
	correct: (right) => `Sorry, I misspoke: ${right}`
};

export const stockLines = (locale: Locale): StockLines => (locale === 'en' ? EN : ZH);
