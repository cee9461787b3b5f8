import type { Observation } from '#lib/understanding/observation.ts';

/** Asks whether something suits him, at the end of what is said. */
const SUITS_HIM =
	/(?:合适|可以|行|好|成|没问题|ok)(?:吗|吧|不)[？?。\s]*$|(?:行不行|好不好|可不可以|成不成)[？?。\s]*$|(?:all right|okay|ok|does (?:that|this) (?:work|suit)|is that (?:ok|okay|all right|fine)|suit(?:s)? you|work for you)[?.\s]*$/i;
/** A day and an hour, in the caller's words. */
const WHEN =
	/(?:[这下]?周[一二三四五六日天]|明天|后天|今天|今晚)(?:上午|下午|中午|晚上|早上)?(?:[\d一二两三四五六七八九十]{1,3}点半?)?|\b(?:on )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|today)(?: (?:morning|afternoon))?(?: at [\w:]+)?/i;
/** What he would bind himself to is no matter of a suitable time. */
const BINDS = /办理|升级|续[费约保]|签|开通|敲定|拍板|下单|\b(?:sign|order|book|install)\b/i;

export interface Proposal {
	/** "周四上午十点"; '' when only something to send was proposed. */
	readonly when: string;
}

/** A time or a message that the caller proposes and asks him about; null when there is none, or when it would bind him. */
export function proposalIn({ heard, manners, questions }: Observation): Proposal | null {
	const last = heard.match(/[^。！？!?]+[？?。！!\s]*$/u)?.[0] ?? '';
	if (!SUITS_HIM.test(last) || BINDS.test(last)) return null;
	if ((questions ?? []).some(({ kind }) => kind === 'decision' || kind === 'time')) return null;
	const when = WHEN.exec(last)?.[0] ?? '';
	return when !== '' || manners.offersChannel !== null ? { when } : null;
}
