import type { Direction } from '#lib/callee/direction.ts';
import { statementsOf } from './length.ts';
import { fault, found, type Detector } from './line-fault.ts';

const anyOf = (...families: readonly string[]): RegExp => new RegExp(families.join('|'), 'i');

/** Words with which a call is over. */
const GOODBYE_ZH =
	/再见|拜拜|回见|(?<!(?:不然|否则|要不|再[^，。]{0,6}|就|可|真|真要|要|你|别|给我|怎么|谁|没|刚|又)[，]?(?:我|我就|就|可|真)?)(?:先)?挂(?:了|断|电话|啦)|先挂|(?:那|就)?先(?:这样|到这(?:儿|里)?|聊到这)|就(?:先)?这样(?:吧|了)?(?=[，。！!]|$)|就到这(?:儿|里)?|到此为止|回头(?:再)?(?:聊|说|联系)(?=[，。！!]|$)|改天(?:再)?(?:聊|说)(?=[，。！!]|$)|不(?:说|聊|讲|谈|听|接)了(?=[，。！!]|$)|我(?:先)?(?:忙|走|撤|去忙)(?:去)?了?(?=[，。！!]|$)|(?:我)?(?:先|去)忙(?:去)?了?(?=[，。！!]|$)|忙去了|(?:那|我)?先这么着|下次(?:再)?(?:聊|说)(?=[，。！!]|$)|bye|拜$/i;
/** A parting word in a line that is meant to end the call: wider, for the order to end is known. */
const PARTING_ZH =
	/再见|拜|挂|先这样|就这样|这样吧|到这|到此|不(?:再)?(?:说|聊|谈|讲|接|听|耽误)|先忙|去忙|忙去|忙了|走了|回头|改天|下次|以后再|告辞|失陪|等你|等着|联系|行了|算了|结束|打住|没空|收线|定了|免谈|拉倒|别打|打错|不接/;
const GOODBYE_EN = anyOf(
	// Parting words.
	String.raw`\b(?:good ?bye|bye|see you|ta[- ]ra|toodle|farewell|good ?night|have a good one|take care|catch you (?:later|another)|end of (?:the |this )?(?:call|conversation|discussion))|\bcheers[.!]|\bso long(?=[.!]|$)`,
	String.raw`\b(?:nice|good|lovely) (?:talking|speaking|chatting)`,
	// Another time.
	String.raw`\b(?:talk|speak) (?:later|soon|to you)|\b(?:we(?:'ll| will)|let'?s|i(?:'ll| will)) (?:speak|talk|ring|call|chat)(?: to)?(?: you| again)? (?:later|soon|another (?:time|day)|tomorrow|next week)`,
	// He has to go, or is gone.
	String.raw`\b(?:got to|gotta) (?:go|run)|\b(?:i(?:'ve| have)?(?: got)?|i'?d|we) (?:to|must|need to|better|should) (?:get going|go|run|dash|leave|shoot|be (?:off|going)|head off|get off|end (?:this|the)|stop (?:here|now)|get back to (?:work|it))\b|\bi(?:'m| am) (?:hanging up|off(?! the)|done here|gone|away|going|leaving)(?: now)?(?=[.!,]|$)|\bmust get back to (?:work|it)|\bend this call`,
	// The telephone.
	String.raw`\bhanging up(?! on you if)|\bputting (?:the|this) phone down|\boff the (?:phone|line)(?=[.!,]|$)|\bring(?:ing)? off(?=[.!,]|$)|\bcutting (?:you|this|it) (?:off|short)|\b(?:this|the) call(?:'s| is) (?:over|finished|done)|\bcan'?t talk (?:now|any ?more|any longer)|\blet you go\b`,
	// That was it.
	String.raw`\b(?:that'?s|we'?re) (?:it|done)(?: here| then)?[.!]|\bwe'?re finished|\bthat(?:'ll| will) be all|\bnothing (?:more|else) to say|\bwrap (?:this|it) up|\b(?:let'?s|we can) (?:stop|end|leave it|finish|call it)(?: it| this)? (?:here|there|a day|at that)`
);
const PARTING_EN =
	/\b(?:bye|goodbye|go(?:ing)?|run|off|gone|later|hang(?:ing)? up|done|leave it|cheers|(?<!\b(?:well|good|fair|clear|clearly|easy|plain) )enough|stop|another (?:day|time)|no more|that'?s (?:it|that|all)|see you|finished|over)\b/i;

const AGREES_ZH =
	/(?:^|[，。])(?:都|就)?(?:听你的|按你说的(?:办|来|做))|我(?:完全|就)?(?:同意|接受|愿意|答应|签|要了|办了|买)|就(?:这么|这样|按这个)(?:定|办)|(?:那|行|好|可以|成|没问题|好的)[，,。]?(?:就|那就|那|我就|咱就)(?:升级|续费?|续约|换|办|签|定|做|买|开通|安排|按)(?:吧|了|上|你说的|这个)|成交|(?:给|帮)我(?:办|开通|续|升级|签|下单|安排上|办理)(?!.{0,4}(?:多|怎|什么|几|吗|？))|(?:马上|现在|立刻|直接)(?:给我)?(?:办|签|续|升级|开通|下单)(?:吧|了|一下|理)|我(?:很)?(?:满意|放心了|没有?(?:任何)?(?:问题|意见|疑问)了?(?:，|。)?(?:就|可以|那))|(?:好的|行)[，,](?:就)?(?:没问题|听你的|按你说的|都听你)|合作愉快|签约吧|我(?:决定|选择|打算)(?:续|升级|换|办|买|用你)|(?:听起来|这个|方案|真)(?:很|非常|太|挺|特别)(?:好|棒|不错|划算|满意|合适|吸引|周到)|太(?:好|棒|划算|合适)了|心动|(?:我)?(?:觉得|认为)(?:很好|不错|可行|非常好)/;
const AGREES_EN = anyOf(
	// I do.
	String.raw`\bi (?:agree|accept|approve|will take it|am convinced)\b|\bi'?m (?:in(?= |$|\.)(?! (?:the|a|an|two|my|no))|sold|convinced|happy to (?:go|sign|switch|start|proceed|move|do (?:it|that)))|\bi(?:'ve| have) decided|\bi love (?:it|that)|\byou'?ve (?:convinced|sold) me|\bcount (?:me in|on (?:me|us))|\b(?:got|have) (?:my|our) (?:business|word)|\bthat settles it`,
	// I take it.
	String.raw`\bi'?ll take it|\b(?:i|we)(?:'ll| will) (?:have|take|buy|switch to|go with|join|sign)(?= (?:it|that|this|one|two|them|you|up|now)\b|[.!,]|$)|\b(?:i|we)(?:'d| would)? (?:like|love|want|be happy|am willing|am ready) to (?:proceed|go ahead|sign|switch|start|buy|join|book)|\b(?:i|we)(?: think (?:i|we))? can do (?:it|that|this)(?=[.!,]|$)|\bi want (?:one|it|that)(?=[.!,]|$)`,
	// Do it.
	String.raw`(?<!no )\bdeal\b|\bsign me up|\blet'?s (?:do it|go ahead|proceed|book it|sign|get (?:it|this) (?:done|started|going)|make it (?:mon|tues|wednes|thurs|fri))|\bgo ahead (?:and|with)|\bgo for it|\bbook (?:it|me|us) in|\bset (?:me|us|it) up (?:then|on|for|now)|\bconsider it done|\bwhere do i sign|\b(?:when|how soon) (?:can|do) (?:we|i) start|\b(?:you|we)'?re on(?=[.!,]|$)|\b(?:yes|yeah|okay|ok|right|fine|sure),? (?:do it|(?:book|sign|put|count) (?:me|us) (?:in|up|down))|\b(?:mon|tues|wednes|thurs|fri)day it is\b`,
	// It is good.
	String.raw`\bsounds (?:great|perfect|wonderful|fantastic|excellent|amazing|very good)|\bthat'?s (?:perfect|great|wonderful|fantastic|amazing|excellent)|\bthat(?:'ll| will| would) (?:do nicely|be (?:fine|great|perfect|lovely))|\bworks for (?:me|us)|\b(?:absolutely|definitely|certainly)[.!]`
);

/** Agreement to the deal itself, out of place even where he says yes to something smaller. */
const DEAL_ZH =
	/我(?:完全)?(?:同意|接受|签|要了|办了|买|决定|选择)|那就(?:升级|续|换|办理|签|买|开通|订)|签约|合作愉快|成交|按你说的办|升级吧|续费吧|(?:我)?(?:很|非常)满意|太(?:好|棒|划算)了|很棒|心动|今天就(?:办|签|升|续)/;
const DEAL_EN =
	/\b(?:i (?:agree|accept|approve|will take it|am convinced)|i'?ll take it|sign me up|let'?s (?:do it|go ahead|proceed)|you'?ve (?:convinced|sold) me|count me in|sounds (?:great|perfect|wonderful|fantastic|amazing)|i love (?:it|that)|we have a deal)/i;

const REFUSES_ZH =
	/(?:我|我们)?(?:不|没)(?:感)?兴趣|不感兴趣|(?:我|我们|真的?|这个|暂时|目前)(?:都)?不(?:需要|考虑|办|续|升级|换|买|做|要)(?:了|这个|你们|任何|，|。|！|$)|不(?:办|续|升|换|买|考虑|升级|续费|续约)了(?!吗|？)|(?:^|[，。])(?:不需要|不用了|算了吧?|不考虑|不了|免谈|没必要了?)(?=[，。！!]|$)|(?:别|不要)再(?:打|给我打)(?:来|电话)?(?:了|过来)|我(?:拒绝|选别家|换别家)|拒绝(?:你|了|续|升)|另找别家|找别家(?:了|吧)|投诉你(?:们)?(?:了|，|。|$)/;
const REFUSES_EN = anyOf(
	String.raw`\bnot interested|\bno thanks?\b|\bno,? thank you|\bi refuse|\bdeclin(?:e|ing)\b|\bforget it|\bout of the question|\b(?:not|never) going to happen|\bnot for (?:me|us)\b|\bno deal\b|\b(?:it(?:'s| is) a|(?:the|my) answer(?:'s| is)) no\b|\bi(?:'ll| will) pass\b`,
	String.raw`\b(?:i|we) (?:don'?t|do not) (?:want|need) (?:it|this|that|one|any|you|your)|\bno need for (?:it|that|one|any)|\b(?:we(?:'re| are)|i(?:'m| am)) not (?:switching|doing (?:it|this)|signing|buying|changing|having|interested|moving)|\bwon'?t be (?:switching|needing|doing|changing|buying|signing)`,
	// He keeps what he has.
	String.raw`\b(?:i|we)(?:'d| would)? (?:rather not|prefer not to)(?=[.!,]|$)|\b(?:i|we)(?:'d| would)? (?:rather|prefer to) (?:keep|stay)|\bstay(?:ing)? (?:with|as) (?:what|we are|i am|the one)|\b(?:happy|fine|content) (?:as (?:we are|i am|it is)|with (?:what|the one))`,
	// No more calls.
	String.raw`\bdon'?t (?:call|ring) (?:me |us )?(?:again|back|any ?more)|\bcount me out|\bleave me alone|\btake me off|\bstop calling`
);

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
export const endsRightly: Detector = (line, { scenario, direction }) => {
	const english = scenario.locale === 'en';
	const { end, act } = direction;
	// A question about a refusal or an end is neither; in Chinese a sentence tells less of that.
	const text = english ? statementsOf(line) : line;
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
	const parting = (english ? PARTING_EN : PARTING_ZH).test(line);
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
