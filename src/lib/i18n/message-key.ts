import type backupFile from './locales/en/backup.json';
import type callFile from './locales/en/call.json';
import type commonFile from './locales/en/common.json';
import type debriefFile from './locales/en/debrief.json';
import type drillsFile from './locales/en/drills.json';
import type errorsFile from './locales/en/errors.json';
import type historyFile from './locales/en/history.json';
import type modelsFile from './locales/en/models.json';
import type pickerFile from './locales/en/picker.json';
import type problemsFile from './locales/en/problems.json';
import type progressFile from './locales/en/progress.json';
import type replayFile from './locales/en/replay.json';
import type scenariosFile from './locales/en/scenarios.json';
import type settingsFile from './locales/en/settings.json';

type Files = typeof commonFile &
	typeof pickerFile &
	typeof callFile &
	typeof debriefFile &
	typeof historyFile &
	typeof scenariosFile &
	typeof problemsFile &
	typeof settingsFile &
	typeof modelsFile &
	typeof replayFile &
	typeof backupFile &
	typeof drillsFile &
	typeof progressFile &
	typeof errorsFile;

/** i18next picks the plural form itself: `turns_one` and `turns_other` are asked for as `turns`. */
type WithoutPlural<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

type Leaves<T, Path extends string = ''> = {
	[K in keyof T & string]: T[K] extends string
		? `${Path}${WithoutPlural<K>}`
		: Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Every key that a screen may name; typed from the English files, the test holds the other locales to them. */
export type MessageKey = Leaves<Files>;

/** Placeholders of a sentence; `count` also chooses the plural form. */
export type MessageParams = Readonly<Record<string, string | number>>;
