import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadConfig } from './load-config.ts';
import { parseConfig } from './parse-config.ts';
import { DEFAULT_CONFIG, SHUT_CONFIG } from './site-config.ts';

const problemsOf = (text: string) =>
	parseConfig(text)
		.problems.map(({ code, params }) => [code, ...Object.values(params ?? {})].join(' '))
		.join(', ');

describe('config.json', () => {
	it('as it ships holds the defaults and no fault', () => {
		const shipped = readFileSync('static/config.json', 'utf8');
		expect(parseConfig(shipped)).toEqual({ config: DEFAULT_CONFIG, problems: [] });
	});

	it('is taken as it is when all of it holds', () => {
		const config = {
			defaultLocale: 'en',
			documents: ['scenarios/loan.md', './b.md'],
			models: [
				{
					id: 'q',
					name: 'Qwen',
					engine: 'wllama',
					url: 'models/q.gguf',
					mirrors: ['https://mirror.example/q.gguf'],
					bytes: 5
				},
				{ id: 'h', name: 'Hub', engine: 'webllm', url: 'https://example.org/h/', bytes: null }
			],
			defaultDifficulty: 'hard',
			passMark: 75,
			allowImport: false,
			allowHub: false
		};
		expect(parseConfig(JSON.stringify(config))).toEqual({ config, problems: [] });
	});

	it('with a byte-order mark, a schema and remarks is read', () => {
		expect(parseConfig('\uFEFF{"$schema":"x","//":"remark","passMark":80}')).toEqual({
			config: { ...DEFAULT_CONFIG, passMark: 80 },
			problems: []
		});
	});

	it.each([
		['{', 'config.notJson'],
		['', 'config.notJson'],
		['[]', 'config.notJson'],
		['null', 'config.notJson'],
		['{"passMark":"high"}', 'config.badField.passMark'],
		['{"passMark":101}', 'config.badField.passMark'],
		['{"passmark":60}', 'config.unknownField passmark'],
		['{"__proto__":{"passMark":1}}', 'config.unknownField __proto__'],
		['{"toString":1}', 'config.unknownField toString'],
		['{"defaultLocale":"fr"}', 'config.badField.defaultLocale'],
		['{"allowHub":"no"}', 'config.badField.allowHub'],
		['{"documents":"a.md"}', 'config.badField.documents'],
		[
			'{"documents":["https://elsewhere.org/a.md"]}',
			'config.documentElsewhere https://elsewhere.org/a.md'
		],
		['{"documents":["//elsewhere.org/a.md"]}', 'config.documentElsewhere //elsewhere.org/a.md'],
		['{"documents":["\\\\\\\\elsewhere/a.md"]}', 'config.documentElsewhere \\\\elsewhere/a.md'],
		['{"models":[{"id":"a"}]}', 'config.badModel 1'],
		['{"models":[{"id":"a","engine":"wllama","url":"javascript:1"}]}', 'config.badModel 1'],
		[
			'{"models":[{"id":"a","engine":"wllama","url":"a","mirrors":["blob:1"]}]}',
			'config.badModel 1'
		],
		[
			'{"models":[{"id":"a","engine":"wllama","url":"a"},{"id":"a","engine":"wllama","url":"b"}]}',
			'config.badModel 2'
		]
	])('%s is told: %s', (text, problem) => {
		expect(problemsOf(text)).toBe(problem);
	});

	it('keeps what holds beside what does not', () => {
		const { config } = parseConfig(
			'{"passMark":70,"defaultDifficulty":"brutal","allowImport":false}'
		);
		expect(config).toEqual({ ...DEFAULT_CONFIG, passMark: 70, allowImport: false });
	});

	it.each(['{"allowHub":false,', '', '[]', '{"allowHub":"false","allowImport":0}'])(
		'opens nothing that a trainer may have shut: %s',
		(text) => {
			expect(parseConfig(text).config).toMatchObject({ allowHub: false, allowImport: false });
		}
	);

	it('never throws, whatever it holds', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				const { config } = parseConfig(text);
				expect(Object.keys(config).sort()).toEqual(Object.keys(DEFAULT_CONFIG).sort());
			}),
			{ numRuns: 300 }
		);
	});
});

describe('loading config.json', () => {
	const answer = (status: number, body = '') => ({
		ok: status === 200,
		status,
		text: () => Promise.resolve(body)
	});

	it('reads what the site answers', async () => {
		const loaded = await loadConfig(() => Promise.resolve(answer(200, '{"passMark":70}')), 'x');
		expect(loaded).toEqual({ config: { ...DEFAULT_CONFIG, passMark: 70 }, problems: [] });
	});

	it('uses the defaults and says so when there is no file', async () => {
		const loaded = await loadConfig(() => Promise.resolve(answer(404)), 'x');
		expect(loaded.config).toEqual(DEFAULT_CONFIG);
		expect(loaded.problems).toEqual([{ code: 'config.missing', params: { status: 404 } }]);
	});

	it('opens nothing and says so when the site cannot be reached', async () => {
		const loaded = await loadConfig(() => Promise.reject(new TypeError('offline')), 'x');
		expect(loaded.config).toEqual(SHUT_CONFIG);
		expect(loaded.problems.map((problem) => problem.code)).toEqual(['config.unreachable']);
	});
});
