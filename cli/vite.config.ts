import { defineConfig } from 'vite';
import { scenarioPacks } from '../scripts/vite-scenario-packs.ts';

/** The pure modules for a terminal: one bundle for Node, packs compiled in as in the site. */
export default defineConfig({
	plugins: [scenarioPacks()],
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'cli/main.ts',
		outDir: '.cache/cli',
		emptyOutDir: true,
		target: 'node20',
		minify: false
	}
});
