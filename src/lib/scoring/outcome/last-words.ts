import { normalize } from '#lib/text/normalize.ts';
import type { CalleeReading } from '#lib/understanding/read-callee.ts';
import type { RecordedTurn } from '../call-record.ts';
import type { SpokenLine } from './closing.ts';
import { WRONG_PERSON } from './closing-words.ts';
import { repeatsQuestion, trickOf } from '../hollow-turns.ts';

/** A line of the callee of a foreign transcript. */
export interface CalleeLine {
	readonly text: string;
	readonly reading: CalleeReading;
}

/** The last turns of a foreign transcript, by their words alone. */
export interface LastTexts {
	/** The callee's last lines, newest last. */
	readonly callee: readonly { readonly text: string }[];
	/** His lines just before those, oldest first: a consent holds until he takes it back. */
	readonly calleeBefore: readonly string[];
	/** All that the callee said: suggestions come before the last turns. */
	readonly calleeAll: string;
	/** The caller's last two turns. */
	readonly caller: string;
	/** He named what should be better when he was asked. */
	readonly suggests: boolean;
	/** He wanted several things, and the caller put one person in charge of them. */
	readonly manyNeeds: boolean;
}

/** What is read of the last turns of a foreign transcript. */
export interface LastWords extends LastTexts {
	/** The callee's last lines, newest last, with their readings. */
	readonly callee: readonly CalleeLine[];
	readonly callerOffersChannel: boolean;
	readonly callerSaysWhen: boolean;
	/** The caller insulted him, or the call is nothing but an attack. */
	readonly misconduct: boolean;
	/** The caller insulted him once. */
	readonly insulted: boolean;
	/** The caller's very last turn takes leave in good form. */
	readonly callerCloses: boolean;
	/** Somebody else picked up, or the caller asked for somebody else. */
	readonly otherPerson: boolean;
	/** The caller told or asked something of the script beyond who he is, or answered a question. */
	readonly told: boolean;
}

/** Lines of the callee from the end in which the outcome is looked for. */
const LAST_LINES = 3;
/** Lines before them in which a consent still counts. */
const LINES_BEFORE = 3;
/** Lines among them that should say something. */
const TELLING_LINES = 2;
/** Characters of a line that only answers or assents. */
const SHORT_LINE = 2;

/** Where the last lines begin: the last three, and one more where most of them only assent. */
function lastLines(lines: readonly { readonly text: string }[]): number {
	const from = Math.max(0, lines.length - LAST_LINES);
	const told = lines.slice(from).filter(({ text }) => lettersIn(text) > SHORT_LINE).length;
	return told >= TELLING_LINES ? from : Math.max(0, from - 1);
}

const lettersIn = (text: string): number => text.replace(/[^a-z\d\u3400-\u9fff]/gi, '').length;

function courteous(turn: RecordedTurn | undefined): boolean {
	const manners = turn?.observation?.manners;
	return manners !== undefined && (manners.thanks ?? manners.wishes ?? manners.goodbye) !== null;
}

/** The last words of a call of which nothing but its lines is known. */
export function lastWordsOf(turns: readonly SpokenLine[]): LastTexts {
	const lines = turns.filter(({ speaker }) => speaker === 'callee');
	const caller = turns.filter(({ speaker }) => speaker === 'caller');
	return { ...textsOf(lines, caller), suggests: false, manyNeeds: false };
}

function textsOf<T extends { readonly text: string }>(
	lines: readonly T[],
	caller: readonly { readonly text: string }[]
) {
	const from = lastLines(lines);
	return {
		callee: lines.slice(from),
		calleeBefore: lines.slice(Math.max(0, from - LINES_BEFORE), from).map(({ text }) => text),
		calleeAll: lines.map(({ text }) => text).join('\n'),
		caller: caller
			.slice(-2)
			.map(({ text }) => text)
			.join('\n')
	};
}

/** The last words of both, normalised. */
export const wordsOf = (last: LastTexts): string =>
	normalize([...last.callee.map(({ text }) => text), last.caller].join('\n')).text;

/** `openings`: steps (1-based) in which the caller only says who he is. */
export function lastWords(
	lines: readonly CalleeLine[],
	turns: readonly RecordedTurn[],
	openings: ReadonlySet<number>
): LastWords {
	const spoken = turns.filter((turn) => turn.observation !== null);
	const hollow = spoken.filter((turn) => isHollow(turn));
	const rude = spoken.filter(({ observation }) => observation!.manners.rude.length > 0);
	const closing = spoken.slice(-2);
	return {
		...textsOf(
			lines,
			closing.map(({ heard }) => ({ text: heard }))
		),
		callerOffersChannel: closing.some(
			({ observation }) =>
				observation!.manners.offersChannel !== null ||
				(observation!.manners.nextStep?.channel ?? null) !== null
		),
		callerSaysWhen: closing.some(
			({ observation }) => (observation!.manners.nextStep?.when ?? null) !== null
		),
		callerCloses: courteous(closing.at(-1)),
		insulted: rude.length > 0,
		misconduct: rude.length >= 2 || hollow.length * 2 >= Math.max(1, spoken.length),
		otherPerson: isOtherPerson(lines, turns, openings),
		told: spoken.some((turn) => tells(turn, openings)),
		suggests: turns.some((turn, i) => suggests(turn, turns[i + 1])),
		manyNeeds:
			new Set(turns.flatMap((turn) => [...turn.before.knowledge, ...turn.before.concernIds]))
				.size >= MANY && closing.some((turn) => ONE_PERSON.test(turn.heard))
	};
}

/** Told or asked something of the script beyond who he is, or answered a question. */
const tells = ({ observation }: RecordedTurn, openings: ReadonlySet<number>): boolean =>
	observation !== null &&
	(observation.knowledge.length > 0 || observation.steps.some(({ step }) => !openings.has(step)));

/** Somebody else picked up, and nobody came to the phone to whom the caller then told his matter. */
function isOtherPerson(
	lines: readonly CalleeLine[],
	turns: readonly RecordedTurn[],
	openings: ReadonlySet<number>
): boolean {
	const says = (text: string): boolean => WRONG_PERSON.test(normalize(text).text);
	const found = turns.findIndex(
		(turn, i) =>
			// To want his superior is another matter than to find somebody else on the line.
			(i < FIRST_TURNS && (turn.observation?.manners.asksForOther ?? null) !== null) ||
			says(turn.before.question)
	);
	if (found < 0) return lines.some(({ text }) => says(text));
	return turns.slice(found).filter((turn) => tells(turn, openings)).length < HANDED_OVER;
}

/** Turns that tell something after which the one on the line is the one who was sought. */
const HANDED_OVER = 3;
/** Turns in which it turns out who picked up. */
const FIRST_TURNS = 4;
/** Things that he asked for from which they are many. */
const MANY = 5;
const ONE_PERSON = /专人|专员|一个人|我(?:来)?(?:负责|跟|盯)到底|全程跟/;
const ASKS_FOR_IDEAS =
	/建议|意见|想法|需求|希望|(?:最想|先|想|该|要)[^,。?]{0,6}改|改(?:哪|什么)|哪(?:里|儿|一?[处块点])[^,。?]{0,8}(?:改|不满|不好|差|别扭)/;
const NO_IDEA =
	/^(?:没(?:有)?|不用|随便|不知道|算了|行了|好|嗯|就这样)(?:了|吧|啥|什么|的)?(?:[,。!]|$)/;
/** Shorter answers name nothing. */
const LEAST_IDEA = 4;

/** The caller asked what should be better, and he named something. */
function suggests(turn: RecordedTurn, next: RecordedTurn | undefined): boolean {
	if (!next || !ASKS_FOR_IDEAS.test(turn.heard) || !/[?？吗呢呗]/.test(turn.heard)) return false;
	const answer = normalize(next.before.question).text;
	return answer.length >= LEAST_IDEA && !NO_IDEA.test(answer) && !/[?？]$/.test(answer);
}

/** Words that say nothing to anyone: lists, recitals, echoes, words to the machine or in his place. */
function isHollow(turn: RecordedTurn): boolean {
	return (
		trickOf(turn) !== null ||
		turn.observation!.tricks.speaksForCallee !== null ||
		repeatsQuestion(turn)
	);
}
