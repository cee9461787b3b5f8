import { CONDITION_CLASSES } from '#lib/core/ending.ts';
import { sharesOf } from '#lib/core/learnt-weights.ts';
import { conceptsIn } from '#lib/scenarios/compile/concepts.ts';
import { endSteps } from '#lib/scenarios/compile/ends.ts';
import type { CompiledEnd } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import { CLOSING_CLASSES } from './closing-shares.ts';
import type { Closing } from './closing.ts';
import { situationPoints, standing } from './situation-points.ts';
import { SITUATIONS } from './situations.ts';

/** Value of a feature by its name, permille where it is a share. */
export type Features = ReadonlyMap<string, number>;

/** What one side's list of conditions and the end of a call say of each other. */
export interface ChoiceInput {
	readonly side: 'caller' | 'callee';
	readonly ends: readonly CompiledEnd[];
	readonly closing: Closing;
	/** Ids of the situations that the last words show. */
	readonly happened: ReadonlySet<string>;
	/** The last words of both. */
	readonly words: string;
}

/** Worth of the classes that a condition names, the typical one first, permille. */
const RANKED = [900, 630, 450];

/** Features of each condition, in the order of the list, and of none of them, last. */
export function choiceFeatures(input: ChoiceInput): Features[] {
	const texts = input.ends.map(({ text }) => normalize(text).text);
	const pairs = texts.map((text) => pairsOf(text));
	const spokenPairs = pairsOf(input.words);
	const spoken = `${input.words} ${conceptsIn(input.words)
		.map((concept) => `#${concept}`)
		.join(' ')}`;
	const conditions = input.ends.map((end, i) => {
		const found = new Map<string, number>();
		addClasses(found, input.closing, meaningOf(end));
		addSituations(found, end, texts[i]!, input.happened);
		// Words that only this condition of the list has, and that were said.
		const own = end.evidence.filter(
			(word) => !input.ends.some((other) => other !== end && other.evidence.includes(word))
		);
		const said = own.filter((word) => spoken.includes(word)).length;
		found.set('words', Math.floor((said * 1000) / 3));
		found.set('words-of', Math.floor((said * 1000) / Math.max(1, own.length)));
		const shared = [...pairs[i]!].filter(
			(pair) => spokenPairs.has(pair) && !pairs.some((other, k) => k !== i && other.has(pair))
		);
		found.set('letters', Math.floor((shared.length * 1000) / 3));
		return found;
	});
	return [...conditions, noneOf(input)];
}

/** Permille of each of CONDITION_CLASSES that a condition means. */
function meaningOf(end: CompiledEnd): number[] {
	const learnt = sharesOf(endSteps(end.text).map((steps) => Math.floor(steps / 2)));
	const raised = learnt.map((share, i) => {
		const rank = end.classes.indexOf(CONDITION_CLASSES[i]!);
		return Math.max(share, rank < 0 ? 0 : (RANKED[rank] ?? RANKED.at(-1)!));
	});
	const sum = raised.reduce((total, share) => total + share, 0);
	return raised.map((share) => Math.floor((share * 1000) / sum));
}

function addClasses(
	found: Map<string, number>,
	closing: Closing,
	meaning: readonly number[]
): void {
	const dots = { last: 0, most: 0, mean: 0 };
	meaning.forEach((share, j) => {
		const means = CONDITION_CLASSES[j]!;
		CLOSING_CLASSES.forEach((sounds, k) => {
			found.set(`${sounds}>${means}`, Math.floor((closing.last[k]! * share) / 1000));
		});
		const most = Math.floor((closing.most[j]! * share) / 1000);
		const mean = Math.floor((closing.mean[j]! * share) / 1000);
		found.set(`most>${means}`, most);
		found.set(`mean>${means}`, mean);
		dots.last += found.get(`${means}>${means}`)!;
		dots.most += most;
		dots.mean += mean;
	});
	for (const [name, value] of Object.entries(dots)) found.set(name, value);
}

function addSituations(
	found: Map<string, number>,
	end: CompiledEnd,
	text: string,
	happened: ReadonlySet<string>
): void {
	const named = SITUATIONS.filter(({ condition }) => condition.test(text));
	const met = named.filter(({ id }) => happened.has(id)).length;
	found.set('situations', situationPoints(text, happened, false) * 20);
	found.set('situations-of', Math.floor((met * 1000) / Math.max(1, named.length)));
	found.set('none-met', named.length > 0 && met === 0 ? 1000 : 0);
	found.set('unmet', standing(end, text, happened) < 100 ? 1000 : 0);
}

function noneOf({ closing, side }: ChoiceInput): Features {
	const found = new Map<string, number>([['no-end', 1000]]);
	CLOSING_CLASSES.forEach((sounds, k) => found.set(`${sounds}>no-end`, closing.last[k]!));
	if (side === 'caller') found.set('no-end-caller', 1000);
	if (side === 'caller' && closing.hangsUp) found.set('no-end-hangs-up', 1000);
	if (closing.isEmpty) found.set('no-end-empty', 1000);
	return found;
}

function pairsOf(text: string): Set<string> {
	const found = new Set<string>();
	for (const [run] of text.matchAll(/[\u4e00-\u9fff]+/g))
		for (let i = 0; i + 2 <= run.length; i += 1) found.add(run.slice(i, i + 2));
	for (const [word] of text.matchAll(/[a-z']{4,}/g)) found.add(word);
	return found;
}
