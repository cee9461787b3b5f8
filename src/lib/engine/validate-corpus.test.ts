/**
 * The validator against a corpus of its own, in both languages: at least 200 bad replies for each class of failure, and
 * 300 good lines.
 * Caught = turned down or mended for a fault of that class, and what is then shown no longer holds it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { lineFaults, type LineFaultCode } from '#lib/lines/line-faults.ts';
import { directionFaker } from '../../../tests/support/line-directions.ts';
import type { CorpusLine } from '../../../tests/support/reply-corpus/corpus-line.ts';
import * as content from '../../../tests/support/reply-corpus/bad-content.ts';
import * as english from '../../../tests/support/reply-corpus/english.ts';
import { GOOD_LINES as GOOD_ENGLISH } from '../../../tests/support/reply-corpus/english-good.ts';
import type { EnglishDocument } from '../../../tests/support/reply-corpus/english-material.ts';
import { UNSEEN } from '../../../tests/support/reply-corpus/english-unseen.ts';
import * as noise from '../../../tests/support/reply-corpus/bad-noise.ts';
import * as speech from '../../../tests/support/reply-corpus/bad-speech.ts';
import { GOOD_LINES } from '../../../tests/support/reply-corpus/good-lines.ts';
import { ASKS, type PackId } from '../../../tests/support/reply-corpus/material.ts';
import type { ReplyRequest } from './reply-engine.ts';
import { lineContext, validateReply } from './validate-reply.ts';

const chinese = new Map<PackId, CompiledScenario>(
	[...new Set(ASKS.map((ask) => ask.pack))].map((id) => [
		id,
		compileDocument(readFileSync(`src/lib/scenarios/packs/${id}.md`, 'utf8')).compiled!
	])
);
const inEnglish = new Map<EnglishDocument, CompiledScenario>(
	(
		[
			['delivery-slot', 'tests/documents/delivery-slot.en.md'],
			['card-reader', 'tests/support/reply-corpus/card-reader.en.md']
		] as const
	).map(([id, path]) => [id, compileDocument(readFileSync(path, 'utf8')).compiled!])
);
const scenarios = new Map<CorpusLine['pack'], CompiledScenario>([...chinese, ...inEnglish]);

function requestOf(line: CorpusLine): ReplyRequest {
	const scenario = scenarios.get(line.pack)!;
	const concern = scenario.concerns.find((one) => one.id === line.concernId);
	const direction = directionFaker({
		mood: 'irritated',
		concernId: line.concernId,
		question: concern?.question ?? '',
		channel: line.direction.end ? scenario.preferredChannel : null,
		...line.direction
	});
	return {
		scenario,
		direction,
		callerSaid: line.caller,
		history: line.spoken.map((callee) => ({
			caller: '',
			direction: directionFaker({ act: 'ask' }),
			callee
		})),
		scripted: scenario.locale === 'en' ? 'Be specific.' : '具体点。'
	};
}

const CLASSES: readonly (readonly [string, readonly CorpusLine[], readonly LineFaultCode[]])[] = [
	['V1 too long', speech.TOO_LONG, ['too-long']],
	['V2 the seller speaks', speech.SELLER_LINES, ['role-flip']],
	['V3 off the question', content.OFF_QUESTION, ['off-question']],
	['V4 made-up figure', content.MADE_UP, ['made-up-number']],
	['V5 ends the call', content.ENDS_EARLY, ['ends-early']],
	['V5 does not end it', content.NO_GOODBYE, ['no-goodbye', 'wrong-ending']],
	['V6 known bad line', content.nearAvoided(chinese), ['avoid-example']],
	['V7 thanks, courtesy', speech.TOO_KIND, ['thanks', 'too-polite', 'role-flip']],
	[
		'V8 marks, notes, echo',
		speech.STAGED,
		['label', 'direction-leak', 'markup', 'language', 'speaks-for-caller']
	],
	['recites an example', content.recited(chinese), ['imitate-verbatim']],
	['decides by himself', content.DECIDES, ['agrees-early', 'refuses-early', 'ends-early']],
	['other language', noise.FOREIGN, ['language']],
	['loop', noise.LOOPS, ['loop']],
	['repeats himself', noise.REPEATS, ['repeat']],
	['parrots the caller', noise.PARROTS, ['parrot']],
	['out of role', noise.OUT_OF_ROLE, ['left-scene', 'role-flip', 'language']]
];

const CLASSES_EN: typeof CLASSES = [
	['V1 too long', english.TOO_LONG, ['too-long']],
	['V2 the seller speaks', english.SELLER, ['role-flip', 'commits']],
	['V3 off the question', english.OFF_QUESTION, ['off-question']],
	['V4 made-up figure', english.MADE_UP, ['made-up-number']],
	['V5 ends the call', english.ENDS_EARLY, ['ends-early', 'commits']],
	['V5 does not end it', english.NO_GOODBYE, ['no-goodbye', 'wrong-ending']],
	['V6 known bad line', english.nearAvoided(inEnglish), ['avoid-example']],
	['V7 thanks, courtesy', english.TOO_KIND, ['thanks', 'too-polite', 'role-flip']],
	[
		'V8 marks, notes, echo',
		english.STAGED,
		['label', 'direction-leak', 'markup', 'speaks-for-caller']
	],
	['recites an example', english.recited(inEnglish), ['imitate-verbatim']],
	[
		'decides by himself',
		english.DECIDES,
		['agrees-early', 'refuses-early', 'ends-early', 'commits']
	],
	['other language', english.FOREIGN, ['language']],
	['loop', english.LOOPS, ['loop']],
	['repeats himself', english.REPEATS, ['repeat']],
	['parrots the caller', english.PARROTS, ['parrot']],
	['out of role', english.OUT_OF_ROLE, ['left-scene', 'role-flip']]
];

function isCaught(line: CorpusLine, wanted: readonly LineFaultCode[]): boolean {
	const request = requestOf(line);
	const checked = validateReply(line.text, request);
	if (!checked.codes.some((code) => wanted.includes(code))) return false;
	if (checked.verdict === 'rejected') return true;
	const left = lineFaults(checked.text, lineContext(request)).map((one) => one.code);
	// One length limit before the repair, a looser one after it.
	return !left.some((code) => code !== 'too-long' && wanted.includes(code));
}

/** The figures belong to the record of a run. */
const tell = (figure: string) => void process.stdout.write(`${figure}\n`);

const share = (part: number, all: number) => Math.round((part * 1000) / all) / 1000;

describe.each([
	['Chinese', CLASSES, 200, GOOD_LINES],
	['English', CLASSES_EN, 200, GOOD_ENGLISH]
] as const)('the corpus of bad replies, %s', (_language, classes, least, good) => {
	it.each(classes)(
		`%s: ${least} lines or more, at least 95 of 100 caught`,
		(name, lines, wanted) => {
			const distinct = new Set(
				lines.map(({ pack, text, spoken }) => [pack, text, ...spoken].join('|'))
			);
			const missed = lines.filter((line) => !isCaught(line, wanted));
			const recall = share(lines.length - missed.length, lines.length);
			const alarms = good.filter((line) =>
				validateReply(line.text, requestOf(line)).codes.some((code) => wanted.includes(code))
			);
			const hits = lines.length - missed.length;
			const precision = share(hits, hits + alarms.length);
			tell(`${name}: ${distinct.size} lines, recall ${recall}, precision ${precision}`);
			expect(precision, alarms.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(0.95);
			expect(distinct.size).toBeGreaterThanOrEqual(least);
			expect(
				recall,
				missed
					.map(({ text }) => text)
					.slice(0, 40)
					.join('\n')
			).toBeGreaterThanOrEqual(0.95);
		}
	);
});

describe.each([
	['Chinese', GOOD_LINES, 300],
	['English', GOOD_ENGLISH, 300]
] as const)('the corpus of good lines, %s', (_language, lines, least) => {
	it(`has ${least} or more, of which at most 3 of 100 are turned down`, () => {
		const judged = lines.map((line) => ({ line, ...validateReply(line.text, requestOf(line)) }));
		const rejected = judged.filter(({ verdict }) => verdict === 'rejected');
		const repaired = judged.filter(({ verdict }) => verdict === 'repaired');
		const rate = share(rejected.length, judged.length);
		tell(
			`good lines: ${judged.length}, turned down ${rate}, mended ${share(repaired.length, judged.length)}`
		);
		expect(new Set(judged.map(({ line }) => line.text)).size).toBeGreaterThanOrEqual(least);
		const told = [...rejected, ...repaired].map(
			({ line, verdict, codes }) => `${verdict} ${line.pack} ${line.text} ${codes.join()}`
		);
		expect(rate, told.join('\n')).toBeLessThanOrEqual(0.03);
	});
});

it('turns down half of the English shapes that no detector was mended on', () => {
	const isShown = (line: CorpusLine) =>
		validateReply(line.text, requestOf(line)).text.includes(line.text);
	const all = Object.values(UNSEEN).flat();
	for (const [name, lines] of Object.entries(UNSEEN))
		tell(`unseen, ${name}: ${1 - share(lines.filter(isShown).length, lines.length)}`);
	const kept = all.filter(isShown).length;
	tell(
		`unseen: ${all.length} lines, ${share(all.length - kept, all.length)} turned down or mended`
	);
	expect(1 - kept / all.length).toBeGreaterThanOrEqual(0.5);
});
