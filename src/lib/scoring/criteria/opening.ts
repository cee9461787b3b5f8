import { spokenTurns, type CallRecord } from '../call-record.ts';
import { mark, notSaid, said, type Judged } from '../marks.ts';

/** Turns within which who calls whom should be clear. */
const EARLY = 2;

/** Who is called is asked, who calls is named with the company, and both early. */
export function judgeOpening(call: CallRecord): Judged {
	const turns = spokenTurns(call);
	const step =
		call.scenario.steps.find((entry) => entry.role === 'opening') ?? call.scenario.steps[0];
	const line = step?.line ?? call.scenario.source.caller.opening.line;
	const expected = call.scenario.source.caller.opening.text;
	const missing = (rule: string): ReturnType<typeof notSaid> =>
		notSaid(rule, { line, expected, dueTurn: 0 });

	const asks = turns.find((turn) => turn.observation.manners.asksIdentity !== null);
	const name = turns.find((turn) => turn.observation.manners.ownName !== null);
	const company = turns.find((turn) => turn.observation.manners.ownCompany !== null);
	const lastNeeded = Math.max(asks?.index ?? 99, name?.index ?? 99, company?.index ?? 99);
	const firstTwo = [asks, name, company].filter(
		(turn) => turn !== undefined && turn.index < EARLY
	).length;
	const named = [name, company].filter((turn) => turn !== undefined).length;
	return {
		applicable: true,
		marks: [
			mark('opening.asks', asks ? 400 : 0, 400, {
				evidence: [
					asks
						? said(asks.index, asks.observation.manners.asksIdentity!, 'opening.asks', line)
						: missing('opening.asks')
				]
			}),
			mark('opening.names', named * 200, 400, {
				evidence: [
					name
						? said(name.index, name.observation.manners.ownName!, 'opening.names', line)
						: missing('opening.names'),
					company
						? said(company.index, company.observation.manners.ownCompany!, 'opening.names', line)
						: missing('opening.names')
				]
			}),
			mark('opening.early', Math.floor((firstTwo * 200) / 3), 200, {
				evidence:
					lastNeeded < EARLY
						? [
								said(
									lastNeeded,
									turns.find((turn) => turn.index === lastNeeded)?.heard ?? '',
									'opening.early'
								)
							]
						: [notSaid('opening.early', { line, expected, dueTurn: 1 })]
			})
		]
	};
}
