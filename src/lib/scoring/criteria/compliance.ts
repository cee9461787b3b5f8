import { spokenTurns, type CallRecord, type RecordedTurn } from '../call-record.ts';
import { deduct, said, type Judged } from '../marks.ts';
import type { Span } from '#lib/core/span.ts';
import type { Evidence } from '../score-card.ts';
import type { MarkKey } from '../mark-keys.ts';

const FATAL = 1000;
const MINOR = 500;
/** Clear refusals after which going on is a breach. */
const REFUSALS = 2;

/** No secrets asked for, no false name, no pressing on, no agreement claimed in his place. */
export function judgeCompliance(call: CallRecord): Judged {
	const deductions = [
		...fatalBreaches(call).map((breach) => deductionOf(breach, FATAL)),
		...minorBreaches(call).map((breach) => deductionOf(breach, MINOR))
	];
	return { applicable: true, marks: deduct('compliance.clean', deductions) };
}

interface Breach {
	readonly key: MarkKey;
	readonly turn: number;
	readonly quote: string;
}

const deductionOf = (
	{ key, turn, quote }: Breach,
	amount: number
): {
	mark: MarkKey;
	amount: number;
	fields: { id: string; params: { quote: string }; evidence: Evidence[] };
} => ({
	mark: key,
	amount,
	fields: { id: `${key}@${turn}`, params: { quote }, evidence: [said(turn, quote, key)] }
});

/** Breaches that cap the call. */
export function fatalBreaches(call: CallRecord): Breach[] {
	const found: Breach[] = [];
	for (const turn of spokenTurns(call)) {
		const { asksSecret, falseIdentity } = turn.observation.manners;
		if (asksSecret)
			found.push({ key: 'compliance.secret', turn: turn.index, quote: asksSecret.text });
		if (falseIdentity)
			found.push({ key: 'compliance.identity', turn: turn.index, quote: falseIdentity.text });
	}
	const pressing = pressesOn(call);
	if (pressing)
		found.push({ key: 'compliance.pressing', turn: pressing.index, quote: pressing.heard });
	return found;
}

/** He is left alone from now on. */
const LETS_GO = /免打扰|不(?:会)?再?(?:给您)?打(?:给您|扰|电话)|won't call/;

/** He is given what he wants: "好好,退。那我给您算". */
const GIVES_IN =
	/^(?:[好行成]|可以|没问题|明白|听您的|按您|那就)[^。]{0,12}(?:给您(?:算|办|退|取消|登记)|退|取消|听您|按您|不(?:换|停|办|续|升|改)了?)/;
const PUTS_OFF = /不过|但是|可是|再(?:考虑|想|听|看看)|先别/;

/** The turn that went on selling after he had refused twice; null when none did. */
function pressesOn(call: CallRecord): RecordedTurn | null {
	let refusals = 0;
	for (const turn of spokenTurns(call)) {
		if (turn.before.refuses) refusals += 1;
		const { manners, steps } = turn.observation;
		const letsGo =
			manners.goodbye !== null ||
			manners.apology !== null ||
			manners.thanks !== null ||
			LETS_GO.test(turn.heard) ||
			(GIVES_IN.test(turn.heard) && !PUTS_OFF.test(turn.heard));
		if (refusals >= REFUSALS && !letsGo && (manners.pressure.length > 0 || steps.length > 0))
			return turn;
	}
	return null;
}

function minorBreaches(call: CallRecord): Breach[] {
	const one = (key: MarkKey, turn: RecordedTurn, span: Span): Breach => ({
		key,
		turn: turn.index,
		quote: span.text
	});
	return spokenTurns(call).flatMap((turn) => [
		...turn.observation.manners.pressure
			.slice(0, 1)
			.map((span) => one('compliance.pressure', turn, span)),
		...(turn.observation.tricks.speaksForCallee
			? [one('compliance.speaksFor', turn, turn.observation.tricks.speaksForCallee)]
			: [])
	]);
}
