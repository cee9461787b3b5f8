import type { Span } from '#lib/core/span.ts';
import { spokenTurns, type CallRecord, type RecordedTurn } from '../call-record.ts';
import { mark, notSaid, said, type Judged, type PartMark } from '../marks.ts';

const CUES = 500;
const WARMTH = 300;
const WORDS = 300;
const REPEATS = 200;

/** What moves him is met before the script goes on; no hard words, no stock line twice. */
export function judgeEmpathy(call: CallRecord): Judged {
	const turns = spokenTurns(call);
	const marks: PartMark[] = [];
	const cues = turns.filter((turn) => turn.before.isCue);
	if (cues.length > 0) {
		const met = cues.filter((turn) => isMet(turn.observation));
		marks.push(
			mark('empathy.cues', Math.floor((CUES * met.length) / cues.length), CUES, {
				params: { met: met.length, cues: cues.length },
				evidence: cues.map((turn) =>
					isMet(turn.observation)
						? said(
								turn.index,
								turn.observation.manners.acknowledges ??
									turn.observation.manners.apology ??
									turn.heard,
								'empathy.cues'
							)
						: notSaid('empathy.cues', { dueTurn: turn.index, question: turn.before.question })
				)
			})
		);
	}
	if (cues.length === 0) {
		// Nothing moved him: a word of thanks, thought or regret on the way is what there is to hear.
		const warm = turns.find((turn) => warmthOf(turn) !== null);
		marks.push(
			mark('empathy.warmth', warm ? WARMTH : 0, WARMTH, {
				evidence: [
					warm ? said(warm.index, warmthOf(warm)!, 'empathy.warmth') : notSaid('empathy.warmth')
				]
			})
		);
	}
	const harsh = turns.flatMap((turn) =>
		turn.observation.manners.rude.map((span) => said(turn.index, span, 'empathy.words'))
	);
	marks.push(
		mark('empathy.words', harsh.length === 0 ? WORDS : 0, WORDS, {
			params: { count: harsh.length },
			evidence: harsh
		})
	);
	const repeats = turns.filter((turn) => turn.observation.tricks.repeatsTurn !== null);
	marks.push(
		mark('empathy.repeats', repeats.length === 0 ? REPEATS : 0, REPEATS, {
			params: { count: repeats.length },
			evidence: repeats.map((turn) => said(turn.index, turn.heard, 'empathy.repeats'))
		})
	);
	// Kindness does not make up for an insult.
	return {
		applicable: true,
		marks:
			harsh.length < 2
				? marks
				: marks.map((entry) => ({
						...entry,
						gained: 0,
						evidence: entry.evidence.length > 0 ? entry.evidence : harsh
					}))
	};
}

function warmthOf({ observation }: RecordedTurn): Span | null {
	if (!observation) return null;
	const { acknowledges, apology, time, wishes } = observation.manners;
	return acknowledges ?? apology ?? time ?? wishes;
}

const isMet = (observation: {
	readonly manners: {
		readonly acknowledges: unknown;
		readonly apology: unknown;
		readonly offersChannel: unknown;
	};
}): boolean =>
	observation.manners.acknowledges !== null ||
	observation.manners.apology !== null ||
	observation.manners.offersChannel !== null;
