// Runs before `npm start` and `npm test` on a fresh clone, so it may use nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(
		`Node ${process.versions.node} is too old: please install Node 20.19 or later (https://nodejs.org).`
	);
	process.exit(1);
}

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = 'node_modules/.installed-from';
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
const complete = existsSync('node_modules/vite') && existsSync('node_modules/@sveltejs/kit');

if (!complete || installed !== lock) {
	console.error('Installing the packages of package-lock.json …');
	const npm = process.env.npm_execpath;
	const run = (...args) =>
		npm
			? spawnSync(process.execPath, [npm, ...args], { stdio: ['ignore', 2, 2] })
			: spawnSync('npm', args, { stdio: ['ignore', 2, 2], shell: true });
	const quiet = ['--no-audit', '--no-fund'];
	// `npm ci` refuses a lock file that lacks optional packages of other platforms; `install` takes it as it is.
	if (run('ci', ...quiet).status !== 0 && run('install', '--no-save', ...quiet).status !== 0) {
		console.error(
			'The packages could not be installed: check the network connection and the message above, then try again.'
		);
		process.exit(1);
	}
	mkdirSync('node_modules', { recursive: true });
	writeFileSync(stamp, lock);
}
