import type { Locale } from '#lib/core/locale.ts';

/** A spoken question and what else it can be said as; `$1` and so on as in `String.replace`. */
type Turn = readonly [pattern: RegExp, ...said: readonly string[]];

/** Longest form worth saying, Han characters: beyond it the question is kept as it is. */
const LONGEST_ZH = 22;

const TURNS_ZH: readonly Turn[] = [
	[/^(.{0,8})能不能(拿到|查到|看到|收到)(.{2,12})$/u, '$1能$2$3吗'],
	[/^([^、]*?)(?<![还又])能不能([^、]{2,})$/u, '$1能$2吗', '$1$2，办得到吗'],
	[/^(.*?)能不能(.{2,})$/u, '$1能$2吗'],
	[/^(.{2,8})会不会(又|再|还)(.{1,8})$/u, '$1不会$2$3吧', '万一$1$2$3呢'],
	[/^会不会(像.+)$/u, '不会$1吧', '万一$1怎么办'],
	[/^会不会(.{3,})$/u, '不会$1吧', '万一$1怎么办'],
	[/^(.{2,10})会不会(.{1,8})$/u, '$1不会$2吧', '$1会$2吗'],
	[/^(.{2,10})有没有(?![掺藏漏瞒])(.{2,12})$/u, '$1有$2吗', '$1真有$2吗'],
	[/^有没有(.{2,14})$/u, '有$1吗', '$1你们有没有'],
	[/^是不是(真的?)(.{2,})$/u, '真$2吗', '说$2，是真的吗'],
	[/^(.{2,12})是不是真(的)?(.{2,})$/u, '$1真$3吗', '$1$3，这话当真吗'],
	[/^([你他]们?)是不是(.{2,8})$/u, '$1是$2吧', '$1真是$2吗'],
	[/^是不是(.{3,})$/u, '$1，是不是', '该不会$1吧'],
	[/^(.{2,12}?)(\p{Script=Han})不\2(\p{Script=Han}{0,4})$/u, '$1$2$3吗', '$1到底$2不$2$3'],
	[/^(.*?)(\p{Script=Han})没\2(\p{Script=Han}{0,3})$/u, '$1$2$3了吗', '$1$2$3了没有'],
	[/^(.{4,})了没有$/u, '$1了吗', '$1没'],
	[/^(.{2,10})要多长时间$/u, '$1得多久', '$1前后要多久'],
	[/^(.{2,8})多久(.{1,4})$/u, '$1几天$2', '$1什么时候$2'],
	[/^(.{2,8})是多少$/u, '$1到底多少', '$1报个数，多少'],
	[/^(.{2,10}?)(优惠|便宜|省|涨)多少$/u, '$1到底$2多少'],
	[/^(.{2,12})怎么(退|赔|改|算|分级|安排)$/u, '$1你们怎么$2', '$1怎么个$2法'],
	[/^(.{2,8})怎么(给|发|报|还)(我)$/u, '$1你们怎么$2$3'],
	[/^(.{2,10})(?:具体)?有(?:哪些|什么)$/u, '$1都有什么', '$1是哪几样'],
	[/^(.{2,10}?)哪些(.{2,8})$/u, '$1的$2有哪些'],
	[/^(?:具体)?是?谁来(.{2,6})$/u, '$1这块是谁', '谁来$1，有名字吗']
];

const TURNS_EN: readonly Turn[] = [
	[/^are there (?:any )?(.+)$/i, 'any $1', 'am I going to find $1'],
	[/^is there (?:an? |any )?(.+)$/i, 'any $1', 'have you got $1'],
	[/^what does it cost$/i, 'what will it cost me', 'what am I paying for it'],
	[/^how long does it take to (.+)$/i, 'how long to $1', 'how much time to $1'],
	[/^how much (.+) is it for (.+)$/i, 'how much $1 for $2'],
	[/^what happens (when|if) (.+)$/i, 'say $2, what then', 'and $1 $2'],
	[/^what do I do (when|if) (.+)$/i, 'say $2, what then'],
	[/^can I (still |just )?(.+)$/i, 'could I $1$2'],
	[/^does it (.+)$/i, 'will it $1'],
	[/^will (.+?) (.+)$/i, 'is $1 going to $2']
];

/** The same question from another side, by the shape of its sentence; nothing where no shape fits. */
export function turnedRound(spoken: string, locale: Locale): readonly string[] {
	const english = locale === 'en';
	for (const [pattern, ...said] of english ? TURNS_EN : TURNS_ZH) {
		if (!pattern.test(spoken)) continue;
		return said
			.map((form) => spoken.replace(pattern, form).trim())
			.filter((form) => english || form.length <= LONGEST_ZH);
	}
	return [];
}
