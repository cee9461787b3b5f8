import type { EventKind } from '#lib/scenarios/compiled-scenario.ts';

/** What happens at his end, as he would say it; {who} is the person that the document names. */
export const EVENT_PHRASES: Readonly<
	Record<'zh-CN' | 'en', Readonly<Record<EventKind, readonly string[]>>>
> = {
	'zh-CN': {
		'boss-call': ['{who}电话打进来了', '{who}在找我', '{who}那边又在催'],
		colleague: ['{who}在旁边喊我', '{who}过来问事了', '{who}站我跟前等着'],
		message: ['手机一直在弹消息', '又进来好几条消息', '消息提示响个不停'],
		'bad-line': ['你声音断断续续的', '信号不太好', '这边有点卡'],
		'meeting-soon': ['我马上要进会', '下个会快开始了', '会议室在喊人了'],
		urged: ['{who}在催我', '{who}等着我回话', '{who}又来催进度'],
		'time-pressure': ['我这边赶时间', '手上的活等着交', '我还有一堆事'],
		distracted: ['我刚看了眼别的', '手边的单子没理完', '我一边还在看表']
	},
	en: {
		'boss-call': ["{who}'s on the other line", "{who}'s after me", "that's {who} ringing"],
		colleague: [
			"{who}'s shouting for me",
			"{who}'s standing here waiting",
			"I've got {who} at my elbow"
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
		urged: ["{who}'s chasing me", "{who}'s waiting on me", "I've got {who} pushing"],
		'time-pressure': ["I'm short of time here", 'things are stacking up', "I've got work waiting"],
		distracted: [
			'I was looking at something else',
			'I had one eye on the sheet',
			'I lost you for a second'
		]
	}
};

/** Persons that a document may name in an event, and who it usually is when it names none. */
export const PERSONS: Readonly<
	Record<
		'zh-CN' | 'en',
		{ readonly pattern: RegExp; readonly usual: Readonly<Partial<Record<EventKind, string>>> }
	>
> = {
	'zh-CN': {
		pattern:
			/[\p{Script=Han}](?=总(?:喊|叫|找|催|在|的))总|领导|老板|财务|同事|司机|客人|客户|爱人|老婆|工地|主管|经理/u,
		usual: { 'boss-call': '领导', colleague: '同事', urged: '那边', 'time-pressure': '那边' }
	},
	en: {
		pattern:
			/\b(?:a |the |his |my )?(?:driver|boss|manager|colleague|customer|foreman|wife|client)\b/i,
		usual: {
			'boss-call': 'my boss',
			colleague: 'someone',
			urged: 'the office',
			'time-pressure': 'the office'
		}
	}
};
