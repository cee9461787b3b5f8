import type { Fact, Concern, Tier } from '../compiled-scenario.ts';
import type { CompiledKnowledge, CompiledStep, KeyPoint } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';
import { createAffinity } from './affinity.ts';
import { createLinks } from './answer-links.ts';
import { conceptsIn } from './concepts.ts';
import { splitQuestions } from './split-questions.ts';
import { termsOf } from './terms.ts';
import { wantOf } from './want.ts';

const MOST_FACETS = 8;
const MOST_POINTS = 4;
/** Least affinity (0..1000) at which a point counts as what the question asks for. */
const POINT = 150;

const TIER_PREFIX: Readonly<Record<Tier, string>> = { primary: 'p', secondary: 's', latent: 'l' };

interface Draft {
	readonly id: string;
	readonly tier: Tier;
	readonly question: string;
	readonly bullet: Line;
}

/** The callee's questions one by one, each with what answers it in the caller's half. */
export function compileConcerns(
	scenario: Scenario,
	steps: readonly CompiledStep[],
	knowledge: readonly CompiledKnowledge[],
	facts: readonly Fact[]
): Concern[] {
	const { locale } = scenario;
	const hasNumber = (factIds: readonly string[]): boolean =>
		facts.some(({ id, kind }) => kind === 'quantity' && factIds.includes(id));
	const answers = createLinks(
		knowledge.map((item) => ({
			number: item.number,
			head: item.question,
			body: item.answer,
			numbers: hasNumber(item.factIds)
		})),
		locale
	);
	const script = createLinks(
		steps.filter(tells).map((step) => ({
			number: step.number,
			head: step.title,
			body: step.lines.map(({ text }) => text).join('\n'),
			numbers: hasNumber(step.factIds)
		})),
		locale
	);

	return drafts(scenario).map(({ id, tier, question, bullet }): Concern => {
		const want = wantOf(question);
		const linked = answers(question, want);
		const told = script(question, want);
		const points = [
			...linked.flatMap((number) => knowledge.find((item) => item.number === number)?.points ?? []),
			...told.flatMap((number) => steps.find((step) => step.number === number)?.points ?? [])
		].filter(informs);
		return {
			id,
			tier,
			question,
			facets: facetsOf(question, bullet.text),
			want,
			knowledge: linked,
			steps: told,
			answerPointIds: pointsFor(question, points, linked[0]),
			supported: linked.length + told.length > 0,
			line: bullet.line,
			quote: bullet.text
		};
	});

	function pointsFor(
		question: string,
		points: readonly KeyPoint[],
		first: number | undefined
	): string[] {
		const texts = points.map(({ id, text, alternatives }) => ({
			id,
			text: [text, ...alternatives].join('\n')
		}));
		const relevant = createAffinity(texts, locale).rank(question, POINT).slice(0, MOST_POINTS);
		if (relevant.length > 0) return relevant.map(({ id }) => id);
		const item = knowledge.find(({ number }) => number === first);
		const own = item?.points ?? points;
		const essential = own.filter(({ weight }) => weight === 2);
		return (essential.length > 0 ? essential : own).slice(0, MOST_POINTS).map(({ id }) => id);
	}

	function facetsOf(question: string, bullet: string): string[] {
		const own = termsOf(question, locale);
		const concepts = conceptsIn(question).map((id) => `#${id}`);
		const around = own.length >= 2 ? [] : termsOf(bullet, locale);
		return [...new Set([...own, ...concepts, ...around])].slice(0, MOST_FACETS);
	}
}

function informs({ kind }: KeyPoint): boolean {
	return kind !== 'ask' && kind !== 'identity' && kind !== 'courtesy';
}

/** A step that only asks answers nothing. */
function tells(step: CompiledStep): boolean {
	return step.points.some(informs);
}

function drafts({ callee, locale }: Scenario): Draft[] {
	return (['primary', 'secondary', 'latent'] as const).flatMap((tier) =>
		callee.concerns[tier]
			.flatMap((bullet) =>
				splitQuestions(bullet.text, locale).map((question) => ({ question, bullet }))
			)
			.map((one, index) => ({ id: `${TIER_PREFIX[tier]}${index + 1}`, tier, ...one }))
	);
}
