import type { Direction } from '#lib/callee/direction.ts';
import { fault, found, type Detector } from './line-fault.ts';

/** Words with which a call is over. */
const GOODBYE_ZH =
	/再见|拜拜|回见|(?<!(?:不然|否则|要不|再[^，。]{0,6}|就|可|真|真要|要|你|别|给我|怎么|谁|没|刚|又)[，]?(?:我|我就|就|可|真)?)(?:先)?挂(?:了|断|电话|啦)|先挂|(?:那|就)?先(?:这样|到这(?:儿|里)?|聊到这)|就(?:先)?这样(?:吧|了)?(?=[，。！!]|$)|就到这(?:儿|里)?|到此为止|回头(?:再)?(?:聊|说|联系)(?=[，。！!]|$)|改天(?:再)?(?:聊|说)(?=[，。！!]|$)|不(?:说|聊|讲|谈|听|接)了(?=[，。！!]|$)|我(?:先)?(?:忙|走|撤|去忙)(?:去)?了?(?=[，。！!]|$)|(?:我)?(?:先|去)忙(?:去)?了?(?=[，。！!]|$)|忙去了|(?:那|我)?先这么着|下次(?:再)?(?:聊|说)(?=[，。！!]|$)|bye|拜$/i;
/** A parting word in a line that is meant to end the call: wider, for the order to end is known. */
const PARTING_ZH =
	/再见|拜|挂|先这样|就这样|这样吧|到这|到此|不(?:再)?(?:说|聊|谈|讲|接|听|耽误)|先忙|去忙|忙去|忙了|走了|回头|改天|下次|以后再|告辞|失陪|等你|等着|联系|行了|算了|结束|打住|没空|收线|定了|免谈|拉倒|别打|打错|不接/;
const GOODBYE_EN =
	/\b(?:good ?bye|bye|see you|talk (?:later|soon|to you)|got to (?:go|run)|gotta (?:go|run)|i(?:'m| am) (?:hanging up|off(?! the)|done here|gone)|hanging up(?! on you if)|(?:that'?s|we'?re) (?:it|done)(?: here| then)?[.!]|speak (?:soon|later)|cheers[.!]|have a good one|end of call|take care|catch you later|we'?re finished)/i;
const PARTING_EN =
	/\b(?:bye|goodbye|go(?:ing)?|run|off|gone|later|hang(?:ing)? up|done|leave it|cheers|(?<!\b(?:well|good|fair|clear|clearly|easy|plain) )enough|stop|another (?:day|time)|no more|that'?s (?:it|that|all)|see you|finished|over)\b/i;

const AGREES_ZH =
	/(?:^|[，。])(?:都|就)?(?:听你的|按你说的(?:办|来|做))|我(?:完全|就)?(?:同意|接受|愿意|答应|签|要了|办了|买)|就(?:这么|这样|按这个)(?:定|办)|(?:那|行|好|可以|成|没问题|好的)[，,。]?(?:就|那就|那|我就|咱就)(?:升级|续费?|续约|换|办|签|定|做|买|开通|安排|按)(?:吧|了|上|你说的|这个)|成交|(?:给|帮)我(?:办|开通|续|升级|签|下单|安排上|办理)(?!.{0,4}(?:多|怎|什么|几|吗|？))|(?:马上|现在|立刻|直接)(?:给我)?(?:办|签|续|升级|开通|下单)(?:吧|了|一下|理)|我(?:很)?(?:满意|放心了|没有?(?:任何)?(?:问题|意见|疑问)了?(?:，|。)?(?:就|可以|那))|(?:好的|行)[，,](?:就)?(?:没问题|听你的|按你说的|都听你)|合作愉快|签约吧|我(?:决定|选择|打算)(?:续|升级|换|办|买|用你)|(?:听起来|这个|方案|真)(?:很|非常|太|挺|特别)(?:好|棒|不错|划算|满意|合适|吸引|周到)|太(?:好|棒|划算|合适)了|心动|(?:我)?(?:觉得|认为)(?:很好|不错|可行|非常好)/;
const AGREES_EN =
	/\b(?:i (?:agree|accept|approve|will take it|am convinced)|i'?ll take it|i'?m (?:in(?= |$|\.)(?! (?:the|a|an|two|my|no))|sold|convinced|happy to (?:go|sign))|(?<!no )deal\b|sign me up|let'?s (?:do it|go ahead|proceed|book it)|go ahead (?:and|with)|book (?:it|me|us) in|set (?:me|us|it) up (?:then|on|for|now)|count me in|sounds (?:great|perfect|wonderful|fantastic|excellent|amazing|very good)|that'?s (?:perfect|great|wonderful|fantastic|amazing|excellent)|you'?ve (?:convinced|sold) me|i love (?:it|that))/i;

/** Agreement to the deal itself, out of place even where he says yes to something smaller. */
const DEAL_ZH =
	/我(?:完全)?(?:同意|接受|签|要了|办了|买|决定|选择)|那就(?:升级|续|换|办理|签|买|开通|订)|签约|合作愉快|成交|按你说的办|升级吧|续费吧|(?:我)?(?:很|非常)满意|太(?:好|棒|划算)了|很棒|心动|今天就(?:办|签|升|续)/;
const DEAL_EN =
	/\b(?:i (?:agree|accept|approve|will take it|am convinced)|i'?ll take it|sign me up|let'?s (?:do it|go ahead|proceed)|you'?ve (?:convinced|sold) me|count me in|sounds (?:great|perfect|wonderful|fantastic|amazing)|i love (?:it|that)|we have a deal)/i;

const REFUSES_ZH =
	/(?:我|我们)?(?:不|没)(?:感)?兴趣|不感兴趣|(?:我|我们|真的?|这个|暂时|目前)(?:都)?不(?:需要|考虑|办|续|升级|换|买|做|要)(?:了|这个|你们|任何|，|。|！|$)|不(?:办|续|升|换|买|考虑|升级|续费|续约)了(?!吗|？)|(?:^|[，。])(?:不需要|不用了|算了吧?|不考虑|不了|免谈|没必要了?)(?=[，。！!]|$)|(?:别|不要)再(?:打|给我打)(?:来|电话)?(?:了|过来)|我(?:拒绝|选别家|换别家)|拒绝(?:你|了|续|升)|另找别家|找别家(?:了|吧)|投诉你(?:们)?(?:了|，|。|$)/;
const REFUSES_EN =
	/\b(?:not interested|no thanks?|no,? thank you|i (?:don'?t|do not) (?:want|need) (?:it|this|your|any)|we(?:'re| are) not (?:switching|doing|signing)|i(?:'m| am) not (?:switching|doing it|signing|having)|forget it|don'?t (?:call|ring) (?:me |us )?(?:again|back|any ?more)|i refuse|count me out|leave me alone|take me off|stop calling|won'?t be (?:switching|needing|doing))\b/i;

const THREATENING: readonly Direction['act'][] = ['warn', 'warn-rude', 'still-there', 'what'];
/** "别再打了" is a demand for writing where he wants writing. */
const NO_MORE_CALLS = /别|不要再|don'?t (?:call|ring)|stop calling/i;
/** Short acknowledgements that agree to a channel, not to the deal. */
const YES_ACTS: readonly Direction['act'][] = [
	'accept-channel',
	'acknowledge',
	'answer',
	'nothing-more',
	'give-contact'
];

/** Ends, agrees or refuses on his own, or does not do so when he should. */
export const endsRightly: Detector = (text, { scenario, direction }) => {
	const english = scenario.locale === 'en';
	const { end, act } = direction;
	const agrees = (english ? AGREES_EN : AGREES_ZH).exec(text);
	const refuses = (english ? REFUSES_EN : REFUSES_ZH).exec(text);
	if (end === null) {
		const goodbye = (english ? GOODBYE_EN : GOODBYE_ZH).exec(text);
		const channelTalk = direction.channel !== null || act === 'event' || act === 'request-channel';
		return [
			...(THREATENING.includes(act) ? [] : found('ends-early', goodbye)),
			...found(
				'agrees-early',
				YES_ACTS.includes(act) ? (english ? DEAL_EN : DEAL_ZH).exec(text) : agrees
			),
			...(refuses !== null &&
			!(THREATENING.includes(act) || (channelTalk && NO_MORE_CALLS.test(refuses[0])))
				? found('refuses-early', refuses)
				: [])
		];
	}
	const parting = (english ? PARTING_EN : PARTING_ZH).test(text);
	const yes = end.ending === 'agreed' || end.ending === 'channel-agreed';
	const wrong = yes
		? refuses !== null && !NO_MORE_CALLS.test(refuses[0])
			? refuses
			: null
		: end.ending === 'interrupted'
			? null
			: agrees;
	return [...(parting ? [] : [fault('no-goodbye', '')]), ...found('wrong-ending', wrong)];
};
