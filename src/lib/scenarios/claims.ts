import type { Locale } from '#lib/core/locale.ts';
import type { Span } from '#lib/core/span.ts';

/**
 * Promises without a number. A document makes them or it does not; a caller who makes one that the document
 * does not hold has invented it. Ids are stable: they are part of facts and of score evidence.
 */
export interface ClaimKind {
	readonly id: string;
	/** Hard ones promise money, guarantee or compensation. */
	readonly hard: boolean;
	readonly zh: RegExp;
	readonly en: RegExp;
}

export const CLAIM_KINDS: readonly ClaimKind[] = [
	{
		id: 'no-hidden-fee',
		hard: true,
		zh: /(没有|无|不含|不收|不会有|无需|没)(任何|一分|什么|其他|其它|别的)*(额外|附加|隐性|隐藏|多余|手续|中介|担保|附加和隐性|额外隐性)+[^，。；！？]{0,6}?(费用?|收费|开销)|没有(附加|隐性|隐藏)费|无附加费|(没有|无)[^，。；！？]{0,4}(手续费|中介费|担保费)|砍头息/gu,
		en: /\bno (hidden|extra|additional|other) (fees?|costs?|charges?)\b|\bnothing extra\b/giu
	},
	{
		id: 'no-penalty',
		hard: true,
		zh: /(不收|没有|无|无任何|不用|不要|免)[^，。；！？]{0,6}违约金|(违约金|罚金)[^，。；！？]{0,8}(没有|不收|不用|都没)/gu,
		en: /\bno (penalt(y|ies)|cancellation fees?)\b|\bno charge for\b/giu
	},
	{
		id: 'free',
		hard: true,
		zh: /免费|全免|不收费|不要钱|不花钱|不用(交|付|花)?钱|分文不收|零费用|不(另|额外)?收(取)?(任何)?费/gu,
		en: /(?<!(?:bay|slot|line|space|place|someone|hands?) is )\bfree\b(?! (?:slot|bay|space|place|time|of|to))|\bat no (cost|charge)\b|\bwon't cost (you )?(a thing|anything)\b/giu
	},
	{
		id: 'no-lock-in',
		hard: true,
		zh: /(不|没有|无需|不用|没)(绑定?|签)[^，。；！？]{0,4}(合约|合同|期限)?|无(长期)?合约|(没有|不需要?)[^，。；！？]{0,3}(合约期|最低消费)/gu,
		en: /\bno (long[- ]term )?(contract|lock-?in|commitment)\b/giu
	},
	{
		id: 'switch-back',
		hard: true,
		zh: /(退|调|换|改|转)(回|回去|回到)[^，。；！？]{0,3}(原|老|旧|以前)[^，。；！？]{0,3}套餐|可升(级)?可?降(级)?|可升级可降级|随时(都能|可以|能|可)?(退|调|换)(回|掉)/gu,
		en: /\bswitch back\b|\bgo back to (the|your) old\b/giu
	},
	{
		id: 'refund',
		hard: true,
		zh: /全额退(款)?|退全款|无理由退|包退|退款/gu,
		en: /\b(full )?refund\b|\bmoney back\b/giu
	},
	{
		id: 'compensation',
		hard: true,
		zh: /赔(偿|付|给您)|双倍(返还|赔)|免赔|补偿/gu,
		en: /\bcompensat\w+\b|\bpay (you )?damages\b/giu
	},
	{
		id: 'gift',
		hard: true,
		zh: /(送|赠送|免费送|赠)(您|你)?(一|两|三|个|份|部|台|张|一个|一份|一部|一台|一张)?(手机|礼品|礼物|购物卡|话费|流量包|优惠券|代金券|耳机|平板|红包|积分)/gu,
		en: /\bfree gift\b|\bgift card\b/giu
	},
	{
		id: 'lowest-price',
		hard: true,
		zh: /全网最低|最低价|全市最低|没有比(这|我们)更(低|便宜)/gu,
		en: /\b(lowest|best) price (anywhere|guaranteed|on the market)\b/giu
	},
	{
		id: 'guarantee',
		hard: true,
		zh: /百分之?百|100%|(绝对|肯定|一定|保证)(不会|没)(出|有)?(任何)?(问题|故障|风险|事)|万无一失|零风险|零故障/gu,
		en: /\b(100%|hundred percent|absolutely) (guaranteed?|safe|certain)\b|\bzero risk\b/giu
	},
	{
		id: 'rollback',
		hard: false,
		zh: /回滚|(恢复|退|回|还原)(到|回|成)?(了)?(原来的?|旧|老|之前的?|以前的?|上一?个?)版本?/gu,
		en: /\broll(s|ed|ing)? ?back\b|\brestore the (old|previous) version\b/giu
	},
	{
		id: 'no-throttle',
		hard: false,
		zh: /不(会|给您|给你|给)?(降|限)速/gu,
		en: /\bno throttling\b|\bnot (be )?throttled\b/giu
	},
	{
		id: 'no-cutoff',
		hard: false,
		zh: /不(会|给您|给你|给)?断网|绝?不断网/gu,
		en: /\bnever cut off\b|\bno cut-?offs?\b/giu
	},
	{
		id: 'no-leak',
		hard: false,
		zh: /(不|不会|绝不|绝对不|决不|从不)(泄露|外泄|泄漏|外传)|(不|绝不)(把|将)[^，。；！？]{0,8}(泄露|外传|给别人)/gu,
		en: /\b(never|won't|not) (be )?(shared?|leak\w*|pass(ed)? on)\b/giu
	},
	{
		id: 'no-spam',
		hard: false,
		zh: /(不|不会|绝不|不做|不搞)(群发|骚扰|打扰|乱发)|不再(打扰|联系|打给)|免打扰/gu,
		en: /\bno spam\b|\bdo[- ]not[- ]call\b/giu
	},
	{
		id: 'encrypted',
		hard: false,
		zh: /加密/gu,
		en: /\bencrypt\w*\b/giu
	},
	{
		id: 'monitored',
		hard: false,
		zh: /(全程|随时|实时|自动)[^，。；！？]{0,6}(监控|监测)|(监控|监测)[^，。；！？]{0,3}(全程|随时|实时)/gu,
		en: /\bmonitor\w* (throughout|in real time|live)\b/giu
	},
	{
		id: 'no-data-loss',
		hard: false,
		zh: /(数据|业务)[^，。；！？]{0,10}(不|不会|绝不|均不)(会)?(丢|丢失|受损|受损失|损失|中断|受影响)|不(会)?丢(失)?数据/gu,
		en: /\bno data (is |will be )?(lost|loss)\b/giu
	},
	{
		id: 'in-house',
		hard: false,
		zh: /原厂|不是外包|非外包|不外包|自己(的)?团队/gu,
		en: /\bin-?house\b|\bnot outsourced\b/giu
	},
	{
		id: 'no-retraining',
		hard: false,
		zh: /(不需|不用|无需|不需要|不必)(要)?(重新)?培训/gu,
		en: /\bno (re)?training (needed|required)\b/giu
	},
	{
		id: 'no-paper',
		hard: false,
		zh: /(不需|不用|无需|不要|不需要)(要)?(任何)?(纸质|线下)[^，。；！？]{0,4}(资料|材料|文件)?|纸质的?东西/gu,
		en: /\bno paper(work)?\b/giu
	},
	{
		id: 'no-application',
		hard: false,
		zh: /(不需|不用|无需|不需要|不必)(要)?(额外|另外|另行|单独)?申请/gu,
		en: /\bno need to apply\b/giu
	},
	{
		id: 'no-queue',
		hard: false,
		zh: /(不用|无需|不需|不需要|不必)(要)?(排队|等待)|不排队/gu,
		en: /\bno (queue|queuing|waiting)\b/giu
	},
	{
		id: 'nothing-to-install',
		hard: false,
		zh: /(不用|无需|不需要)(安装|装)/gu,
		en: /\bnothing to install\b/giu
	},
	{
		id: 'trial',
		hard: false,
		zh: /试用|体验(版|一下|名额)/gu,
		en: /\b(free )?trial\b/giu
	},
	{
		id: 'in-writing',
		hard: false,
		zh: /书面|明文|写(进|在|入)[^，。；！？]{0,4}(协议|合同)/gu,
		en: /\bin writing\b/giu
	},
	{
		id: 'reserve-offer',
		hard: false,
		zh: /(锁定|预留|锁住|预锁定|留着|保留|锁)[^，。；！？]{0,6}(优惠|资格|价格|价|权益)|(优惠|资格|价格|权益)[^，。；！？]{0,6}(锁定|预留|锁住|留着|保留|先锁)|锁价/gu,
		en: /\b(hold|lock in|reserve) (the|your|this) (price|rate|offer)\b/giu
	},
	{
		id: 'same-day',
		hard: true,
		zh: /(当天|当日)(?!.{0,4}(反馈|回复|回话|看|给我?个?准话))|今天(之内|内|就)?(能|可以|可)?(出|开|办|到|签|搞定|完成)/gu,
		en: /\bsame[- ]day (?:delivery|invoice|answer|set-?up|service)\b/giu
	},
	{
		id: 'no-secrets',
		hard: false,
		zh: /(不|不会|绝不)(索取|要|问|收集)[^，。；！？]{0,6}(敏感|证件|密码|验证码|身份证)|敏感(信息|数据)[^，。；！？]{0,3}(不问|不要|不索取)/gu,
		en: /\bnever ask for (your )?(password|code|card)\b/giu
	},
	{
		id: 'no-marketing',
		hard: false,
		zh: /(不|不是|不做|不涉及|没有)(任何)?(推销|营销|推广)/gu,
		en: /\bnot (a )?sales call\b|\bnot selling\b/giu
	},
	{
		id: 'no-collateral',
		hard: true,
		zh: /(不用|无需|不需要?)(任何)?(抵押|担保)|纯信用/gu,
		en: /\bno (collateral|security) (needed|required)?\b/giu
	},
	{
		id: 'no-credit-check',
		hard: true,
		zh: /不(会)?查(您的?|你的?)?征信/gu,
		en: /\bno credit check\b/giu
	}
];

export interface ClaimMention {
	readonly id: string;
	readonly hard: boolean;
	readonly span: Span;
}

/** Every promise of the list that a text makes, in order of place; one mention per id and place. */
export function findClaims(text: string, locale: Locale): ClaimMention[] {
	const found: ClaimMention[] = [];
	for (const kind of CLAIM_KINDS) {
		for (const match of text.matchAll(locale === 'en' ? kind.en : kind.zh)) {
			const start = match.index;
			const end = start + match[0].length;
			found.push({ id: kind.id, hard: kind.hard, span: { start, end, text: match[0] } });
		}
	}
	return found.sort((a, b) => a.span.start - b.span.start);
}
