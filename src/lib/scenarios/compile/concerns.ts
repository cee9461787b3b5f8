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
		const spoken = scenario.settings.spoken?.[id]?.alternatives ?? [];
		return {
			id,
			tier,
			question,
			...(spoken.length > 0 ? { spoken } : {}),
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
		const relevant = createAffinity(texts, locale)
			.rank(question, POINT)
			.map(({ id }) => id);
		const item = knowledge.find(({ number }) => number === first);
		const own = item?.points ?? points;
		// The core of the best answer is asked for even when it shares no word with the question.
		if (own.length > 0 && !own.some(({ id }) => relevant.includes(id))) {
			const essential = own.filter(({ weight }) => weight === 2);
			relevant.unshift(...(essential.length > 0 ? essential : own).map(({ id }) => id));
		}
		return relevant.slice(0, MOST_POINTS);
	}

	function facetsOf(question: string, bullet: string): string[] {
		const own = termsOf(question, locale);
		const concepts = conceptsIn(question).map((id) => `#${id}`);
		const around = own.length >= 2 ? [] : termsOf(bullet, locale);
		const facets = [...new Set([...own, ...concepts, ...around])].slice(0, MOST_FACETS);
		return facets.length > 0 ? facets : pairsOf(question);
	}
}

/** Neighbouring characters, for a question whose words are on no list ("会吵到我们开会吗" → 会吵, 吵到, 开会). */
function pairsOf(question: string): string[] {
	const empty = '的了吗呢吧会要我你您他她们是不有没在到和就都还也能这那个么';
	const pairs: string[] = [];
	for (const run of question.match(/[\u3400-\u9fff]+/gu) ?? []) {
		for (let i = 0; i + 2 <= run.length; i += 1) {
			if (!empty.includes(run.charAt(i)) || !empty.includes(run.charAt(i + 1))) {
				pairs.push(run.slice(i, i + 2));
			}
		}
	}
	return [...new Set(pairs)].slice(0, MOST_FACETS);
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
