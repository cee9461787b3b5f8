import type { Locale } from '#lib/core/locale.ts';
import type { Dimension } from '#lib/core/quantity.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { createAffinity } from '#lib/scenarios/compile/affinity.ts';
import type { CallerMaterial, Topic } from './caller-material.ts';

/** Below this likeness the document says nothing about it, as far as a caller can tell; 0..1000. */
const NOTHING_FITS = 110;
/** A knowledge answer is meant for questions; a step has to fit this much better to be preferred, permille. */
const STEP_HANDICAP = 750;
/** What has been said already is not said again while something else fits, permille. */
const SPENT_HANDICAP = 700;
/** An answer that holds the kind of figure he asks for, permille. */
const HOLDS_WANTED = 1700;

/** What in the caller's papers fits a line best; null when nothing does. */
export function findTopic(
	material: CallerMaterial,
	line: string,
	spent: ReadonlySet<string>
): Topic | null {
	const asked = questionIn(line);
	const wanted = wantedQuantity(asked);
	const ranked = material.topics
		.map((topic) => {
			const likeness = material.affinity.score(asked, topic.id);
			const factor =
				(topic.kind === 'step' ? STEP_HANDICAP : 1000) *
				(topic.clauses.every((clause) => spent.has(clause)) ? SPENT_HANDICAP : 1000) *
				(wanted !== null && topic.clauses.some((clause) => holds(clause, wanted, material.locale))
					? HOLDS_WANTED
					: 1000);
			return { topic, score: Math.floor((likeness * factor) / 1_000_000_000) };
		})
		.sort((a, b) => b.score - a.score);
	const best = ranked[0];
	return best === undefined || best.score < NOTHING_FITS ? null : best.topic;
}

/** The sentence that asks; what stands around it is manner. The whole line when nothing asks. */
function questionIn(line: string): string {
	return line.match(/[^。！？!?…]+[？?]/u)?.[0] ?? line;
}

function wantedQuantity(line: string): Dimension | null {
	if (/多长时间|多久|几分钟|几小时|几天|什么时候|how long|how soon|when/iu.test(line))
		return 'time';
	if (/多少钱|价|费|优惠|折|how much|price|cost|discount/iu.test(line)) return 'money';
	return null;
}

function holds(clause: string, wanted: Dimension, locale: Locale): boolean {
	return findQuantities(clause, locale).some(
		(found) => found.dimension === wanted || (wanted === 'money' && found.dimension === 'ratio')
	);
}

/** Clauses of a topic that answer the line, in speaking order, unsaid ones first, up to `most` characters. */
export function answerFrom(
	material: CallerMaterial,
	topic: Topic,
	line: string,
	said: ReadonlySet<string>,
	most: number
): readonly string[] {
	const wanted = wantedQuantity(questionIn(line));
	const affinity = createAffinity(
		topic.clauses.map((clause) => ({ id: clause, text: clause })),
		material.locale
	);
	const telling = topic.clauses.filter((clause) => !/[？?]$/u.test(clause));
	const ranked = (telling.length > 0 ? telling : topic.clauses)
		.map((clause, place) => ({
			clause,
			place,
			score:
				affinity.score(questionIn(line), clause) +
				(wanted !== null && holds(clause, wanted, material.locale) ? 400 : 0) -
				(said.has(clause) ? 300 : 0) -
				place * 15
		}))
		.sort((a, b) => b.score - a.score);
	const chosen: typeof ranked = [];
	let length = 0;
	for (const entry of ranked) {
		const size = sizeOf(entry.clause, material.locale);
		if (chosen.length > 0 && length + size > most) continue;
		chosen.push(entry);
		length += size;
	}
	return chosen.sort((a, b) => a.place - b.place).map((entry) => entry.clause);
}

function sizeOf(clause: string, locale: string): number {
	return locale === 'en' ? clause.split(' ').length * 2 : clause.length;
}
