import type { CalleeFault } from '#lib/attempt/attempt.ts';
import type { CalleeEnd, CalleeState } from '#lib/callee/callee-state.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { namesConcern } from './faults/question.ts';
import type { LineContext, LineFault, LineFaultCode } from './faults/line-fault.ts';
import { lineFaults } from './line-faults.ts';

/** A line as it was shown, with what he knew before and after it. */
export interface ShownLine extends LineContext {
	readonly text: string;
	readonly stateBefore: CalleeState;
	readonly stateAfter: CalleeState;
}

type Verdict = readonly [code: CalleeFault['code'], deciding: boolean];

/**
 * What a fault of a line means for the attempt. Deciding: the learner was misled about who speaks, whether the call
 * goes on, or what was agreed; such an attempt is void. The others are recorded and cost nobody anything.
 */
const VERDICTS: Readonly<Record<LineFaultCode, Verdict>> = {
	'role-flip': ['role-flip', true],
	'left-scene': ['left-role', true],
	'direction-leak': ['left-role', true],
	'speaks-for-caller': ['speaks-for-caller', true],
	'ends-early': ['wrong-ending', true],
	'agrees-early': ['wrong-ending', true],
	'refuses-early': ['wrong-ending', true],
	'wrong-ending': ['wrong-ending', true],
	repeat: ['repeat', false],
	loop: ['repeat', false],
	'avoid-example': ['avoid-example', false],
	'imitate-verbatim': ['imitate-verbatim', false],
	thanks: ['thanks', false],
	'too-long': ['too-long', false],
	'made-up-number': ['answers-unsaid', false],
	parrot: ['other', false],
	commits: ['other', false],
	empty: ['other', false],
	'too-polite': ['other', false],
	language: ['other', false],
	label: ['other', false],
	markup: ['other', false],
	'no-goodbye': ['other', false],
	'off-question': ['other', false],
	'two-questions': ['other', false]
};

const fromLine = ({ code, detail }: LineFault): CalleeFault => {
	const [known, deciding] = VERDICTS[code];
	return { code: known, deciding, detail: known === 'other' ? `${code}: ${detail}` : detail };
};

const ASKS_WHO =
	/(?:你|您)(?:是)?(?:谁|哪位|哪家|哪个(?:公司|单位)|什么公司)|\bwho (?:are you|is this|am i)\b/i;

/** He asks for what he has already been told: a settled concern, or who is calling. */
function askedAgain(line: ShownLine): CalleeFault[] {
	const { scenario, direction, stateBefore, text } = line;
	const settled = new Set(
		stateBefore.concerns.filter((entry) => entry.status === 'satisfied').map(({ id }) => id)
	);
	const asks = ['ask', 'answer', 'probe', 'reask'].includes(direction.act);
	const fault = (detail: string): CalleeFault => ({
		code: 'asked-what-was-told',
		deciding: true,
		detail
	});
	if (asks && direction.concernId !== null && settled.has(direction.concernId)) {
		return [fault(direction.question)];
	}
	const who = ASKS_WHO.exec(text);
	if (who !== null && stateBefore.identityKnown && direction.act !== 'verify-caller') {
		return [fault(who[0])];
	}
	// A line that names a settled concern instead of the one that it was to ask.
	if (!/[?？]/.test(text) || direction.question === '' || namesConcern(text, line)) return [];
	const other = scenario.concerns.find(
		(concern) =>
			settled.has(concern.id) &&
			concern.facets.filter((facet) => facet.length >= 2 && text.includes(facet)).length >= 2
	);
	return other === undefined ? [] : [fault(other.question)];
}

/** Patience (0..100) from which nobody hangs up in anger, and trust from which nobody refuses out of distrust. */
const STILL_PATIENT = 60;
const STILL_TRUSTING = 50;
/** No difficulty has a turn limit below this. */
const SHORTEST_LIMIT = 10;

function primaryHeard(scenario: CompiledScenario, state: CalleeState): boolean {
	const primary = new Set(
		scenario.concerns.filter((concern) => concern.tier === 'primary').map(({ id }) => id)
	);
	return state.concerns.some(
		({ id, status }) =>
			primary.has(id) && (status === 'satisfied' || status === 'partial' || status === 'deferred')
	);
}

function provoked(state: CalleeState): boolean {
	return (
		state.rudeCount > 0 ||
		state.injectionCount > 0 ||
		state.hypeCount > 0 ||
		state.noticedErrors > 0 ||
		state.silences > 0 ||
		state.staleTurns > 0 ||
		state.vagueRun > 0 ||
		state.cuts > 0 ||
		state.concerns.some(({ status }) => status === 'disputed')
	);
}

/** The end that the trace speaks against; null when it bears it out. Only clear contradictions count. */
export function endContradiction(
	scenario: CompiledScenario,
	state: CalleeState,
	end: CalleeEnd
): string | null {
	switch (end.ending) {
		case 'agreed':
			return primaryHeard(scenario, state) ? null : 'agreed with no primary concern answered';
		case 'channel-agreed':
			return state.channel === 'none' ? 'no channel was offered or asked for' : null;
		case 'interrupted':
			return state.deadlineTurn === null && state.events.every(({ status }) => status === 'waiting')
				? 'nothing had happened at his end'
				: null;
		case 'annoyed':
			return !provoked(state) && state.patience >= STILL_PATIENT ? 'nothing had annoyed him' : null;
		case 'rejected':
			return !provoked(state) && state.trust >= STILL_TRUSTING && state.patience >= STILL_PATIENT
				? 'nothing spoke for a refusal'
				: null;
		case 'turn-limit':
			return state.turn < SHORTEST_LIMIT ? 'the call was short' : null;
		case 'wrong-person':
		case 'deferred':
		case 'channel-cut':
		case 'caller-hung-up':
			return null;
	}
}

/** His own faults in one turn: those of the words, and those that the trace speaks against. */
export function callFaults(line: ShownLine): CalleeFault[] {
	const { direction, scenario, stateAfter } = line;
	const against =
		direction.end === null ? null : endContradiction(scenario, stateAfter, direction.end);
	const all = [
		...lineFaults(line.text, line).map(fromLine),
		...askedAgain(line),
		...(against === null
			? []
			: [{ code: 'wrong-ending', deciding: true, detail: against } satisfies CalleeFault])
	];
	return all.filter(
		(one, at) =>
			all.findIndex((other) => other.code === one.code && one.code !== 'other') === at ||
			one.code === 'other'
	);
}

/** An attempt with one of these is void: it was his fault, not the learner's. */
export function isDeciding(faults: readonly CalleeFault[]): boolean {
	return faults.some((fault) => fault.deciding);
}
