import type { CompiledEnd } from '#lib/scenarios/compiled-scenario.ts';
import { SITUATIONS } from './situations.ts';

const BUSY = SITUATIONS.find(({ id }) => id === 'busy')!;
/** What is left, of 100, of a condition that names something which did not happen. */
const UNMET = 40;
/** What a situation takes away that a condition names and that did not happen. */
const MISSED = 30;
/** Cues that name a channel: in anger they are said in passing. */
const CHANNEL_CUES: readonly string[] = ['email', 'wechat', 'sms', 'writing', 'gives-contact'];

/** 100, or less when every alternative of a condition names something that did not happen. */
export function standing(end: CompiledEnd, text: string, happened: ReadonlySet<string>): number {
	const isUnmet = (part: string): boolean =>
		SITUATIONS.some(
			(cue) =>
				cue.required === true &&
				cue.condition.test(part) &&
				!happened.has(cue.id) &&
				!(cue.id === 'busy' && happened.has('swamped'))
		);
	// "called away by his boss or by a task" is one situation; "…, or a time is agreed" is another way.
	const needsBusy =
		end.classes.includes('interrupted') &&
		text.split(/[,;，；]\s*(?:或者?|or\b)/).every((part) => BUSY.condition.test(part));
	if (needsBusy && !happened.has('busy') && !happened.has('swamped')) return UNMET;
	return text.split(/或者?|\bor\b/).every(isUnmet) ? UNMET : 100;
}

/** Channels by their name. */
const WAYS: readonly string[] = ['email', 'wechat', 'sms'];
/** Words for any of them. */
const ANY_WAY = /线上|渠道|书面|文字|联系方式|online|in writing/;
/** What a condition loses that names another channel than he did. */
const OTHER_WAY = 30;

/** Situations that the condition names and that happened. */
export function situationPoints(
	text: string,
	happened: ReadonlySet<string>,
	angry: boolean
): number {
	let points = 0;
	// "发到邮箱" is not what happened where he named another channel and not this one.
	const named = WAYS.filter((id) => SITUATIONS.find((cue) => cue.id === id)!.condition.test(text));
	if (
		named.length > 0 &&
		!ANY_WAY.test(text) &&
		!named.some((id) => happened.has(id)) &&
		WAYS.some((id) => happened.has(id))
	)
		points -= OTHER_WAY;
	for (const cue of SITUATIONS) {
		if (cue.denied?.test(text) === true && happened.has(cue.id)) points -= cue.weight;
		if (!cue.condition.test(text)) continue;
		if (!happened.has(cue.id)) {
			if (cue.expected === true) points -= MISSED;
			continue;
		}
		if (!angry || !CHANNEL_CUES.includes(cue.id)) points += cue.weight;
	}
	return points;
}
