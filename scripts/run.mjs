import { spawnSync } from 'node:child_process';

/** Runs a program of node_modules with this Node; returns its exit code. */
export function runBin(script, args = [], env = {}) {
	const done = spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	return done.status ?? 1;
}
