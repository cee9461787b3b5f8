/**
 * Remembers that a model is about to be started, so that a start which ended the page is known next time and the
 * same model is not tried again blindly: a tab that died for want of memory leaves no error.
 */
export interface CrashMarks {
	/** Models whose start was never finished. */
	read(): readonly string[];
	begin(modelId: string): void;
	/** It runs, or failed in a way that was told. */
	end(modelId: string): void;
	/** The learner wants to try it again all the same. */
	forget(modelId: string): void;
}

interface TextStore {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
}

export const CRASH_KEY = 'get-to-the-point.model-starts';

export function createCrashMarks(open: () => TextStore): CrashMarks {
	/** Started by this very page: not crashed, only running. */
	const own = new Set<string>();

	function kept(): readonly string[] {
		try {
			const value: unknown = JSON.parse(open().getItem(CRASH_KEY) ?? '[]');
			return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
		} catch {
			return [];
		}
	}
	function write(ids: readonly string[]): void {
		try {
			open().setItem(CRASH_KEY, JSON.stringify(ids));
		} catch {
			// Nothing is kept in this browser, so neither is this.
		}
	}
	const drop = (modelId: string) => {
		own.delete(modelId);
		write(kept().filter((id) => id !== modelId));
	};

	return {
		read: () => kept().filter((id) => !own.has(id)),
		begin(modelId) {
			own.add(modelId);
			write([...new Set([...kept(), modelId])]);
		},
		end: drop,
		forget: drop
	};
}
