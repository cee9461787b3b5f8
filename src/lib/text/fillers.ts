import type { Locale } from '#lib/core/locale.ts';
import { mapCharacters, type MappedText } from './mapped-text.ts';

/** Sounds and words that carry nothing. Demonstratives (那个, 这个) count only where a pause follows. */
const ZH =
	/[呃嗯唔额]+|[啊哈哎呀噢哦喔诶欸唉嘛呢吧啦哇咯呗](?=[，。！？；、,.!?;\s]|$)|(?:^|(?<=[，。！？；、,.!?;\s]))(?:那个|这个|就是说|就是|然后呢|然后|怎么说呢|我跟您说|我跟你说|您知道吧|你知道吧|是这样的?|这样啊|其实呢?|反正|话说回来)(?=[，。！？；、,.!?;\s…]|$)|(?:那个|这个)(?=…|\.\.\.|那个|这个|呃|嗯)/g;
const EN =
	/\b(?:u[hm]+|er+m*|hm+|ah+|oh|well|you know|i mean|sort of|kind of|basically|actually|like)\b(?=[,.!?;…]|\s*$|\s-)|\b(?:u[hm]+|er+m*|hm+)\b/g;

/** The same short word said twice or more in a row: "我我我们", "我们我们", "the the". */
const STUTTER_ZH = /([\u4e00-\u9fff]{1,3})(?:[，、,…\s.]*\1)+/g;
const STUTTER_EN = /\b([a-z']+)(?:[\s,.…-]+\1\b)+/g;

/** Doubled characters that are words: 谢谢, 看看, 常常. One repetition of these stays. */
const DOUBLED =
	/^(?:谢谢|看看|试试|常常|刚刚|慢慢|好好|天天|多多|想想|等等|说说|聊聊|问问|人人|家家|次次|每每|往往|偏偏|渐渐|仅仅|稍稍|哈哈|呵呵|拜拜|妈妈|爸爸|哥哥|姐姐|弟弟|妹妹|宝宝|大大|小小|早早|远远|统统|通通|明明|白白|听听|算算|比比|找找|走走|查查|试一试)$/;

/** Removes fillers and stutters from a normalised text, with a map back. */
export function removeFillers(normalized: string, locale: Locale): MappedText {
	const drop = new Uint8Array(normalized.length);
	const hide = (from: number, to: number): void => {
		drop.fill(1, from, to);
	};
	for (const match of normalized.matchAll(locale === 'en' ? EN : ZH))
		hide(match.index, match.index + match[0].length);
	for (const match of normalized.matchAll(locale === 'en' ? STUTTER_EN : STUTTER_ZH)) {
		const once = match[1]!;
		if (DOUBLED.test(match[0])) continue;
		if (/^[零一二三四五六七八九十百千万亿]+$/.test(once)) continue; // digits are said twice on purpose
		hide(match.index + once.length, match.index + match[0].length);
	}
	return mapCharacters(normalized, (character, index) => (drop[index] === 1 ? '' : character));
}

/** Nothing but fillers, marks, emoji and space. */
export function isFillerOnly(normalized: string, locale: Locale): boolean {
	return !/[a-z0-9\u3400-\u9fff]/.test(removeFillers(normalized, locale).text);
}
