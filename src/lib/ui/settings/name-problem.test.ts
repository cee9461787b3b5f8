import { expect, it } from 'vitest';
import { nameProblem } from './name-problem.ts';

it('a learner needs a name that nobody here has', () => {
	expect(nameProblem('小王', ['默认学员'])).toBe(null);
	expect(nameProblem('  \n ', [])).toBe('empty');
	expect(nameProblem(' 小王 ', ['小王'])).toBe('taken');
	expect(nameProblem('ann  lee', ['Ann Lee'])).toBe('taken');
});
