import { parseConfig, type LoadedConfig } from './parse-config.ts';
import { DEFAULT_CONFIG, SHUT_CONFIG } from './site-config.ts';

/** The part of `fetch` that is needed. */
export type FetchText = (url: string) => Promise<{
	readonly ok: boolean;
	readonly status: number;
	text(): Promise<string>;
}>;

/** `config.json` of this site; the defaults with a problem in plain words when there is none, and shut when it is there and cannot be had. Never rejects. */
export async function loadConfig(fetchText: FetchText, url: string): Promise<LoadedConfig> {
	try {
		const response = await fetchText(url);
		if (!response.ok)
			return {
				config: DEFAULT_CONFIG,
				problems: [{ code: 'config.missing', params: { status: response.status } }]
			};
		return parseConfig(await response.text());
	} catch (cause) {
		return { config: SHUT_CONFIG, problems: [{ code: 'config.unreachable', cause }] };
	}
}
