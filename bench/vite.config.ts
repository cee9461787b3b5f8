import { basename } from 'node:path';
import { defineConfig } from 'vite';
import { scenarioPacks } from '../scripts/vite-scenario-packs.ts';

const entry = process.env['BENCH_ENTRY'] ?? '';

/** Bundles one bench of pure code for Node, so that it measures what ships and not a type stripper. */
export default defineConfig({
	plugins: [scenarioPacks()],
	build: {
		ssr: entry,
		outDir: '.cache/bench',
		emptyOutDir: false,
		copyPublicDir: false,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: `${basename(entry, '.ts')}.mjs` } }
	},
	ssr: { noExternal: true }
});
