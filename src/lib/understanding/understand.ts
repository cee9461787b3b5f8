import { speechLength } from '#lib/text/speech-length.ts';
import type { Span } from '#lib/core/span.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { addsUnknown } from './answer-extras.ts';
import { answerSigns, isBareList } from './answer-signs.ts';
import { agreementOf } from './answer-stance.ts';
import { settleAsked } from './asked-items.ts';
import { readLine, type CalleeLine } from './callee-line.ts';
import { checkQuantities } from './check-facts.ts';
import { createClaims } from './compete.ts';
import { clauseSpan, readHeard, type Heard } from './heard.ts';
import { judgeAnswer, weighConcern } from './judge-answer.ts';
import { withoutDocumentWords } from './document-words.ts';
import { readManners } from './manners.ts';
import { matchKnowledge, readReply } from './match-knowledge.ts';
import { mergeMentions } from './merge-mentions.ts';
import { matchSteps } from './match-steps.ts';
import type {
	ConcernAnswer,
	FactMention,
	HeardContext,
	KnowledgeMatch,
	Manners,
	Observation,
	StepMatch
} from './observation.ts';
import { plainAnswer, saysYesOrNo } from './plain-answers.ts';
import { findPresence, type Presence } from './presence.ts';
import { createPromiseBook, findPromises, type PromiseBook } from './promises.ts';
import { questionsAsked } from './questions-asked.ts';
import { replySigns } from './reply-signs.ts';
import { createScenarioIndex, type ScenarioIndex } from './scenario-index.ts';
import { findPaste } from './paste.ts';
import { turnedAnswers } from './turned-answers.ts';
import { findEcho, findInjection, findStuffing, findTricks, injectedClauses } from './tricks.ts';

/** Overlap of a concern with what the caller brought up himself (permille). */
const TOUCHED = 450;

/** Reads caller utterances against one scenario. Building it takes some milliseconds; it keeps no state between calls. */
export interface Understanding {
	readonly index: ScenarioIndex;
	understand(heard: string, context: HeardContext): Observation;
}

/** A context in which nothing was said before. */
export const FIRST_TURN: HeardContext = {
	turn: 0,
	earlier: [],
	askedConcernId: null,
	askedChannel: null,
	calleeLine: null,
	calleeLines: [],
	factsSaid: []
};

export function createUnderstanding(scenario: CompiledScenario): Understanding {
	const index = createScenarioIndex(scenario);
	const book = createPromiseBook(scenario, index.lexicon);
	return { index, understand: (heard, context) => observe(index, book, heard, context) };
}

/** Items that his line asks about, as the reply to it shows. */
function settled(
	index: ScenarioIndex,
	line: CalleeLine | null,
	presence: Presence,
	manners: Manners,
	facts: readonly FactMention[]
): ReadonlySet<number> {
	if (line === null) return new Set();
	const asked = settleAsked(
		line.signs,
		replySigns(index, presence.heard, readReply(index, presence, manners), manners, facts)
	);
	return new Set(asked.map((position) => index.knowledge[position]!.number));
}

/** A plain yes or no to what he asked answers it in part, whatever the document would have said. */
function withPlain(
	found: readonly KnowledgeMatch[],
	asked: ReadonlySet<number>,
	plain: Heard | null
): readonly KnowledgeMatch[] {
	if (plain === null) return found;
	const quote = clauseSpan(plain, 0, 0);
	const bare = [...asked]
		.filter((number) => found.every((match) => match.number !== number))
		.map((number): KnowledgeMatch => ({ number, grade: 'partial', pointIds: [], quote }));
	return [...found, ...bare];
}

/** Of a script read out in one go the first step is taken in, the second in part, nothing after that. */
function beginningOf(steps: readonly StepMatch[]): StepMatch[] {
	const [first, second] = [...steps].sort((a, b) => a.quote.start - b.quote.start);
	const kept: StepMatch[] = first ? [first] : [];
	if (second) kept.push({ ...second, status: 'partial', pointIds: second.pointIds.slice(0, 1) });
	return kept;
}

/** Injection addresses the machine: those words are blanked before anything else is understood. */
function blankInjection(raw: string, heard: Heard): string {
	let text = raw;
	for (const { start, end } of findInjection(heard))
		text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
	return text;
}

function observe(
	index: ScenarioIndex,
	book: PromiseBook,
	raw: string,
	context: HeardContext
): Observation {
	const { locale } = index.scenario;
	const first = readHeard(raw, locale, index.lexicon, index.sounds);
	const injection = findInjection(first);
	// Blanked words keep their place; quotes are taken from what was really said.
	const heard =
		injection.length === 0
			? first
			: { ...readHeard(blankInjection(raw, first), locale, index.lexicon, index.sounds), raw };
	const line = context.calleeLine === null ? null : readLine(index, context.calleeLine);
	const question = line?.heard ?? null;
	const lent = line?.context ?? null;
	const everything = findPresence(heard, index.table, lent);
	const { clauses: stuffed, span: stuffing } = findStuffing(index, heard, everything);
	const echoed = findEcho(heard, question);
	const skip = new Set([...stuffed, ...echoed, ...injectedClauses(heard, injection)]);
	const manners = readManners(heard, index.manners);
	// Their facts are what a bare number answers.
	const askedNumbers = new Set((line?.questions ?? []).map(({ number }) => number));
	const presence =
		skip.size === 0 && manners.time === null
			? everything
			: findPresence(heard, index.table, lent, skip, manners.time);
	const facts = withoutDocumentWords(
		index,
		mergeMentions(
			checkQuantities(
				index,
				heard,
				presence,
				askedNumbers,
				question,
				context.factsSaid,
				context.turn
			),
			findPromises(heard, question, book, index.lexicon),
			heard.raw
		)
	);
	const claims = createClaims(index.table, presence);
	const allSteps = matchSteps(index, presence, manners, claims);
	const said = question === null ? null : saysYesOrNo(heard, question.text);
	const asksAbout = new Set([
		...(context.asked ?? []),
		...settled(index, line, presence, manners, facts)
	]);
	const allKnowledge = withPlain(
		matchKnowledge(index, presence, manners, facts, asksAbout, said),
		asksAbout,
		question !== null && (said !== null || plainAnswer(heard, question.raw, manners) !== null)
			? heard
			: null
	);
	const agreements = index.answers
		.filter(({ number }) => asksAbout.has(number))
		.map(({ number, stance, text }) => ({ number, agrees: agreementOf(heard, stance, text) }));
	const [agreed, refused] = (['agrees', 'turns-round'] as const).map((kind) =>
		agreements.filter(({ agrees }) => agrees === kind).map(({ number }) => number)
	) as [number[], number[]];
	const turned = turnedAnswers(index, heard, question, refused, facts);
	const linked = index.concerns.find(({ concern }) => concern.id === context.askedConcernId);
	const answered = new Set([...asksAbout, ...(linked?.concern.knowledge ?? [])]);
	const paste = findPaste(index, heard, allSteps, allKnowledge.length);
	const steps = paste ? beginningOf(allSteps) : allSteps;
	const knowledge = paste ? [] : allKnowledge;

	const tricked = stuffing !== null || injection.length > 0;
	const replies =
		question === null || locale === 'en' || paste
			? []
			: index.knowledge.flatMap(({ number }, position) =>
					answered.has(number)
						? [{ number, signs: answerSigns(index, position, heard, question, manners, tricked) }]
						: []
				);

	let asked: ConcernAnswer | null = null;
	const volunteered: ConcernAnswer[] = [];
	const touched: string[] = [];
	for (const concern of paste ? [] : index.concerns) {
		const evidence = weighConcern(index, concern, presence, manners, claims);
		if (concern.concern.id === context.askedConcernId)
			asked = judgeAnswer(
				index,
				evidence,
				manners,
				facts,
				plainAnswer(heard, concern.concern.question, manners)
			);
		else if (evidence.conveyed.length > 0) {
			const answer = judgeAnswer(index, evidence, manners, facts);
			if (answer.grade === 'specific' || answer.grade === 'partial') volunteered.push(answer);
		}
		if (evidence.topic >= TOUCHED) touched.push(concern.concern.id);
	}
	if (paste && context.askedConcernId !== null)
		asked = {
			concernId: context.askedConcernId,
			grade: 'ignored',
			pointIds: [],
			missing: '',
			quote: null
		};
	const purpose = manners.purpose ?? purposeIn(index, steps, manners.thanks);
	const tricks = findTricks({
		heard,
		context,
		paste,
		stuffing,
		echoed,
		injection,
		addsSomething: facts.some(({ verdict }) => verdict !== 'retracted')
	});
	return {
		heard: raw,
		length: speechLength(raw),
		steps,
		facts: [...facts, ...turned],
		asked,
		volunteered,
		touched,
		knowledge,
		asksAbout: [...asksAbout],
		...(replies.length > 0 ? { replies } : {}),
		...(replies.length > 0 && isBareList(heard) ? { bareList: true } : {}),
		...(asksAbout.size > 0 && addsUnknown(heard, index.vocabulary) ? { addsUnknown: true } : {}),
		...(agreed.length > 0 ? { agreedAnswers: agreed } : {}),
		...(refused.length > 0 ? { refusedAnswers: refused } : {}),
		manners: purpose === manners.purpose ? manners : { ...manners, purpose },
		questions: questionsAsked(heard, manners),
		tricks,
		substantive: isSubstantive(
			heard,
			manners,
			tricks.empty,
			steps.length + knowledge.length + facts.length
		)
	};
}

/** What the document's own purpose step says is the purpose, however it is introduced. */
function purposeIn(
	index: ScenarioIndex,
	steps: readonly StepMatch[],
	thanks: Span | null
): Span | null {
	const purposeSteps = index.scenario.steps
		.filter(({ role }) => role === 'purpose')
		.map(({ number }) => number);
	const match = steps.find(
		({ step, pointIds, quote }) =>
			purposeSteps.includes(step) &&
			pointIds.length > 0 &&
			// A bare "谢谢" says why nobody calls.
			!(thanks && quote.start >= thanks.start && quote.end <= thanks.end)
	);
	return match?.quote ?? null;
}

/** Something beyond greeting and fillers: a point, a promise, a question, or more words than a courtesy has. */
function isSubstantive(heard: Heard, manners: Manners, empty: boolean, found: number): boolean {
	if (empty) return false;
	if (
		found > 0 ||
		manners.anyQuestion ||
		manners.purpose ||
		manners.nextStep ||
		manners.offersChannel
	)
		return true;
	return speechLength(heard.text) >= 10;
}
