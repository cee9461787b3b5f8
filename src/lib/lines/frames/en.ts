import { readFrames, type Phrasing } from './frame.ts';
import { ANSWERING } from './en/answering.ts';
import { ASKING } from './en/asking.ts';
import { DOUBTING } from './en/doubting.ts';
import { ENDING } from './en/ending.ts';
import { OPENING } from './en/opening.ts';
import { PATIENCE } from './en/patience.ts';
import { LEADS, REACTIONS, TAILS } from './en/reactions.ts';
import { RETURNING } from './en/returning.ts';
import { SETTLING } from './en/settling.ts';

/** His spoken English, for documents written in English. */
export const EN: Phrasing = {
	frames: readFrames([OPENING, ASKING, ANSWERING, DOUBTING, PATIENCE, SETTLING, RETURNING, ENDING]),
	reactions: REACTIONS,
	leads: LEADS,
	tails: TAILS,
	bodies: ['{q}?', '{s}?'],
	lastResort: 'Go on.'
};
