import { err, ok, type Result } from '#lib/core/result.ts';
import type { AppError } from '#lib/core/app-error.ts';
import type { Clock } from '#lib/core/clock.ts';
import { cardOf } from '#lib/scenarios/card-of.ts';
import type { CompiledScenario, ScenarioCard } from '#lib/scenarios/compiled-scenario.ts';
import type { Problem } from '#lib/scenarios/scenario.ts';
import type { ImportedScenario, ScenarioStore } from '#lib/storage/stores.ts';

type Answer<T> = Promise<Result<T, AppError>>;

export interface CheckedDocument {
	readonly compiled: CompiledScenario | null;
	readonly problems: readonly Problem[];
}

/** `pack`: shipped with the site; `site`: named in config.json; `imported`: added on this computer. */
export type ScenarioOrigin = 'pack' | 'site' | 'imported';

export interface ListedScenario extends ScenarioCard {
	readonly origin: ScenarioOrigin;
}

/** Every scenario that can be called. Where ids meet, what was imported here wins, then the site's, then the pack. */
export interface ScenarioLibrary {
	list(): Promise<readonly ListedScenario[]>;
	load(id: string): Answer<CompiledScenario>;
	/** Reads a document without keeping it. */
	check(markdown: string): Promise<CheckedDocument>;
	/** Keeps a document; it replaces an imported one of the same id. */
	import(markdown: string): Answer<CompiledScenario>;
	/** The Markdown of an imported scenario, to edit or export. */
	document(id: string): Answer<string>;
	remove(id: string): Answer<void>;
	/** Documents named in config.json that could not be listed. */
	siteProblems(): Promise<readonly AppError[]>;
}

export interface LibraryDeps {
	readonly packs: {
		readonly cards: readonly ScenarioCard[];
		load(id: string): Promise<CompiledScenario>;
	};
	readonly store: ScenarioStore;
	/** Loads the compiler (and the Markdown reader with it) only when a document needs it. */
	readonly compiler: () => Promise<{
		readonly version: number;
		compile(markdown: string): CheckedDocument;
	}>;
	/** Addresses of config.json's documents, and how to fetch one. */
	readonly documents: readonly string[];
	readonly fetchText: (url: string) => Promise<string>;
	readonly clock: Clock;
}

interface SiteDocuments {
	readonly compiled: readonly CompiledScenario[];
	readonly problems: readonly AppError[];
}

export function createLibrary(deps: LibraryDeps): ScenarioLibrary {
	const { packs, store, clock } = deps;
	let site: Promise<SiteDocuments> | null = null;

	const check = async (markdown: string): Promise<CheckedDocument> =>
		(await deps.compiler()).compile(markdown);

	async function fetchSiteDocument(url: string): Answer<CompiledScenario> {
		try {
			const { compiled } = await check(await deps.fetchText(url));
			return compiled ? ok(compiled) : err({ code: 'config.badDocument', params: { url } });
		} catch (cause) {
			return err({ code: 'config.documentUnreachable', params: { url }, cause });
		}
	}

	async function fetchSite(): Promise<SiteDocuments> {
		const answers = await Promise.all(deps.documents.map(fetchSiteDocument));
		return {
			compiled: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
			problems: answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
		};
	}

	/** Fetched once a page, and again when something could not be reached. */
	function siteDocuments(): Promise<SiteDocuments> {
		site ??= fetchSite().then((found) => {
			if (found.problems.length > 0) site = null;
			return found;
		});
		return site;
	}

	async function imported(): Promise<readonly ImportedScenario[]> {
		const kept = await store.list();
		return kept.ok ? kept.value : [];
	}

	/** What an older compiler made of an imported document is made anew, and kept. */
	async function current(scenario: ImportedScenario): Answer<CompiledScenario> {
		const compiler = await deps.compiler();
		if (scenario.compiled.compileVersion === compiler.version) return ok(scenario.compiled);
		const { compiled } = compiler.compile(scenario.markdown);
		if (compiled === null)
			return err({ code: 'scenario.outdated', params: { title: scenario.compiled.title } });
		await store.put({ ...scenario, compiled });
		return ok(compiled);
	}

	return {
		check,

		async list() {
			const [fromSite, fromStore] = await Promise.all([siteDocuments(), imported()]);
			const all: ListedScenario[] = [
				...fromStore.map((one) => ({ ...cardOf(one.compiled), origin: 'imported' as const })),
				...fromSite.compiled.map((one) => ({ ...cardOf(one), origin: 'site' as const })),
				...packs.cards.map((card) => ({ ...card, origin: 'pack' as const }))
			];
			const first = all.filter((card, i) => all.findIndex((other) => other.id === card.id) === i);
			const rank = { pack: 0, site: 1, imported: 2 };
			return first.sort((a, b) => rank[a.origin] - rank[b.origin]);
		},

		async load(id) {
			try {
				const own = (await imported()).find((one) => one.id === id);
				if (own) return await current(own);
				const ofSite = (await siteDocuments()).compiled.find((one) => one.id === id);
				if (ofSite) return ok(ofSite);
				if (!packs.cards.some((card) => card.id === id))
					return err({ code: 'scenario.unknown', params: { id } });
				return ok(await packs.load(id));
			} catch (cause) {
				return err({ code: 'scenario.load', cause });
			}
		},

		async import(markdown) {
			const { compiled } = await check(markdown);
			if (compiled === null) return err({ code: 'scenario.faulty' });
			const { id } = compiled;
			const kept = await store.put({ id, markdown, compiled, importedAt: clock.wallMs() });
			return kept.ok ? ok(compiled) : kept;
		},

		async document(id) {
			const found = (await imported()).find((one) => one.id === id);
			return found ? ok(found.markdown) : err({ code: 'scenario.unknown', params: { id } });
		},

		remove: (id) => store.remove(id),

		siteProblems: async () => (await siteDocuments()).problems
	};
}
