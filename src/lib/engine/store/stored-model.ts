import { isFileName } from './file-name.ts';

/** One file of a model that has several. */
export interface StoredFile {
	readonly name: string;
	readonly bytes: number;
	/** Lower-case hex. */
	readonly sha256: string;
}

/** A model whose files lie on this computer, whole and verified. */
export interface StoredModel {
	/** Folder name: letters, digits, dot, dash and underscore. */
	readonly id: string;
	readonly name: string;
	readonly format: 'gguf' | 'mlc';
	/** MLC: every file; a GGUF model is one file. */
	readonly files?: readonly StoredFile[];
	/** All together. */
	readonly bytes: number;
	/** Lower-case hex; of several files, the hash of their list (mlc-files.ts). */
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
	/** MLC: files that are whole and verified, and the one that was being fetched. */
	readonly files?: readonly StoredFile[];
	readonly current?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);
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
		isCount(bytes) &&
		isHash(sha256) &&
		(proof === 'known' || proof === 'pinned') &&
		isText(source) &&
		isText(licence) &&
		isCount(storedAt);
	if (!holds) return null;
	if (format === 'gguf')
		return { id, name, format, bytes, sha256, proof, source, licence, storedAt };
	const files = toFiles(record['files']);
	if (format !== 'mlc' || !files) return null;
	return { id, name, format, files, bytes, sha256, proof, source, licence, storedAt };
}

function toFiles(value: unknown): readonly StoredFile[] | null {
	if (!Array.isArray(value) || value.length === 0) return null;
	const files = value.map((one) => {
		const { name, bytes, sha256 } = toLoose(one) ?? {};
		return isFileName(name) && isCount(bytes) && isHash(sha256) ? { name, bytes, sha256 } : null;
	});
	return files.every((file) => file !== null) ? files : null;
}

/** Null for a damaged note: the download then begins anew. */
export function toPartNote(value: unknown): PartNote | null {
	const note = toLoose(value);
	if (!note) return null;
	const { name, url, tag, bytes, sha256 } = note;
	if (!isText(name) || !isText(url)) return null;
	const files = toFiles(note['files']);
	const current = note['current'];
	return {
		name,
		url,
		tag: isText(tag) ? tag : null,
		bytes: isCount(bytes) ? bytes : null,
		sha256: isText(sha256) ? sha256 : null,
		...(files ? { files } : {}),
		...(isFileName(current) ? { current } : {})
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
