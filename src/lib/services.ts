import { asset } from '$app/paths';
import { version } from '$app/environment';
import type { AppError } from '#lib/core/app-error.ts';
import type { Clock } from '#lib/core/clock.ts';
import { loadConfig } from '#lib/config/load-config.ts';
import type { SiteConfig } from '#lib/config/site-config.ts';
import type { ReplyEngine } from '#lib/engine/reply-engine.ts';
import { createTemplateEngine } from '#lib/engine/template/template-engine.ts';
import type { InCall } from '#lib/offline/in-call.ts';
import type { OfflineStatus } from '#lib/offline/offline-status.svelte.ts';
import type { Updates } from '#lib/offline/register.ts';
import { observeResources, countRequests, type RequestCount } from '#lib/offline/request-count.ts';
import { cards, loadPack } from '#lib/scenarios/catalogue.ts';
import { createStorage } from '#lib/storage/create-storage.ts';
import {
	createPreferenceStore,
	DEFAULT_PREFERENCES,
	DEFAULT_PROFILE_ID,
	type ClearablePreferences
} from '#lib/storage/preferences.ts';
import type { PreferenceStore, Preferences, Storage } from '#lib/storage/stores.ts';
import { createBackup, type Backup } from './services-backup.ts';
import { createIds, drawSeed } from './services-chance.ts';
import { realClock } from './services-clock.ts';
import { createDrafts, type Drafts } from './services-drafts.ts';
import { createLibrary, type ScenarioLibrary } from './services-library.ts';
import { noteCalledBefore } from './services-first-paint.ts';
import { createModelCalls, type ModelCalls } from './services-model-calls.ts';
import type { Models } from './services-models.ts';
import { startOffline } from './services-offline.ts';
import { createProfiles, type Profiles } from './services-profiles.ts';

/** What a screen may use of the outside; the `services*.ts` files are the only ones that name concrete adapters. */
export interface Services {
	readonly clock: Clock;
	readonly storage: Storage;
	readonly preferences: PreferenceStore;
	readonly config: SiteConfig;
	/** What is wrong with config.json; its other settings hold. */
	readonly configProblems: readonly AppError[];
	readonly scenarios: ScenarioLibrary;
	/** Documents that are being written. */
	readonly drafts: Drafts;
	readonly profiles: Profiles;
	readonly backup: Backup;
	readonly modelCalls: ModelCalls;
	readonly offline: OfflineStatus;
	readonly updates: Updates;
	/** `begin` while a call goes on: no new version takes over then, in any tab. */
	readonly inCall: InCall;
	/** Starts counting what the page asks of the network. */
	countRequests(): RequestCount;
	/** Models on this device; their code loads with the first use. */
	openModels(): Promise<Models>;
	/** The one engine of a call: the chosen model on its ladder, or the built-in lines. */
	createEngine(): Promise<ReplyEngine>;
	/** 1 … 999,999 */
	drawSeed(): number;
	/** Unique and sortable by time. */
	newId(): string;
	/** Everything kept on this computer is gone: attempts, documents, learners, settings. */
	eraseAll(): ReturnType<Storage['eraseAll']>;
	readonly appVersion: string;
}

/** Address of a file of this site, wherever it is mounted. */
const ofSite = (path: string): string => new URL(path, new URL(asset('/'), location.href)).href;

export interface OpenedPreferences extends ClearablePreferences {
	/** What the site is set to where the learner chose nothing. */
	useDefaults(change: Partial<Preferences>): void;
}

/** Settings are there at once, before anything else: the first paint depends on them. */
export function openPreferences(): OpenedPreferences {
	let defaults = DEFAULT_PREFERENCES;
	const store = createPreferenceStore(
		() => localStorage,
		() => defaults
	);
	return { ...store, useDefaults: (change) => void (defaults = { ...defaults, ...change }) };
}

/** Made once a page. Never rejects: what is missing is told by `storage.reason`, `configProblems`, `offline.problem`. */
export async function createServices(preferences: OpenedPreferences): Promise<Services> {
	const clock = realClock;
	const offline = startOffline(ofSite(''));
	const [{ config, problems }, storage] = await Promise.all([
		loadConfig((url) => fetch(url, { cache: 'no-cache' }), ofSite('config.json')),
		createStorage({ clock, onOutdated: () => offline.noteOutdated() })
	]);
	preferences.useDefaults({ difficulty: config.defaultDifficulty });
	const newId = createIds(clock);
	const drafts = createDrafts(() => localStorage);
	const profiles = createProfiles({
		store: storage.profiles,
		preferences,
		clock,
		newId,
		defaultId: DEFAULT_PROFILE_ID
	});
	let models: Models | null = null;
	async function openModels(): Promise<Models> {
		const { createModels } = await import('./services-models.ts');
		return (models ??= createModels({
			clock,
			config,
			ofSite,
			isInCall: () => offline.inCall.isHere()
		}));
	}

	return {
		clock,
		storage,
		preferences,
		config,
		configProblems: problems,
		scenarios: createLibrary({
			packs: { cards, load: loadPack },
			store: storage.scenarios,
			compiler: async () => {
				const { COMPILE_VERSION, compileDocument } = await import('#lib/scenarios/compile.ts');
				return { version: COMPILE_VERSION, compile: compileDocument };
			},
			documents: config.documents,
			fetchText: async (url) => {
				const response = await fetch(ofSite(url), { cache: 'no-cache' });
				if (!response.ok) throw new Error(`${response.status} for ${url}`);
				return response.text();
			},
			clock
		}),
		drafts,
		profiles,
		backup: createBackup({ storage, profiles, preferences, clock, newId, appVersion: version }),
		modelCalls: createModelCalls(),
		offline: offline.status,
		updates: offline.updates,
		inCall: offline.inCall,
		countRequests: () => countRequests(observeResources, location.origin),
		openModels,
		createEngine: async () => {
			const { modelId } = preferences.read();
			if (modelId === null) return createTemplateEngine();
			try {
				return await (await openModels()).createEngine(modelId);
			} catch {
				return createTemplateEngine(); // its code is not cached and there is no network
			}
		},
		drawSeed,
		newId,
		eraseAll: async () => {
			const erased = await storage.eraseAll();
			if (erased.ok) {
				preferences.clear();
				noteCalledBefore(false);
				drafts.clear();
			}
			return erased;
		},
		appVersion: version
	};
}
