import type { SiteConfig } from './site-config.ts';

/**
 * Where the public models lie and where their hub redirects to (its content network), as sources of a policy.
 * tests/unit/model-hosts.test.ts holds the list of offered models to it.
 */
export const HUB_SOURCES: readonly string[] = [
	'https://huggingface.co',
	'https://*.huggingface.co',
	'https://*.hf.co',
	'https://raw.githubusercontent.com'
];

/** Origins outside the site that models may be fetched from: those that config.json names, and the hub where it may. */
export function modelSources(config: Pick<SiteConfig, 'models' | 'allowHub'>): readonly string[] {
	if (!config.allowHub) return []; // then no address outside the site is ever offered
	const named = config.models
		.flatMap(({ url, mirrors = [] }) => [url, ...mirrors])
		.flatMap((url) => {
			try {
				const { origin, protocol } = new URL(url);
				return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
			} catch {
				return []; // an address of the site itself
			}
		});
	return [...new Set([...named, ...HUB_SOURCES])];
}
