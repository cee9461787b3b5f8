import type {
	CompiledScenario,
	Concern,
	Fact,
	KeyPoint
} from '#lib/scenarios/compiled-scenario.ts';
import { vocabularyOf, type Vocabulary } from './answer-extras.ts';
import { answerBook, type AnswerBook } from './answer-signs.ts';
import { stanceOf, type Stance } from './answer-stance.ts';
import { createIntentIndex, type IntentIndex } from './asked-intents.ts';
import { createLexicon, findConcepts, type Lexicon } from './concepts.ts';
import { createKinship, type Kinship } from './kinship.ts';
import { measuresOfFact, type FactMeasures } from './fact-measures.ts';
import { createSoundBook, type SoundBook } from './homophones.ts';
import { createMannerLexicon, type MannerLexicon } from './manner-lexicon.ts';
import type { Locale } from '#lib/core/locale.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { readHeard } from './heard.ts';
import { findManner } from './manners.ts';
import type { MannerKey } from './lexicon/manners-zh.ts';
import { createQuestionIndex, splitQuestions, type QuestionIndex } from './question-index.ts';
import { toWording, WordingBuilder, type UnitTable, type Wording } from './wording.ts';

/** Points that are conveyed by how one speaks rather than by what one tells. */
export type PointRole =
	'verify' | 'introduce' | 'time' | 'thanks' | 'further' | 'channel' | 'content';

export interface IndexedPoint {
	readonly point: KeyPoint;
	/** Any of them conveys the point; the point's own text first. */
	readonly wordings: readonly Wording[];
	readonly role: PointRole;
	/** Conveyed by asking. */
	readonly asks: boolean;
	/** The trainer's words, normalised: said word for word they are said, however little they hold. */
	readonly verbatim: readonly string[];
}

export interface IndexedOwner {
	readonly number: number;
	readonly points: readonly IndexedPoint[];
}

export interface IndexedQuestion {
	readonly number: number;
	/** The single questions that one item is made of. */
	readonly parts: readonly Wording[];
	/** Wordings of its answer: what a question is about often shows there. */
	readonly answer: readonly Wording[];
}

/** How an answer of the knowledge base begins. */
export interface IndexedAnswer {
	readonly number: number;
	readonly text: string;
	readonly stance: Stance;
	readonly book: AnswerBook;
}

export interface IndexedConcern {
	readonly concern: Concern;
	readonly parts: readonly Wording[];
	readonly facets: Wording;
}

export interface IndexedFact {
	readonly fact: Fact;
	/** What the fact is about: its clause without the value, and the title or question over it. */
	readonly subject: Wording;
	/** Only the words next to the value: "送…顾问服务" of a clause that lists more. */
	readonly narrow: Wording;
	readonly about: Wording;
	/** What its figure measures, and which end of a change it is. */
	readonly measured: FactMeasures;
}

/** All that understanding needs of one scenario, built once. */
export interface ScenarioIndex {
	readonly scenario: CompiledScenario;
	readonly lexicon: Lexicon;
	readonly sounds: SoundBook;
	readonly manners: MannerLexicon;
	readonly table: UnitTable;
	readonly steps: readonly IndexedOwner[];
	readonly knowledge: readonly IndexedOwner[];
	readonly questions: readonly IndexedQuestion[];
	readonly topics: QuestionIndex;
	readonly intents: IntentIndex;
	readonly kinship: Kinship;
	readonly answers: readonly IndexedAnswer[];
	readonly vocabulary: Vocabulary;
	readonly concerns: readonly IndexedConcern[];
	readonly facts: readonly IndexedFact[];
	readonly points: ReadonlyMap<string, IndexedPoint>;
}

/** A point of nothing but these is about the channel: agreeing to one, or asking for an address, conveys it. */
const CHANNEL_TALK: ReadonlySet<string> = new Set([
	'email',
	'wechat',
	'sms',
	'send',
	'contactInfo',
	'material',
	'simple',
	'choose',
	'willing',
	'anytime'
]);

const NAMED_CHANNELS: ReadonlySet<string> = new Set(['email', 'wechat', 'sms', 'contactInfo']);

const VERIFY = /核实|核对身份|确认(?:对方|身份|是)|check who|confirm (?:who|identity)/;
const INTRODUCE = /自报|报上|自我介绍|表明身份|亮明身份|introduce/;

function roleOf(
	point: KeyPoint,
	scenario: CompiledScenario,
	lexicon: Lexicon,
	manners: MannerLexicon
): PointRole {
	const said = readHeard(point.text, scenario.locale, lexicon);
	const shows = (key: MannerKey): boolean => findManner(said, manners, key) !== null;
	const concepts = findConcepts(lexicon, said.text);
	const names = concepts.some(({ id }) => id === '@caller');
	const calleeNamed = concepts.some(({ id }) => id === '@callee' || id === '@calleeCompany');
	if (INTRODUCE.test(said.text) || names) return 'introduce';
	if (VERIFY.test(said.text) && calleeNamed) return 'verify';
	if (shows('asksIdentity') && calleeNamed) return 'verify';
	const other = concepts.filter(({ id }) => !id.startsWith('@'));
	const channels = other.filter(({ id }) => CHANNEL_TALK.has(id));
	if (
		channels.some(({ id }) => NAMED_CHANNELS.has(id)) &&
		channels.length === other.length &&
		said.quantities.length === 0
	)
		return 'channel';
	if (
		shows('asksFurther') &&
		point.kind === 'ask' &&
		/问题|疑问|还有|question|anything/.test(said.text)
	)
		return 'further';
	if (
		channels.length === 0 &&
		shows('time') &&
		(point.kind === 'ask' || other.length <= 1 || /方便|占用|有.{0,3}分钟|minutes/.test(said.text))
	) {
		const quantities = said.quantities.filter(({ quantity }) => quantity.dimension === 'time');
		if (quantities.length > 0 || /方便|minute|moment/.test(said.text)) return 'time';
	}
	if (shows('thanks') && (said.text.length <= 8 || point.kind === 'courtesy')) return 'thanks';
	return 'content';
}

/** Answers are content, unless they only name a channel; the call's own minutes are named at its beginning. */
function pointRole(
	point: KeyPoint,
	owner: string,
	scenario: CompiledScenario,
	lexicon: Lexicon,
	manners: MannerLexicon
): PointRole {
	const role = roleOf(point, scenario, lexicon, manners);
	if (owner.startsWith('k')) return role === 'channel' ? role : 'content';
	const early = owner === 's1' || owner === 's2';
	return role === 'time' && !early && point.kind !== 'ask' ? 'content' : role;
}

export function createScenarioIndex(scenario: CompiledScenario): ScenarioIndex {
	const lexicon = createLexicon(scenario.locale, scenario.names);
	const manners = createMannerLexicon(scenario.locale, scenario.names);
	const builder = new WordingBuilder(scenario.locale, lexicon);
	const draft = (text: string, owner: string | null) => ({ text, slots: builder.add(text, owner) });

	const draftPoints = (points: readonly KeyPoint[], owner: string) =>
		points.map((point) => ({
			point,
			role: pointRole(point, owner, scenario, lexicon, manners),
			wordings: [...new Set([point.text, ...point.alternatives, ...askedChoices(point)])].map(
				(text) => draft(text, owner)
			)
		}));
	const steps = scenario.steps.map((step) => ({
		number: step.number,
		points: draftPoints(step.points, `s${step.number}`)
	}));
	const knowledge = scenario.knowledge.map((item) => ({
		number: item.number,
		points: draftPoints(item.points, `k${item.number}`)
	}));
	const questions = scenario.knowledge.map((item) => ({
		number: item.number,
		parts: splitQuestions(item.question).map((text) => draft(text, `k${item.number}`)),
		answer: item.points.map((point) => draft(point.text, null))
	}));
	const concerns = scenario.concerns.map((concern) => ({
		concern,
		parts: splitQuestions(concern.question).map((text) => draft(text, null)),
		facets: draft(concern.facets.join('，'), null)
	}));
	const facts = scenario.facts.map((fact) => {
		const value = fact.quantity?.text ?? '';
		const about = aboutOf(scenario, fact);
		return {
			fact,
			subject: draft(value === '' ? fact.quote : fact.quote.replace(value, '，'), null),
			narrow: draft(nextTo(fact.quote, value), null),
			about: draft(about, null),
			measured: measuresOfFact(scenario, fact)
		};
	});

	const table = builder.table();
	const seal = ({ text, slots }: { text: string; slots: readonly number[] }): Wording =>
		toWording(text, slots, table);
	const lines = scenario.steps.flatMap((step) => step.lines.map(({ text }) => text));
	const sealOwner = (owner: (typeof steps)[number]): IndexedOwner => ({
		number: owner.number,
		points: owner.points.map(({ point, role, wordings }) => ({
			point,
			role,
			wordings: tellingWordings(wordings.map(seal), lines),
			asks:
				(point.kind === 'ask' && !SETTLES.test(point.text)) ||
				(!point.cued && isInQuestion(point.text, lines, scenario.locale)),
			verbatim: point.cued
				? [point.text, ...point.alternatives]
						.map((text) => normalize(text).text)
						.filter((text) => text.length >= VERBATIM)
				: []
		}))
	});
	const sealedSteps = steps.map(sealOwner);
	const sealedKnowledge = knowledge.map(sealOwner);
	return {
		scenario,
		lexicon,
		sounds: createSoundBook(scenario, lexicon),
		manners,
		table,
		steps: sealedSteps,
		knowledge: sealedKnowledge,
		questions: questions.map(({ number, parts, answer }) => ({
			number,
			parts: parts.map(seal),
			answer: answer.map(seal)
		})),
		topics: createQuestionIndex(scenario, lexicon),
		intents: createIntentIndex(scenario),
		kinship: createKinship(scenario),
		vocabulary: vocabularyOf(scenario, lexicon),
		answers: scenario.knowledge.map(({ number, question, answer }) => ({
			number,
			text: answer,
			stance: stanceOf(question, answer),
			book: answerBook(question, answer)
		})),
		concerns: concerns.map(({ concern, parts, facets }) => ({
			concern,
			parts: parts.map(seal),
			facets: seal(facets)
		})),
		facts: facts.map(({ fact, subject, narrow, about, measured }) => ({
			fact,
			measured,
			subject: seal(subject),
			narrow: seal(narrow),
			about: seal(about)
		})),
		points: new Map(
			[...sealedSteps, ...sealedKnowledge].flatMap(({ points }) =>
				points.map((point) => [point.point.id, point] as const)
			)
		)
	};
}

/**
 * "您现在用的流量和通话，每月够用吗？": the whole sentence asks, not only its last clause – but what gives a figure
 * tells it on the way to the question.
 */
function isInQuestion(text: string, lines: readonly string[], locale: Locale): boolean {
	const line = lines.find((candidate) => candidate.includes(text));
	if (line === undefined) return false;
	const from = line.indexOf(text) + text.length;
	const next = /^[^。！!；;?？]*[?？]/.exec(line.slice(from));
	if (next === null) return false;
	return next[0].length <= 1 || findQuantities(normalize(text).text, locale).length === 0;
}

/** "办公、出差还是娱乐" is asked by asking about one of them. */
function askedChoices({ kind, text }: KeyPoint): string[] {
	if (kind !== 'ask' || !/还是|或者?|、|\bor\b/.test(text)) return [];
	const parts = text
		.split(/、|还是|或者?|，|\bor\b|,/)
		.map((part) => part.replace(/^(?:主要|最|平时|是)+/, '').trim());
	return parts.filter((part) => part.length >= 2);
}

/** "确认本周是否升级": done as well by telling what is settled as by asking. */
const SETTLES = /^(?:请(?:您)?|麻烦您?)?(?:确认|敲定|约定|核对)|^(?:please )?confirm\b/;

/** Characters of a cue from which saying it word for word is no accident. */
const VERBATIM = 4;

/** Clauses of the sample lines stand in for a cue only when they say as much as the cue itself. */
function tellingWordings(wordings: readonly Wording[], lines: readonly string[]): Wording[] {
	const cue = wordings[0]?.total ?? 0;
	return wordings.filter(({ total, text }, i) => {
		const fromLine = i > 0 && lines.some((line) => line.includes(text));
		return total > 0 && (!fromLine || total * 10 >= cue * 8);
	});
}

/** The part of a clause between its joints that holds the value. */
function nextTo(quote: string, value: string): string {
	if (value === '') return quote;
	const at = quote.indexOf(value);
	if (at < 0) return quote;
	const before =
		quote
			.slice(0, at)
			.split(/[、与和及并且，,]| and |;/)
			.at(-1) ?? '';
	const after = quote.slice(at + value.length).split(/[、与和及并且，,]| and |;/)[0] ?? '';
	return `${before}，${after}`;
}

function aboutOf(scenario: CompiledScenario, fact: Fact): string {
	const { origin } = fact;
	if (origin.kind === 'step')
		return scenario.steps.find(({ number }) => number === origin.number)?.title ?? '';
	if (origin.kind === 'knowledge')
		return scenario.knowledge.find(({ number }) => number === origin.number)?.question ?? '';
	return '';
}
