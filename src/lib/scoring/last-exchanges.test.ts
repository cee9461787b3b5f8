import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { recordTranscript } from './record-transcript.ts';

/**
 * Last exchanges worded unlike every labelled call: they show whether an ending is read by its meaning. Lines are
 * joined by "/", the callee's begin with ">". Numbers: the caller's and the callee's condition, "-" for none.
 */
const EXCHANGES: Readonly<Record<string, readonly (readonly [wanted: string, lines: string])[]>> = {
	'src/lib/scenarios/packs/upgrade.md': [
		['4/4', '> 没毛病，周日凌晨升，你们来操作。/好，周日凌晨，谢谢张工。'],
		['2/1', '> 演示和手册给我一份，五点前我回你消息。/好的，马上发邮箱，谢谢。'],
		['2/3', '> 说得轻巧，我得查过资料再说，先别安排。/好的，资料发您邮箱。'],
		['3/2', '> 值班室叫我，剩下的写邮件。/好，写邮件给您，您先忙。'],
		['4/4', '> 时间上没意见，礼拜四夜里你们动手吧。/收到，礼拜四夜里，辛苦张工配合。'],
		['4/4', '> 可以，交给你们团队弄，明晚八点开始。/好的，明晚八点准时开始，谢谢您。'],
		['2/1', '> 材料传我邮箱，下班前我给你答复。/好的，这就传，等您消息，谢谢。'],
		['2/1', '> 我把文档过一遍，下午告诉你升不升。/行，您先看，谢谢张工。'],
		['2/3', '> 跟我手上的说法有出入，拿正式文件来，我查清楚再说。/好的，我发您邮箱。'],
		['2/3', '> 你这话我不太信，把协议发邮箱，我找人核过再答复。/没问题，马上发，谢谢。'],
		['3/2', '> 机房报警了，我得过去，东西扔我邮箱。/好，您先忙，我发邮箱，回头邮件联系。'],
		['3/2', '> 主任喊我，后面邮件里说。/好的，文档都发您邮箱，您忙。'],
		[
			'-/5',
			'> 你到底懂不懂？一句有用的都没有。/你急什么，懒得跟你讲，你个蠢货。/> 别说了，邮件吧。（挂断）'
		]
	],
	'src/lib/scenarios/packs/renewal-offer.md': [
		['1/1', '> 报价、合同、升级清单都整理一份，电子版给我，我们内部比对。/好，发您邮箱，谢谢。'],
		['2/2', '> 手上有个急件，咱们换邮件聊吧。/好的，邮件联系。'],
		['3/3', '> 好，这几点我都有数了，没别的。/那先这样，祝您顺利。'],
		['4/4', '> 续约的事要总监批，我先交上去。/明白，您有结果再说，谢谢。'],
		['1/1', '> 整套材料打包传邮箱，我们部门要做个分析。/好的，今天传给您，谢谢张总。'],
		['1/1', '> 合同样本、报价、条款出一份完整的书面件，我拿去内部研究。/没问题，祝您工作顺利。'],
		['2/2', '> 我现在一堆活，往后用微信留言就好。/好的，我加您微信，不打扰了。'],
		['2/2', '> 会议室催我了，有事微信里打字。/好的张总，您先忙。'],
		['3/3', '> 明白了，该问的我都问过了。/好的，那合同我准备好，谢谢张总。'],
		['3/3', '> 嗯，都讲清楚了，我这边没疑问。/太好了，祝您项目顺利。'],
		['4/4', '> 眼下没有续的打算，等明年再看。/理解，谢谢您的时间。'],
		['4/4', '> 这事我做不了主，得上会讨论。/明白，等您那边的结果，谢谢张总。']
	],
	'src/lib/scenarios/packs/mobile-plan.md': [
		['4/1', '> 成，那就升成这个，微信就是我手机号。/好，我来帮您办，谢谢您。'],
		['2/2', '> 我现在用的比你这个便宜，不需要，谢谢。/好的，打扰了。'],
		['3/3', '> 要登机了，你加我微信zhangq2，落地再说。/好的，一路平安。'],
		[
			'1/4',
			'> 这回就算了，微信给你，zq-zhang，以后有好套餐先告诉我。/谢谢您，有活动我微信通知您。'
		],
		['4/1', '> 听着合适，你帮我开通，我微信zq-2024。/好的，我来办，资料微信发您，谢谢。'],
		['4/1', '> 没别的问题，给我换上吧，微信手机同号。/好嘞，马上帮您提交，祝您愉快。'],
		['2/2', '> 我这个套餐挺合适的，不折腾了，谢谢你。/好的，不打扰您了。'],
		['2/2', '> 公司给我配了卡，用不着，以后不用介绍了，谢谢。/明白，祝您顺利。'],
		['3/3', '> 同事催我进会议室了，加我微信zhangq88再聊。/好的，您先忙。'],
		['3/3', '> 我在赶飞机，明儿上午你再来电话。/好，明天上午打给您，一路顺风。'],
		['1/4', '> 暂时不换，微信zq_1990，有优惠通知我一下。/记下了，有活动我微信告诉您，谢谢。'],
		['1/4', '> 目前没打算换，不过你加我微信，往后有好的活动发我。微信zhang_q1。/好的，谢谢张先生。']
	],
	'src/lib/scenarios/packs/cloud-renewal.md': [
		['1/1', '> 行，那三年的，专票，东西今天都发来我就办。/好，今天全发，谢谢。'],
		['2/2', '> 老板还没点头，合同和发票说明微信发，别来电话。/好的，不打扰您。'],
		['3/3', '> 车轱辘话来回说，没工夫听，发文字。（挂断）/哎……'],
		['3/4', '> 今天能把合同盖好吗？/今天不行。/> 那没必要再聊，不续了。/好吧。'],
		['1/1', '> 年付，开专票，资料今晚给齐我就转账。/好的，今晚全部发您微信，谢谢。'],
		['1/1', '> 就续一年，合同和发票说明今天一起微信给我。/没问题，今天都发到，祝您顺利。'],
		['2/2', '> 单子得往上递，明细传微信，不要再打过来了。/好的，我发微信，不再打扰。'],
		['2/2', '> 要等公司定，你把合同发邮箱，电话就免了。/明白，马上发，谢谢您。'],
		['3/3', '> 又是套话，听得我头大，要说发微信。（挂断）/喂？张总？'],
		['3/3', '> 同一个问题问三遍了你还在兜圈子，别再打，打字说。/好吧……'],
		[
			'3/4',
			'> 合同今天出得来吗？/今天恐怕出不来。/> 出不来就没法走流程，不续了。/好吧，打扰您了。'
		],
		['3/4', '> 发票当天能给吗？/这个我不敢答应。/> 那就别谈了，到这儿吧。/那再见。']
	],
	'src/lib/scenarios/packs/service-followup.md': [
		['1/1', '> 问题你都答了，没什么建议，以后发邮箱就行。/好的，谢谢您。'],
		['2/1', '> 客服电话按键太多层了，减两层。后面邮箱告诉我。/已经记录，邮箱告诉您，谢谢。'],
		['3/3', '> 不好意思门铃响了，长话短说，数据发短信。/好，短信发您。'],
		['1/1', '> 数据我都知道了，没有要补充的，你推送就行。/好的，谢谢您，祝您顺利。'],
		['1/1', '> 可以，该了解的都了解了，没意见。/感谢您的反馈，再见。'],
		['2/1', '> 密码找回那步能不能去掉？其他没有了，邮件通知我。/记下了，有进展邮件通知您，谢谢。'],
		['2/1', '> 菜单层级太深，你们理一理。报表寄我邮箱。/好的，已登记，报表发您邮箱，再见。'],
		['3/3', '> 有人敲门，没法聊了，结果短信给我。/好的，短信发您，您忙。'],
		['3/3', '> 孩子哭了，先挂，报告发邮件。/好的，发您邮件，再见。'],
		['-/4', '> 这回访跟我没什么关系，谢谢，挂了。/爱接不接，浪费我时间，蠢货。'],
		['-/4', '> 问这些有啥用，谢谢，不聊了。/你这人怎么这么烦，滚。']
	],
	'tests/documents/hesitant-insurance.md': [
		['1/1', '> 好，那续上吧，合同快递过来。/好的，今天寄，谢谢张主管。'],
		['2/2', '> 我回去问一下我们老总，你把方案发邮箱，周一我给你电话。/好，等您电话。'],
		['3/3', '> 前面说全赔现在又说一半，我可不敢，不要了。/那打扰您了。'],
		['4/4', '> 我孩子老师打来了，微信说啊。/好的，微信联系。'],
		['1/1', '> 行，就按这个方案签，合同什么时候能寄？/今天就寄，付款走对公，谢谢张主管。'],
		['1/1', '> 那可以，续吧，下午我给你打款。/好的，收到款马上出单，祝您平安。'],
		['2/2', '> 我一个人拍不了板，方案传过来，下礼拜二给你准话。/好的，下礼拜二我联系您。'],
		['2/2', '> 要请示老总，你邮件给我，月底前答复。/没问题，谢谢张主管。'],
		['3/3', '> 你一会儿一个说法，出了事谁担？今年不保了。/那好吧，打扰了。'],
		['3/3', '> 别逼我了，不签。/好的，打扰您了，再见。'],
		['4/4', '> 哎，经理叫，你微信上跟我讲。/好的，您忙，微信联系。'],
		['4/4', '> 我爱人来电话了，挂了啊，发邮箱。/好的，我发您邮箱。']
	],
	'tests/documents/resistant-loan.md': [
		['1/1', '> 成，你说咋弄，先测个额度。/打开App就行，谢谢。'],
		['2/2', '> 发个短信算了，回头有空我瞄一眼。/好的，马上发。'],
		['3/3', '> 不贷不贷，以后甭打了。/好的，登记免打扰，祝您生意好。'],
		['4/4', '> 货车堵门口了，过两天再联系。/好的，后天下午再打给您。'],
		['1/1', '> 那你给我算算能贷多少，要点啥？/好，您打开App点测算就行，谢谢张老板。'],
		['1/1', '> 行吧，试试额度也不亏。/好的，我教您在App上操作，祝生意兴隆。'],
		['2/2', '> 信息发手机上，贷不贷我自己琢磨。/好的，给您发短信，不打扰了。'],
		['2/2', '> 你弄条短信过来，我有空瞧瞧。/行，发您短信，谢谢。'],
		['3/3', '> 我没这需要，号码给我删了。/好的，已经登记，打扰您了。'],
		['3/3', '> 用不着，往后少来电话。/明白，给您登记免打扰，祝您生意好。'],
		['4/4', '> 有客人结账，晚点再说。/好的，那我晚上再联系您。'],
		['4/4', '> 送货的到门口了，明天吧。/行，明天上午再打，您忙。'],
		['-/5', '> 又是骗钱的，我报警抓你。/你才骗钱，穷鬼。/> 王八蛋！（挂断）/有病。']
	],
	'tests/documents/delivery-slot.en.md': [
		['1/1', '> Sounds fine. Put me down for Wednesday at four. / Wednesday at four, thanks.'],
		['2/2', '> Send me the guide, I will read it and get in touch Monday. / Will do, thank you.'],
		['3/4', '> I have heard enough of this. Not switching. Bye. / Sorry to have bothered you.'],
		['4/3', '> My boss wants me, I have to run. Email me. / Of course, I will email you.']
	]
};

/** Enough turns before the exchange that one of them is not half of the call. */
const START = [
	'您好，我是李明。',
	'> 你说。',
	'耽误您两分钟。',
	'> 嗯，讲。',
	'是这么个情况。',
	'> 嗯。'
];

const read = (path: string): string =>
	readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

interface Reading {
	readonly lines: string;
	readonly wanted: string;
	readonly got: string;
}

const READINGS: readonly Reading[] = Object.entries(EXCHANGES).flatMap(([path, exchanges]) => {
	const scenario = compileDocument(read(path)).compiled!;
	const understanding = createUnderstanding(scenario);
	return exchanges.map(([wanted, lines]) => {
		const said = [...START, ...lines.split('/').map((line) => line.trim())];
		const turns = said.map((line, i) => ({
			speaker: line.startsWith('>') ? ('callee' as const) : ('caller' as const),
			text: line.replace(/^> ?/, ''),
			at: i * 4000
		}));
		const { end } = recordTranscript(scenario, { id: 'x', turns }, understanding);
		return { lines, wanted, got: `${end.callerEnd ?? '-'}/${end.calleeEnd ?? '-'}` };
	});
});

const agreement = (side: 0 | 1): number => {
	const right = READINGS.filter(
		({ wanted, got }) => wanted.split('/')[side] === got.split('/')[side]
	);
	return right.length / READINGS.length;
};

const misread = READINGS.filter(({ wanted, got }) => wanted !== got)
	.map(({ lines, wanted, got }) => `${wanted} read as ${got}: ${lines}`)
	.join('\n');

describe('last exchanges in wordings of their own', () => {
	test.each([
		['caller', 0],
		['callee', 1]
	] as const)('nine in ten conditions of the %s are read right', (_, side) => {
		expect(agreement(side), misread).toBeGreaterThanOrEqual(0.9);
	});
});
