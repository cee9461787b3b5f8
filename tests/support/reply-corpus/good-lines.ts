/** Lines that he may say, none of them a template's: 300 and more over the five packs. */
import type { Direction } from '#lib/callee/direction.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import { asking, saying, type CorpusLine } from './corpus-line.ts';
import { ASKS, OPENERS, type PackId } from './material.ts';

const PACKS: readonly PackId[] = [
	'upgrade',
	'renewal-offer',
	'mobile-plan',
	'cloud-renewal',
	'service-followup'
];

const SAID: readonly (readonly [Direction['act'], readonly string[]])[] = [
	[
		'go-ahead',
		['行，你说，快点。', '嗯，讲吧。', '我听着，别太长。', '就一会儿，你讲。', '说吧，我边走边听。']
	],
	[
		'verify-caller',
		['你哪位？', '哪家公司的，说清楚。', '谁啊，怎么有我电话？', '报一下名字和公司。']
	],
	['say-purpose', ['你找我什么事，直说。', '到底为什么打来？', '说正事。', '所以呢，要我干什么？']],
	[
		'acknowledge',
		['嗯，知道了。', '行，这个清楚了。', '成，往下说。', '好，我记下了。', '嗯，然后呢。']
	],
	[
		'challenge-hype',
		['别吹，讲实际的。', '这种话我听多了。', '少来这套，说实在的。', '漂亮话就免了。']
	],
	[
		'warn',
		['再绕我就挂了。', '最后听你一句，说重点。', '你再念稿子我真没空了。', '给你最后一次机会。']
	],
	['warn-rude', ['你怎么说话呢？', '注意你的态度。', '这么讲话就别谈了。']],
	['what', ['你说什么？没听懂。', '啊？再说一遍。', '什么乱七八糟的。']],
	['still-there', ['喂？还在吗？', '喂，听得见吗？', '人呢？']],
	['nothing-more', ['我没别的要问了，你看怎么弄。', '行，问完了，接下来呢？', '该问的都问了。']]
];

const ENDS: readonly (readonly [Direction['act'], EndingClass, readonly string[]])[] = [
	[
		'commit',
		'agreed',
		['行，那就这么定了，回头联系。', '可以，就按你说的办，先这样。', '成，安排吧，我先忙了。']
	],
	[
		'commit',
		'channel-agreed',
		['行，资料发过来我看，先这样。', '发给我吧，看完再联系，挂了。', '嗯，发过来，就到这儿。']
	],
	[
		'defer',
		'deferred',
		['今天定不了，改天再说吧。', '我得问问领导，回头联系。', '先放一放，过几天再聊。']
	],
	['refuse', 'rejected', ['不用了，就这样吧。', '这个我们不需要，挂了。', '算了，别再打了。']],
	['hang-up', 'annoyed', ['说半天没一句有用的，挂了。', '没空听你念稿，再见。', '行了，不说了。']],
	['hang-up', 'interrupted', ['领导叫我，先挂了。', '会要开了，我先走了。', '有人找我，回头说。']],
	[
		'hang-up',
		'channel-cut',
		['有事写过来，我先挂了。', '发消息吧，不说了。', '写给我看，电话就到这儿。']
	]
];

const end = (ending: EndingClass): Direction['end'] => ({
	ending,
	callerEnd: null,
	calleeEnd: null,
	reason: '',
	channelAgreed: ending === 'channel-agreed'
});

const said = SAID.flatMap(([act, lines]) =>
	lines.map((text, i) => saying(PACKS[i % PACKS.length]!, text, { act }))
);
const parting = ENDS.flatMap(([act, ending, lines]) =>
	lines.map((text, i) => saying(PACKS[i % PACKS.length]!, text, { act, end: end(ending) }))
);
const asked = ASKS.flatMap((ask) => ask.ways.map((text) => asking(ask, text)));
/** The same questions behind an opener; each concern meets others. */
const opened = ASKS.flatMap((ask, i) =>
	ask.ways
		.slice(0, 3)
		.map((text, j) =>
			asking(ask, `${OPENERS[1 + ((i * 3 + j * 4) % (OPENERS.length - 1))]!}${text}`)
		)
);

export const GOOD_LINES: readonly CorpusLine[] = [...asked, ...opened, ...said, ...parting];
