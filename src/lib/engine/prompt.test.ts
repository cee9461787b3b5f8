import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { bareText, likeness } from '#lib/lines/likeness.ts';
import { directionFaker } from '../../../tests/support/line-directions.ts';
import { estimateTokens } from './persona-digest.ts';
import { personaMessages, userTurn } from './prompt.ts';

const documents = ['src/lib/scenarios/packs', 'tests/documents'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`)
);

describe.each(documents)('the prompt of %s', (path) => {
	const scenario = compileDocument(readFileSync(path, 'utf8')).compiled!;

	it('keeps the persona within 400 tokens and the short one within 220', () => {
		expect(estimateTokens(personaMessages(scenario, 'full')[0]!.content)).toBeLessThanOrEqual(400);
		expect(estimateTokens(personaMessages(scenario, 'short')[0]!.content)).toBeLessThanOrEqual(220);
	});

	it('keeps all four hard rules in both sizes', () => {
		for (const size of ['full', 'short'] as const) {
			expect(personaMessages(scenario, size)[0]!.content).toMatch(/4\./);
		}
	});

	it('shows three to five exchanges as turns of user and assistant', () => {
		for (const [size, count] of [
			['full', 5],
			['short', 3]
		] as const) {
			const roles = personaMessages(scenario, size).map((message) => message.role);
			expect(roles).toEqual([
				'system',
				...Array.from({ length: count }, () => ['user', 'assistant']).flat()
			]);
		}
	});

	it('recites no imitate line and no avoid line', () => {
		const shown = personaMessages(scenario, 'full').map((message) => message.content);
		for (const line of [...scenario.style.imitate, ...scenario.style.avoid]) {
			for (const content of shown) {
				expect(bareText(content)).not.toContain(bareText(line.text));
				expect(likeness(content, line.text)).toBeLessThan(0.55);
			}
		}
	});

	it('is the same every time', () => {
		expect(personaMessages(scenario, 'full')).toEqual(personaMessages({ ...scenario }, 'full'));
	});
});

describe('a caller message', () => {
	const direction = directionFaker({
		act: 'probe',
		mood: 'irritated',
		question: '中断要多长时间？',
		missing: '具体时长',
		maxLength: 30
	});

	it('ends with the direction in its fixed form', () => {
		expect(userTurn('很快的。', direction, 'zh-CN')).toBe(
			'很快的。\n〔导演｜烦躁3/4｜追问没说清的｜点:中断要多长时间、缺具体时长｜≤25字〕'
		);
	});

	it('holds no dollar sign, whatever the caller types', () => {
		expect(userTurn('只要$1，$&，$$', direction, 'zh-CN')).not.toContain('$');
	});

	it('says that nothing was said when nothing was said', () => {
		expect(userTurn('', direction, 'zh-CN')).toMatch(/^（没有声音）/);
		expect(userTurn(' ', direction, 'en')).toMatch(/^\(silence\)/);
	});
});

describe('a caller message about something that only the document knows', () => {
	const scenario = compileDocument(
		readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
	).compiled!;

	it('tells the model what happens at his end and where he wants it written', () => {
		const event = scenario.events.find(({ kind }) => kind === 'boss-call')!;
		const direction = directionFaker({ act: 'event', eventId: event.id, channel: 'email' });
		expect(userTurn('好的。', direction, 'zh-CN', scenario)).toMatch(/点:领导.*、发邮箱/);
	});

	it('tells the model what he remembers', () => {
		const direction = directionFaker({ act: 'memory', memoryId: scenario.memories[0]!.id });
		expect(userTurn('好的。', direction, 'zh-CN', scenario)).toMatch(/点:以前/);
	});
});
