import type { CallRecord, ConcernRecord } from '../call-record.ts';
import { mark, notSaid, said, NOT_APPLICABLE, type Judged, type PartMark } from '../marks.ts';
import { CONCERN_WEIGHT } from '../rubric.ts';

/** Permille of a concern's weight. */
const WORTH = {
	satisfied: 1000,
	deferred: 600,
	partial: 500,
	vague: 0,
	wrong: 0,
	ignored: 0
} as const;
/** Each further time that he had to ask leaves nine tenths. */
const PER_EXTRA_ASK = 9;

/** How his concerns were met: those that he raised, and the primary ones in any case. */
export function judgeConcerns(call: CallRecord): Judged {
	const counted = call.concerns.filter(
		(record) => record.raised || (record.concern.tier === 'primary' && !isExcused(call, record))
	);
	if (counted.length === 0 || call.end.ending === 'wrong-person') return NOT_APPLICABLE;
	return { applicable: true, marks: counted.map(concernMark) };
}

/** What he never got to ask is nobody's fault when he agreed anyway or was called away. */
function isExcused(call: CallRecord, record: ConcernRecord): boolean {
	if (record.outcome === 'satisfied' || record.outcome === 'partial') return false;
	return ['agreed', 'channel-agreed', 'interrupted', 'wrong-person'].includes(call.end.ending);
}

function concernMark(record: ConcernRecord): PartMark {
	const possible = CONCERN_WEIGHT[record.concern.tier] * 1000;
	let gained = CONCERN_WEIGHT[record.concern.tier] * WORTH[record.outcome];
	for (let extra = 1; extra < record.tries; extra += 1)
		gained = Math.floor((gained * PER_EXTRA_ASK) / 10);
	const { concern } = record;
	const quote =
		record.turn !== null && record.quote !== ''
			? [said(record.turn, record.quote, 'concerns.concern', concern.line)]
			: [];
	const missing =
		record.outcome === 'satisfied'
			? []
			: [
					notSaid('concerns.concern', {
						line: concern.line,
						expected: record.missing,
						dueTurn: record.turn,
						question: concern.question
					})
				];
	return mark('concerns.concern', gained, possible, {
		id: `concerns.${concern.id}`,
		params: { question: concern.question, outcome: record.outcome, tries: record.tries },
		evidence: [...quote, ...missing]
	});
}
