// `prepare`: writes .svelte-kit/tsconfig.json where SvelteKit is installed; a production install without it is fine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/@sveltejs/kit')) {
	spawnSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
		stdio: 'inherit'
	});
}
