// Requests of one long call, as the live call would make them: persona, growing history, a Direction each.
import { readFileSync } from 'node:fs';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { Exchange, ReplyRequest } from '#lib/engine/reply-engine.ts';
import { directionFaker } from '../tests/support/line-directions.ts';

const CALLER = [
	'您好，请问是泰山公司张强吗？我是长江公司技术支持李明，就耽误您一两分钟。',
	'我们看到系统最近偶尔卡顿，建议升级到v4.0，今天就跟您对一下流程和影响的时间。',
	'升级全程三十分钟以内，只暂停涉及的模块，升完自动恢复，数据不受影响。',
	'流程一共五步，每一步的文档和演示我今天下班前发到您邮箱。',
	'传输全程加密，升完自动生成校验报告，过程您可以全程监控。',
	'升级不收费，后面三个月技术支持也免费，没有隐性费用，都写在服务协议里。',
	'技术支持一分钟响应，走专属通道，三个月内优先处理，不用排队。',
	'万一异常可以当场回滚到旧版本，我们原厂团队直接对接。'
];

/** One request a turn; the history of each holds the ones before it. */
export function requestsOfACall(): readonly ReplyRequest[] {
	const scenario = compileDocument(
		readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
	).compiled;
	if (!scenario) throw new Error('the pack does not compile');
	const history: Exchange[] = [];
	return CALLER.map((callerSaid, turn) => {
		const concern = scenario.concerns[turn % scenario.concerns.length];
		const direction = directionFaker({
			turn,
			act: 'ask',
			mood: 'irritated',
			concernId: concern?.id ?? null,
			question: concern?.question ?? ''
		});
		const scripted = concern?.question ?? '';
		const request = { scenario, direction, callerSaid, history: [...history], scripted };
		history.push({ caller: callerSaid, direction, callee: scripted });
		return request;
	});
}
