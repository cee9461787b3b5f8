// `npm run soak [-- rounds]`: the property tests with other cases each round; a failing round names its seed.
import { readdirSync, readFileSync } from 'node:fs';
import { runBin } from './run.mjs';

const rounds = Number(process.argv[2] ?? 10);
const files = ['src', 'tests', 'cli']
	.flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`))
	.filter((file) => file.endsWith('.test.ts'))
	.filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));

for (let round = 1; round <= rounds; round += 1) {
	const seed = Math.floor(Math.random() * 0x7fffffff);
	console.log(`round ${round} of ${rounds}: PROPERTY_SEED=${seed}`);
	const code = runBin('vitest/vitest.mjs', ['run', ...files], {
		PROPERTY_SEED: String(seed)
	});
	if (code !== 0) {
		console.error(`Failed. The same cases again: PROPERTY_SEED=${seed} npx vitest run`);
		process.exit(code);
	}
}
