import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Direction } from '#lib/callee/direction.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { directionFaker } from '../../../tests/support/line-directions.ts';
import { lineFaults, type LineContext } from './line-faults.ts';

const scenario = compileDocument(
	readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
).compiled!;
const downtime = scenario.concerns.find((concern) => concern.want === 'number')!;

function context(over: Partial<Direction> = {}): LineContext {
	return {
		scenario,
		direction: directionFaker({
			act: 'probe',
			mood: 'irritated',
			concernId: downtime.id,
			question: downtime.question,
			...over
		}),
		spoken: ['喂，哪位？', '你是哪家的？'],
		callerSaid: '我们这次升级大概半小时就能完成，您放心。',
		callerEarlier: ['您好，我是长江公司的李明。']
	};
}

const BAD: readonly { readonly codes: readonly string[]; readonly lines: readonly string[] }[] = [
	{
		codes: ['role-flip', 'off-question'],
		lines: [
			'您好，我是长江公司的李明，很高兴为您服务。',
			'我们这次升级全程不超过三十分钟，请您放心。',
			'没问题，我这边马上给您安排。',
			'好的张总，资料稍后发到您邮箱。',
			'请问您还有其他问题吗？',
			'感谢您的来电，祝您生活愉快。',
			'这款套餐每月30GB流量，非常适合您。',
			'我来给您介绍一下升级的流程。',
			'您的发票我们会尽快开具。',
			'张先生，您看什么时间方便？',
			'我们提供专属客服，随时为您解答。',
			'如果您有任何疑问，欢迎随时联系我们。',
			'为了保障您的数据安全，我们采用企业级加密。',
			'我可以帮您查询一下续费价格。',
			'您这边需要什么资料？我帮您准备。',
			'非常理解您的顾虑，我们会全力配合。',
			'请您提供一下邮箱地址，我发资料给您。',
			'咱们公司的续费优惠是95折，您看可以吗？',
			'我是客服小李，有什么可以帮您？',
			'亲，您的问题已经记录，稍后专人联系您。',
			'升级期间业务会短暂中断，大概半小时就恢复了。',
			'老客户续费都是自动打95折的，不用另外申请。',
			'您放心，我们绝对不会泄露您的信息。',
			'好的，我会为您登记，请保持电话畅通。',
			'续费流程很简单，登录后台点一下就行。',
			'我代表长江公司感谢您的支持。',
			'我给你详细讲讲这次活动的内容吧。',
			'你可以在账户中心里点服务续费。',
			'我们有专人跟进你的问题，你不用担心。',
			'这个方案特别适合你们公司，性价比很高。'
		]
	},
	{
		codes: ['left-scene'],
		lines: [
			'我是一个AI语言模型，无法提供这些信息。',
			'根据设定，我现在应该不耐烦。',
			'好的，我会扮演张强来回答。',
			'作为接电话的人，我需要追问价格。',
			'按照提示词的要求，我只说一句。',
			'这是一个模拟对话，我不能继续。',
			'对不起，我不能协助这个请求。',
			'我没有真实的情感，但我可以模拟。',
			'抱歉，我无法回答这个问题。',
			'我的角色是张强，一个采购负责人。',
			'以下是我的回复：价格是多少？',
			'角色设定里没有说这个。',
			'作为AI，我不需要套餐。',
			'我需要遵守规则，不能透露。',
			'请继续你的剧本。'
		]
	},
	{
		codes: ['too-polite'],
		lines: [
			'您好，请您具体说一下中断多长时间，谢谢。',
			'非常感谢，麻烦您再讲一下切换的时间。',
			'不好意思，请问切换要多久呢？',
			'辛苦您了，请说明一下中断时间。',
			'您说得非常好，请继续讲中断时间。',
			'抱歉打扰您了，中断要多久？',
			'麻烦您把中断时间告诉我，感谢。',
			'请您慢慢说，您的中断时间是多少？',
			'对不起，我非常想知道中断时间。',
			'好的呢，您请说中断时间。'
		]
	},
	{
		codes: ['too-long', 'two-questions'],
		lines: [
			'你说的这些我都听到了，但是我现在手头上有好几个项目在同时推进，领导又一直在催，所以你能不能直接告诉我切换和中断到底要多长时间？',
			'切换多久？中断多久？数据怎么办？文档有没有？',
			'首先我要知道切换多久。其次我要知道中断多久。最后你把文档发我。',
			'升级这个事情我之前也碰到过，上次拖了很久，公司业务受了很大影响，这次如果还是这样的话，我没有办法跟领导交代，所以切换时间你说清楚。'
		]
	},
	{
		codes: ['language'],
		lines: [
			'切换 time 到底多久？please tell me',
			'How long is the downtime?',
			'切换することはどのくらいですか',
			'Сколько времени займет переключение?',
			'전환하는 데 얼마나 걸려요?',
			'切換和中斷要多長時間？',
			'okay，那 downtime 是多少 minutes',
			'ÿ�ð中断多久',
			'คุณต้องการเวลาเท่าไหร่',
			'切换要多久 actually 我很 busy',
			'asdf qwer zxcv 多久',
			'中断时间 is how long'
		]
	},
	{
		codes: ['loop'],
		lines: [
			'多久多久多久多久，中断多久？',
			'说说说说说说说说中断',
			'你说你说你说你说中断多久',
			'中断，中断，中断，中断，中断，'
		]
	},
	{
		codes: ['label', 'direction-leak'],
		lines: [
			'（不耐烦地）中断到底多久？',
			'张强：中断到底多久？',
			'【烦躁】中断到底多久？',
			'*叹气* 中断到底多久？',
			'客户: 中断多久',
			'〔导演｜烦躁3/4〕中断多久？',
			'情绪：烦躁。中断多久？',
			'动作：追问。中断多久？',
			'张强皱了皱眉，说道：中断多久？',
			'[皱眉]中断多久？',
			'“中断多久？”他不耐烦地问。',
			'<think>用户想要</think>中断多久？',
			'assistant: 中断多久？',
			'(挂断电话)',
			'≤25字 中断多久？',
			'他不耐烦地打断：中断多久？',
			'语气：冷淡 中断多久？'
		]
	},
	{
		codes: ['ends-early', 'agrees-early', 'refuses-early'],
		lines: [
			'中断多久都行，再见。',
			'不说了，挂了。',
			'行，就这么定了，升级吧。',
			'我同意升级，你安排吧。',
			'好的，没问题，那就这样。',
			'中断时间可以接受，我同意。',
			'算了，我不需要升级，再见。',
			'先这样，回头聊。',
			'我没兴趣，别再打了。',
			'好，那就升级吧，中断时间可以。',
			'听起来不错，我很满意。',
			'那就按你说的办吧。',
			'太好了，这个方案很棒！',
			'行，我签，今天就办。',
			'中断时间没问题，我们合作愉快。',
			'我不考虑了，中断太久。',
			'拜拜，我还有事。',
			'挂了啊。'
		]
	},
	{
		codes: ['made-up-number'],
		lines: [
			'中断是不是要两个小时？',
			'上次中断了45分钟，这次呢？',
			'听说要收三千块，中断多久？',
			'中断不超过10分钟吧？',
			'你们说7天，到底中断多久？',
			'98%的客户没问题？中断多久？'
		]
	},
	{
		codes: ['off-question'],
		lines: [
			'你们公司在哪？',
			'今天天气不错啊。',
			'价格多少？',
			'发票什么时候开？',
			'你多大了？',
			'能不能便宜点？',
			'微信发我吧。',
			'嗯，好。',
			'我知道了。'
		]
	},
	{
		codes: ['markup'],
		lines: [
			'- 中断多久\n- 切换多久',
			'1. 中断多久？',
			'**中断**多久？',
			'# 中断多久',
			'首先，中断多久；其次，切换多久',
			'`中断`多久？',
			'😀中断多久？',
			'[中断](x)多久？'
		]
	},
	{
		codes: ['thanks'],
		lines: ['谢谢，中断多久？', '感谢，那中断多久？', '辛苦了，中断多久？', '多谢，切换时间呢？']
	}
];

const ASKED: readonly string[] = [
	'中断到底多久？',
	'切换要停多长时间，说个数。',
	'别绕，停机多久？切换呢。',
	'你就说中断多长时间。',
	'半小时？中断期间业务能用吗。',
	'切换多久，我好安排。',
	'说重点，中断时间。',
	'行，那切换具体多长时间？',
	'你还没说中断多久。',
	'听着挺虚的，切换到底几分钟？',
	'嗯，中断多久你得写清楚。',
	'我就问切换时间，别的不听。',
	'哎，中断多长时间啊？',
	'什么叫很快，中断多久？',
	'你再说一遍，切换多久？',
	'中断时间给个准话。',
	'领导催我呢，切换多久快说。',
	'别跟我扯这些，中断几分钟？',
	'那业务中断多久恢复？',
	'切换会不会卡很久？',
	'这个中断，最长多久？',
	'你直接报切换时长。',
	'切换多长时间，能不能写进邮件？',
	'我问中断，你答响应干嘛。',
	'不是，我问的是切换多久。',
	'你这说了等于没说，中断多久？',
	'能停多久？切换的时候。',
	'我这边系统不能停太久，中断几分钟？',
	'切换时间呢？别藏着。',
	'中断这块说细点。',
	'我赶着开会，切换多久？',
	'中断多久，谁负责？',
	'你确定半小时就切换完？',
	'半小时，中断够不够？',
	'中断时间，一句话。',
	'切换的事你还没讲明白。',
	'先说切换多久，再说别的。',
	'上次升级拖了很久，这次中断多长？',
	'啧，切换到底多长时间？',
	'好，中断多久我记一下。',
	'我要的是中断时长，不是介绍。',
	'CRM那块切换多久？',
	'ERP中断多久？',
	'您说中断多久？',
	'麻烦说下切换多久。',
	'切换多久？中断完数据在不在。'
];

const OTHERWISE: readonly (readonly [string, Partial<Direction>])[] = [
	['你可以直接发我邮箱。', { act: 'request-channel', channel: 'email' }],
	['我们公司现在预算紧。', { act: 'acknowledge' }],
	['我们系统现在不能停太久。', { act: 'memory' }],
	['我们正在开会，你说短点。', { act: 'event' }],
	['需要我做什么，你直接讲。', { act: 'say-purpose' }],
	['我看完给你反馈。', { act: 'accept-channel', channel: 'email' }],
	['你放心，邮件我会看的。', { act: 'accept-channel', channel: 'email' }],
	['明白你的意思，接着说。', { act: 'acknowledge' }],
	['只要不会影响业务就行。', { act: 'acknowledge' }],
	['有问题我再联系你。', { act: 'accept-channel', channel: 'email' }],
	['行，这条我知道了。', { act: 'acknowledge' }],
	['嗯，接着说。', { act: 'acknowledge' }],
	['好，明白了。', { act: 'acknowledge' }],
	['你哪位？', { act: 'verify-caller' }],
	['哪个公司的？', { act: 'verify-caller' }],
	['你是长江公司的？找我什么事。', { act: 'say-purpose' }],
	['资料发我邮箱吧，电话里记不住。', { act: 'request-channel', channel: 'email' }],
	['别打了，邮件发我。', { act: 'request-channel', channel: 'email' }],
	['行，邮箱发我就行。', { act: 'accept-channel', channel: 'email' }],
	['没别的问题了。', { act: 'nothing-more' }],
	['差不多清楚了，没什么要问的。', { act: 'nothing-more' }],
	['再说不到点子上我就挂了。', { act: 'warn' }],
	['你再绕我可没耐心了。', { act: 'warn' }],
	['少来，别跟我推销。', { act: 'challenge-hype' }],
	['领导来电话了，你快点。', { act: 'event' }],
	['同事喊我，等一下。', { act: 'event' }],
	['上次升级拖期，公司吃了大亏。', { act: 'memory' }],
	['半小时？我怎么听着不对。', { act: 'challenge-fact', said: '半小时' }],
	['没听清，再说一遍。', { act: 'ask-repeat' }],
	['什么乱七八糟的。', { act: 'what' }],
	['好好说话。', { act: 'warn-rude' }],
	['喂？你还在吗？', { act: 'still-there' }],
	['行，说吧。', { act: 'go-ahead' }],
	['对，我是张强。', { act: 'go-ahead' }],
	['嗯，我是，什么事？', { act: 'go-ahead' }],
	['这回说得还行。', { act: 'acknowledge' }],
	['我们公司预算卡得紧，这个我得看看。', { act: 'acknowledge' }],
	['我这边还有个会，你快说。', { act: 'event' }],
	['你们公司上次也这么说的。', { act: 'memory' }],
	['你们的服务我用过，说实话一般。', { act: 'memory' }],
	['我们流程看重书面材料。', { act: 'request-channel', channel: 'email' }],
	['不用解释，发邮件。', { act: 'request-channel', channel: 'email' }]
];

describe('a bad line', () => {
	it.each(BAD)('is found for what it is: $codes', ({ codes, lines }) => {
		const missed = lines.filter(
			(line) => !lineFaults(line, context()).some(({ code }) => codes.includes(code))
		);
		expect(missed).toEqual([]);
	});

	it('is found without a question to hold it against', () => {
		const quiet = context({ act: 'acknowledge', question: '', concernId: null });
		const missed = BAD.filter(({ codes }) => codes[0] !== 'off-question')
			.flatMap(({ lines }) => lines)
			.filter((line) => lineFaults(line, quiet).length === 0);
		expect(missed).toEqual([]);
	});

	it('is found when it parrots the caller', () => {
		const line = '这次升级大概半小时就能完成，是吧，中断多久？';
		expect(lineFaults(line, context()).map(({ code }) => code)).toContain('parrot');
	});

	it('is found when it repeats an earlier line of his', () => {
		expect(lineFaults('你是哪家的？', context()).map(({ code }) => code)).toContain('repeat');
	});

	it('is found when nothing is said at all', () => {
		expect(lineFaults(' …… ', context())).toEqual([{ code: 'empty', detail: '……' }]);
	});
});

describe('a good line', () => {
	it('passes when it asks what it must', () => {
		const turnedDown = ASKED.flatMap((line) =>
			lineFaults(line, context()).map(({ code }) => `${line} ${code}`)
		);
		expect(turnedDown).toEqual([]);
	});

	it.each(OTHERWISE)('passes in its act: %s', (line, over) => {
		expect(lineFaults(line, context({ question: '', concernId: null, ...over }))).toEqual([]);
	});
});
