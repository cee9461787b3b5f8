/**
 * An expected failure. `code` doubles as the i18n key (`errors.<code>`) and `params` are its placeholders;
 * `cause` keeps the foreign error for the console, never for the learner.
 */
export interface AppError {
	readonly code: string;
	readonly params?: Readonly<Record<string, string | number>>;
	readonly cause?: unknown;
}
