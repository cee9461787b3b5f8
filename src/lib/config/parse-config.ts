import type { AppError } from '#lib/core/app-error.ts';
import { DIFFICULTIES } from '#lib/core/difficulty.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { isInsideSite, parseModels } from './offered-models.ts';
import { DEFAULT_CONFIG, SHUT_CONFIG, type SiteConfig } from './site-config.ts';

export interface LoadedConfig {
	readonly config: SiteConfig;
	/** In plain words under `errors.config.`; what they name is as in `DEFAULT_CONFIG`, or shut where that opens something. */
	readonly problems: readonly AppError[];
}

type Field = keyof SiteConfig;
type Reader = (value: unknown, report: (problem: AppError) => void) => unknown;

const pick =
	(...allowed: readonly unknown[]): Reader =>
	(value) =>
		allowed.includes(value) ? value : undefined;

/** What each field may hold; `undefined` = it does not hold that. */
const READERS: Readonly<Record<Field, Reader>> = {
	defaultLocale: pick(null, ...LOCALES),
	documents: (value, report) => {
		if (!Array.isArray(value)) return undefined;
		const addresses = value.filter((one): one is string => typeof one === 'string' && one !== '');
		for (const url of addresses.filter((one) => !isInsideSite(one)))
			report({ code: 'config.documentElsewhere', params: { url } });
		return [...new Set(addresses.filter(isInsideSite))];
	},
	models: parseModels,
	defaultDifficulty: pick(...DIFFICULTIES),
	passMark: (value) =>
		typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100
			? value
			: undefined,
	allowImport: pick(true, false),
	allowHub: pick(true, false)
};

const isField = (name: string): name is Field => Object.hasOwn(READERS, name);

/**
 * Reads the text of `config.json`: what holds is taken, the rest is reported and left as in the defaults. A file or a
 * switch that cannot be read never opens what a trainer may have shut.
 */
export function parseConfig(text: string): LoadedConfig {
	let value: unknown;
	try {
		// Editors on Windows put a byte-order mark in front.
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (cause) {
		return { config: SHUT_CONFIG, problems: [{ code: 'config.notJson', cause }] };
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return { config: SHUT_CONFIG, problems: [{ code: 'config.notJson' }] };

	const problems: AppError[] = [];
	const read: Partial<Record<Field, unknown>> = {};
	for (const [name, given] of Object.entries(value)) {
		if (name.startsWith('$') || name.startsWith('//')) continue; // "$schema", remarks
		if (!isField(name)) {
			problems.push({ code: 'config.unknownField', params: { field: name } });
			continue;
		}
		const taken = READERS[name](given, (problem) => problems.push(problem));
		if (taken === undefined) {
			problems.push({ code: `config.badField.${name}` });
			read[name] = SHUT_CONFIG[name];
		} else read[name] = taken;
	}
	return { config: { ...DEFAULT_CONFIG, ...(read as Partial<SiteConfig>) }, problems };
}
