import { createInstance, type i18n } from 'i18next';
import { LOCALES, type Locale } from '#lib/core/locale.ts';
import { AREAS, type Area } from './area.ts';
import { FIRST_SENTENCES } from './first-sentences.ts';
import type { MessageKey, MessageParams } from './message-key.ts';

type Sentences = Readonly<Record<string, unknown>>;
export type LoadSentences = (locale: Locale, area: Area) => Promise<Sentences>;

const files = import.meta.glob<Sentences>(
	['./locales/*/*.json', '!./locales/zh-CN/{common,errors,picker}.json'],
	{ import: 'default' }
);

const fromBuild: LoadSentences = async (locale, area) =>
	FIRST_SENTENCES[`${locale}/${area}`] ??
	(await files[`./locales/${locale}/${area}.json`]?.()) ??
	{};

/**
 * The language of the interface: i18next behind one rune. Reading `t` in a component makes it draw again when
 * the language or its sentences change. Only the areas that were asked for are loaded, in the active language.
 */
export class Language {
	#locale = $state<Locale>('zh-CN');
	#revision = $state(0);
	/** The language asked for last: while it is on its way, screens already load theirs in it. */
	#wanted: Locale = 'zh-CN';
	#areas: readonly Area[] = ['common', 'errors'];
	/** `locale/area` of what is loaded. */
	#present: readonly string[] = [];
	readonly #load: LoadSentences;
	readonly #i18n: i18n = createInstance();

	constructor(load: LoadSentences = fromBuild) {
		this.#load = load;
		void this.#i18n.init({
			lng: 'zh-CN',
			fallbackLng: false,
			initAsync: false,
			resources: {},
			nsSeparator: false,
			interpolation: { escapeValue: false } // Svelte escapes
		});
	}

	get locale(): Locale {
		return this.#locale;
	}

	/** Switches the language once its sentences are here; false leaves everything as it was. */
	async use(locale: Locale): Promise<boolean> {
		const before = this.#wanted;
		this.#wanted = locale;
		if (!(await this.#fetch(locale, this.#areas))) {
			if (this.#wanted !== locale) return false;
			this.#wanted = before;
			// A screen that was opened meanwhile asked for its sentences in the language that did not come.
			if (await this.#fetch(before, this.#areas)) this.#revision += 1;
			return false;
		}
		if (this.#wanted !== locale) return false; // another one was asked for meanwhile
		await this.#i18n.changeLanguage(locale);
		this.#locale = locale;
		this.#revision += 1;
		return true;
	}

	/** Loads what a screen says, in the active language. */
	async need(...areas: readonly Area[]): Promise<boolean> {
		this.#areas = [...this.#areas, ...areas.filter((area) => !this.#areas.includes(area))];
		const here = await this.#fetch(this.#wanted, areas);
		if (here) this.#revision += 1;
		return here;
	}

	readonly t = (key: MessageKey, params?: MessageParams): string => this.#say(key, params);

	/** For keys that arrive as data (`errors.<code>`, `why.<rule>`, marks); an unknown one gives `fallback`. */
	readonly tKey = (key: string, params?: MessageParams, fallback: string = key): string =>
		this.has(key, params) ? this.#say(key, params) : fallback;

	has(key: string, params?: MessageParams): boolean {
		void this.#revision;
		return this.#i18n.exists(key, { ...params });
	}

	#say(key: string, params?: MessageParams): string {
		void this.#revision;
		return this.#i18n.t(key, { ...params });
	}

	async #fetch(locale: Locale, areas: readonly Area[]): Promise<boolean> {
		try {
			await Promise.all(
				areas.map(async (area) => {
					const mark = `${locale}/${area}`;
					if (this.#present.includes(mark)) return;
					const sentences = await this.#load(locale, area);
					this.#i18n.addResourceBundle(locale, 'translation', sentences, true, true);
					this.#present = [...this.#present, mark];
				})
			);
			return true;
		} catch {
			return false; // offline before this language was ever cached
		}
	}
}

/** The one module-level rune: a page has one language. */
export const language = new Language();
export const t = language.t;
export const tKey = language.tKey;

/** The learner's language where the browser names one of ours, else `fallback`. */
export function preferredLocale(wanted: readonly string[], fallback: Locale): Locale {
	for (const tag of wanted) {
		const base = tag.toLowerCase().split('-')[0];
		const found = LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === base);
		if (found !== undefined) return found;
	}
	return fallback;
}

export { AREAS, type Area };
