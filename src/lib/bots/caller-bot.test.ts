import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/core/random.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { readCues } from './callee-line.ts';
import { createCallerBot } from './caller-bot.ts';
import { readMaterial } from './caller-material.ts';
import { findTopic } from './find-topic.ts';
import type { PhraseBank } from './phrase-bank.ts';
import { PHRASES } from './phrases.ts';
import { PHRASES_B } from './phrases-b.ts';
import { CALLER_KINDS } from './skill.ts';
import { falsify } from './wrong-numbers.ts';

const upgrade = compileDocument(
	readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
).compiled!;

describe('caller bots', () => {
	it.each(CALLER_KINDS)('%s says the same for the same seed', (kind) => {
		const run = (): (string | null)[] => {
			const bot = createCallerBot(kind, upgrade, PHRASES, createRandom(5));
			return ['喂，哪位？', '什么事？', '升级要停多久？', '资料发我邮箱。'].map((line, turn) =>
				bot.next(line, turn)
			);
		};
		expect(run()).toEqual(run());
		expect(run().every((text) => text === null || text.length > 0)).toBe(true);
	});

	it('find what he asks about in the caller half', () => {
		const material = readMaterial(upgrade);
		expect(findTopic(material, '要不要另外收费？', new Set())?.about).toMatch(/钱|费/u);
		expect(findTopic(material, '出了故障能回滚吗？', new Set())?.clauses.join('')).toMatch(/回滚/u);
		expect(findTopic(material, 'zzz', new Set())).toBeNull();
	});

	it('answer a question with the facts of the document', () => {
		const bot = createCallerBot('expert', upgrade, PHRASES, createRandom(1));
		bot.next('喂？', 0);
		expect(bot.next('切换要中断多长时间？', 1)).toMatch(/30分钟|半小时/u);
	});

	it('know when they are asked for writing and when he is called away', () => {
		expect(readCues('电话里记不住，发我邮箱。', 'zh-CN')).toMatchObject({
			writing: 'email',
			asks: false
		});
		expect(readCues('等下，领导叫我。', 'zh-CN').calledAway).toBe(true);
	});

	it('make a number better than the truth', () => {
		expect(falsify('30分钟内完成', createRandom(1), 0)).not.toContain('30');
	});

	it('have five phrases of every kind, with the slots that must be there', () => {
		const must: Partial<Record<keyof PhraseBank, readonly string[]>> = {
			greeting: ['{caller}', '{company}'],
			purpose: ['{task}'],
			answer: ['{answer}'],
			again: ['{answer}'],
			standBy: ['{answer}'],
			offerChannel: ['{channel}'],
			agreeChannel: ['{channel}'],
			nextStep: ['{channel}', '{when}']
		};
		for (const bank of [...Object.values(PHRASES), ...Object.values(PHRASES_B)]) {
			for (const [kind, phrases] of Object.entries(bank) as [
				keyof PhraseBank,
				readonly string[]
			][]) {
				expect(new Set(phrases).size, kind).toBeGreaterThanOrEqual(5);
				for (const slot of must[kind] ?? []) {
					expect(
						phrases.every((phrase) => phrase.includes(slot)),
						`${kind} ${slot}`
					).toBe(true);
				}
			}
		}
	});
});
