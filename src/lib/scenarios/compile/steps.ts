import type { CompiledKnowledge, CompiledStep, Fact } from '../compiled-scenario.ts';
import type { Scenario, Step } from '../scenario.ts';
import { compilePoints } from './points.ts';

export function compileSteps(scenario: Scenario, facts: readonly Fact[]): CompiledStep[] {
	const { steps } = scenario.caller;
	return steps.map((step, index): CompiledStep => {
		const own = facts.filter(
			({ origin }) => origin.kind === 'step' && origin.number === step.number
		);
		return {
			number: step.number,
			title: step.title,
			line: step.line,
			lines: step.lines,
			points: compilePoints({
				prefix: `s${step.number}`,
				lines: step.lines.length > 0 ? step.lines : [{ text: step.title, line: step.line }],
				cues: scenario.settings.stepCues[step.number],
				facts: own,
				locale: scenario.locale,
				spoken: true,
				asking: ['ask', 'opening'].includes(roleOf(step, index, steps.length)),
				closing: index === steps.length - 1
			}),
			factIds: own.map(({ id }) => id),
			role: roleOf(step, index, steps.length)
		};
	});
}

const PURPOSE = /目的|来意|来电|主题|切入|到期提醒|提醒到期|为什么打|why you are calling|purpose/iu;
const ASKS =
	/反馈与实际需求|收集|反问|征求|了解(现|经营|当前)|引导表达|引导对方|引导客户(表达|讲)|邀请|请客户评价|听取|询问|ask\b/iu;
const NEXT =
	/下一步|安排选项|后续(服务|沟通|联系|跟进|触达|安排)|方便后续|留存|留下|沟通渠道|时间安排|约定|排期|next step/iu;

function roleOf(step: Step, index: number, count: number): CompiledStep['role'] {
	if (index === 0) return 'opening';
	if (index === count - 1) return 'closing';
	if (index <= 2 && PURPOSE.test(step.title)) return 'purpose';
	const asking = step.lines.filter(({ text }) => /[?？]/u.test(text)).length;
	if (ASKS.test(step.title)) return 'ask';
	if (NEXT.test(step.title)) return 'next-step';
	return asking > 0 && asking === step.lines.length ? 'ask' : 'content';
}

export function compileKnowledge(scenario: Scenario, facts: readonly Fact[]): CompiledKnowledge[] {
	return scenario.caller.knowledge.map((item): CompiledKnowledge => {
		const own = facts.filter(
			({ origin }) => origin.kind === 'knowledge' && origin.number === item.number
		);
		return {
			number: item.number,
			question: item.question,
			answer: item.answer,
			line: item.line,
			points: compilePoints({
				prefix: `k${item.number}`,
				lines: [{ text: item.answer, line: item.line }],
				cues: scenario.settings.questionCues[item.number],
				facts: own,
				locale: scenario.locale,
				spoken: false,
				asking: false,
				closing: false
			}),
			factIds: own.map(({ id }) => id)
		};
	});
}
