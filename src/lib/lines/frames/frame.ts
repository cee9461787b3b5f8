import type { Act, Direction, OwnAnswer } from '#lib/callee/direction.ts';
import type { Mood } from '#lib/callee/callee-state.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { Archetype } from '#lib/scenarios/scenario.ts';

/** What a frame serves: an act in mid-call, or an ending. Lines that end the call are kept by ending, whatever the act. */
export type FrameKey =
	| Act
	| 'ask:latent'
	| 'ask:back'
	| 'ask:because'
	| 'memory:again'
	| 'waver'
	| 'doubt-fact'
	| 'end:agreed-survey'
	| 'contradiction'
	| 'event:leaving'
	| 'end:interrupted-agreed'
	| `answer:${Exclude<OwnAnswer['kind'], 'pick'>}`
	| `end:${EndingClass}`;

/**
 * One way to say something. Slots: {q} the question as spoken, {s} its short form, {t} its topic,
 * {m} what was missing, {said} the caller's words, {send} {chn} the channel as a verb and as a noun,
 * {a} what he answers, {care} what he cares about, {who} {ev} the event, {mem} the memory, {contact}, {me} the callee's name. A frame whose slot cannot be
 * filled is passed over; a frame without the question gets it appended when the Direction asks one.
 */
export interface Frame {
	readonly id: string; // "ask.7"
	readonly moods: readonly Mood[];
	/** Only these archetypes talk like that; null = anybody. */
	readonly archetypes: readonly Archetype[] | null;
	readonly text: string;
}

const MOODS: Readonly<Record<string, Mood>> = {
	c: 'calm',
	w: 'warming',
	b: 'brisk',
	i: 'irritated',
	l: 'last-chance'
};
const ARCHETYPES: Readonly<Record<string, Archetype>> = {
	C: 'cooperative',
	R: 'rational',
	H: 'hesitant',
	X: 'resistant',
	E: 'efficient'
};

/** [moods by initial (calm, warming, brisk, irritated, last-chance), text, archetypes by initial (X = resistant)] */
export type FrameRow = readonly [moods: string, text: string, archetypes?: string];

export type FrameTable = Readonly<Partial<Record<FrameKey, readonly FrameRow[]>>>;
export type FrameBook = Readonly<Partial<Record<FrameKey, readonly Frame[]>>>;

/** Reads rows into frames; the id is the key with the row's place, so that a frame is found again in a stored call. */
export function readFrames(tables: readonly FrameTable[]): FrameBook {
	const book: Partial<Record<FrameKey, Frame[]>> = {};
	for (const table of tables) {
		for (const key of Object.keys(table) as FrameKey[]) {
			const rows = table[key] ?? [];
			book[key] = rows.map(([moods, text, archetypes], index) => ({
				id: `${key}.${index + 1}`,
				moods: [...moods].flatMap((initial) => MOODS[initial] ?? []),
				archetypes: archetypes
					? [...archetypes].flatMap((initial) => ARCHETYPES[initial] ?? [])
					: null,
				text
			}));
		}
	}
	return book;
}

/** Short words that come before the act: they react to what was just said. */
export type ReactionTable = Readonly<
	Record<
		NonNullable<Direction['reaction']>['kind'],
		readonly (readonly [moods: string, text: string])[]
	>
>;

export function isForMood(moods: string, mood: Mood): boolean {
	return [...moods].some((initial) => MOODS[initial] === mood);
}

/** Everything a language needs to word a Direction. */
export interface Phrasing {
	readonly frames: FrameBook;
	readonly reactions: ReactionTable;
	/** Leads and tails that make a fresh line when every frame has been used. */
	readonly leads: readonly string[];
	readonly tails: readonly string[];
	/** What leads and tails go around when there is a question. */
	readonly bodies: readonly string[];
	/** Said when nothing at all can be filled. */
	readonly lastResort: string;
}
