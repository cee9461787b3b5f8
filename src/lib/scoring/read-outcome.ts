import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledEnd, CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { CalleeReading } from '#lib/understanding/read-callee.ts';
import type { CallEnd } from './call-record.ts';
import type { LastWords } from './last-words.ts';
import { stancesIn, type Stance, type Stances } from './stances.ts';
import {
	ASKS_TO_SEND,
	CUTS_OFF,
	DEMANDS_CONDUCT,
	END_CUES,
	FOR_GOOD,
	NOT_WITHOUT,
	TURNS_AWAY,
	type EndCue
} from './end-cues.ts';

const NO_LETTER = /[^a-z\d\u3400-\u9fff]/g;

/** Points of each class, 0..100. */
type Signals = Readonly<Record<EndingClass, number>>;

/** A condition's further classes count less. */
const RANK = [100, 70, 50];
/** Points below which no condition is said to be reached. */
const REACHED = 45;
/** Situations that a stance shows as well as their own words. */
const SHOWN_BY: readonly (readonly [string, Stance])[] = [
	['anger', 'angry'],
	['busy', 'called-away'],
	['no-calls', 'stops-calls'],
	['done-deal', 'accepts']
];
/** The same where no condition is clear. */
const FAINT = 10;
/** What a situation takes away that a condition names and that did not happen. */
const MISSED = 30;
/** Words of leaving that need no reason. */
const TAKES_LEAVE = /(?:我)?先(?:去)?(?:忙|挂)(?:了|吧)?|挂了/;
/** The line goes dead. */
const HANGS_UP = /[(（](?:直接)?挂(?:断|机|了)|hangs up/;
/** Words of somebody who is through with the call. */
const BREAKS_OFF =
	/(?:^|\n|[,。!])(?:我)?(?:挂了|不听了|不说了|不聊了|就这样|再见|打住)|we're done|goodbye/;
/** He told the caller to stop, or hung up on him. */
const BROKE_OFF = 'broke-off';
/** He agreed to have it done. */
const DONE_DEAL = 'done-deal';
/** What takes a consent back. */
const TAKES_BACK: readonly Stance[] = ['refuses', 'postpones', 'angry', 'stops-calls'];
/** Thanks a caller whatever he was like. */
const GRACIOUS = /谢谢|多谢|谢了|辛苦|\bthanks?\b/;
/** A no, if only for now. */
const FOR_NOW = /先不|暂(?:时|且)?(?:先)?不/;
/** Letters of a line that picks up, says who he is or nods. */
const NOD = 6;
/** Letters from which a line says more than a nod. */
const TELLING = 3;
/** Points of a channel that both know of. */
const CHANNEL = 60;
/** Points of a refusal that was put into words. */
const CLEAR_REFUSAL = 60;
/** The wish to give an answer later: some documents count it as consent. */
const ANSWERS_LATER = END_CUES.find((cue) => cue.id === 'feedback')!;
const BUSY = END_CUES.find((cue) => cue.id === 'busy')!;
/** What is left, of 100, of a condition that names something which did not happen. */
const UNMET = 40;
/** Weight of the class against the situations. */
const CLASS_WEIGHT = 15;
const SITUATION_WEIGHT = 10;
/** A plain yes speaks for the condition that is about consent alone, whatever channel was named beside it. */
const CONSENT = 60;
/** Cues that name a channel: in anger they are said in passing. */
const CHANNEL_CUES: readonly string[] = ['email', 'wechat', 'sms', 'writing', 'gives-contact'];

/** Where a document has no condition of a class, the nearest in meaning stands for it, worth this much of 100. */
const NEAREST: Readonly<Partial<Record<EndingClass, readonly (readonly [EndingClass, number])[]>>> =
	{
		annoyed: [
			['rejected', 80],
			['deferred', 40]
		],
		rejected: [
			['deferred', 85],
			['annoyed', 60]
		],
		'channel-cut': [
			['channel-agreed', 70],
			['annoyed', 50]
		],
		'channel-agreed': [['channel-cut', 60]],
		deferred: [['channel-agreed', 30]]
	};

export function readOutcome(scenario: CompiledScenario, last: LastWords): CallEnd {
	const lines = last.callee.map(({ text }) => normalize(text).text);
	const tail = lines.join('\n');
	const stances = lines.map((line) => stancesIn(line));
	const happened = new Set(END_CUES.filter((cue) => occurs(cue, last, tail)).map((cue) => cue.id));
	for (const [cue, stance] of SHOWN_BY)
		if (stances.some((said) => said[stance] > 0)) happened.add(cue);
	// One insult that he answers in anger is enough, unless he gives another reason for refusing.
	const misconduct =
		!(GRACIOUS.test(tail) && !happened.has('anger')) &&
		(last.misconduct || (last.insulted && happened.has('anger') && !happened.has('elsewhere')));
	if (stillAgrees(last, stances)) happened.add(DONE_DEAL);
	const final = lines[decisiveLine(lines)] ?? '';
	if (BREAKS_OFF.test(final) && happened.has('anger')) happened.add(BROKE_OFF);
	const heard = last.otherPerson ? STRANGER : signalsOf(last, lines, stances, happened);
	// "是我" agrees to nothing: before anything was told there is nothing to agree to.
	const nothing = !last.told && lines.every((line) => line.replace(NO_LETTER, '').length <= NOD);
	const signals = nothing ? { ...heard, agreed: 0 } : heard;
	// What he would like better was taken up only where he is told of it somewhere.
	if (!last.suggests && signals['channel-agreed'] < CHANNEL) happened.delete('suggestion');
	// Hung up on, with nothing to call him away and no good form of the caller's: no courtesy was reached.
	const brokenOff =
		HANGS_UP.test(lines.at(-1) ?? '') &&
		!last.callerCloses &&
		!happened.has('busy') &&
		(signals.rejected >= CLEAR_REFUSAL || signals.annoyed > 0 || happened.has('no-calls'));
	// An orderly call reached one of them: where none is clear, the one that fits best.
	const calleeEnd =
		choose(scenario.ends.callee, signals, happened, false) ??
		(lines.length === 0 || last.otherPerson || nothing || signals.annoyed > 60
			? null
			: choose(scenario.ends.callee, signals, happened, false, FAINT));
	const callerEnd =
		choose(scenario.ends.caller, signals, happened, misconduct || brokenOff) ??
		(misconduct || brokenOff || nothing || signals.annoyed > 60 || lines.length === 0
			? null
			: choose(scenario.ends.caller, signals, happened, false, FAINT));
	const end = scenario.ends.callee.find((entry) => entry.number === calleeEnd);
	const ending =
		strongest(signals, end?.classes ?? [], 0) ?? strongest(signals, ALL, REACHED) ?? 'turn-limit';
	return {
		ending,
		callerEnd,
		calleeEnd,
		channelAgreed:
			ending === 'channel-agreed' || (signals['channel-agreed'] >= 60 && ending !== 'annoyed')
	};
}

/** With somebody else on the line nothing is agreed or refused. */
const STRANGER: Signals = {
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

const ALL: readonly EndingClass[] = [
	'agreed',
	'channel-agreed',
	'deferred',
	'rejected',
	'interrupted',
	'channel-cut',
	'annoyed',
	'wrong-person'
];

/** He agreed a few lines ago and has not gone back on it. */
function stillAgrees(last: LastWords, stances: readonly Stances[]): boolean {
	const consent = END_CUES.find(({ id }) => id === DONE_DEAL)!;
	return (
		stances.every((said) => TAKES_BACK.every((stance) => said[stance] === 0)) &&
		last.calleeBefore.some((line) => {
			const said = stancesIn(line);
			return (
				said.accepts > 0 &&
				consent.callee!.test(normalize(line).text) &&
				TAKES_BACK.every((stance) => said[stance] === 0)
			);
		})
	);
}

export function occurs(cue: EndCue, last: LastWords, tail: string): boolean {
	if (cue.id === 'suggestion' && last.suggests) return true;
	if (cue.id === 'many-needs') return last.manyNeeds;
	const heard = cue.id === 'suggestion' ? normalize(last.calleeAll).text : tail;
	return (
		(cue.callee !== null && cue.callee.test(heard)) ||
		(cue.caller !== null && cue.caller.test(normalize(last.caller).text))
	);
}

/** His last line that says more than a nod. */
function decisiveLine(lines: readonly string[]): number {
	const telling = lines.findLastIndex((line) => line.replace(NO_LETTER, '').length > TELLING);
	return Math.max(0, telling);
}

/** What the last words speak for. */
export function signalsOf(
	last: LastWords,
	lines: readonly string[],
	stances: readonly Stances[],
	happened: ReadonlySet<string>
): Signals {
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

const strongest = (
	signals: Signals,
	classes: readonly EndingClass[],
	above: number
): EndingClass | null =>
	classes.reduce<EndingClass | null>(
		(best, entry) =>
			signals[entry] > above && (best === null || signals[entry] > signals[best]) ? entry : best,
		null
	);

/** The condition that class and situation speak for most; null when none is reached. */
function choose(
	ends: readonly CompiledEnd[],
	signals: Signals,
	happened: ReadonlySet<string>,
	misconduct: boolean,
	least: number = REACHED
): number | null {
	let best: { readonly number: number; readonly points: number } | null = null;
	for (const end of ends) {
		const text = normalize(end.text).text;
		if (misconduct && DEMANDS_CONDUCT.test(text)) continue;
		const answersLater = ANSWERS_LATER.condition.test(text) && happened.has(ANSWERS_LATER.id);
		const fits = Math.max(
			classPoints(end, signals, ends, happened),
			answersLater && !happened.has('verify') ? signals.deferred : 0
		);
		const base = Math.floor((fits * standing(end, text, happened)) / 100);
		if (base < least) continue;
		const situation = situationPoints(text, happened, signals.annoyed > 60);
		const plain =
			end.classes.every((entry) => entry === 'agreed') &&
			happened.has('done-deal') &&
			!happened.has('internal');
		const points =
			base * CLASS_WEIGHT + (situation + (plain ? CONSENT : 0)) * SITUATION_WEIGHT - end.number;
		if (best === null || points > best.points) best = { number: end.number, points };
	}
	return best?.number ?? null;
}

function classPoints(
	end: CompiledEnd,
	signals: Signals,
	ends: readonly CompiledEnd[],
	happened: ReadonlySet<string>
): number {
	const own = end.classes.map((entry, rank) =>
		Math.floor((signals[entry] * (RANK[rank] ?? 40)) / 100)
	);
	const stands = (Object.keys(NEAREST) as EndingClass[])
		.filter((missing) => !ends.some((entry) => entry.classes.includes(missing)))
		// Anger without a word of refusal refuses nothing.
		.filter(
			(missing) =>
				missing !== 'annoyed' ||
				signals.rejected >= CLEAR_REFUSAL ||
				happened.has('no-calls') ||
				happened.has(BROKE_OFF)
		)
		.flatMap((missing) =>
			NEAREST[missing]!.filter(([near]) => end.classes.includes(near)).map(([, worth]) =>
				Math.floor((signals[missing] * worth) / 100)
			)
		);
	return Math.max(0, ...own, ...stands);
}

/** 100, or less when every alternative of a condition names something that did not happen. */
function standing(end: CompiledEnd, text: string, happened: ReadonlySet<string>): number {
	const isUnmet = (part: string): boolean =>
		END_CUES.some(
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
function situationPoints(text: string, happened: ReadonlySet<string>, angry: boolean): number {
	let points = 0;
	// "发到邮箱" is not what happened where he named another channel and not this one.
	const named = WAYS.filter((id) => END_CUES.find((cue) => cue.id === id)!.condition.test(text));
	if (
		named.length > 0 &&
		!ANY_WAY.test(text) &&
		!named.some((id) => happened.has(id)) &&
		WAYS.some((id) => happened.has(id))
	)
		points -= OTHER_WAY;
	for (const cue of END_CUES) {
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
