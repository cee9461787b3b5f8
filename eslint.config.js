import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom: one row a folder, arrows only go down (docs/decisions/0010).
 * `types` are folders of which a row may import types only.
 */
const rows = [
	{ from: 'core', to: [] },
	{ from: 'text', to: ['core'] },
	{ from: 'i18n', to: ['core'] },
	{ from: 'config', to: ['core'] },
	{ from: 'offline', to: ['core'] },
	{ from: 'scenarios', to: ['text', 'core'] },
	{ from: 'understanding', to: ['scenarios', 'text', 'core'] },
	{ from: 'callee', to: ['lines', 'scenarios', 'text', 'core'], types: ['understanding'] },
	{ from: 'lines', to: ['scenarios', 'text', 'core'], types: ['callee', 'attempt'] },
	{ from: 'attempt', to: [], types: ['core', 'scenarios', 'understanding', 'callee'] },
	{
		from: 'scoring',
		to: ['understanding', 'scenarios', 'text', 'core'],
		types: ['attempt', 'callee']
	},
	{ from: 'bots', to: ['scenarios', 'text', 'core'] },
	{ from: 'engine-port', to: ['core'], types: ['callee', 'scenarios'] },
	{
		from: 'engine',
		to: ['engine-port', 'engine-adapter', 'lines', 'scenarios', 'text', 'core'],
		types: ['callee', 'attempt']
	},
	{
		from: 'engine-adapter',
		to: ['engine', 'engine-port', 'engine-adapter', 'lines', 'scenarios', 'text', 'core'],
		types: ['callee']
	},
	{
		from: 'call',
		to: ['understanding', 'callee', 'lines', 'attempt', 'scenarios', 'engine-port', 'text', 'core'],
		types: ['scoring']
	},
	{
		from: 'review',
		to: [
			'call',
			'scoring',
			'attempt',
			'callee',
			'lines',
			'understanding',
			'scenarios',
			'text',
			'core'
		]
	},
	{ from: 'progress', to: ['scenarios', 'core'], types: ['scoring'] },
	{
		from: 'drills',
		to: ['progress', 'scoring', 'understanding', 'scenarios', 'text', 'core'],
		types: ['attempt', 'callee']
	},
	{
		from: 'storage-port',
		to: ['core'],
		types: ['attempt', 'scenarios', 'scoring', 'review', 'drills', 'progress']
	},
	{
		from: 'storage',
		to: ['storage-port', 'core', 'attempt', 'drills', 'progress'],
		types: ['attempt', 'scenarios', 'scoring', 'callee', 'review']
	},
	{
		from: 'ui',
		to: ['call', 'scoring', 'review', 'drills', 'progress', 'attempt', 'scenarios', 'i18n', 'core'],
		types: ['callee', 'understanding', 'engine-port', 'storage-port', 'config', 'lines', 'engine']
	},
	{
		from: 'services',
		to: [
			'services',
			'config',
			'offline',
			'storage',
			'storage-port',
			'engine',
			'engine-port',
			'engine-adapter',
			'review',
			'call',
			'scoring',
			'bots',
			'attempt',
			'callee',
			'lines',
			'understanding',
			'scenarios',
			'i18n',
			'text',
			'core'
		]
	},
	{
		from: 'routes',
		to: [
			'routes',
			'ui',
			'services',
			'config',
			'offline',
			'review',
			'drills',
			'progress',
			'call',
			'scoring',
			'attempt',
			'callee',
			'lines',
			'understanding',
			'scenarios',
			'engine-port',
			'engine',
			'i18n',
			'text',
			'core'
		],
		types: ['storage-port']
	},
	{ from: 'worker', to: ['offline', 'config', 'core'] },
	{
		from: 'cli',
		to: [
			'cli',
			'review',
			'call',
			'scoring',
			'bots',
			'attempt',
			'callee',
			'lines',
			'understanding',
			'scenarios',
			'engine',
			'engine-port',
			'engine-adapter',
			'config',
			'i18n',
			'text',
			'core'
		]
	}
];

// Single files that are a layer of their own; everything else is a folder.
const files = [
	{ category: 'engine-port', pattern: 'src/lib/engine/reply-engine.ts' },
	{ category: 'storage-port', pattern: 'src/lib/storage/stores.ts' },
	{ category: 'services', pattern: 'src/lib/services*.ts' },
	{ category: 'worker', pattern: 'src/service-worker.ts' }
];
const isFile = (type) => files.some((file) => file.category === type);
const one = (type) => (isFile(type) ? { file: { categories: type } } : { element: { type } });
const policies = rows.flatMap(({ from, to, types = [] }) => [
	...[from, ...to].map((type) => ({ from: one(from), allow: { to: one(type) } })),
	...types.map((type) => ({
		from: one(from),
		allow: { to: one(type), dependency: { kind: 'type' } }
	}))
]);

const elements = [
	...['template', 'webllm', 'wllama'].map((name) => ({
		type: 'engine-adapter',
		pattern: `src/lib/engine/${name}`
	})),
	...rows
		.map((row) => row.from)
		.filter((type) => !isFile(type) && !['engine-adapter', 'routes', 'cli'].includes(type))
		.map((type) => ({ type, pattern: `src/lib/${type}` })),
	{ type: 'routes', pattern: 'src/routes' },
	{ type: 'cli', pattern: 'cli' }
];

const pureFolders = [
	'core',
	'text',
	'scenarios',
	'attempt',
	'understanding',
	'callee',
	'lines',
	'scoring',
	'review',
	'drills',
	'progress',
	'bots'
].map((name) => `src/lib/${name}/**/*.ts`);
const pureCall = [
	'src/lib/call/call-state.ts',
	'src/lib/call/call-effect.ts',
	'src/lib/call/take-turn.ts',
	'src/lib/engine/prompt.ts',
	'src/lib/engine/validate-reply.ts',
	'src/lib/offline/cache-policy.ts'
];

export default ts.config(
	{
		ignores: [
			'node_modules',
			'.svelte-kit',
			'build',
			'dist',
			'.cache',
			'test-results',
			'playwright-report'
		]
	},
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true }
			],
			'@typescript-eslint/no-unnecessary-type-assertion': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			eqeqeq: 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-control-regex': 'off',
			// Stripping control and joining characters is this project's business; the pattern is always meant.
			'no-misleading-character-class': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig },
			globals: globals.browser
		},
		rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' }
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// TypeScript knows these names; svelte-check reports the real ones.
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['**/*.ts'], rules: { 'no-undef': 'off' } },
	{
		files: ['src/**/*.{ts,svelte}', 'cli/**/*.ts'],
		ignores: ['**/*.test.ts'],
		plugins: { boundaries },
		settings: {
			'boundaries/elements': elements,
			'boundaries/files': files,
			'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } }
		},
		rules: {
			'boundaries/dependencies': ['error', { default: 'disallow', policies }],
			'boundaries/no-unknown-files': 'off'
		}
	},
	{
		files: [...pureFolders, ...pureCall],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: ['svelte', 'svelte/*', '$app/*', 'idb', '@mlc-ai/*', '@wllama/*', 'node:*'] }
			],
			'no-restricted-globals': [
				'error',
				'window',
				'document',
				'navigator',
				'indexedDB',
				'localStorage',
				'sessionStorage',
				'fetch',
				'setTimeout',
				'setInterval',
				'performance',
				'process',
				'crypto',
				'Intl'
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now' },
				{ object: 'Math', property: 'random' },
				{
					object: 'Math',
					property: 'log',
					message: 'Differs between engines: use integer tables.'
				},
				{
					object: 'Math',
					property: 'exp',
					message: 'Differs between engines: use integer tables.'
				},
				{ object: 'Math', property: 'pow', message: 'Differs between engines: use integer tables.' }
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'Time is an argument.'
				},
				{
					selector: "CallExpression[callee.property.name='localeCompare']",
					message: 'Differs between engines.'
				},
				{
					selector: 'CallExpression[callee.property.name=/^toLocale/]',
					message: 'Differs between engines.'
				}
			]
		}
	},
	{
		files: ['**/*.test.ts', 'tests/**/*.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/require-await': 'off'
		}
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		...ts.configs.disableTypeChecked,
		languageOptions: {
			...ts.configs.disableTypeChecked.languageOptions,
			// What a bench or test hands to a page runs there.
			globals: { ...globals.node, ...globals.browser }
		},
		rules: { ...ts.configs.disableTypeChecked.rules, 'no-console': 'off' }
	}
);
