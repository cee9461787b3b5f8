import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { compareQuantities } from '#lib/text/compare-quantities.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { findConcepts, groupHits, type ConceptHit, type Lexicon } from './concepts.ts';
import type { Heard } from './heard.ts';
import { WEAK_CONCEPTS } from './lexicon/weak-concepts.ts';

/** What one item of the knowledge base is about, by concept: as asked and as answered. */
export interface QuestionTopic {
	readonly number: number;
	/** Concepts of each single question, and of the callee's concerns that this item answers first. */
	readonly questions: readonly ReadonlySet<string>[];
	readonly asked: ReadonlySet<string>;
	readonly answered: ReadonlySet<string>;
	/** Concepts of the concerns that it answers: nearer to how he asks, further from what it says. */
	readonly voiced: ReadonlySet<string>;
	/** Numbers named in the question itself ("那10分钟怎么记的"). */
	readonly named: readonly Quantity[];
	/** Dimensions of the numbers in the answer. */
	readonly dimensions: ReadonlySet<string>;
}

export interface QuestionIndex {
	readonly topics: readonly QuestionTopic[];
	/** Items that a concept occurs in, by id. */
	readonly holders: ReadonlyMap<string, number>;
}

/** Splits "多少时间？影响哪些业务？" into its questions. */
export function splitQuestions(text: string): string[] {
	const parts = text
		.split(/[？?；;。!！\n]|(?<=[吗呢])[，,]/)
		.map((part) => part.trim())
		.filter((part) => part.length >= 2);
	return parts.length === 0 ? [text] : parts;
}

function conceptsOf(text: string, lexicon: Lexicon): Set<string> {
	const plain = normalize(text).text;
	return new Set(findConcepts(lexicon, plain).map(({ id }) => id));
}

export function createQuestionIndex(scenario: CompiledScenario, lexicon: Lexicon): QuestionIndex {
	const topics = scenario.knowledge.map((item): QuestionTopic => {
		const concerns = scenario.concerns.filter(({ knowledge }) => knowledge[0] === item.number);
		const questions = splitQuestions(item.question).map((part) => conceptsOf(part, lexicon));
		const asked = new Set(questions.flatMap((set) => [...set]));
		const voiced = concerns.flatMap(({ question }) =>
			splitQuestions(question).map((part) => conceptsOf(part, lexicon))
		);
		return {
			number: item.number,
			questions: [...questions, ...voiced.filter((set) => set.size >= 2)],
			asked,
			named: findQuantities(item.question, scenario.locale),
			answered: conceptsOf(item.answer, lexicon),
			voiced: new Set(voiced.flatMap((set) => [...set])),
			dimensions: new Set(
				scenario.facts.flatMap(({ id, quantity }) =>
					quantity && item.factIds.includes(id) ? [quantity.dimension] : []
				)
			)
		};
	});
	const holders = new Map<string, number>();
	for (const { asked, answered, voiced } of topics)
		for (const id of new Set([...asked, ...answered, ...voiced]))
			holders.set(id, (holders.get(id) ?? 0) + 1);
	return { topics, holders };
}

/** A concept that only some items hold must be among what was said. */
const TELLING = 44;
/** Quarters that a concept of a linked concern explains (its own question: 4, its answer: 3). */
const VOICED = 2;
/** Weight of a number that the question names and the callee says. */
const NAMED_NUMBER = 60;

/** Words that ask for a number, with the dimensions that answer them. */
const NUMBER_QUESTIONS: readonly {
	readonly pattern: RegExp;
	readonly dimensions: readonly string[];
}[] = [
	{ pattern: /几折|打折|百分之几|几个点|多少优惠|优惠多少/, dimensions: ['ratio', 'money'] },
	{ pattern: /多少钱|什么价|几块|多贵|how much/, dimensions: ['money', 'ratio'] },
	{
		pattern:
			/多久|几分钟|几个?小时|几天|多少(?:分钟|时间|小时|天)|多长|什么时候|何时|几时|how long|how soon|when/,
		dimensions: ['time', 'date', 'clock']
	},
	{
		pattern: /多少|几个|给个?(?:数|准数)|具体(?:数|多少)|how many/,
		dimensions: ['count', 'ratio', 'time', 'money', 'data']
	}
];

function weightOf(ids: readonly string[], index: QuestionIndex): number {
	const weak = ids.every((id) => WEAK_CONCEPTS.has(id));
	const fewest = Math.min(...ids.map((id) => index.holders.get(id) ?? 1));
	const spread =
		fewest * 3 >= index.topics.length * 2 ? 40 : fewest * 3 >= index.topics.length ? 70 : 100;
	return Math.floor(((weak ? 10 : 20) * spread) / 100);
}

function share(ids: readonly string[], set: ReadonlySet<string>): boolean {
	return ids.some((id) => set.has(id));
}

/**
 * How well each item explains what a stretch of the callee's line asks, permille: the part of it that the item is
 * about, together with the part of one of its questions that it covers.
 */
export function topicsOf(
	index: QuestionIndex,
	heard: Heard,
	stretch: { readonly start: number; readonly end: number; readonly text: string }
): { number: number; score: number }[] {
	const hits: ConceptHit[] = heard.concepts.filter(
		(hit) => hit.start < stretch.end && hit.end > stretch.start
	);
	const groups = groupHits(hits).map(({ ids, start, end }) => ({
		// Nested readings count as well: a question is looser than a statement.
		ids: [
			...new Set([
				...ids,
				...hits.filter((hit) => hit.start >= start && hit.end <= end).map(({ id }) => id)
			])
		]
	}));
	const number = NUMBER_QUESTIONS.find(({ pattern }) => pattern.test(stretch.text));
	if (groups.length === 0) return [];
	const said = new Set(groups.flatMap(({ ids }) => ids));
	return index.topics.map((topic) => {
		let total = 0;
		let explained = 0;
		let telling = 0;
		for (const { ids } of groups) {
			const weight = weightOf(ids, index);
			const part = share(ids, topic.asked)
				? 4
				: share(ids, topic.answered)
					? 3
					: share(ids, topic.voiced)
						? VOICED
						: 0;
			const weak = ids.every((id) => WEAK_CONCEPTS.has(id));
			total += weight * (weak && part === 0 ? 1 : 4);
			explained += weight * part;
			telling = Math.max(telling, weight * part);
		}
		if (number) {
			total += 20;
			if (number.dimensions.some((dimension) => topic.dimensions.has(dimension))) {
				explained += 20;
				telling += 20;
			}
		}
		// Nothing but words that fit everything: not about this item in particular.
		if (telling < TELLING) return { number: topic.number, score: 0 };
		for (const { quantity, start } of heard.quantities) {
			if (start < stretch.start || start >= stretch.end) continue;
			if (topic.named.some((other) => compareQuantities(other, quantity) === 'same')) {
				explained += NAMED_NUMBER;
				total += NAMED_NUMBER;
			}
		}
		const reverse = Math.floor((explained * 1000) / total);
		let forward = 0;
		for (const question of topic.questions) {
			let all = 0;
			let covered = 0;
			for (const id of question) {
				const weight = weightOf([id], index);
				all += weight;
				if (said.has(id)) covered += weight;
			}
			if (all > 0) forward = Math.max(forward, Math.floor((covered * 1000) / all));
		}
		const score = Math.floor((reverse * 6 + forward * 4) / 10);
		// A question for a number is not answered by an item that has none.
		const answers = !number || number.dimensions.some((d) => topic.dimensions.has(d));
		return { number: topic.number, score: answers ? score : Math.floor((score * 6) / 10) };
	});
}
