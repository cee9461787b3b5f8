import { DIFFICULTIES, HELP_LEVELS } from '#lib/core/difficulty.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { flag, id, isRecord, nullable, oneOf, type Guard } from './shape.ts';
import type { PreferenceStore, Preferences } from './stores.ts';

export const PREFERENCES_KEY = 'get-to-the-point.preferences';

/** The learner who needs no set-up. */
export const DEFAULT_PROFILE_ID = 'default';

export const DEFAULT_PREFERENCES: Preferences = {
	locale: null,
	theme: 'system',
	difficulty: 'normal',
	help: 'script',
	profileId: DEFAULT_PROFILE_ID,
	silenceMs: 20_000,
	sound: true,
	captionPace: 'spoken',
	predictScore: false,
	race: true,
	modelId: null,
	home: null
};

/** No setting offers more than a minute of silence; under two seconds nobody can type. */
const silenceMs: Guard = (value) =>
	Number.isInteger(value) && (value as number) >= 2000 && (value as number) <= 60_000;

const GUARDS: Readonly<Record<keyof Preferences, Guard>> = {
	locale: nullable(oneOf(LOCALES)),
	theme: oneOf(['system', 'light', 'dark']),
	difficulty: oneOf(DIFFICULTIES),
	help: oneOf(HELP_LEVELS),
	profileId: id,
	silenceMs: nullable(silenceMs),
	sound: flag,
	captionPace: oneOf(['spoken', 'instant']),
	predictScore: flag,
	race: flag,
	modelId: nullable(id),
	home: nullable(id)
};

/** Takes what holds of `value`, setting by setting. */
export function toChosen(value: unknown): Partial<Preferences> {
	if (!isRecord(value)) return {};
	const known = Object.entries(GUARDS).filter(([name, guard]) => guard(value[name]));
	return Object.fromEntries(known.map(([name]) => [name, value[name]]));
}

/** What of the browser's `localStorage` is used; reading the property itself may throw. */
export interface TextStore {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

export interface ClearablePreferences extends PreferenceStore {
	clear(): void;
}

/**
 * Settings in `localStorage`, and only in memory where that is forbidden. Only what the learner chose is kept,
 * so that a trainer's later default still reaches the rest. Two tabs: the last write of a setting wins.
 */
export function createPreferenceStore(
	open: () => TextStore,
	defaults: () => Preferences = () => DEFAULT_PREFERENCES
): ClearablePreferences {
	/** Chosen here and not kept on disk. */
	let unkept: Partial<Preferences> = {};

	function kept(): Partial<Preferences> {
		try {
			return toChosen(JSON.parse(open().getItem(PREFERENCES_KEY) ?? 'null'));
		} catch {
			return {};
		}
	}

	return {
		read: () => ({ ...defaults(), ...kept(), ...unkept }),
		write(change) {
			const chosen = toChosen({ ...kept(), ...unkept, ...change });
			try {
				open().setItem(PREFERENCES_KEY, JSON.stringify(chosen));
				unkept = {};
				return true;
			} catch {
				unkept = { ...unkept, ...toChosen(change) };
				return false;
			}
		},
		clear() {
			unkept = {};
			try {
				open().removeItem(PREFERENCES_KEY);
			} catch {
				// Nothing was ever kept.
			}
		}
	};
}
