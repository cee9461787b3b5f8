// Finds the browser for end-to-end tests, or gets one. They are never skipped in silence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge-stable',
	'microsoft-edge'
];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		return folder
			? [
					join(folder, 'Google/Chrome/Application/chrome.exe'),
					join(folder, 'Microsoft/Edge/Application/msedge.exe')
				]
			: [];
	})
];

function installed() {
	if (process.env.BROWSER_PATH && existsSync(process.env.BROWSER_PATH))
		return process.env.BROWSER_PATH;
	const folders = (process.env.PATH ?? '').split(delimiter);
	for (const name of NAMES) {
		const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
		if (found) return found;
	}
	return PLACES.find((path) => existsSync(path)) ?? null;
}

function ofPlaywright() {
	const path = chromium.executablePath();
	return existsSync(path) ? path : null;
}

function download() {
	console.error('No Chrome, Chromium or Edge found: asking Playwright to download one …');
	spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
		stdio: 'inherit',
		timeout: 300_000
	});
	return ofPlaywright();
}

function aptInstall() {
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		return null;
	console.error('Installing Chromium and Chinese fonts with apt-get …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
	spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env
	});
	return installed();
}

/** Path of a Chromium-family browser; exits with what to do when none can be had. */
export function findBrowser() {
	const found = installed() ?? ofPlaywright() ?? download() ?? aptInstall();
	if (found) return found;
	console.error(
		'No browser for the end-to-end tests. Install Google Chrome, Chromium or Microsoft Edge ' +
			'(on Debian: apt-get install chromium fonts-noto-cjk), or set BROWSER_PATH to one, and run again.'
	);
	process.exit(1);
}
