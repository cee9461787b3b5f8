export interface Manifest {
	readonly licence: string;
	readonly source: string;
	readonly files: readonly {
		readonly name: string;
		readonly bytes: number;
		readonly sha256: string;
		readonly licence?: string;
		readonly source?: string;
	}[];
}
export function manifestOf(
	folder: string,
	about?: { readonly licence?: string; readonly source?: string }
): Promise<Manifest>;
export function writeManifest(folder: string, manifest: Manifest): void;
