import { defineConfig } from '@playwright/test';

const port = 4187;
const root = typeof process.getuid === 'function' && process.getuid() === 0;

/** The same build is served at the root and below two other paths; `trainer.test` is a host without a secure context. */
export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	// A browser on a busy machine may stall once; what passes on the second try is counted as flaky and named.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [
		['list'],
		...(process.env['E2E_REPORT']
			? [['json', { outputFile: process.env['E2E_REPORT'] }] as ['json', { outputFile: string }]]
			: [])
	],
	use: {
		baseURL: `http://127.0.0.1:${port}/`,
		locale: 'zh-CN',
		trace: 'off',
		launchOptions: {
			...(process.env['BROWSER_PATH'] ? { executablePath: process.env['BROWSER_PATH'] } : {}),
			args: [
				...(root ? ['--no-sandbox'] : []),
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				'--host-resolver-rules=MAP trainer.test 127.0.0.1'
			]
		}
	},
	// `npm run test:webllm` serves a build of its own.
	...(process.env['SITE_FOLDER']
		? {}
		: {
				webServer: {
					command: `node scripts/serve.mjs --port ${port} --mounts /,/training/calls/,/lms/course-7/sco/`,
					url: `http://127.0.0.1:${port}/`,
					reuseExistingServer: false,
					stdout: 'ignore' as const
				}
			})
});
