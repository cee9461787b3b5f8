import { hashText, createRandom, drawOrder } from '#lib/core/random.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { finish, MAX_LENGTH } from '#lib/scoring/better/candidates.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { changeFigures } from './change-figures.ts';
import { betterFor, judge, type Marker } from './mark-answer.ts';
import type { DrillTask } from './task.ts';

export interface Choice {
	readonly text: string;
	readonly right: boolean;
}

const WRONG_ONES = 3;
/** What is said without saying anything; the document's language, general to every document. */
const EMPTY_TALK: Readonly<Record<Locale, readonly string[]>> = {
	'zh-CN': ['这个您放心，我们肯定会处理好的。', '具体情况要看，到时候再说吧。'],
	en: ["Don't worry about that, we'll take care of it.", "It depends, we'll see when we get there."]
};

/**
 * Sentences to pick from, one of them right. Each is put through the judge that marks typed answers: the right one
 * must be right, the others wrong. Null where the document gives no such sentences: then the answer is typed.
 * `seed` (the number of times it was asked) moves the right one about; the same seed gives the same choices.
 */
export function choicesFor(
	marker: Marker,
	task: DrillTask,
	seed: number
): readonly Choice[] | null {
	const right = rightText(marker, task);
	if (right === null) return null;
	const random = createRandom(hashText(`${task.cardId}#${seed}`));
	const wrong: string[] = [];
	const take = (texts: readonly string[], most: number): void => {
		const order = drawOrder(random, wrong.length, 'pick', texts.length);
		for (const text of order.map((at) => texts[at]!)) {
			if (wrong.length >= most) return;
			if (text === right || wrong.includes(text)) continue;
			if (judge(marker, task, text).grade === 'wrong') wrong.push(text);
		}
	};
	// The nearest mistake first: the same sentence with another figure.
	const isFact = task.subject.kind === 'fact';
	const { locale } = marker.scenario;
	const changed = changeFigures(right, locale).map((text) => finish(text, locale));
	take(changed, isFact ? WRONG_ONES : 2);
	if (!isFact || wrong.length === 0) {
		take(others(marker.scenario, task), WRONG_ONES);
		take(EMPTY_TALK[locale], WRONG_ONES);
	}
	if (wrong.length < 2) return null;
	const all = [right, ...wrong];
	return drawOrder(random, 0, 'place', all.length).map((at) => ({
		text: all[at]!,
		right: at === 0
	}));
}

/** The script's own line where it does by itself, else the better sentence, else all that the document says. */
function rightText(marker: Marker, task: DrillTask): string | null {
	const { locale } = marker.scenario;
	const lines = task.subject.kind === 'step' ? task.subject.step.lines : [];
	const spoken = lines.map(({ text }) => plain(text, locale));
	const made = betterFor(marker, task);
	const found = [...spoken, ...(made === '' ? [] : [made]), plain(task.source.text, locale)].find(
		(text) => judge(marker, task, text).grade === 'right'
	);
	return found ?? null;
}

const plain = (text: string, locale: Locale): string =>
	finish(text.replace(/[“”"「」『』]/g, ''), locale);

/** What belongs to other places of the script: true, and beside the point here. */
function others(scenario: CompiledScenario, { subject }: DrillTask): readonly string[] {
	const { locale } = scenario;
	const answers = scenario.knowledge
		.filter(
			(item) => subject.kind !== 'question' || !subject.concern.knowledge.includes(item.number)
		)
		.map(({ answer }) => answer);
	const steps = scenario.steps
		.filter((step) => {
			if (subject.kind === 'question') return !subject.concern.steps.includes(step.number);
			return subject.kind !== 'step' || step.number !== subject.step.number;
		})
		.map((step) => step.lines[0]?.text ?? '');
	const texts = subject.kind === 'question' ? answers : [...answers, ...steps];
	return [...new Set(texts.flatMap((text) => beginning(text, locale)))];
}

/** As many whole clauses from the start as fit into one breath. */
function beginning(text: string, locale: Locale): string[] {
	const bare = text.replace(/[“”"「」『』]/g, '');
	const clause = splitClauses(bare).findLast(({ end }) => end <= MAX_LENGTH[locale] - 1);
	return clause === undefined ? [] : [finish(bare.slice(0, clause.end), locale)];
}
