import { describe, expect, it } from 'vitest';
import {
	answerFor,
	cacheNameOf,
	dataCacheNameOf,
	isTheFile,
	outdatedCaches,
	pageOf,
	precacheOf,
	type Site
} from './cache-policy.ts';

const siteAt = (base: string): Site => ({
	origin: 'https://school.example',
	base,
	version: '7',
	build: [`${base}_app/immutable/chunks/a.js`, `${base}_app/immutable/chunks/engine.js`],
	files: [`${base}icon.svg`, `${base}config.json`],
	pages: [base, `${base}call/`],
	engineFiles: [`${base}_app/immutable/chunks/engine.js`]
});

describe.each(['/', '/training/calls/'])('a site at %s', (base) => {
	const site = siteAt(base);
	const asked = (url: string, change: Partial<Parameters<typeof answerFor>[0]> = {}) => {
		const answer = answerFor(
			{
				method: 'GET',
				url: new URL(url, `${site.origin}${base}`).href,
				isNavigation: false,
				isRange: false,
				...change
			},
			site
		);
		if (answer.from === 'network') return 'network';
		const path = answer.from === 'elsewhere' ? answer.to : answer.path;
		return `${answer.from} ${path.slice(base.length)}`;
	};
	const opened = (url: string) => asked(url, { isNavigation: true });

	it('keeps everything but engines and config.json of the build', () => {
		expect(precacheOf(site, false)).toEqual([
			`${base}_app/immutable/chunks/a.js`,
			`${base}icon.svg`,
			base,
			`${base}call/`
		]);
	});

	it('keeps engines too where an earlier version used them', () => {
		expect(precacheOf(site, true)).toContain(`${base}_app/immutable/chunks/engine.js`);
	});

	it('opens its pages from the build, with any question and by any of their addresses', () => {
		expect(opened('.')).toBe('build ');
		expect(opened('index.html')).toBe('build ');
		expect(opened('call/?scenario=upgrade')).toBe('build call/');
		expect(opened('call/index.html')).toBe('build call/');
	});

	it('leads on from an address without its last slash, with its question', () => {
		expect(opened('call')).toBe('elsewhere call/');
		expect(opened('call?scenario=upgrade&seed=7')).toBe('elsewhere call/?scenario=upgrade&seed=7');
		expect(opened('nowhere')).toBe('network');
	});

	it('leaves to the network what it does not know', () => {
		expect(opened('nowhere/')).toBe('network');
		expect(asked('models/qwen.gguf')).toBe('network');
		expect(asked('_app/version.json')).toBe('network');
		expect(asked('https://elsewhere.org/_app/immutable/a.js')).toBe('network');
		expect(asked('icon.svg', { method: 'HEAD' })).toBe('network');
		expect(asked('_app/immutable/chunks/a.js', { isRange: true })).toBe('network');
	});

	it('answers with files of the build from the build', () => {
		expect(asked('_app/immutable/chunks/a.js')).toBe('build _app/immutable/chunks/a.js');
		expect(asked('icon.svg')).toBe('build icon.svg');
	});

	it('asks the network first for config.json and documents', () => {
		expect(asked('config.json?x=1')).toBe('network-first config.json');
		expect(asked('scenarios/loan.md')).toBe('network-first scenarios/loan.md');
		expect(asked('scenarios/%E8%B4%B7%E6%AC%BE.MD')).toBe(
			'network-first scenarios/%E8%B4%B7%E6%AC%BE.MD'
		);
	});

	it('takes no page for one of another site that begins alike', () => {
		expect(pageOf(`${base}callx/`, site)).toBeNull();
	});
});

describe('two sites on one origin', () => {
	const root = siteAt('/');
	const below = siteAt('/training/calls/');

	it('leave each other alone', () => {
		const names = [
			cacheNameOf(root),
			dataCacheNameOf(root),
			cacheNameOf({ ...root, version: '6' }),
			cacheNameOf(below),
			cacheNameOf({ ...below, version: '6' }),
			dataCacheNameOf(below),
			'of another program'
		];
		expect(outdatedCaches(names, root)).toEqual([cacheNameOf({ ...root, version: '6' })]);
		expect(outdatedCaches(names, below)).toEqual([cacheNameOf({ ...below, version: '6' })]);
	});

	it('answer only below their own path', () => {
		const asked = {
			method: 'GET',
			url: 'https://school.example/icon.svg',
			isNavigation: false,
			isRange: false
		};
		expect(answerFor(asked, below)).toEqual({ from: 'network' });
	});
});

describe('what came back', () => {
	const response = (url: string, change = {}) => ({ ok: true, redirected: true, url, ...change });
	it.each([
		['a plain answer', response('', { redirected: false }), true],
		['a folder answered by its index', response('https://a.example/call/index.html'), true],
		['a folder answered without its slash', response('https://a.example/call'), true],
		['a login page', response('https://a.example/login/'), false],
		['an error', response('', { redirected: false, ok: false }), false]
	])('is kept or not: %s', (_what, answer, expected) => {
		expect(isTheFile('/call/', answer)).toBe(expected);
	});
});
