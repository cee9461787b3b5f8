import type { Transcript } from '#lib/core/transcript.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { SaidFact } from '#lib/understanding/observation.ts';
import { readCalleeLine, type CalleeReading } from '#lib/understanding/read-callee.ts';
import {
	createUnderstanding,
	FIRST_TURN,
	type Understanding
} from '#lib/understanding/understand.ts';
import type { CalleeBefore, CallRecord, RecordedTurn } from './call-record.ts';
import { recordConcerns } from './concern-records.ts';
import { foldRecord } from './fold-record.ts';
import { WRONG_PERSON } from './end-cues.ts';
import { repeatsQuestion, trickOf } from './hollow-turns.ts';
import { readOutcome, type LastWords } from './read-outcome.ts';

/** Lines of the callee from the end in which the outcome is looked for. */
const LAST_LINES = 3;
/** Lines among them that should say something. */
const TELLING_LINES = 2;
/** Characters of a line that only answers or assents. */
const SHORT_LINE = 2;

const NOTHING_BEFORE: CalleeBefore = {
	question: '',
	concernIds: [],
	knowledge: [],
	isCue: false,
	refuses: false,
	asksChannel: null
};

interface CalleeLine {
	readonly text: string;
	readonly reading: CalleeReading;
}

/** A call made elsewhere: what he asked, objected to or agreed to is read from his lines. */
export function recordTranscript(
	scenario: CompiledScenario,
	transcript: Transcript,
	understanding: Understanding = createUnderstanding(scenario)
): CallRecord {
	const lines: CalleeLine[] = [];
	const turns: RecordedTurn[] = [];
	const factsSaid: SaidFact[] = [];
	let sinceCaller: CalleeLine[] = [];
	for (const turn of transcript.turns) {
		if (turn.speaker === 'callee') {
			const line = { text: turn.text, reading: readCalleeLine(understanding.index, turn.text) };
			lines.push(line);
			sinceCaller.push(line);
			continue;
		}
		const before = beforeOf(sinceCaller);
		const heard = turn.heard ?? turn.text;
		const index = turns.length;
		const observation = understanding.understand(heard, {
			turn: index,
			earlier: turns.map((earlier) => earlier.heard),
			askedConcernId: before.concernIds[0] ?? null,
			askedChannel: before.asksChannel,
			calleeLine: lines.at(-1)?.text ?? null,
			calleeLines: lines.map((line) => line.text),
			factsSaid: [...factsSaid]
		});
		for (const { factId, key, min, max, verdict } of observation.facts)
			factsSaid.push({ turn: index, factId, key, min, max, verdict });
		const cut = turn.heard !== undefined && turn.heard.length < turn.text.length;
		const pasted = cut && understanding.understand(turn.text, FIRST_TURN).tricks.paste !== null;
		const knowledge = [
			...new Set([...askedEarlier(sinceCaller), ...(observation.asksAbout ?? [])])
		];
		turns.push({ index, heard, cut, pasted, observation, before: { ...before, knowledge } });
		sinceCaller = [];
	}
	const end = readOutcome(scenario, lastWords(lines, turns));
	return {
		scenario,
		origin: 'transcript',
		turns,
		...foldRecord(understanding.index, turns, end, false),
		concerns: recordConcerns(scenario, turns),
		end,
		difficulty: transcript.difficulty ?? null,
		patience: null,
		heardKnown: transcript.turns.some((turn) => turn.heard !== undefined),
		hints: 0,
		void: false
	};
}

/** Items that he asked about before his last line; of that one the reply shows what it asked. */
function askedEarlier(lines: readonly CalleeLine[]): number[] {
	return lines
		.slice(0, -1)
		.flatMap(({ reading }) => reading.asks.flatMap(({ knowledge }) => knowledge ?? []));
}

function beforeOf(lines: readonly CalleeLine[]): CalleeBefore {
	if (lines.length === 0) return NOTHING_BEFORE;
	const readings = lines.map((line) => line.reading);
	const asks = readings.flatMap((reading) => [...reading.asks]);
	return {
		question: lines.map((line) => line.text).join(' '),
		concernIds: [...new Set(asks.flatMap((ask) => ask.concernId ?? []))],
		knowledge: [...new Set(asks.flatMap((ask) => ask.knowledge ?? []))],
		isCue: readings.some((reading) => reading.objects !== null || reading.urged !== null),
		refuses: readings.some((reading) => reading.refuses !== null && reading.asksChannel === null),
		asksChannel:
			readings.find((reading) => reading.asksChannel !== null)?.asksChannel?.channel ?? null
	};
}

/** Where the last lines begin: the last three, and one more where most of them only assent. */
function lastLines(lines: readonly CalleeLine[]): number {
	const from = Math.max(0, lines.length - LAST_LINES);
	const told = lines.slice(from).filter(({ text }) => lettersIn(text) > SHORT_LINE).length;
	return told >= TELLING_LINES ? from : Math.max(0, from - 1);
}

const lettersIn = (text: string): number => text.replace(/[^a-z\d\u3400-\u9fff]/gi, '').length;

function courteous(turn: RecordedTurn | undefined): boolean {
	const manners = turn?.observation?.manners;
	return manners !== undefined && (manners.thanks ?? manners.wishes ?? manners.goodbye) !== null;
}

function lastWords(lines: readonly CalleeLine[], turns: readonly RecordedTurn[]): LastWords {
	const spoken = turns.filter((turn) => turn.observation !== null);
	const hollow = spoken.filter((turn) => isHollow(turn));
	const rude = spoken.filter(({ observation }) => observation!.manners.rude.length > 0);
	const closing = spoken.slice(-2);
	return {
		callee: lines.slice(lastLines(lines)),
		calleeAll: lines.map((line) => line.text).join('\n'),
		caller: closing.map((turn) => turn.heard).join('\n'),
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
		otherPerson:
			turns.some((turn) => (turn.observation?.manners.asksForOther ?? null) !== null) ||
			lines.some((line) => WRONG_PERSON.test(normalize(line.text).text)),
		suggests: turns.some((turn, i) => suggests(turn, turns[i + 1])),
		manyNeeds:
			new Set(turns.flatMap((turn) => [...turn.before.knowledge, ...turn.before.concernIds]))
				.size >= MANY && closing.some((turn) => ONE_PERSON.test(turn.heard))
	};
}

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
	const answer = next.before.question;
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
