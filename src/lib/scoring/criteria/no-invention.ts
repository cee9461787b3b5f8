import { spokenTurns, type CallRecord } from '../call-record.ts';
import { deduct, said, type Judged } from '../marks.ts';

/** Permille for a promise about money, deadlines, gifts or guarantees that the document does not make; for others; for hype. */
const HARD = 350;
const SOFT = 150;
const HYPE = 100;

/** Nothing is promised that the document does not hold. */
export function judgeNoInvention(call: CallRecord): Judged {
	const invented = call.factErrors
		.filter((error) => error.verdict === 'unsupported')
		.map((error, i) => ({
			mark: error.hard ? ('noInvention.hard' as const) : ('noInvention.soft' as const),
			amount: error.hard ? HARD : SOFT,
			fields: {
				id: `noInvention.${i}@${error.turn}`,
				params: { quote: error.quote },
				evidence: [said(error.turn, error.quote, 'noInvention', error.line)]
			}
		}));
	const hype = spokenTurns(call).flatMap((turn) =>
		[...turn.observation.manners.hype, ...turn.observation.manners.overPromise].map((span) => ({
			mark: 'noInvention.hype' as const,
			amount: HYPE,
			fields: {
				id: `noInvention.hype@${turn.index}.${span.start}`,
				params: { quote: span.text },
				evidence: [said(turn.index, span, 'noInvention.hype')]
			}
		}))
	);
	return { applicable: true, marks: deduct('noInvention.clean', [...invented, ...hype]) };
}
