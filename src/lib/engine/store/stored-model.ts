/** A model whose file lies on this computer, whole and verified. */
export interface StoredModel {
	/** Folder name: letters, digits, dot, dash and underscore. */
	readonly id: string;
	readonly name: string;
	readonly format: 'gguf';
	readonly bytes: number;
	/** Lower-case hex. */
	readonly sha256: string;
	/** `known`: equal to a hash that the source told beforehand; `pinned`: taken when it was first stored. */
	readonly proof: 'known' | 'pinned';
	/** Address it came from, or the name of the imported file. */
	readonly source: string;
	readonly licence: string;
	/** Milliseconds since 1970. */
	readonly storedAt: number;
}

/** A download that is not finished. */
export interface PartialModel {
	readonly id: string;
	readonly name: string;
	/** Bytes that are here; 0 … bytes. */
	readonly done: number;
	/** Null while nobody has told. */
	readonly bytes: number | null;
}

/** What is remembered of a download beside its bytes, to go on after a reload. */
export interface PartNote {
	readonly name: string;
	readonly url: string;
	/** As the host named this very file; another name later means another file. */
	readonly tag: string | null;
	readonly bytes: number | null;
	/** As it was told beforehand; the same on another host means the same file. */
	readonly sha256: string | null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && Number(value) >= 0;

type Loose = Readonly<Record<string, unknown>>;
const toLoose = (value: unknown): Loose | null =>
	typeof value === 'object' && value !== null ? (value as Loose) : null;

/** Null for a damaged record. */
export function toStoredModel(value: unknown): StoredModel | null {
	const record = toLoose(value);
	if (!record) return null;
	const { id, name, format, bytes, sha256, proof, source, licence, storedAt } = record;
	const holds =
		isText(id) &&
		isModelId(id) &&
		isText(name) &&
		format === 'gguf' &&
		isCount(bytes) &&
		isText(sha256) &&
		/^[0-9a-f]{64}$/.test(sha256) &&
		(proof === 'known' || proof === 'pinned') &&
		isText(source) &&
		isText(licence) &&
		isCount(storedAt);
	return holds ? { id, name, format, bytes, sha256, proof, source, licence, storedAt } : null;
}

/** Null for a damaged note: the download then begins anew. */
export function toPartNote(value: unknown): PartNote | null {
	const note = toLoose(value);
	if (!note) return null;
	const { name, url, tag, bytes, sha256 } = note;
	if (!isText(name) || !isText(url)) return null;
	return {
		name,
		url,
		tag: isText(tag) ? tag : null,
		bytes: isCount(bytes) ? bytes : null,
		sha256: isText(sha256) ? sha256 : null
	};
}

export const isModelId = (id: string): boolean => /^[\w][\w.-]{0,99}$/.test(id);

/** A folder name out of any file name; never empty. */
export function modelIdOf(fileName: string): string {
	const plain = fileName
		.replace(/\.gguf$/i, '')
		.replace(/[^\w.-]+/g, '-')
		.replace(/^[.-]+|-+$/g, '')
		.slice(0, 100);
	return plain === '' ? 'model' : plain;
}
