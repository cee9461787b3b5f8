import { fault, found, type Detector } from './line-fault.ts';

const COURTESY_ZH =
	/您|(?<![申邀聘宴宽恳])请(?![假示客教求])|谢谢|多谢|感谢|抱歉|不好意思|对不起|非常|十分|很高兴|荣幸|麻烦(?=您|你|再|把|帮|给|发|说|讲|尽|先|告|介|提)|劳驾|打扰|辛苦|拜托|敬请|好的呢|亲|好的呀|太好了|真不错|没关系的|(?:好|行|可以|是)的[呢哦哈呀～~]|乐意|客气了/g;
const COURTESY_EN =
	/\b(?:please|thank you|thanks|sorry|apologi[sz]e|kindly|appreciate|grateful|wonderful|lovely|delighted|absolutely|certainly|of course|excuse me|pardon|would you mind|very kind|pleasure|my pleasure|great|fantastic|i would love|if you don'?t mind|so kind|much obliged)\b/gi;
const COURTESY_TOO_MUCH = 2;

/** Two courtesies in one line are one too many for a busy man; the gentle ones get one more while they are calm. */
export const tooPolite: Detector = (text, { scenario, direction }) => {
	const gentle =
		(scenario.archetype === 'hesitant' || scenario.archetype === 'cooperative') &&
		(direction.mood === 'calm' || direction.mood === 'warming');
	const hits = text.match(scenario.locale === 'en' ? COURTESY_EN : COURTESY_ZH) ?? [];
	return hits.length >= COURTESY_TOO_MUCH + (gentle ? 1 : 0)
		? [fault('too-polite', hits.join(' '))]
		: [];
};

const THANKS_ZH = /谢谢|感谢|多谢|谢了|谢啦|辛苦(?:了|你|您)|谢过|感激/;
const THANKS_EN =
	/\b(?:thanks|thank you|cheers for|much appreciated|i (?:really |do |truly )?appreciate|grateful|(?:very|so|too|awfully|really) kind|bless you|too much trouble|sorry to (?:ask|bother|trouble|be a)|(?:lovely|nice|good|great|a pleasure) (?:of you )?to (?:hear|meet|speak|talk))\b/i;
/** A last line may hold a word of thanks as long as it stays one. */
const CURT = 24;

export const thanks: Detector = (text, { scenario, direction }) => {
	const match = found('thanks', (scenario.locale === 'en' ? THANKS_EN : THANKS_ZH).exec(text));
	return direction.end !== null && text.length <= CURT * (scenario.locale === 'en' ? 3 : 1)
		? []
		: match;
};
