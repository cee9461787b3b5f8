import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnSteps } from '../../../tests/support/learn-steps.ts';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall } from './fold-call.ts';
import { gradeOf, stepOdds } from './learnt-steps.ts';
import { STEP_WEIGHTS } from './step-weights.ts';

const SHARED = '../shared/seeds';

const grade = (id: string, step: number, text: string): string | undefined =>
	foldCall(understandingOf(id).index, [
		{ observation: hear(id, text), askedKnowledge: [] }
	]).steps.find((entry) => entry.step === step)?.status;

describe('the grade of a step', () => {
	// Learnt anew when evidence or examples have changed: `LEARN=steps npx vitest run --project unit -u <this file>`;
	// `LEARN=apart` also tells how well each document is judged by what the others taught.
	it.runIf(process.env['LEARN'] !== undefined && existsSync(SHARED))(
		'is learnt from labelled calls and sayings',
		{ timeout: 600_000 },
		async () => {
			const { weights, apart } = learnSteps(process.env['LEARN'] === 'apart');
			if (apart) console.warn(apart);
			await expect(weights).toMatchFileSnapshot('./step-weights.ts');
		}
	);

	it('is decided by whole weights of features that are known by name', () => {
		const names = STEP_WEIGHTS.map(([name]) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const [, any, hit] of STEP_WEIGHTS)
			expect(Number.isInteger(any) && Number.isInteger(hit)).toBe(true);
	});

	it('is nothing for nothing, and rises with what is said', () => {
		expect(gradeOf({})).toBe('missed');
		const little = { told: 1000, points: 250, covers: 150, size: 4000, untold: 3000 };
		const much = { told: 4000, points: 1000, covers: 700, size: 4000, half: 1000 };
		expect(stepOdds(much).any).toBeGreaterThan(stepOdds(little).any);
		expect(stepOdds(much).hit).toBeGreaterThan(stepOdds(little).hit);
	});

	it('falls with a list, a hedge and a figure of its own that is wrong', () => {
		const told = { told: 3000, points: 750, covers: 500, size: 4000, half: 1000, length: 1000 };
		for (const flaw of ['list', 'hedged', 'attempted'])
			expect(stepOdds({ ...told, [flaw]: 1000 }).hit, flaw).toBeLessThan(stepOdds(told).hit);
	});

	it('needs more than a part of what the step is for', () => {
		const whole = '升级三十分钟就好，卡顿修掉，响应更快，加双重身份验证，全程您都能监控。';
		expect(grade('upgrade', 3, whole)).toBe('hit');
		expect(grade('upgrade', 3, '升级要三十分钟。')).toBe('partial');
		expect(grade('upgrade', 3, '今天天气不错，您吃了吗？')).toBe('missed');
	});
});
