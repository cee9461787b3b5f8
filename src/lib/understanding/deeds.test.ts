import { describe, expect, it } from 'vitest';
import { createLexicon } from './concepts.ts';
import { createDeedBook, findTurnedDeeds } from './deeds.ts';
import { readHeard } from './heard.ts';

const NAMES = { caller: '', callee: '', callerCompany: [], calleeCompany: [], products: [] };
const lexicon = createLexicon('zh-CN', NAMES);
const LINES = [
	{ text: '租期里可以换一次房,不收换房费。', about: '房间住着不合适怎么办?' },
	{ text: '押金退租三天内退;钥匙丢了押金不退。', about: '押金退不退?' },
	{ text: '宽带和暖气都包含在租金里。', about: '' }
];
const book = createDeedBook(LINES.map((line, i) => ({ ...line, raw: line.text, line: i })));
const turned = (text: string, asked: string | null = null): string[] =>
	findTurnedDeeds(
		readHeard(text, 'zh-CN', lexicon),
		asked === null ? null : readHeard(asked, 'zh-CN', lexicon),
		book
	).map(({ id }) => id);

describe('deeds that a document affirms and a caller denies', () => {
	it.each([
		['租期里换不了房', 'change'],
		['暖气不包含的', 'include'],
		['换房费要另收', 'charge']
	])('%s turns round %s', (text, id) => {
		expect(turned(text)).toContain(id);
	});

	it('takes the thing from his question', () => {
		expect(turned('换不了的', '房间住着不合适能换吗?')).toContain('change');
	});

	it.each([
		'租期里可以换房',
		'换房费不收',
		'钥匙丢了押金不退', // Both are said of it: nothing is turned round.
		'押金退的',
		'要是换不了房您找我',
		'您怕换不了房吧',
		'空调换不了'
	])('none in %s', (text) => {
		expect(turned(text)).toEqual([]);
	});
});
