import type { EventCard, EventKind } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';

const KINDS: readonly { kind: EventKind; canEnd: boolean; pattern: RegExp }[] = [
	{
		kind: 'bad-line',
		canEnd: false,
		pattern: /信号|断线|听不清|杂音大|(?<!打)断了一下|bad line|breaking up|can't hear/iu
	},
	{
		kind: 'meeting-soon',
		canEnd: true,
		pattern: /(下一?个|后面有|要进|马上)[^，。；]{0,6}会|会议(随时|十分钟后)?开始|进会|meeting/iu
	},
	{
		kind: 'boss-call',
		canEnd: true,
		pattern:
			/(领导|老板|上级|总)[^，。；]{0,6}(来电|电话|喊|叫|催|插断)|被[^，。；]{0,3}总喊|boss|head office (calls|rings)/iu
	},
	{
		kind: 'colleague',
		canEnd: false,
		pattern: /同事[^，。；]{0,8}(喊|打扰|讨论|催)|旁边|colleague|driver|shouts?/iu
	},
	{
		kind: 'urged',
		canEnd: true,
		pattern:
			/(财务|家人|爱人|客人|司机|有人|人)[^，。；]{0,6}(催|喊|等着|看货)|被催|催一句|接爱人的电话|alarm|called away/iu
	},
	{
		kind: 'message',
		canEnd: false,
		pattern: /弹窗|新消息|短信|推送|刷手机|新短信|message|notification/iu
	},
	{
		kind: 'time-pressure',
		canEnd: true,
		pattern: /时间压力|时间一紧|赶时间|忙了|先忙|我要效率|赶项目|时间紧|in a hurry|Got to go/iu
	},
	{ kind: 'distracted', canEnd: false, pattern: /分心|走神|咳嗽|注意力|边查看|分散|multitask/iu }
];

/**
 * What he does when the caller talks in a certain way is a rule of the callee, not something that happens to him:
 * "一旦发现话术带销售味…透着赶时间" schedules nothing.
 */
const ON_CALLER =
	/(一旦|只要|若|如果|如|要是|碰到|遇到|听出|听到|发现|觉得)[^，。；]{0,10}(话术|推销|销售|冗余|废话|啰嗦|含糊|绕远|套话|模糊|回答|对方|方案|宣传)|(if|when|once) (the caller|you|the pitch|answers?)/iu;

/** What can happen at his end: one card a kind, from behaviour first, then from the moment before the call. */
export function compileEvents({ callee }: Scenario): EventCard[] {
	const cards: EventCard[] = [];
	const moment = callee.background.filter(({ text }) =>
		/即时|情境|right now|at the moment/iu.test(text)
	);
	const read = (lines: readonly Line[], strong: boolean): void => {
		for (const { text, line } of lines) {
			for (const { kind, canEnd, pattern } of KINDS) {
				if (kind === 'time-pressure' && ON_CALLER.test(sentenceOf(text, pattern))) continue;
				if (cards.some((card) => card.kind === kind) || !pattern.test(text)) continue;
				if (!strong && (kind === 'time-pressure' || kind === 'distracted')) continue;
				cards.push({
					id: `e${cards.length + 1}`,
					kind,
					canEnd,
					text: clauseAround(text, pattern),
					line
				});
			}
		}
	};
	read(callee.behaviours, true);
	// A bad line is often told only by a line to imitate ("信号有点弱，你再说一遍").
	read(
		callee.style.imitate.filter(({ text }) => KINDS[0]?.pattern.test(text)),
		false
	);
	read(moment, false);
	return cards;
}

/** The whole sentence, conditions included. */
function sentenceOf(text: string, pattern: RegExp): string {
	return text.split(/[。；;]/u).find((sentence) => pattern.test(sentence)) ?? text;
}

/** The sentence part that tells of the event. */
function clauseAround(text: string, pattern: RegExp): string {
	const parts = text.replace(/^[^：:，。]{2,8}[：:]/u, '').split(/[；;。]/u);
	const found = (parts.find((part) => pattern.test(part)) ?? text).trim();
	// The full stop before a closing quote cut it off.
	const open = found.split('“').length > found.split('”').length;
	return open ? `${found}”` : found;
}
