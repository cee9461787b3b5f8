import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/core/random.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { wordDirection } from '#lib/lines/word-direction.ts';
import type { Direction } from '#lib/callee/direction.ts';
import { directionFaker, everyDirection } from '../../../tests/support/line-directions.ts';
import type { ReplyRequest } from './reply-engine.ts';
import { validateReply } from './validate-reply.ts';

const documents = ['src/lib/scenarios/packs', 'tests/documents'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`)
);
const scenario = compileDocument(
	readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
).compiled!;
const downtime = scenario.concerns.find((concern) => concern.want === 'number')!;

function request(
	over: Partial<Direction> = {},
	callerSaid = '我们这次升级大概半小时。'
): ReplyRequest {
	return {
		scenario,
		direction: directionFaker({
			act: 'probe',
			mood: 'irritated',
			concernId: downtime.id,
			question: downtime.question,
			...over
		}),
		callerSaid,
		history: [],
		scripted: '具体点，切换和中断要多长时间？'
	};
}
const verdict = (raw: string, over: Partial<Direction> = {}): string => {
	const checked = validateReply(raw, request(over));
	return `${checked.verdict} ${checked.codes.join(',')}`.trim();
};

describe('a good reply', () => {
	it.each([
		'半小时？切换的时候业务停不停。',
		'别说大概，中断到底多久？',
		'我问的是切换要多长时间，别绕。',
		'中断多久你还没讲清楚。'
	])('is kept: %s', (raw) => expect(verdict(raw)).toBe('kept'));
});

describe('a bad reply', () => {
	it.each([
		['我是长江公司的李明，中断时间大概半小时。', 'role-flip'],
		['您好，很高兴为您服务，请问中断多长时间？', 'role-flip'],
		['作为AI语言模型，我无法回答中断多久。', 'role-flip'],
		['根据我的设定，中断多久我不说。', 'left-scene'],
		['วันนี้中断多久', 'language'],
		['How long is the downtime, exactly?', 'language'],
		['中断多久，两小时还是三小时？', 'made-up-number'],
		['你们资料什么时候发？', 'off-question']
	])('is turned down: %s', (raw, code) => {
		expect(verdict(raw)).toMatch(/^rejected/);
		expect(verdict(raw)).toContain(code);
	});

	it.each([
		['（叹气）中断到底多久？', '中断到底多久？'],
		['客户：中断到底多久？', '中断到底多久？'],
		['**中断到底多久？**', '中断到底多久？'],
		['中断到底多久？再见。', '中断到底多久？'],
		['请您直接说，中断多久？', '你直接说，中断多久？']
	])('is mended where a local edit does it: %s', (raw, mended) => {
		const checked = validateReply(raw, request());
		expect(checked).toMatchObject({ verdict: 'repaired', text: mended });
	});

	it('gets its parting word when the Direction ends the call', () => {
		const end = {
			ending: 'deferred',
			callerEnd: null,
			calleeEnd: null,
			reason: '',
			channelAgreed: false
		} as const;
		const checked = validateReply(
			'我得先看文档再定。',
			request({ act: 'defer', question: '', end })
		);
		expect(checked).toMatchObject({ verdict: 'repaired', text: '我得先看文档再定，先这样。' });
	});
});

describe('any text at all', { timeout: 30_000 }, () => {
	it('is judged without throwing, and nothing too long or marked up is shown', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (raw) => {
				const checked = validateReply(raw, request());
				if (checked.verdict === 'rejected') expect(checked.text).toBe('');
				else expect(checked.text.length).toBeLessThan(200);
			}),
			{ numRuns: 500 }
		);
	});

	it.each(documents)('keeps every scripted line of every act in %s', (path) => {
		const scenario = compileDocument(readFileSync(path, 'utf8')).compiled!;
		const wrong = new Set<string>();
		for (const [seed, direction] of everyDirection(scenario).entries()) {
			for (let turn = 0; turn < 3; turn += 1) {
				const moment = { ...direction, turn };
				const { text } = wordDirection(
					scenario,
					moment,
					{ lines: [], frameIds: [] },
					createRandom(seed)
				);
				const checked = validateReply(text, {
					...request(),
					scenario,
					direction: moment,
					callerSaid: ''
				});
				if (checked.verdict !== 'kept')
					wrong.add(`${direction.act}: ${text} → ${checked.codes.join()}`);
			}
		}
		expect([...wrong]).toEqual([]);
	});
});
