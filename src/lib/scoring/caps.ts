import { isSuccess, type EndingClass } from '#lib/core/ending.ts';
import type { Evidence, Cap } from './score-card.ts';
import { spokenTurns, type CallRecord, type RecordedTurn } from './call-record.ts';
import { fatalBreaches } from './criteria/compliance.ts';
import { closingTurn } from './criteria/close.ts';
import { judgeConcerns } from './criteria/concerns.ts';
import { repeatsQuestion, trickOf } from './hollow-turns.ts';
import { vagueIn } from './vague-turns.ts';
import { isEnumeration } from './listed.ts';
import { notSaid, said } from './marks.ts';
import {
	ANSWERED,
	ANSWERED_FROM,
	ANSWERED_SHARE,
	BLAMELESS_ABOVE,
	BLAMELESS_STEP,
	CAPS,
	DEAF_BELOW,
	DEAF_FROM,
	DEAF_SHARE,
	DEAF_STEP,
	MOSTLY,
	THIN_ABOVE,
	UNFINISHED_ABOVE,
	UNFINISHED_STEP,
	VAGUE_BELOW,
	VAGUE_FROM,
	VAGUE_SHARE,
	VAGUE_STEP,
	type CapRule
} from './rubric.ts';

/** Endings that no merit before them makes good. */
export const BY_ENDING: Readonly<Partial<Record<EndingClass, CapRule>>> = {
	annoyed: 'annoyed',
	'caller-hung-up': 'hungUp',
	'channel-cut': 'channelCut',
	'turn-limit': 'channelCut'
};

/** Characters of a turn that were recited before from which it recites them once more. */
const RECITED = 12;

/** Turns of nothing but names of things from which they are how the caller talks. */
const LISTS = 3;

/** Told whether or not they take anything away: what they name must not be overlooked. */
const ALWAYS: readonly string[] = [
	'fatal',
	'injection',
	'gaming',
	'empty',
	'rude'
] satisfies CapRule[];

/**
 * Limits on the total that no other merit lifts, each with its evidence, strictest first. `total`: before caps;
 * a limit that takes nothing away is left out unless it names misconduct.
 */
export function findCaps(call: CallRecord, total: number): Cap[] {
	const found: Cap[] = [];
	const add = (rule: CapRule, evidence: readonly Evidence[]): void => {
		if (evidence.length > 0) found.push({ rule, limit: CAPS[rule], evidence });
	};
	add(
		'fatal',
		fatalBreaches(call).map((breach) => said(breach.turn, breach.quote, breach.key))
	);
	const injected = injections(call);
	add(injected.turns >= 2 ? 'injection' : 'injectionOnce', injected.evidence);
	add('gaming', gaming(call));
	add('empty', emptiness(call));
	const rude = rudeness(call);
	add(rude.length >= 2 ? 'rude' : 'rudeOnce', rude);
	const thin = thinness(call);
	if (thin) found.push(thin);
	const deaf = deafness(call);
	if (deaf) found.push(deaf);
	const vague = vagueness(call);
	if (vague) found.push(vague);
	const byEnding = BY_ENDING[call.end.ending];
	if (byEnding) add(byEnding, lastWords(call, byEnding));
	const cuts = call.turns.filter((turn) => turn.cut);
	if (cuts.length >= 3)
		add(
			'cutThrice',
			cuts.map((turn) => said(turn.index, turn.heard, 'cutThrice'))
		);
	addFactCaps(call, add);
	return found
		.filter((cap) => cap.limit < total || ALWAYS.includes(cap.rule))
		.sort((a, b) => a.limit - b.limit || (a.rule < b.rule ? -1 : 1));
}

function injections(call: CallRecord): { turns: number; evidence: Evidence[] } {
	const evidence = spokenTurns(call).flatMap((turn) =>
		turn.observation.tricks.injection.map((span) => said(turn.index, span, 'injection'))
	);
	const turns = new Set(evidence.map((entry) => (entry.kind === 'said' ? entry.turn : -1)));
	return { turns: turns.size, evidence };
}

function gaming(call: CallRecord): Evidence[] {
	const turns = spokenTurns(call).filter((turn) => !turn.observation.tricks.empty);
	const listing = turns.filter((turn) => isEnumeration(turn.heard));
	const lists = listing.length >= LISTS ? listing : [];
	const own = turns.filter((turn) => trickOf(turn) !== null || lists.includes(turn));
	// Beside other tricks a claim of his consent is one more of them.
	const claimed = (turn: (typeof turns)[number]): string | null =>
		own.length > 0 ? (turn.observation.tricks.speaksForCallee?.text ?? null) : null;
	const wordsOf = (turn: (typeof turns)[number]): string | null =>
		trickOf(turn) ??
		(repeatsQuestion(turn) || lists.includes(turn)
			? turn.heard
			: (claimed(turn) ?? recited(turn, own)));
	const tricky = turns.filter((turn) => wordsOf(turn) !== null);
	const length = (list: readonly (typeof turns)[number][]): number =>
		list.reduce((sum, turn) => sum + turn.observation.length, 0);
	const byTurns = tricky.length * 1000 >= turns.length * MOSTLY;
	const byLength = length(tricky) * 1000 > length(turns) * (1000 - MOSTLY / 2);
	if (tricky.length === 0 || !(byTurns || byLength)) return [];
	return tricky.map((turn) => said(turn.index, wordsOf(turn)!, 'gaming'));
}

/** Says again, word for word, what was already recited. */
function recited(turn: RecordedTurn, tricky: readonly RecordedTurn[]): string | null {
	const before = tricky.filter(({ index }) => index < turn.index).map(({ heard }) => heard);
	const clauses = turn.heard.split(/(?<=[，。！？；,.!?;])/);
	const again = clauses
		.filter((clause) => before.some((heard) => heard.includes(clause)))
		.reduce((sum, clause) => sum + clause.length, 0);
	return again >= RECITED && again * 2 > turn.heard.length ? turn.heard : null;
}

/** Nothing in it but claims of his agreement, repeats, or no substance at all. */
function emptiness(call: CallRecord): Evidence[] {
	const turns = spokenTurns(call);
	const substantive = turns.filter((turn) => turn.observation.substantive);
	if (substantive.length <= 1) {
		const first = turns[0];
		return first ? [said(first.index, first.heard, 'empty')] : [notSaid('empty')];
	}
	const hollow = turns.filter(
		(turn) =>
			turn.observation.tricks.repeatsTurn !== null ||
			turn.observation.tricks.speaksForCallee !== null ||
			turn.observation.tricks.otherLanguage ||
			!turn.observation.substantive
	);
	const claims = turns.filter((turn) => turn.observation.tricks.speaksForCallee !== null);
	const mostly = hollow.length * 1000 > turns.length * (MOSTLY + 100);
	if (!mostly && claims.length < 2) return [];
	return (claims.length >= 2 ? claims : hollow).map((turn) =>
		said(turn.index, turn.heard, 'empty')
	);
}

/** One insult a turn. */
function rudeness(call: CallRecord): Evidence[] {
	return spokenTurns(call)
		.filter((turn) => turn.observation.manners.rude.length > 0)
		.map((turn) => said(turn.index, turn.observation.manners.rude[0]!, 'rude'));
}

/**
 * Good manners do not replace the message: the total stays near the share of the script that was conveyed. A call
 * that he had to break off is held to less, but not to nothing.
 */
function thinness(call: CallRecord): Cap | null {
	// Our own callee closed the call because he had what he wanted.
	if (call.origin === 'attempt' && isSuccess(call.end.ending, false)) return null;
	// With a stranger on the line there was nothing to tell.
	if (call.end.ending === 'wrong-person') return null;
	const unfinished = call.end.ending === 'interrupted';
	const steps = unfinished ? call.steps : call.steps.filter((step) => !step.excused);
	if (steps.length === 0) return null;
	const halves = steps.reduce(
		(sum, step) => sum + (step.status === 'hit' ? 2 : step.status === 'partial' ? 1 : 0),
		0
	);
	const told = toldLimit(unfinished, halves, steps.length) + (hasAnsweredAll(call) ? ANSWERED : 0);
	const limit = isCutShort(call) ? Math.max(told, blamelessLimit(halves, steps.length)) : told;
	if (limit >= 100) return null;
	const evidence = steps
		.filter((step) => step.status !== 'hit')
		.map((step) => {
			const source = call.scenario.steps.find((entry) => entry.number === step.step);
			return notSaid('thin', { line: source?.line ?? null, expected: source?.title ?? '' });
		});
	return evidence.length === 0
		? null
		: { rule: unfinished ? 'unfinished' : 'thin', limit, evidence };
}

/** Highest total for the part of the script that was told; `halves`: two for a step, one for a part of it. */
export function toldLimit(unfinished: boolean, halves: number, steps: number): number {
	return unfinished
		? UNFINISHED_ABOVE + Math.floor((halves * UNFINISHED_STEP) / (2 * steps))
		: THIN_ABOVE + Math.floor((halves * 50) / steps);
}

/** The same for a caller who did nothing wrong in the little time that he was given. */
const blamelessLimit = (halves: number, steps: number): number =>
	BLAMELESS_ABOVE + Math.floor((halves * BLAMELESS_STEP) / (2 * steps));

/** Something or someone else decided before much could be told, and the caller took it well: blame falls on nobody. */
function isCutShort(call: CallRecord): boolean {
	const turns = spokenTurns(call);
	const { ending } = call.end;
	if (ending !== 'interrupted' && !(ending === 'rejected' && turns.length <= EARLY_TURNS))
		return false;
	return (
		call.factErrors.length === 0 &&
		call.questions.every(({ asked, answer }) => !asked || BLAMELESS.includes(answer)) &&
		rudeness(call).length === 0 &&
		vagueness(call) === null &&
		closingTurn(call) !== null
	);
}

/** Answers that nobody holds against a caller. */
const BLAMELESS: readonly string[] = ['correct', 'partial'];
/** Turns of the caller within which a refusal comes before he had his chance. */
const EARLY_TURNS = 6;

/** He led the talk by his questions, and they were answered without a wrong fact: what else was there to tell? */
function hasAnsweredAll(call: CallRecord): boolean {
	const asked = call.questions.filter((question) => question.asked).length;
	if (asked < ANSWERED_FROM || call.factErrors.length > 0 || LOST.includes(call.end.ending))
		return false;
	const { marks } = judgeConcerns(call);
	const sum = (of: 'gained' | 'possible'): number => marks.reduce((all, mark) => all + mark[of], 0);
	return marks.length > 0 && sum('gained') * 1000 >= sum('possible') * ANSWERED_SHARE;
}

/** Endings in which something was missing. */
const LOST: readonly EndingClass[] = [
	'annoyed',
	'rejected',
	'channel-cut',
	'caller-hung-up',
	'turn-limit'
];

/** Questions that were passed over: in the turn that was due to answer, or (in a foreign transcript) altogether. */
function deafness(call: CallRecord): Cap | null {
	const { asked, halves, evidence } =
		call.origin === 'attempt' ? askedHere(call) : askedElsewhere(call);
	if (asked < DEAF_FROM || halves * 50 < asked * DEAF_SHARE) return null;
	return {
		rule: 'deaf',
		limit: DEAF_BELOW - Math.floor((halves * DEAF_STEP) / (2 * asked)),
		evidence
	};
}

/** Backs away from what he says, time and again. */
function vagueness(call: CallRecord): Cap | null {
	const turns = spokenTurns(call);
	const { locale } = call.scenario;
	const evidence = turns.flatMap((turn): Evidence[] => {
		// An honest gap that comes with a promise to find out is no vagueness.
		if (turn.observation.manners.honestGap && turn.observation.manners.nextStep?.when) return [];
		const { facts, knowledge } = turn.observation;
		const tells =
			facts.some(({ verdict }) => verdict === 'correct') ||
			knowledge.some(({ grade }) => grade === 'correct');
		const clause = vagueIn(turn.heard, locale, tells);
		return clause ? [said(turn.index, clause, 'vague')] : [];
	});
	const share = Math.floor((evidence.length * 100) / Math.max(1, turns.length));
	if (evidence.length < VAGUE_FROM || share < VAGUE_SHARE) return null;
	return {
		rule: 'vague',
		limit: Math.max(0, VAGUE_BELOW - Math.floor((share * VAGUE_STEP) / 100)),
		evidence
	};
}

interface PassedOver {
	readonly asked: number;
	/** Two for a question that was ignored, one for a hollow answer. */
	readonly halves: number;
	readonly evidence: readonly Evidence[];
}

function askedHere(call: CallRecord): PassedOver {
	const due = spokenTurns(call).filter(
		(turn) => turn.before.concernIds.length > 0 && turn.observation.asked !== null
	);
	const of = (grade: string): typeof due =>
		due.filter((turn) => turn.observation.asked?.grade === grade);
	const ignored = of('ignored');
	const vague = of('vague');
	return {
		asked: due.length,
		halves: ignored.length * 2 + vague.length,
		evidence: [...ignored, ...vague].map((turn) =>
			notSaid('deaf', { dueTurn: turn.index, question: turn.before.question })
		)
	};
}

function askedElsewhere(call: CallRecord): PassedOver {
	const asked = call.questions.filter((question) => question.asked);
	const missed = asked.filter((question) => question.answer === 'evaded');
	return {
		asked: asked.length,
		halves: missed.length * 2,
		evidence: missed.map((question) => {
			const item = call.scenario.knowledge.find((entry) => entry.number === question.question);
			return notSaid('deaf', {
				dueTurn: question.turn,
				question: item?.question ?? '',
				expected: item?.answer ?? '',
				line: item?.line ?? null
			});
		})
	};
}

function lastWords(call: CallRecord, rule: string): Evidence[] {
	const last = spokenTurns(call).at(-1);
	return last ? [said(last.index, last.heard, rule)] : [notSaid(rule)];
}

function addFactCaps(
	call: CallRecord,
	add: (rule: CapRule, evidence: readonly Evidence[]) => void
): void {
	// One or two count where they touch money, deadlines or guarantees; a row of them whatever they touch.
	const all = call.factErrors.filter((error) => error.hard || error.verdict === 'wrong');
	const hard = all.filter((error) => error.hard);
	const rule = ruleFor(all.length, hard.length);
	const counted = all.length >= 4 ? all : hard;
	if (rule)
		add(
			rule,
			counted.map((error) => said(error.turn, error.quote, rule, error.line))
		);
}

function ruleFor(all: number, hard: number): CapRule | null {
	if (all >= 8) return 'eightWrong';
	if (all >= 6) return 'sixWrong';
	if (all >= 4) return 'fourWrong';
	if (all >= 3 && hard >= 2) return 'threeWrong';
	if (hard >= 2) return 'twoWrong';
	return hard === 1 ? 'oneWrong' : null;
}
