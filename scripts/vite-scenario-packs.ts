import { normalizePath, type Plugin } from 'vite';
import { cardOf } from '../src/lib/scenarios/card-of.ts';
import type * as Compile from '../src/lib/scenarios/compile.ts';
import type { CompiledScenario, ScenarioCard } from '../src/lib/scenarios/compiled-scenario.ts';
import { isPack, jsonModule, readPacks, runModule } from './packs-at-build.ts';

/** Cards of all packs and a loader for each: a few hundred bytes in the first page. */
const INDEX = 'virtual:scenario-packs';
/** One compiled pack, loaded when its scenario is opened. */
const PACK = 'virtual:scenario-pack/';

const COMPILER = 'src/lib/scenarios/compile.ts';

interface Packs {
	readonly compiled: readonly CompiledScenario[];
	readonly cards: readonly ScenarioCard[];
	/** Everything the result depends on, absolute. */
	readonly files: readonly string[];
}

/**
 * Compiles the Markdown packs while building, so that no Markdown parser loads on a first visit.
 * A pack with an error fails the build with file and line.
 */
export function scenarioPacks(): Plugin {
	let root = process.cwd();
	let packs: Promise<Packs> | null = null;
	const load = (): Promise<Packs> => (packs ??= compilePacks(root));
	return {
		name: 'scenario-packs',
		configResolved(config) {
			root = config.root;
		},
		resolveId(id) {
			return id === INDEX || id.startsWith(PACK) ? `\0${id}` : null;
		},
		async load(id) {
			if (!id.startsWith('\0virtual:scenario-pack')) return null;
			const { compiled, cards, files } = await load();
			for (const file of files) this.addWatchFile(file);
			if (id === `\0${INDEX}`) return indexModule(compiled, cards);
			const scenario = compiled.find((one) => id === `\0${PACK}${one.id}`);
			if (!scenario) throw new Error(`no scenario pack ${id.slice(PACK.length + 1)}`);
			return jsonModule(scenario);
		},
		watchChange(id) {
			if (normalizePath(id).includes('/src/lib/scenarios/')) packs = null;
		},
		hotUpdate({ file }) {
			if (!isPack(file)) return;
			packs = null;
			for (const [id, module] of this.environment.moduleGraph.idToModuleMap) {
				if (id.startsWith('\0virtual:scenario-pack')) {
					this.environment.moduleGraph.invalidateModule(module);
				}
			}
			this.environment.hot.send({ type: 'full-reload' });
		}
	};
}

async function compilePacks(root: string): Promise<Packs> {
	const { module, files } = await runModule<typeof Compile>(root, COMPILER);
	const documents = readPacks(root);
	const compiled = documents.map(({ file, markdown }) => {
		const result = module.compileDocument(markdown);
		const errors = result.problems.filter(({ severity }) => severity === 'error');
		if (!result.compiled || errors.length > 0) {
			const list = errors.map(({ line, code }) => `${file}:${line} ${code}`).join('\n');
			throw new Error(`a scenario pack cannot be played:\n${list}`);
		}
		return result.compiled;
	});
	const ids = compiled.map(({ id }) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice) throw new Error(`two scenario packs have the id ${twice}`);
	return {
		compiled,
		cards: compiled.map(cardOf),
		files: [...documents.map(({ file }) => file), ...files]
	};
}

function indexModule(compiled: Packs['compiled'], cards: Packs['cards']): string {
	const loaders = compiled.map(
		({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(PACK + id)})`
	);
	return `export const cards = ${JSON.stringify(cards)};\nexport const packs = {${loaders.join(',')}};\n`;
}
