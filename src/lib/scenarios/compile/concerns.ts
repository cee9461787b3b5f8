import type { CompiledKnowledge, CompiledStep, Concern, Tier, Want } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';
import { createAffinity, type Affinity } from './affinity.ts';
import { conceptsIn } from './concepts.ts';
import { splitQuestions } from './split-questions.ts';
import { termsOf } from './terms.ts';

/** Least affinity (0..1000) at which an answer or a step counts as being about a question. */
const KNOWLEDGE_LINK = 260;
const STEP_LINK = 300;
const MOST_LINKS = 2;
const MOST_FACETS = 8;

const TIER_PREFIX: Readonly<Record<Tier, string>> = { primary: 'p', secondary: 's', latent: 'l' };

export function compileConcerns(
	scenario: Scenario,
	steps: readonly CompiledStep[],
	knowledge: readonly CompiledKnowledge[]
): Concern[] {
	const { locale } = scenario;
	const answers = createAffinity(
		knowledge.map(({ number, question, answer }) => ({
			id: String(number),
			text: `${question}\n${answer}`
		})),
		locale
	);
	const script = createAffinity(
		steps.map(({ number, title, lines }) => ({
			id: String(number),
			text: [title, ...lines.map(({ text }) => text)].join('\n')
		})),
		locale
	);
	const concerns: Concern[] = [];
	for (const tier of ['primary', 'secondary', 'latent'] as const) {
		let count = 0;
		for (const bullet of scenario.callee.concerns[tier]) {
			for (const question of splitQuestions(bullet.text, locale)) {
				count += 1;
				const id = `${TIER_PREFIX[tier]}${count}`;
				concerns.push(compileConcern({ id, tier, question, bullet }));
			}
		}
	}
	return concerns;

	function compileConcern(it: { id: string; tier: Tier; question: string; bullet: Line }): Concern {
		const linked = link(answers, it.question, KNOWLEDGE_LINK);
		const told = link(script, it.question, STEP_LINK);
		const points = [
			...linked.flatMap((number) => knowledge.find((item) => item.number === number)?.points ?? []),
			...told.flatMap((number) => steps.find((step) => step.number === number)?.points ?? [])
		];
		const relevant = createAffinity(
			points.map(({ id, text, alternatives }) => ({
				id,
				text: [text, ...alternatives].join('\n')
			})),
			locale
		).rank(it.question, 150);
		const first = knowledge.find(({ number }) => number === linked[0]);
		const fallback = (first?.points ?? points).filter(({ weight }) => weight === 2);
		return {
			id: it.id,
			tier: it.tier,
			question: it.question,
			facets: facetsOf(it.question, it.bullet.text),
			want: wantOf(it.question),
			knowledge: linked,
			steps: told,
			answerPointIds: (relevant.length > 0 ? relevant.slice(0, 4) : fallback).map(({ id }) => id),
			supported: linked.length + told.length > 0,
			line: it.bullet.line,
			quote: it.bullet.text
		};
	}

	function facetsOf(question: string, bullet: string): string[] {
		const own = termsOf(question, locale);
		const concepts = conceptsIn(question).map((id) => `#${id}`);
		const around = own.length >= 2 ? [] : termsOf(bullet, locale);
		return [...new Set([...own, ...concepts, ...around])].slice(0, MOST_FACETS);
	}
}

function link(affinity: Affinity, question: string, threshold: number): number[] {
	const ranked = affinity.rank(question, threshold);
	const best = ranked[0]?.score ?? 0;
	return ranked
		.filter(({ score }) => score * 3 >= best * 2)
		.slice(0, MOST_LINKS)
		.map(({ id }) => Number(id));
}

/** What kind of answer a question waits for; the first rule that fits. */
export function wantOf(question: string): Want {
	const rules: readonly (readonly [Want, RegExp])[] = [
		['comparison', /对比|比较|比评|竞品|区别|比.{0,4}(好|快|贵|便宜)|还是|\bcompare|than\b/iu],
		[
			'document',
			/文档|资料|材料|书面|明细|报告|模板|案例|可视化|统计数据|in writing|guide|document/iu
		],
		[
			'number',
			/多少|多久|多长|时长|几分钟|几点|几时|几折|利率|多快|多大|how (much|long|many|often|soon)|by how/iu
		],
		['person', /谁|团队|外包|对接人|哪位|\bwho\b/iu],
		['procedure', /怎么|如何|流程|步骤|怎样|how (do|does|can|is)|what (do|happens)/iu],
		['assurance', /保证|安全|会不会|有没有隐|隐藏|放心|真能|真的|有无水分|泄露|骚扰/iu],
		['yes-no', /吗|能否|是否|有没有|能不能|可否|有无|没$|^(can|is|are|do|does|will)\b/iu]
	];
	return rules.find(([, pattern]) => pattern.test(question))?.[0] ?? 'open';
}
