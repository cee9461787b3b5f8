/** Which models can be had here: a trainer's own first, then the public ones where the site allows that. */
import type { SiteConfig } from '#lib/config/site-config.ts';
import { MODEL_OFFERS, type ModelOffer } from '#lib/engine/models.ts';
import { modelIdOf } from '#lib/engine/store/stored-model.ts';

/** A model that can be downloaded here. */
export interface DownloadOffer {
	readonly id: string;
	readonly name: string;
	readonly format: ModelOffer['format'];
	/** Absolute; own host first. Files for GGUF, folders with their slash for MLC. */
	readonly urls: readonly string[];
	/** MLC: the compiled library where the folder holds none. */
	readonly libraries: readonly string[];
	readonly bytes: number | null;
	readonly licence: string;
	/** `hub`: leaves the site. */
	readonly origin: 'site' | 'hub';
	/** What is known of its needs; null for a trainer's own model. */
	readonly needs: ModelOffer | null;
}

/** The trainer's models first, then the public ones; one entry for a model that both have. */
export function offersOf(
	config: Pick<SiteConfig, 'models' | 'allowHub'>,
	ofSite: (path: string) => string
): readonly DownloadOffer[] {
	const isElsewhere = (url: string) => /^https?:/i.test(url);
	const toUrl = (url: string) => (isElsewhere(url) ? url : ofSite(url));
	const isAllowed = (url: string) => config.allowHub || !isElsewhere(url);
	const own = config.models
		.filter(({ url }) => isAllowed(url))
		.map((model): DownloadOffer => {
			const format = model.engine === 'webllm' ? 'mlc' : 'gguf';
			const asFolder = (url: string) => (format === 'mlc' ? url.replace(/\/?$/, '/') : url);
			const needs =
				MODEL_OFFERS.find((one) => one.format === format && one.id === model.id) ?? null;
			const hub = config.allowHub && needs ? hubOf(needs) : { urls: [], libraries: [] };
			return {
				id: modelIdOf(model.id),
				name: model.name,
				format,
				urls: [model.url, ...(model.mirrors ?? []).filter(isAllowed)]
					.map((url) => asFolder(toUrl(url)))
					.concat(hub.urls),
				libraries: hub.libraries,
				bytes: model.bytes,
				licence: needs?.licence ?? '',
				origin: isElsewhere(model.url) ? 'hub' : 'site',
				needs
			};
		});
	if (!config.allowHub) return own;
	const known = new Set(own.map((offer) => offer.id));
	const hub = MODEL_OFFERS.filter((one) => !known.has(one.id)).map((one): DownloadOffer => ({
		id: one.id,
		name: one.name,
		format: one.format,
		...hubOf(one),
		bytes: null,
		licence: one.licence,
		origin: 'hub',
		needs: one
	}));
	return [...own, ...hub];
}

const hubOf = ({ hub }: ModelOffer): Pick<DownloadOffer, 'urls' | 'libraries'> => ({
	urls: [hub.folder + (hub.file ?? '')],
	libraries: hub.library === null ? [] : [hub.library]
});
