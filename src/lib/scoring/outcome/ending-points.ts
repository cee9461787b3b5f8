import type { EndingClass } from '#lib/core/ending.ts';
import type { CalleeReading } from '#lib/understanding/read-callee.ts';
import {
	ASKS_TO_SEND,
	BREAKS_OFF,
	CUTS_OFF,
	FOR_GOOD,
	FOR_NOW,
	HANGS_UP,
	NOT_WITHOUT,
	TAKES_LEAVE,
	TURNS_AWAY
} from './closing-words.ts';
import type { LastWords } from './last-words.ts';
import type { Stance, Stances } from './stances.ts';

/** What the last words say for each ending, 0..120 each; they exclude each other only by size. */
export type EndingPoints = Readonly<Record<EndingClass, number>>;

const NO_LETTER = /[^a-z\d\u3400-\u9fff]/g;
/** Letters from which a line says more than a nod. */
const TELLING = 3;

/** Letters and digits of a normalised line. */
export const lettersOf = (line: string): number => line.replace(NO_LETTER, '').length;

/** His last line that says more than a nod. */
export function decisiveLine(lines: readonly string[]): number {
	const telling = lines.findLastIndex((line) => lettersOf(line) > TELLING);
	return Math.max(0, telling);
}

/** With somebody else on the line nothing is agreed or refused. */
export const STRANGER: EndingPoints = {
	agreed: 0,
	'channel-agreed': 0,
	deferred: 0,
	rejected: 0,
	interrupted: 0,
	'channel-cut': 0,
	annoyed: 0,
	'wrong-person': 100,
	'caller-hung-up': 0,
	'turn-limit': 0
};

/** What the last words speak for. */
export function endingPoints(
	last: LastWords,
	lines: readonly string[],
	stances: readonly Stances[],
	happened: ReadonlySet<string>
): EndingPoints {
	const readings = last.callee.map(({ reading }) => reading);
	const decisive = decisiveLine(lines);
	const final = lines[decisive] ?? '';
	const closing = lines.slice(decisive).join('\n');
	const took = (stance: Stance, from: number = 0): number =>
		stances.slice(from).reduce((sum, said) => sum + said[stance], 0);
	const any = (holds: (reading: CalleeReading) => boolean): boolean => readings.some(holds);
	const has = (id: string): boolean => happened.has(id);
	const text = lines.join('\n');
	const asksChannel = lines.some(
		(line, i) =>
			!NOT_WITHOUT.test(line) &&
			((readings[i]?.asksChannel ?? null) !== null || ASKS_TO_SEND.test(line)) &&
			// "不用打了" as his last word takes back what he had asked for.
			!(i < lines.length - 1 && FOR_GOOD.test(lines.at(-1)!) && !ASKS_TO_SEND.test(lines.at(-1)!))
	);
	const notNow =
		took('postpones', decisive) > 0 || (took('postpones') > 0 && took('refuses', decisive) === 0);
	const cutsOff = CUTS_OFF.test(text) && !any((reading) => reading.thanks !== null);
	// "先不办, 有活动微信说" leaves the door open; a bare "先不续了" closes it.
	const soft =
		has('later-offers') ||
		(notNow && (asksChannel || has('reads') || has('feedback') || has('internal')));
	// "别打电话, 发邮箱" asks for another channel; it refuses nothing else.
	const turnsAway = TURNS_AWAY.test(final);
	const refuses =
		(took('refuses', Math.max(0, decisive - 1)) > 0 &&
			!soft &&
			!turnsAway &&
			// "现在不升, 材料给我查实" leaves the matter open.
			!(has('verify') && asksChannel)) ||
		(notNow && !asksChannel && FOR_GOOD.test(closing)) ||
		(!soft && !asksChannel && FOR_NOW.test(final));
	const constructive =
		has('verify') ||
		(/[发传]|书面|资料|材料/.test(final) && (has('reads') || has('internal'))) ||
		took('accepts', decisive) > 0;
	const breaksOff =
		took('stops-calls', decisive) > 0 ||
		HANGS_UP.test(closing) ||
		BREAKS_OFF.test(closing) ||
		CUTS_OFF.test(final);
	const recent = took('angry', Math.max(0, decisive - 1));
	const hostile =
		last.misconduct ||
		turnsAway ||
		(recent >= 2 && !constructive) ||
		(recent >= 1 && breaksOff && !constructive) ||
		(took('angry', decisive) >= 1 && !constructive) ||
		(cutsOff && has('no-calls') && !has('done-deal'));
	const agrees = any((reading) => reading.agrees !== null);
	const commits = has('done-deal') || (has('chosen') && !has('no-calls'));
	const channel = asksChannel || has('gives-contact');
	const skeptical = has('verify') || has('pushed');
	const agreement = (): number => {
		if (cutsOff && !commits) return 10;
		if (commits && !has('verify')) return agrees || has('schedule') || has('no-more') ? 100 : 85;
		if (skeptical) return 15;
		if (has('no-more')) return 70;
		if (has('feedback') || has('internal') || has('reads') || (has('callback') && !commits))
			return 40;
		return agrees || any((reading) => reading.thanks !== null) ? 60 : channel ? 50 : 20;
	};
	const calledAway = (): number => {
		if (refuses || hostile) return 30;
		// With his very last words it decides how the call ends, unless he has just agreed.
		if ((readings.at(-1)?.urged ?? null) !== null) return commits ? 60 : 120;
		if (took('called-away', decisive) > 0) return commits ? 60 : 110;
		// "没问题了，我先忙": with everything settled it is only the goodbye.
		if (has('no-more') || has('nothing-left') || commits) return took('called-away') > 0 ? 70 : 0;
		if (TAKES_LEAVE.test(final)) return 100;
		if (has('busy') || any((reading) => reading.urged !== null)) return 95;
		return has('swamped') ? (skeptical ? 40 : 80) : 0;
	};
	return {
		agreed: refuses || hostile || soft ? 0 : agreement(),
		'channel-agreed':
			refuses || hostile
				? 10
				: channel
					? 85
					: last.callerOffersChannel && agrees
						? 65
						: last.callerOffersChannel
							? 45
							: 0,
		deferred:
			(refuses && !soft) || hostile
				? 10
				: Math.max(
						has('verify') ? 90 : 0,
						has('internal') ? 80 : 0,
						has('feedback') || has('reads') ? 75 : 0,
						has('another-time') ? 75 : 0,
						has('callback') && has('schedule') ? 75 : 0,
						soft ? 80 : 0
					),
		rejected: refuses
			? hostile
				? 75
				: 100
			: has('no-promise') && breaksOff && !has('verify')
				? 70
				: skeptical
					? 50
					: 0,
		interrupted: calledAway(),
		'channel-cut':
			asksChannel && (has('no-calls') || cutsOff) && !(has('verify') && recent === 0)
				? cutsOff
					? 100
					: hostile
						? 80
						: 65
				: 0,
		annoyed: hostile
			? refuses ||
				any((reading) => reading.goodbye !== null || reading.hangsUp) ||
				final === '' ||
				!agrees
				? // What could not be promised is a reason of its own.
					refuses && has('no-promise') && recent < 2
					? 30
					: 95
				: 60
			: 0,
		'wrong-person': last.otherPerson ? 100 : 0,
		'caller-hung-up': 0,
		'turn-limit': 0
	};
}
