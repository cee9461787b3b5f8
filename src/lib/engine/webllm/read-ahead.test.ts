import { expect, it } from 'vitest';
import { owedAfter, readAhead, type Forwarding } from './read-ahead.ts';

const END = '<|im_end|>\n';
const encode = (text: string) => Array.from(text, (one) => one.codePointAt(0)!);

function engine(forward: (ids: number[]) => number = () => 0) {
	const did: string[] = [];
	const forwarding: Forwarding = {
		forwardTokensAndSample: async (ids) => {
			did.push(`read ${String.fromCodePoint(...ids)}`);
			return forward(ids);
		},
		resetChat: async () => void did.push('cleared')
	};
	return { did, forwarding };
}

it('owes the end of a reply, and what was said of its last token', () => {
	expect(owedAfter({ finish: 'stop', lastPiece: '' }, '行', END)).toBe(END);
	expect(owedAfter({ finish: 'stop', lastPiece: '。' }, '行。', END)).toBe('。' + END);
});

it('owes nothing after a reply for which the library clears its cache anyway', () => {
	for (const finish of ['length', 'abort'] as const)
		expect(owedAfter({ finish, lastPiece: '停' }, '要停', END)).toBe('');
});

it('reads what is owed, once', async () => {
	const { did, forwarding } = engine();
	expect(await readAhead(forwarding, encode, END)).toBe(true);
	expect(await readAhead(forwarding, encode, '')).toBe(true);
	expect(did).toEqual([`read ${END}`]);
});

it.each([
	['half a character was withheld', '要\uFFFD', encode, undefined],
	['the tokenizer cannot be reached', '要', () => null, undefined],
	[
		'the forward pass fails',
		'要',
		encode,
		() => {
			throw new Error('no');
		}
	]
])('clears the cache rather than leave it wrong: %s', async (_why, held, tokens, forward) => {
	const { did, forwarding } = engine(forward);
	const owed = owedAfter({ finish: 'stop', lastPiece: '' }, held, END);
	expect(await readAhead(forwarding, tokens, owed)).toBe(false);
	expect(did.at(-1)).toBe('cleared');
});
