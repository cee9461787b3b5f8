import { drawOrder, type Random } from '#lib/core/random.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { Mood } from '#lib/callee/callee-state.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { EN } from './frames/en.ts';
import { ZH } from './frames/zh.ts';
import { isForMood, type Frame, type FrameKey, type Phrasing } from './frames/frame.ts';
import { joinLine } from './join-line.ts';
import { createFreshness, longestOf, LONGEST_LINE } from './freshness.ts';
import { answerInPassing, fillSlots, type Slots } from './slots.ts';

export interface Spoken {
	readonly lines: readonly string[];
	readonly frameIds: readonly string[];
}

export interface WordedLine {
	readonly text: string;
	readonly frameId: string;
}

const END_OF_ACT: Readonly<Partial<Record<Direction['act'], EndingClass>>> = {
	commit: 'agreed',
	defer: 'deferred',
	refuse: 'rejected',
	'hang-up': 'annoyed'
};

/** Moods from the nearest to the farthest: whose words he borrows when his own are used up. */
const NEAR: Readonly<Record<Mood, readonly Mood[]>> = {
	calm: ['calm', 'brisk', 'warming', 'irritated', 'last-chance'],
	warming: ['warming', 'calm', 'brisk', 'irritated', 'last-chance'],
	brisk: ['brisk', 'calm', 'irritated', 'warming', 'last-chance'],
	irritated: ['irritated', 'last-chance', 'brisk', 'calm', 'warming'],
	'last-chance': ['last-chance', 'irritated', 'brisk', 'calm', 'warming']
};

/** Acts that sound different by why they were chosen. */
const BY_REASON: Readonly<Record<string, FrameKey>> = {
	'challenge-fact/contradiction': 'contradiction',
	'challenge-fact/doubtsNumber': 'doubt-fact',
	'ask/hiddenConcern': 'ask:latent',
	'reask/nextConcern': 'ask:back',
	'reask/callerAsked': 'ask:back',
	'reask/hiddenConcern': 'ask:back',
	'memory/broughtBackAgain': 'memory:again',
	'nothing-more/wavers': 'waver'
};

/** Which frames a Direction draws from. */
export function frameKey(direction: Direction, survey = false): FrameKey {
	const special =
		direction.end === null ? BY_REASON[`${direction.act}/${direction.why}`] : undefined;
	if (special !== undefined) return special;
	if (direction.act === 'ask' && direction.memoryId !== null) return 'ask:because';
	if (direction.act === 'answer' && direction.end === null) {
		const kind = direction.answer?.kind ?? 'pick';
		return kind === 'pick' ? 'answer' : `answer:${kind}`;
	}
	if (direction.act === 'event' && direction.end === null && direction.channel !== null) {
		return 'event:leaving';
	}
	if (direction.end?.ending === 'interrupted' && direction.end.channelAgreed) {
		return 'end:interrupted-agreed';
	}
	const ending = direction.end?.ending ?? END_OF_ACT[direction.act];
	if (survey && ending === 'agreed') return 'end:agreed-survey';
	return ending === undefined ? direction.act : `end:${ending}`;
}

export function phrasingFor(scenario: Pick<CompiledScenario, 'locale'>): Phrasing {
	return scenario.locale === 'en' ? EN : ZH;
}

/** A call that asks how it went sells nothing: its good end is no bargain. */
const SURVEY = /回访|调研|满意度|survey|follow-?up call|feedback/i;

function isSurvey({ title }: CompiledScenario): boolean {
	return SURVEY.test(title);
}

/** Frames he may use, best first: his mood, his kind of person, then the neighbouring moods; seeded inside each rank. */
function ranked(
	frames: readonly Frame[],
	key: FrameKey,
	scenario: CompiledScenario,
	direction: Direction,
	lacks: boolean,
	random: Random
): Frame[] {
	const near = NEAR[direction.mood];
	const order = drawOrder(random, direction.turn, `frame:${key}:${scenario.id}`, frames.length);
	return order
		.map((index) => frames[index]!)
		.filter((frame) => frame.archetypes === null || frame.archetypes.includes(scenario.archetype))
		.map((frame, at) => ({
			frame,
			// His kind's own words, and those that name what was missing, come up twice as early as the rest.
			at: frame.archetypes === null && !(lacks && frame.text.includes('{m}')) ? at * 2 : at,
			mood: Math.min(...frame.moods.map((one) => near.indexOf(one)))
		}))
		.sort((a, b) => a.mood - b.mood || a.at - b.at)
		.map(({ frame }) => frame);
}

const YES: readonly FrameKey[] = [
	'acknowledge',
	'answer',
	'answer:tells',
	'answer:channel',
	'answer:contact',
	'answer:not-yet',
	'answer:opinion',
	'nothing-more',
	'accept-channel',
	'give-contact',
	'end:agreed',
	'end:agreed-survey',
	'waver',
	'answer:fine',
	'end:channel-agreed',
	'end:interrupted-agreed'
];
const QUESTIONS: readonly FrameKey[] = [
	'ask',
	'ask:latent',
	'ask:back',
	'ask:because',
	'request-channel',
	'event',
	'event:leaving',
	'memory'
];
/** What may come before what: nobody says "差点意思" and agrees in one breath. */
const SUITS: Readonly<Record<NonNullable<Direction['reaction']>['kind'], readonly FrameKey[]>> = {
	accept: [...YES, ...QUESTIONS],
	'repeat-back': [...YES, ...QUESTIONS, 'probe'],
	doubt: [...QUESTIONS, 'probe', 'reask', 'end:deferred', 'end:rejected'],
	unmoved: [...QUESTIONS, 'probe', 'reask', 'end:deferred', 'end:rejected', 'end:channel-cut']
};

/** A reaction that was not used yet, then none; only none when he does not react or it cannot be filled. */
function reactions(
	phrasing: Phrasing,
	key: FrameKey,
	direction: Direction,
	slots: Slots,
	used: ReadonlySet<string>,
	random: Random
): { readonly id: string; readonly text: string }[] {
	const kind = SUITS[direction.reaction?.kind ?? 'accept'].includes(key)
		? direction.reaction?.kind
		: undefined;
	if (kind === undefined || (kind === 'repeat-back' && slots['echo'] === undefined)) {
		return [{ id: '', text: '' }];
	}
	const words = phrasing.reactions[kind]
		.filter(([moods]) => isForMood(moods, direction.mood))
		.map(([, text]) => text);
	const order = drawOrder(random, direction.turn, `reaction:${kind}:${key}`, words.length);
	const all = order.map((index) => ({
		id: `${kind}.${words[index]!.replaceAll('{said}', '').replace(/[\s，,.]/g, '')}`,
		text: words[index]!.replaceAll('{said}', slots['echo'] ?? '')
	}));
	const unused = all.find(({ id }) => !used.has(id));
	return unused === undefined ? [{ id: '', text: '' }] : [unused, { id: '', text: '' }];
}

/**
 * The words for a Direction, the same on every device for the same seed. Frames are tried best first until one
 * gives a line that is fresh and without fault; when all are used up, leads and tails make a new one.
 */
export function wordDirection(
	scenario: CompiledScenario,
	direction: Direction,
	spoken: Spoken,
	random: Random
): WordedLine {
	const phrasing = phrasingFor(scenario);
	const slots = fillSlots(scenario, direction, random, spoken.lines);
	const used = new Set(spoken.frameIds.flatMap((id) => id.split('+')));
	const key = frameKey(direction, isSurvey(scenario));
	const frames = ranked(
		phrasing.frames[key] ?? [],
		key,
		scenario,
		direction,
		slots['m'] !== undefined,
		random
	);
	const answered = direction.act === 'event' ? answerInPassing(scenario, direction) : '';
	const lead =
		answered === ''
			? reactions(phrasing, key, direction, slots, used, random)
			: [
					{ id: 'answered', text: scenario.locale === 'en' ? `${answered}. ` : `${answered}。` },
					{ id: '', text: '' }
				];
	const check = createFreshness(scenario, direction, spoken.lines);
	const usual = longestOf(scenario, direction);
	const own = frames.filter((frame) => frame.moods.includes(direction.mood));
	const others = frames.filter((frame) => !frame.moods.includes(direction.mood));
	// Rather without the reaction than out of his mood, rather out of his mood than too long.
	for (const longest of [usual, LONGEST_LINE[scenario.locale]]) {
		for (const group of [own, others]) {
			for (const reaction of lead) {
				for (const frame of group) {
					if (used.has(frame.id)) continue;
					const text = joinLine(scenario.locale, reaction.text, frame.text, slots, direction);
					if (text === null || !check(text, longest)) continue;
					return { text, frameId: reaction.id === '' ? frame.id : `${frame.id}+${reaction.id}` };
				}
			}
		}
	}
	// Rather what happened to him without the question than the question without it.
	if (direction.act === 'memory' && slots['mem'] !== undefined && direction.question !== '') {
		return wordDirection(scenario, { ...direction, question: '' }, spoken, random);
	}
	if (key === 'ask:because') {
		return wordDirection(scenario, { ...direction, memoryId: null }, spoken, random);
	}
	// Everything is used up: a lead and a tail around the question or around a used frame still make a new line.
	const bodies = slots['q'] ? phrasing.bodies : frames.map((frame) => frame.text);
	const leads = drawOrder(random, direction.turn, 'lead', phrasing.leads.length);
	const tails = drawOrder(random, direction.turn, 'tail', phrasing.tails.length);
	for (const strict of [true, false]) {
		for (const body of bodies) {
			for (const [at, index] of leads.entries()) {
				const tailIndex = tails[at % tails.length] ?? 0;
				const id = `${key}.mix-${index + 1}-${tailIndex + 1}`;
				if (used.has(id)) continue;
				const tail = slots['q'] ? phrasing.tails[tailIndex]! : '';
				const text = joinLine(
					scenario.locale,
					phrasing.leads[index]!,
					body,
					slots,
					direction,
					tail
				);
				if (text === null || spoken.lines.includes(text)) continue;
				if (strict && !check(text, LONGEST_LINE[scenario.locale])) continue;
				return { text, frameId: id };
			}
		}
	}
	const last = frames[0]?.text ?? '{q}？';
	const text = joinLine(scenario.locale, '', last, slots, direction) ?? phrasing.lastResort;
	return { text, frameId: `${key}.last-${direction.turn}` };
}
