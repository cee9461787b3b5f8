import type { Quantity } from '#lib/core/quantity.ts';
import { compareQuantities } from '#lib/text/compare-quantities.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { bareNumbers } from './answer-figures.ts';
import type { Heard } from './heard.ts';
import { kinOf } from './kinship.ts';
import { ADDS_TO_IT, DEFLECTS, FORBIDS, GRANTS, NEGATES, WAVERS } from './lexicon/answer-forms.ts';
import { CLAUSE_SIGNS_ZH, STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';
import type { Manners } from './observation.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** What the words of a reply say for the grade of an answer: 0..1000 each, kin 0..1500. Chinese. */
export interface AnswerSigns {
	/** Letters that it shares with the item, and pairs of the document's answer that his question did not hold. */
	readonly kin: number;
	readonly fresh: number;
	/** Concepts of the question, and of the answer; pairs of the question that it takes up. */
	readonly onQuestion: number;
	readonly onAnswer: number;
	readonly takesUp: number;
	/** Figures of the answer's kinds that are none of its own, of other kinds, and of the rest of the document. */
	readonly otherFigures: number;
	readonly strangeFigures: number;
	readonly figuresElsewhere: number;
	/** The answer has figures and none of them was said. */
	readonly noFigure: number;
	/** Any number at all. */
	readonly numbers: number;
	/** Pairs that the document does not know: of all, in the fullest clause, in the last one, altogether. */
	readonly unknown: number;
	readonly newest: number;
	readonly newLast: number;
	readonly newAll: number;
	readonly length: number;
	/** A list of names and figures stands in it. */
	readonly listed: number;
	readonly hedges: number;
	readonly asksBack: number;
	readonly negates: number;
	readonly forbids: number;
	readonly wavers: number;
	readonly deflects: number;
	readonly grants: number;
	readonly adds: number;
	/** A keyword list or an injection stands in it. */
	readonly tricked: number;
}

const HAN = /^[\u4e00-\u9fff]$/;
const content = (sign: string): boolean => HAN.test(sign) && !STOP_CHARACTERS_ZH.has(sign);
const yes = (holds: boolean): number => (holds ? 1000 : 0);
/** A count as part of what it takes to be full. */
const upTo = (count: number, full: number): number =>
	Math.min(1000, Math.floor((count * 1000) / full));

/** Neighbouring clauses that are no more than names and figures make a list from this many on … */
const LIST = 5;
/** … each of at most this many characters. */
const ITEM = 8;

/** From this many on, and with this share of all clauses (permille), there is nothing beside it. */
const NOTHING_ELSE = { clauses: 6, share: 750 } as const;

/** The most neighbouring clauses that say nothing of what they name, and all such clauses. */
function listIn({ clauses }: Heard): { readonly longest: number; readonly all: number } {
	let [run, longest, all] = [0, 0, 0];
	for (const { text } of clauses) {
		const bare = text.length <= ITEM && !CLAUSE_SIGNS_ZH.test(text);
		run = bare ? run + 1 : 0;
		all += bare ? 1 : 0;
		longest = Math.max(longest, run);
	}
	return { longest, all };
}

/** Names and figures without a sentence among them: they answer nothing. */
export function isBareList(heard: Heard): boolean {
	const { longest, all } = listIn(heard);
	return longest >= NOTHING_ELSE.clauses && all * 1000 >= heard.clauses.length * NOTHING_ELSE.share;
}

/** What of the document an answer is compared with, made once for each item. */
export interface AnswerBook {
	readonly pairs: ReadonlySet<string>;
	readonly questionPairs: ReadonlySet<string>;
	readonly quantities: readonly Quantity[];
}

function pairsOf(text: string, counts: (sign: string) => boolean): Set<string> {
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < text.length; i += 1)
		if (counts(text[i]!) && counts(text[i + 1]!)) pairs.add(text.slice(i, i + 2));
	return pairs;
}

export function answerBook(question: string, answer: string): AnswerBook {
	const { text } = normalize(answer);
	return {
		pairs: pairsOf(text, (sign) => HAN.test(sign)),
		questionPairs: pairsOf(normalize(question).text, content),
		quantities: findQuantities(text, 'zh-CN')
	};
}

const same = (a: Quantity, b: Quantity): boolean =>
	['same', 'bound'].includes(compareQuantities(a, b)) ||
	['same', 'bound'].includes(compareQuantities(b, a));

/** What kinds of figures a reply gives, those aside that his question holds already. */
function figureSigns(index: ScenarioIndex, book: AnswerBook, heard: Heard, question: Heard) {
	const kinds = new Set(book.quantities.map(({ dimension }) => dimension));
	let [own, elsewhere, other, strange] = [0, 0, 0, 0];
	for (const { quantity } of heard.quantities) {
		if (question.quantities.some((asked) => same(asked.quantity, quantity))) continue;
		if (book.quantities.some((one) => same(one, quantity))) own += 1;
		else if (
			index.facts.some(({ fact }) => fact.quantity !== null && same(fact.quantity, quantity))
		)
			elsewhere += 1;
		else if (kinds.has(quantity.dimension)) other += 1;
		else strange += 1;
	}
	const bare = bareNumbers(heard).some(({ start }) =>
		heard.quantities.every((said) => start < said.start || start >= said.end)
	);
	return {
		otherFigures: upTo(other, 2),
		strangeFigures: upTo(strange, 2),
		figuresElsewhere: upTo(elsewhere, 2),
		noFigure: yes(book.quantities.length > 0 && own === 0),
		numbers: yes(bare || own + other + strange + elsewhere > 0)
	};
}

/** Pairs of each clause that the document does not know; what is a concept of it or a figure is known. */
function newPairs({ vocabulary }: ScenarioIndex, heard: Heard): number[] {
	const known = new Uint8Array(heard.text.length);
	for (const { id, start, end } of heard.concepts)
		if (vocabulary.concepts.has(id)) known.fill(1, start, end);
	for (const { start, end } of heard.quantities) known.fill(1, start, end);
	return heard.clauses.map(({ start, end }) => {
		let found = 0;
		for (let at = start; at + 1 < end; at += 1) {
			const [a, b] = [heard.text[at]!, heard.text[at + 1]!];
			if (!content(a) || !content(b) || vocabulary.pairs.has(a + b)) continue;
			if (known[at] !== 1 || known[at + 1] !== 1) found += 1;
		}
		return found;
	});
}

/** Signs of a reply for one item of the knowledge base, by position. */
export function answerSigns(
	index: ScenarioIndex,
	position: number,
	heard: Heard,
	question: Heard,
	{ hedge }: Manners,
	tricked: boolean
): AnswerSigns {
	const { text, clauses } = heard;
	const { book } = index.answers[position]!;
	const topic = index.topics.topics[position]!;
	let [all, fresh, unknown] = [0, 0, 0];
	for (let i = 0; i + 1 < text.length; i += 1) {
		if (!HAN.test(text[i]!) || !HAN.test(text[i + 1]!)) continue;
		const pair = text.slice(i, i + 2);
		all += 1;
		if (book.pairs.has(pair) && !question.text.includes(pair)) fresh += 1;
		if (!index.vocabulary.pairs.has(pair)) unknown += 1;
	}
	const asked = new Set(question.concepts.map(({ id }) => id));
	const said = [...new Set(heard.concepts.map(({ id }) => id))];
	const wanted = new Set([...book.questionPairs, ...pairsOf(question.text, content)]);
	const fresher = newPairs(index, heard);
	return {
		kin: kinOf(index.kinship, text)[position] ?? 0,
		fresh: upTo(fresh, 10),
		onQuestion: upTo(said.filter((id) => topic.asked.has(id) || asked.has(id)).length, 4),
		onAnswer: upTo(said.filter((id) => topic.answered.has(id)).length, 5),
		takesUp: upTo([...wanted].filter((pair) => text.includes(pair)).length, 4),
		...figureSigns(index, book, heard, question),
		unknown: upTo(unknown, Math.max(1, all)),
		newest: upTo(Math.max(0, ...fresher), 6),
		newLast: upTo(fresher.at(-1) ?? 0, 6),
		newAll: upTo(
			fresher.reduce((sum, one) => sum + one, 0),
			20
		),
		length: upTo(text.length, 80),
		listed: yes(listIn(heard).longest >= LIST),
		hedges: upTo(hedge.length, 2),
		asksBack: yes(clauses.at(-1)?.asks ?? false),
		negates: yes(NEGATES.test(text)),
		forbids: yes(FORBIDS.test(text)),
		wavers: yes(WAVERS.test(text)),
		deflects: yes(DEFLECTS.test(text)),
		grants: yes(GRANTS.test(text)),
		adds: yes(ADDS_TO_IT.test(text)),
		tricked: yes(tricked)
	};
}
