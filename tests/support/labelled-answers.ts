import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { TranscriptTurn } from '#lib/core/transcript.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { gatherEvidence } from '#lib/understanding/answer-evidence.ts';
import { GRADES, type GradeSigns } from '#lib/understanding/answer-weights.ts';
import { foldFactErrors, type FoldTurn } from '#lib/understanding/fold-call.ts';
import { ruleOn } from '#lib/understanding/fold-question.ts';
import { gradeSigns, type Grade } from '#lib/understanding/grade-answer.ts';
import { readHeard } from '#lib/understanding/heard.ts';
import { lineSigns, type LineSigns } from '#lib/understanding/line-signs.ts';
import { readManners } from '#lib/understanding/manners.ts';
import { readReply } from '#lib/understanding/match-knowledge.ts';
import { contextOf, findPresence } from '#lib/understanding/presence.ts';
import { replySigns, type ReplySigns } from '#lib/understanding/reply-signs.ts';
import {
	createUnderstanding,
	FIRST_TURN,
	type Understanding
} from '#lib/understanding/understand.ts';
import { paraphrasesIn } from './paraphrases.ts';
import { PACKS, understandingOf } from './understandings.ts';

/** One line of his with the turn after it, and what a labeller says of it; null: not labelled for this line. */
interface Exchange {
	readonly line: string;
	readonly reply: string;
	readonly answers: readonly { readonly question: number; readonly answer: Grade }[];
	/** Items asked for in this call, in whatever line. */
	readonly elsewhere: readonly number[];
}

export interface LabelledTalk {
	readonly scenario: string;
	readonly exchanges: readonly Exchange[];
}

interface Call {
	readonly scenario: string;
	readonly turns: readonly TranscriptTurn[];
	readonly labels: {
		readonly qa: readonly {
			readonly question: number;
			readonly asked: boolean;
			readonly answer: Grade | 'none';
			readonly turn: number | null;
		}[];
	};
}

function talkOf({ scenario, turns, labels }: Call): LabelledTalk {
	const asked = labels.qa.filter((one) => one.asked && one.turn !== null);
	const exchanges: Exchange[] = [];
	let line = '';
	turns.forEach(({ speaker, text }, at) => {
		if (speaker === 'callee') {
			line = text;
			return;
		}
		exchanges.push({
			line,
			reply: text,
			answers: asked
				.filter(({ turn }) => turn === at)
				.map(({ question, answer }) => ({
					question,
					answer: answer === 'none' ? 'evaded' : answer
				})),
			elsewhere: labels.qa.filter((one) => one.asked).map(({ question }) => question)
		});
		line = '';
	});
	return { scenario, exchanges };
}

const SHARED = '../shared';

/** Each document as it is understood: the packs, and where the folder is beside us their sources, which hold no cues. */
export function readingsOf(scenario: string): Understanding[] {
	const place = (PACKS as readonly string[]).indexOf(scenario);
	if (place < 0 || !existsSync(`${SHARED}/seeds`)) return [understandingOf(scenario)];
	const sources = readdirSync(`${SHARED}/seeds`)
		.filter((file) => file.endsWith('.txt'))
		.sort();
	const { compiled } = compileDocument(readFileSync(`${SHARED}/seeds/${sources[place]!}`, 'utf8'));
	return [understandingOf(scenario), ...(compiled ? [createUnderstanding(compiled)] : [])];
}

/** Everything open that says what was asked and how well it was answered. */
export function labelledTalks(): LabelledTalk[] {
	const shared = `${SHARED}/calibration/transcripts`;
	const folders = [
		'tests/calls/dev',
		'tests/calls/english',
		...(existsSync(shared) ? [shared] : [])
	];
	const calls = folders.flatMap((folder) =>
		readdirSync(folder).map((file) =>
			talkOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Call)
		)
	);
	const sayings = paraphrasesIn('tests/paraphrases/dev').flatMap(({ scenario, answers }) =>
		answers.flatMap(({ question, asks, says }) =>
			says.map(({ text, answer }, i): LabelledTalk => ({
				scenario,
				exchanges: [
					{
						line: asks[i % asks.length] ?? '',
						reply: text,
						answers: [{ question, answer }],
						elsewhere: [question]
					}
				]
			}))
		)
	);
	return [...calls, ...sayings];
}

export interface AskedSample {
	readonly scenario: string;
	readonly asked: boolean;
	/** Signs for the item, one row for each part of his line. */
	readonly parts: readonly (LineSigns & ReplySigns)[];
}

export interface GradeSample {
	readonly scenario: string;
	readonly signs: GradeSigns;
	readonly label: number;
}

export function askedSamples(
	{ scenario, exchanges }: LabelledTalk,
	understanding: Understanding
): AskedSample[] {
	const { index } = understanding;
	const { locale } = index.scenario;
	return exchanges.flatMap(({ line, reply, answers, elsewhere }) => {
		if (line === '') return [];
		const said = readHeard(line, locale, index.lexicon, index.sounds);
		const presence = findPresence(said, index.table, null);
		const heard = readHeard(reply, locale, index.lexicon, index.sounds);
		const manners = readManners(heard, index.manners);
		const lent = contextOf(said, index.table, presence);
		const answered = findPresence(heard, index.table, lent, new Set(), manners.time);
		const { facts } = understanding.understand(reply, {
			...FIRST_TURN,
			turn: 1,
			calleeLine: line,
			calleeLines: [line]
		});
		const replies = replySigns(index, heard, readReply(index, answered, manners), manners, facts);
		const lines = lineSigns(index, said, presence);
		return index.knowledge.flatMap(({ number }, i): AskedSample[] => {
			const here = answers.some(({ question }) => question === number);
			// Asked for elsewhere in this call: nobody has said whether here as well.
			if (!here && elsewhere.includes(number)) return [];
			return [
				{ scenario, asked: here, parts: lines.map((part) => ({ ...part[i]!, ...replies[i]! })) }
			];
		});
	});
}

export function gradeSamples(
	{ scenario, exchanges }: LabelledTalk,
	understanding: Understanding
): GradeSample[] {
	const { index } = understanding;
	const turns = exchanges.map(({ line, reply, answers }, turn): FoldTurn => {
		const observation = understanding.understand(reply, {
			...FIRST_TURN,
			turn,
			earlier: exchanges.slice(0, turn).map((one) => one.reply),
			calleeLine: line === '' ? null : line,
			calleeLines: exchanges.slice(0, turn + 1).map((one) => one.line),
			asked: answers.map(({ question }) => question)
		});
		return { observation, askedKnowledge: observation.asksAbout ?? [] };
	});
	const errors = foldFactErrors(index, turns);
	return exchanges.flatMap(({ answers }, turn) =>
		answers.flatMap(({ question, answer }): GradeSample[] => {
			const owner = index.knowledge.find(({ number }) => number === question);
			if (!owner) return [];
			const evidence = gatherEvidence(turn, owner, turns, errors, index);
			const signs = gradeSigns(evidence, ruleOn(evidence, owner));
			return signs === null ? [] : [{ scenario, signs, label: GRADES.indexOf(answer) }];
		})
	);
}
