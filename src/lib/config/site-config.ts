import type { Difficulty } from '#lib/core/difficulty.ts';
import type { Locale } from '#lib/core/locale.ts';

/** A model that a trainer offers; addresses are relative to the site, or of a hub where `allowHub` says so. */
export interface OfferedModel {
	readonly id: string;
	readonly name: string;
	readonly engine: 'webllm' | 'wllama';
	/** Folder (webllm) or GGUF file (wllama). */
	readonly url: string;
	/** The same on other hosts, asked in order when the one before does not answer. */
	readonly mirrors?: readonly string[];
	/** Bytes to download; null when the trainer did not say. */
	readonly bytes: number | null;
}

/** What a trainer can change beside `index.html` without a build. */
export interface SiteConfig {
	/** Language of a first visit; null = as the browser asks. */
	readonly defaultLocale: Locale | null;
	/** Scenario documents to list, addresses relative to the site. */
	readonly documents: readonly string[];
	readonly models: readonly OfferedModel[];
	readonly defaultDifficulty: Difficulty;
	/** Whole points, 0..100, from which a call counts as passed. */
	readonly passMark: number;
	readonly allowImport: boolean;
	readonly allowHub: boolean;
}

export const DEFAULT_CONFIG: SiteConfig = {
	defaultLocale: null,
	documents: [],
	models: [],
	defaultDifficulty: 'normal',
	passMark: 60,
	allowImport: true,
	allowHub: true
};

/** What holds while nobody can tell what the trainer wrote: whatever he may have shut stays shut. */
export const SHUT_CONFIG: SiteConfig = { ...DEFAULT_CONFIG, allowImport: false, allowHub: false };
