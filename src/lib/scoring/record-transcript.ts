import type { Transcript } from '#lib/core/transcript.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { SaidFact } from '#lib/understanding/observation.ts';
import { readCalleeLine } from '#lib/understanding/read-callee.ts';
import {
	createUnderstanding,
	FIRST_TURN,
	type Understanding
} from '#lib/understanding/understand.ts';
import type { CalleeBefore, CallRecord, RecordedTurn } from './call-record.ts';
import { recordConcerns } from './concern-records.ts';
import { foldRecord } from './fold-record.ts';
import { lastWords, type CalleeLine } from './outcome/last-words.ts';
import { readOutcome } from './outcome/read-outcome.ts';

const NOTHING_BEFORE: CalleeBefore = {
	question: '',
	concernIds: [],
	knowledge: [],
	isCue: false,
	refuses: false,
	asksChannel: null
};

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
	const openings = scenario.steps.filter(({ role }) => role === 'opening');
	const end = readOutcome(
		scenario,
		lastWords(lines, turns, new Set(openings.map(({ number }) => number))),
		transcript.turns
	);
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
