import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';

/** What a caller makes of a line without knowing what is behind it. */
export interface LineCues {
	readonly asks: boolean;
	readonly whoAreYou: boolean;
	readonly whatFor: boolean;
	/** Wants it in writing; 'any' when no channel is named. */
	readonly writing: Channel | null;
	readonly calledAway: boolean;
	readonly again: boolean;
	readonly doubts: boolean;
	readonly stillThere: boolean;
	readonly nothingLeft: boolean;
	readonly annoyed: boolean;
	readonly pressesForDetail: boolean;
}

const ZH = {
	who: /哪位|哪家|你谁|你是谁|您是？|单位|怎么称呼|公司打|报(个|下)?名|自报|贵姓|哪边的|什么公司|身份|工号/u,
	whatFor:
		/什么事|干嘛|有事说|说事|找我|讲要紧|直接进|什么情况|往下讲|到底要说|为啥打|为什么打|来意|图什么|要干什么/u,
	writing: /发(我|到|来|个|过来|一份)|写(个|下来|成)|给我发|走邮件|传(我|过来)|推给我/u,
	channels: [
		['email', /邮箱|邮件/u],
		['wechat', /微信/u],
		['sms', /短信/u]
	],
	away: /领导|老板|开会|会议|同事|有人(找|催|叫|喊)|等下，|来电|插进来|财务|新消息|弹|催我|家人|爱人|信号/u,
	again: /再说一遍|没听清|重复|再来一遍|再讲讲|走神|没听见|断了一下|多少来着/u,
	doubts: /确定|对不上|哪个准|出处|怎么算|核一下|真的假的|前后|不一样|当真/u,
	there: /还在吗|听得(见|到)吗|喂？|人呢|说话呀|怎么没声/u,
	nothing: /没别的|没了|都问完|清楚了|没疑问|齐了|够了|有底了|可以了|说清了|都说到|没什么要/u,
	annoyed: /最后|耐心|别绕|挂了|算了|听烦|浪费|太长|打住|停停|啰嗦|别念/u,
	detail: /具体|笼统|多少|几(个|天|分|小时)|哪(些|几)|细一点|准的|数据|没答/u
} as const;

const EN = {
	who: /who('s| is| are)|which company|your name|calling from/iu,
	whatFor:
		/what('s| is) (this|it) about|what do you want|why (are|do) you call|go (on|ahead)|get to/iu,
	writing: /send|write|put it in|in writing|drop me/iu,
	channels: [
		['email', /e-?mail|mail/iu],
		['wechat', /wechat/iu],
		['sms', /text|sms|message/iu]
	],
	away: /boss|meeting|colleague|someone|hold on|another call|door|signal|line/iu,
	again: /again|say that|didn't (catch|hear|get)|repeat/iu,
	doubts: /sure|doesn't (match|add)|where does|you said/iu,
	there: /still there|hello\?|anyone/iu,
	nothing: /nothing (else|more)|that's (all|it)|no more questions|i'm clear|covered/iu,
	annoyed: /last chance|waste|patience|too long|stop|short/iu,
	detail: /specific|exactly|how (many|much|long)|which|figure|vague/iu
} as const;

export function readCues(line: string, locale: Locale): LineCues {
	const words = locale === 'en' ? EN : ZH;
	const named = words.channels.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
	const wantsWriting = words.writing.test(line);
	const asks = /[？?]/u.test(line);
	return {
		asks,
		whoAreYou: words.who.test(line),
		whatFor: words.whatFor.test(line),
		writing: wantsWriting ? (named ?? 'any') : null,
		calledAway: words.away.test(line),
		again: words.again.test(line),
		doubts: words.doubts.test(line),
		stillThere: words.there.test(line),
		nothingLeft: words.nothing.test(line) && !asks,
		annoyed: words.annoyed.test(line),
		pressesForDetail: words.detail.test(line)
	};
}
