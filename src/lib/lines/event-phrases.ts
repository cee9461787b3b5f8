import type { EventKind } from '#lib/scenarios/compiled-scenario.ts';

/** What happens at his end, as he would say it; {who} is the person that the document names. */
export const EVENT_PHRASES: Readonly<
	Record<'zh-CN' | 'en', Readonly<Record<EventKind, readonly string[]>>>
> = {
	'zh-CN': {
		'boss-call': ['{who}电话打进来了', '{who}在找我', '{who}那边在催'],
		colleague: ['{who}在旁边喊我', '{who}过来问事了', '{who}站我跟前等着'],
		message: ['手机一直在弹消息', '进来好几条消息', '消息提示响个不停'],
		'bad-line': ['你声音断断续续的', '信号不太好', '这边有点卡'],
		'meeting-soon': ['我马上要进会', '下个会快开始了', '会议室在喊人了'],
		urged: ['{who}在催我', '{who}等着我回话', '{who}来催了'],
		'time-pressure': ['我这边赶时间', '手上的活等着交', '我还有一堆事'],
		distracted: ['我刚看了眼别的', '手边的单子没理完', '我一边还在看表']
	},
	en: {
		'boss-call': ["{who}'s on the other line", "{who}'s after me", "that's {who} ringing"],
		colleague: [
			"{who}'s shouting for me",
			"{who}'s standing here waiting",
			"there's {who} at my elbow"
		],
		message: [
			'my phone keeps going off',
			'messages are piling up here',
			"there's another one coming in"
		],
		'bad-line': ["you're breaking up", "it's a terrible line", "it's gone all crackly"],
		'meeting-soon': [
			'my meeting is about to start',
			"I'm walking into a meeting",
			"they're calling us in"
		],
		urged: ["{who}'s chasing me", "{who}'s waiting on me", "there's {who} pushing"],
		'time-pressure': ["I'm short of time here", 'things are stacking up', "I've got work waiting"],
		distracted: [
			'I was looking at something else',
			'I had one eye on the sheet',
			'I lost you for a second'
		]
	}
};

type Persons = Readonly<
	Partial<Record<EventKind, { readonly named: RegExp; readonly usual: string }>>
>;

const PERSONS_ZH: Persons = {
	'boss-call': {
		named: /\p{Script=Han}总(?=[喊叫找催在的来])|领导|老板|上级|主管|经理|爱人|家里/u,
		usual: '领导'
	},
	colleague: { named: /同事|司机|客人|客户|店员|工人|徒弟/, usual: '同事' },
	urged: { named: /财务|司机|客人|客户|老板|领导|工地|项目组/, usual: '有人' }
};
const PERSONS_EN: Persons = {
	'boss-call': { named: /\b(?:boss|manager|director|wife)\b/i, usual: 'boss' },
	colleague: { named: /\b(?:driver|foreman|colleague|customer)\b/i, usual: 'colleague' },
	urged: { named: /\b(?:driver|customer|office|client|boss)\b/i, usual: 'office' }
};

/** Who it is: the person that the document names for such an event, else whoever it usually is. */
export function personIn(text: string, kind: EventKind, locale: 'zh-CN' | 'en'): string {
	const persons = (locale === 'en' ? PERSONS_EN : PERSONS_ZH)[kind];
	if (persons === undefined) return '';
	const name = persons.named.exec(text)?.[0] ?? persons.usual;
	return locale === 'en' ? `my ${name.toLowerCase()}` : name;
}
