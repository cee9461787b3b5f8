import { readFrames, type Phrasing } from './frame.ts';
import { ANSWERING } from './zh/answering.ts';
import { ASKING } from './zh/asking.ts';
import { DOUBTING } from './zh/doubting.ts';
import { ENDING } from './zh/ending.ts';
import { OPENING } from './zh/opening.ts';
import { PATIENCE } from './zh/patience.ts';
import { LEADS, REACTIONS, TAILS } from './zh/reactions.ts';
import { RETURNING } from './zh/returning.ts';
import { SETTLING } from './zh/settling.ts';

/** His spoken Chinese. */
export const ZH: Phrasing = {
	frames: readFrames([OPENING, ASKING, ANSWERING, DOUBTING, PATIENCE, SETTLING, RETURNING, ENDING]),
	reactions: REACTIONS,
	leads: LEADS,
	tails: TAILS,
	bodies: ['{q}？', '{s}？', '{t}，{q}？'],
	lastResort: '你说。'
};
