import type { Locale } from '#lib/core/locale.ts';
import { createGramIndex, similarity } from '#lib/text/ngrams.ts';
import type { Want } from '../compiled-scenario.ts';
import { createAffinity } from './affinity.ts';
import { conceptsIn } from './concepts.ts';
import { termsOf } from './terms.ts';

/** A knowledge item or a step as something that may answer a question. */
export interface Answerer {
	readonly number: number;
	/** Question of the item, title of the step. */
	readonly head: string;
	readonly body: string;
	/** Whether it states a number. */
	readonly numbers: boolean;
}

/** Concepts so general that sharing one proves nothing by itself. */
const GENERAL = new Set(['support', 'channel', 'material', 'duration']);
/** Concepts that nearly every step or answer touches. */
const EMPTY = new Set(['steps', 'upgrade', 'who', 'feedback']);
/** What is demanded by name: an answer without it is none, however close its other words are. */
const DEMANDS = [
	'grading',
	'verified',
	'case',
	'data-report',
	'trial',
	'reward',
	'truth',
	'routing'
];

/** Similarity of wording, 0..1000, from which two questions are the same one. */
const SAME_QUESTION = 550;
/** Least affinity, 0..1000, of body plus half of the head's. */
const THRESHOLD = 260;
/** Least share of the question's terms and concepts that an answer must hold, in percent. */
const COVERAGE = 33;
const MOST = 2;

interface About {
	readonly terms: readonly string[];
	readonly concepts: readonly string[];
}

/** Finds the items that answer a question, best first; none when the document leaves it open. */
export function createLinks(
	answerers: readonly Answerer[],
	locale: Locale
): (question: string, want: Want) => number[] {
	const id = ({ number }: Answerer): string => String(number);
	const bodies = createAffinity(
		answerers.map((one) => ({ id: id(one), text: `${one.head}\n${one.body}` })),
		locale
	);
	const heads = createAffinity(
		answerers.map((one) => ({ id: id(one), text: one.head })),
		locale
	);
	const wording = createGramIndex(
		answerers.map((one) => ({ id: id(one), text: one.head })),
		locale
	);
	const told = new Map(
		answerers.map((one) => {
			const text = `${one.head}\n${one.body}`;
			return [one.number, { text: text.toLowerCase(), concepts: new Set(conceptsIn(text)) }];
		})
	);
	return (question, want) => {
		const asked: About = { terms: termsOf(question, locale), concepts: conceptsIn(question) };
		const profile = wording.profile(question);
		const ranked = answerers
			.map((one) => {
				const head = wording.entry(id(one));
				const alike = head ? similarity(profile, head) : 0;
				const answer = told.get(one.number);
				const fits =
					alike >= SAME_QUESTION ||
					(answer !== undefined && covers(asked, answer.text, answer.concepts));
				const score =
					bodies.score(question, id(one)) +
					Math.floor(
						(heads.score(question, id(one)) + (alike >= SAME_QUESTION ? alike * 2 : alike)) / 2
					);
				const number = want === 'number' && one.numbers ? 120 : 0;
				return { one, score: fits && score >= THRESHOLD ? score + number : 0 };
			})
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score);
		const best = ranked[0]?.score ?? 0;
		return ranked
			.filter(({ score }) => score * 3 >= best * 2)
			.slice(0, MOST)
			.map(({ one }) => one.number);
	};
}

function covers(asked: About, text: string, told: ReadonlySet<string>): boolean {
	if (DEMANDS.some((demand) => asked.concepts.includes(demand) && !told.has(demand))) return false;
	let all = 0;
	let held = 0;
	let proof = false;
	// Safety of personal data is privacy; then nobody needs to say 安全.
	const privacy = asked.concepts.includes('privacy');
	for (const concept of asked.concepts) {
		if (concept === 'safety' && privacy) continue;
		const weight = EMPTY.has(concept) ? 0 : GENERAL.has(concept) ? 1 : 2;
		all += weight;
		if (!told.has(concept)) continue;
		held += weight;
		proof ||= weight === 2 || concept === 'channel';
	}
	for (const term of asked.terms) {
		all += 1;
		if (!text.includes(term)) continue;
		held += 1;
		proof = true;
	}
	return proof && held * 100 >= all * COVERAGE;
}
