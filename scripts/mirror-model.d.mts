import type { ModelOffer } from '../src/lib/engine/models.ts';
import type { ListedFile } from '../src/lib/engine/store/hub-listing.ts';

export function mirrorModel(
	offer: ModelOffer,
	directory: string,
	how: {
		readonly host?: string;
		readonly library?: string;
		readonly listing: (url: string) => Promise<ReadonlyMap<string, ListedFile> | null>;
		readonly onFile?: (name: string, done: number, bytes: number | null) => void;
		readonly wait?: (ms: number) => Promise<void>;
	}
): Promise<{
	readonly folder: string;
	readonly files: readonly {
		readonly name: string;
		readonly bytes: number;
		readonly sha256: string;
		readonly source: string;
	}[];
	readonly address: string;
}>;
