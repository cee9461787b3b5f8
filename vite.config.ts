import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { engineFiles } from './scripts/vite-engine-files.ts';
import { modelCode } from './scripts/vite-model-code.ts';
import { modelCalls } from './scripts/vite-model-calls.ts';
import { scenarioPacks } from './scripts/vite-scenario-packs.ts';

export default defineConfig({
	// Another version of the package, for libraries of its series (scripts/test-webllm.mjs).
	...(process.env['WEBLLM_PACKAGE']
		? { resolve: { alias: { '@mlc-ai/web-llm': process.env['WEBLLM_PACKAGE'] } } }
		: {}),
	plugins: [scenarioPacks(), modelCalls(), sveltekit(), engineFiles(), modelCode()],
	build: {
		target: 'es2022',
		rolldownOptions: {
			output: {
				// Thirty tiny files cost a slow machine more than their bytes: what every screen draws with is one file.
				codeSplitting: {
					groups: [
						{
							name: 'base',
							test: /src\/lib\/(core\/|ui\/[\w-]+\.(svelte|ts)|i18n\/[\w.-]+\.ts|config\/|services-context)/
						}
					]
				}
			}
		}
	},
	test: {
		setupFiles: ['tests/support/property-seed.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'cli/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				// Svelte's server build never runs effects; the browser condition picks the client one.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'runes',
					environment: 'jsdom',
					include: ['src/**/*.svelte.test.ts']
				}
			}
		]
	}
});
