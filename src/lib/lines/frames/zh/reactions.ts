import type { ReactionTable } from '../frame.ts';

/** Before the act, ending in a comma; {said} is the caller's own number or words. */
export const REACTIONS: ReactionTable = {
	accept: [
		['cwbil', '行，'],
		['cwbil', '嗯，'],
		['cwb', '好，'],
		['cwbil', '知道了，'],
		['cwb', '这个行，'],
		['cwbil', '可以，'],
		['cwbil', '那还行，'],
		['cwbil', '有数了，'],
		['bil', '听懂了，'],
		['cw', '嗯嗯，'],
		['cwbil', '成，'],
		['bil', '这条过，'],
		['cwb', '清楚了，'],
		['cwb', '记下了，'],
		['cw', '没毛病，'],
		['wil', '这回说明白了，']
	],
	doubt: [
		['cwbil', '听着悬，'],
		['cwbil', '我不太信，'],
		['cwbil', '未必吧，'],
		['cwbil', '先打个问号，'],
		['cwbil', '真是这样就好，'],
		['cwbil', '话是这么说，'],
		['cwbil', '别说太满，'],
		['cwbil', '我存疑，'],
		['cwbil', '是不是真的另说，'],
		['cwbil', '到时候别变卦，'],
		['cwbil', '说归说，'],
		['cwbil', '我看没那么简单，']
	],
	unmoved: [
		['cwbil', '哦，'],
		['cwbil', '就这样啊，'],
		['cwbil', '没什么新鲜的，'],
		['cwbil', '这不算答，'],
		['cwbil', '跟没说一样，'],
		['cwbil', '听过了，'],
		['cwbil', '我没感觉，'],
		['cwbil', '这个不关键，'],
		['cwbil', '差点意思，'],
		['cwbil', '没说到我心上，'],
		['cwbil', '那又怎样，']
	],
	'repeat-back': [
		['cwbil', '{said}，行，'],
		['cwbil', '嗯，{said}，'],
		['cwbil', '{said}是吧，'],
		['cwbil', '你说{said}，记住了，'],
		['cwbil', '{said}，好，'],
		['cwbil', '就是{said}，'],
		['cwbil', '记下了，{said}，'],
		['cwbil', '{said}，听到了，'],
		['cwbil', '{said}，知道了，'],
		['cwbil', '{said}，有数了，'],
		['cwbil', '{said}啊，'],
		['cwbil', '那就{said}，']
	]
};

export const LEADS: readonly string[] = [
	'我说，',
	'听我讲，',
	'这么着，',
	'你听好，',
	'还是那句，',
	'讲真的，',
	'话说回来，',
	'换句话讲，',
	'你先别急，',
	'我就认这个，',
	'先把这条说透，',
	'别往远了扯，',
	'回到正题，',
	'我在意的没变，',
	'咱们说近的，',
	'再确认一回，'
];

export const TAILS: readonly string[] = [
	'说明白点。',
	'给个说法。',
	'想好再答。',
	'别含糊。',
	'就听这个。',
	'我要准话。',
	'短点说。',
	'直接答。',
	'给个痛快话。',
	'别绕。',
	'讲实话。',
	'往细了说。'
];
