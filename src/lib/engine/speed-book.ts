/** How fast each model was on this device when it was last measured, so that the next call knows before it rings. */
export interface Measured {
	/** Tokens a second; null when too little was measured. */
	readonly prefillRate: number | null;
	readonly decodeRate: number | null;
	readonly verdict: 'good' | 'slow' | 'too-slow' | 'noise';
	/** Where it was measured; `gpu` only where its words made sense there and it was the faster. */
	readonly on: 'gpu' | 'cpu';
}

export interface SpeedBook {
	read(modelId: string): Measured | null;
	write(modelId: string, measured: Measured): void;
	forget(modelId: string): void;
}

interface TextStore {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
}

export const SPEED_KEY = 'get-to-the-point.model-speeds';

const VERDICTS: readonly Measured['verdict'][] = ['good', 'slow', 'too-slow', 'noise'];

const isRate = (value: unknown): value is number | null =>
	value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);

/** Null for a damaged entry: the model is then measured anew. */
function toMeasured(value: unknown): Measured | null {
	if (typeof value !== 'object' || value === null) return null;
	const { prefillRate, decodeRate, verdict, on } = value as Readonly<Record<string, unknown>>;
	if (!isRate(prefillRate) || !isRate(decodeRate)) return null;
	if (!VERDICTS.includes(verdict as Measured['verdict'])) return null;
	return {
		prefillRate,
		decodeRate,
		verdict: verdict as Measured['verdict'],
		on: on === 'gpu' ? 'gpu' : 'cpu'
	};
}

/** `version` of the engines' packages: another one may be faster, slower or right at last, and is measured anew. */
export function createSpeedBook(open: () => TextStore, version: string): SpeedBook {
	/** Holds where nothing may be kept, until the page closes. */
	const own = new Map<string, Measured>();

	function entries(): Readonly<Record<string, unknown>> {
		try {
			const kept: unknown = JSON.parse(open().getItem(SPEED_KEY) ?? '{}');
			if (typeof kept !== 'object' || kept === null) return {};
			const { version: of, models } = kept as { version?: unknown; models?: unknown };
			if (of !== version || typeof models !== 'object' || models === null) return {};
			return models as Readonly<Record<string, unknown>>;
		} catch {
			return {};
		}
	}

	function keep(models: Readonly<Record<string, unknown>>): void {
		try {
			open().setItem(SPEED_KEY, JSON.stringify({ version, models }));
		} catch {
			// Private mode or a full disk: it holds until the page closes.
		}
	}

	return {
		read(modelId) {
			const kept = entries();
			const found = Object.hasOwn(kept, modelId) ? toMeasured(kept[modelId]) : null;
			return own.get(modelId) ?? found;
		},
		write(modelId, measured) {
			own.set(modelId, measured);
			keep({ ...entries(), [modelId]: measured });
		},
		forget(modelId) {
			own.delete(modelId);
			keep(Object.fromEntries(Object.entries(entries()).filter(([id]) => id !== modelId)));
		}
	};
}
