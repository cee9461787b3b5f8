import type { TextStore } from '#lib/storage/preferences.ts';

/** A scenario document that is being written and cannot be played yet. */
export interface Draft {
	/** Unique; `of:<scenario id>` for a change of an imported scenario. */
	readonly key: string;
	/** File name or title, '' when neither is known. */
	readonly name: string;
	readonly text: string;
	/** Milliseconds since 1970. */
	readonly changedAt: number;
}

/** Documents in the making, on this computer. */
export interface Drafts {
	/** Last changed first. */
	list(): readonly Draft[];
	/** False: it could not be kept (private mode, full disk); it still holds until the page closes. */
	put(draft: Draft): boolean;
	remove(key: string): void;
	clear(): void;
}

export const DRAFTS_KEY = 'get-to-the-point.drafts';

const isDraft = (value: unknown): value is Draft => {
	if (typeof value !== 'object' || value === null) return false;
	const { key, name, text, changedAt } = value as Record<string, unknown>;
	return (
		typeof key === 'string' &&
		typeof name === 'string' &&
		typeof text === 'string' &&
		typeof changedAt === 'number'
	);
};

/** Text only, a few dozen kilobytes each: small enough for `localStorage`, and in memory where that is forbidden. */
export function createDrafts(open: () => TextStore): Drafts {
	let unkept: readonly Draft[] | null = null;

	function read(): readonly Draft[] {
		if (unkept !== null) return unkept;
		try {
			const stored: unknown = JSON.parse(open().getItem(DRAFTS_KEY) ?? '[]');
			return Array.isArray(stored) ? stored.filter(isDraft) : [];
		} catch {
			return [];
		}
	}

	function write(drafts: readonly Draft[]): boolean {
		try {
			if (drafts.length === 0) open().removeItem(DRAFTS_KEY);
			else open().setItem(DRAFTS_KEY, JSON.stringify(drafts));
			unkept = null;
			return true;
		} catch {
			unkept = drafts;
			return false;
		}
	}

	return {
		list: () => [...read()].sort((a, b) => b.changedAt - a.changedAt),
		put: (draft) => write([...read().filter((one) => one.key !== draft.key), draft]),
		remove: (key) => void write(read().filter((one) => one.key !== key)),
		clear: () => void write([])
	};
}
