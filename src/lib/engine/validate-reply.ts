import { speechLength } from '#lib/text/speech-length.ts';
import { lineFaults, type LineContext, type LineFaultCode } from '#lib/lines/line-faults.ts';
import { LONGEST_REPAIRED } from '#lib/lines/faults/length.ts';
import { repairLine, tidyReply } from '#lib/lines/repair-line.ts';
import type { ReplyRequest } from './reply-engine.ts';

export interface CheckedReply {
	/** Kept as the model said it, shown after a local edit, or turned down for the scripted line. */
	readonly verdict: 'kept' | 'repaired' | 'rejected';
	/** What may be shown; '' when rejected. */
	readonly text: string;
	/** Faults of the reply as it came, each once. */
	readonly codes: readonly LineFaultCode[];
	/** He spoke as the caller or as an assistant: such a reply must not stay in a model's history. */
	readonly roleFlip: boolean;
}

/** Faults that an edit can mend; any other turns the reply down. */
const MENDABLE: ReadonlySet<LineFaultCode> = new Set([
	'too-polite',
	'thanks',
	'too-long',
	'label',
	'direction-leak',
	'markup',
	'speaks-for-caller',
	'ends-early',
	'no-goodbye',
	'two-questions'
]);
const FLIPS: ReadonlySet<LineFaultCode> = new Set(['role-flip', 'left-scene', 'speaks-for-caller']);

export function lineContext(request: ReplyRequest): LineContext {
	const { scenario, direction, callerSaid, history } = request;
	return {
		scenario,
		direction,
		callerSaid,
		spoken: history.map((exchange) => exchange.callee),
		callerEarlier: history.map((exchange) => exchange.caller).filter((said) => said !== '')
	};
}

/** Judges a model's whole reply before any of it is shown. Never throws; takes a few milliseconds at most. */
export function validateReply(raw: string, request: ReplyRequest): CheckedReply {
	const context = lineContext(request);
	const { locale } = request.scenario;
	const rawFaults = lineFaults(raw, context);
	const codes = [...new Set(rawFaults.map((one) => one.code))];
	const roleFlip = codes.some((code) => FLIPS.has(code));
	const rejected: CheckedReply = { verdict: 'rejected', text: '', codes, roleFlip };
	if (codes.length === 0) {
		const text = tidyReply(raw, locale);
		return text === raw.trim()
			? { verdict: 'kept', text, codes, roleFlip }
			: { verdict: 'repaired', text, codes, roleFlip };
	}
	if (!codes.every((code) => MENDABLE.has(code))) return rejected;
	const text = repairLine(raw, codes, context);
	const left = lineFaults(text, context).filter(
		(one) => one.code !== 'too-long' || speechLength(text) > LONGEST_REPAIRED[locale]
	);
	return left.length === 0 ? { verdict: 'repaired', text, codes, roleFlip } : rejected;
}
