import { describe, expect, it } from 'vitest';
import { vagueIn } from './vague-turns.ts';

describe('vague clauses', () => {
	it.each([
		'升级的话应该会快一些，具体我不太清楚。',
		'我们响应挺快的。',
		'好像是三个月吧',
		'这个您放心。',
		'这个我问一下'
	])('%s', (text) => {
		expect(vagueIn(text, 'zh-CN')).not.toBeNull();
	});

	it.each([
		'大概三十分钟，停的只是相关模块。',
		'您那边可能要停哪几块？',
		'我问一下，今天下班前给您回邮件。',
		'哪里不清楚您直接说'
	])('not: %s', (text) => {
		expect(vagueIn(text, 'zh-CN')).toBeNull();
	});

	it('takes comfort beside something right for no vagueness', () => {
		expect(vagueIn('定金不要，您放心。', 'zh-CN', true)).toBeNull();
		expect(vagueIn('好像是三个月吧', 'zh-CN', true)).not.toBeNull();
	});

	it('reads English hedges and leaves figures alone', () => {
		expect(vagueIn("I think it's about twenty minutes", 'en')?.text).toContain('I think');
		expect(vagueIn('It takes about ten minutes.', 'en')).toBeNull();
	});
});
