import type { AppError } from '#lib/core/app-error.ts';
import type { OfferedModel } from './site-config.ts';

/** Whether an address stays on the site: no scheme, no host. */
export const isInsideSite = (url: string): boolean =>
	!/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\\/]{2}/.test(url);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isAddress = (value: unknown): value is string =>
	isText(value) && (isInsideSite(value) || /^https?:\/\//i.test(value));

function toModel(value: unknown): OfferedModel | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, name, engine, url, mirrors, bytes } = value as Readonly<Record<string, unknown>>;
	if (!isText(id) || !isAddress(url) || (engine !== 'webllm' && engine !== 'wllama')) return null;
	if (mirrors !== undefined && !(Array.isArray(mirrors) && mirrors.every(isAddress))) return null;
	return {
		id,
		name: isText(name) ? name : id,
		engine,
		url,
		...(mirrors === undefined ? {} : { mirrors }),
		bytes: typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null
	};
}

/** Models that can be offered; each other entry is reported with its place (from 1). */
export function parseModels(
	value: unknown,
	report: (problem: AppError) => void
): readonly OfferedModel[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const models = new Map<string, OfferedModel>();
	value.forEach((entry, i) => {
		const model = toModel(entry);
		if (model === null || models.has(model.id))
			report({ code: 'config.badModel', params: { place: i + 1 } });
		else models.set(model.id, model);
	});
	return [...models.values()];
}
