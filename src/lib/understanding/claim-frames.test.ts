import { describe, expect, it } from 'vitest';
import { createClaimBook } from './claim-book.ts';
import { fearedOf } from './claim-kinds.ts';
import { findClaims } from './claim-frames.ts';
import { createLexicon } from './concepts.ts';
import { readHeard } from './heard.ts';

const LINES = [
	'清洗不收上门费，也不用押金，配件坏了另外报价。',
	'我们叫‘清风养护包’，一年两次，随时可以改约。',
	'师傅都是自己人，洗的时候不会断电。',
	'梯子和药水由我们准备,电话里从不问您的银行卡号。',
	'晚上在清风堂有讲座，赵师傅负责。',
	'开普通发票，清洁剂每瓶另算。',
	'不会，改约几次单子都留着。'
];
const lines = LINES.map((raw, line) => ({ text: raw.replaceAll('，', ','), raw, line }));
const book = createClaimBook(lines, [
	{ pairs: fearedOf('改约了单子会不会作废?'), line: lines.at(-1)! }
]);
const NAMES = { caller: '', callee: '', callerCompany: [], calleeCompany: [], products: [] };
const lexicon = createLexicon('zh-CN', NAMES);
const ids = (text: string): string[] =>
	findClaims(readHeard(text, 'zh-CN', lexicon), book).map(({ id }) => id);

describe('statements by their kind', () => {
	it.each([
		['要先交两百押金', 'refused'],
		['另外收个清洁费', 'charge'],
		['全市没有比我们更便宜的', 'lowest-price'],
		['今天不定名额就给别人了', 'invented-deadline'],
		['这价我只给您一家', 'exclusive'],
		['我已经替您下单了', 'approved'],
		['保证一次故障都不会有', 'absolute'],
		['新出了一款叫净白侠的机器人', 'name'],
		['今天不下单，明天就涨回去了', 'pressed'],
		['梯子得您自己准备', 'his-duty'],
		['银行卡号报一下', 'forbidden'],
		['堂叫明月堂', 'name'],
		['上门费嘛照收', 'refused'],
		['药水管够，清洁剂随便用', 'free-flow'],
		['我敢保证师傅不会迟到', 'vow'],
		['这回还带红外线消毒检测', 'thrown-in'],
		['到时候刘师傅负责', 'person'],
		['专票能开', 'invoice'],
		['改约的单子就作废了', 'feared'],
		['叫清风养护宝，您听过吧，清风养肤包', 'name']
	])('%s → %s', (text, id) => {
		expect(ids(text)).toContain(id);
	});

	it.each([
		'押金不用交',
		'今天不定没关系，明天也行',
		'梯子我们自己准备',
		'水桶您自己准备',
		'银行卡号您别报给我',
		'讲座就在清风堂',
		'茶水随便喝', // Of what the document does not name nothing is known.
		'我保证不打扰您',
		'上次刘师傅负责，这回换人',
		'赵师傅负责',
		'普票能开',
		'还带您看一遍',
		'单子不会作废',
		'要是有人收您押金，那不是我们',
		'绝对不会断电',
		'今天不用急着定，名额给您留着',
		'您怕被收上门费，对吧',
		'叫清风养护包，一年两次',
		'我回头替您下单'
	])('none in %s', (text) => {
		expect(ids(text)).toEqual([]);
	});
});
