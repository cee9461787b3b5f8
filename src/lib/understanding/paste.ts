import type { Span } from '#lib/core/span.ts';
import { spanOf, type Heard } from './heard.ts';
import { APPARATUS } from './lexicon/tricks.ts';
import type { StepMatch } from './observation.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** A paste runs through this many steps in this many characters, nearly word for word. */
const PASTE_STEPS = 4;
const PASTE_LENGTH = 150;
/** Less of it is one when hardly a word is the caller's own: lines of two steps or answers, one after the other. */
const RECITED_LENGTH = 90;
const RECITED_WORDS = 60;
/** The beginning of a longer turn tells. */
const RECITED_MOST = 400;
/** So many characters (words) in a row are no chance. */
const RUN = 6;
/** Runs that another step or answer must hold: a clause or two. */
const RECITED_ELSEWHERE = 15;
/** Percent of a turn that is the document's. */
const RECITED = 85;
/** Longest turn of people who talk, characters. */
const MONOLOGUE = 200;
/** Read out with headings or as question and answer it is one sooner. */
const RECITAL_LENGTH = 70;
const VERBATIM = 800;

/** Reads headings, or question and answer, aloud: "第三步，亮点：…", "问：… 答：…". */
const READS_ALOUD =
	/第[一二三四五六七八九十\d]+[步条点项节部]|[问答q a]\s*[:]|step (?:one|two|three|four|five|\d)|\b[qa]:/g;

/** Headings that are only ever written. */
const HEADINGS =
	/步骤\s*[一二三四五六七八九十\d]+\s*:|[(（【[]第?[一二三四五六七八九十\d]+[条步点项]?[)）】\]]|(?:问题|回答|提问)\s*:/g;
/** Characters of a turn of headings from which it is a recital. */
const HEADED_LENGTH = 40;

/**
 * The script or the answers read out in one go: many steps at once, with their headings, nearly word for word, or
 * simply more than anyone takes in.
 */
export function findPaste(
	index: ScenarioIndex,
	heard: Heard,
	steps: readonly StepMatch[],
	answers: number
): Span | null {
	const whole = spanOf(heard, 0, heard.text.length);
	if (APPARATUS.test(heard.text)) return whole;
	const headings = (heard.text.match(HEADINGS) ?? []).length;
	if (headings >= 3 && heard.text.length >= HEADED_LENGTH) return whole;
	const aloud = (heard.text.match(READS_ALOUD) ?? []).length;
	if (isRecited(index, heard)) return whole;
	if (heard.text.length < (aloud >= 3 ? RECITAL_LENGTH : PASTE_LENGTH)) return null;
	const touched = steps.filter(({ pointIds }) => pointIds.length >= 2).length;
	if (touched < PASTE_STEPS && answers < PASTE_STEPS) return null;
	const { locale } = heard;
	let verbatim = 0;
	for (const { lines } of index.scenario.steps) {
		for (const line of lines) if (containsLine(heard.text, line.text, locale)) verbatim += 1;
	}
	for (const { answer } of index.scenario.knowledge) {
		if (containsLine(heard.text, answer, locale)) verbatim += 1;
	}
	// More of the script than anybody says in one breath.
	const much = (touched > PASTE_STEPS || answers > PASTE_STEPS) && heard.text.length >= MONOLOGUE;
	return aloud >= 3 || verbatim >= PASTE_STEPS || much ? whole : null;
}

const writtenOf = new WeakMap<ScenarioIndex, readonly string[]>();

/** Each step and each answer with its question, as pieces with one space between them. */
function written(index: ScenarioIndex, locale: Heard['locale']): readonly string[] {
	const known = writtenOf.get(index);
	if (known !== undefined) return known;
	const { steps, knowledge } = index.scenario;
	const owners = [
		...steps.map(({ lines }) => lines.map((line) => line.text).join(' ')),
		...knowledge.map(({ question, answer }) => `${question} ${answer}`)
	].map((owner) => ` ${piecesOf(owner, locale).join(' ')} `);
	writtenOf.set(index, owners);
	return owners;
}

/** A script fed in by pieces: nearly all of the turn stands in the document, in more than one step or answer. */
function isRecited(index: ScenarioIndex, { text, locale }: Heard): boolean {
	const said = piecesOf(text, locale).slice(0, RECITED_MOST);
	if (said.length < (locale === 'en' ? RECITED_WORDS : RECITED_LENGTH)) return false;
	const owners = written(index, locale);
	const runs = said
		.slice(0, Math.max(0, said.length - RUN + 1))
		.map((_, at) => ` ${said.slice(at, at + RUN).join(' ')} `);
	const holders = runs.map((run) =>
		owners.flatMap((one, owner) => (one.includes(run) ? [owner] : []))
	);
	const recited = new Array<boolean>(said.length).fill(false);
	holders.forEach((holding, at) => {
		if (holding.length > 0) recited.fill(true, at, at + RUN);
	});
	if (recited.filter(Boolean).length * 100 < said.length * RECITED) return false;
	// A step may say what an answer says too: what counts is how much the widest of them leaves to others.
	const held = owners.map(
		(_, owner) => holders.filter((holding) => holding.includes(owner)).length
	);
	const widest = held.indexOf(Math.max(...held));
	const elsewhere = holders.filter(
		(holding) => holding.length > 0 && !holding.includes(widest)
	).length;
	return elsewhere >= RECITED_ELSEWHERE;
}

/** Han characters, words in English. */
const piecesOf = (text: string, locale: Heard['locale']): readonly string[] =>
	(locale === 'en' ? text.toLowerCase().match(/[a-z]+/gu) : text.match(/[\u4e00-\u9fff]/gu)) ?? [];

/** Most of a line's pairs of characters (words in English) occur in the text. */
function containsLine(text: string, line: string, locale: Heard['locale']): boolean {
	const pieces =
		locale === 'en'
			? (line.toLowerCase().match(/[a-z]+/g) ?? [])
			: (line.match(/[\u4e00-\u9fff]/g) ?? []);
	let hits = 0;
	let total = 0;
	for (let i = 0; i + 1 < pieces.length; i += 1) {
		total += 1;
		if (
			text.includes(
				locale === 'en' ? `${pieces[i]} ${pieces[i + 1]}` : `${pieces[i]}${pieces[i + 1]}`
			)
		)
			hits += 1;
	}
	return total >= 6 && hits * 1000 >= total * VERBATIM;
}
