import { createSHA256 } from 'hash-wasm';
import { err, ok, type Result } from '#lib/core/result.ts';
import {
	BACKUP_VERSION,
	isEnd,
	isHeader,
	parseLine,
	toRecord,
	type BackupHeader,
	type BackupRecord
} from './backup-format.ts';

/** Why a file was refused; nothing of it was stored. Keys under `backup.errors.` */
export type BackupProblem = 'empty' | 'foreign' | 'newer' | 'damaged' | 'unreadable';
export interface BackupError {
	readonly code: `backup.${BackupProblem}`;
}

/** A header is short: whatever has no line end within this many characters is another kind of file. */
const HEADER_LENGTH = 4096;
/** No record of ours is longer, UTF-16 units; keeps a file without line ends from filling the memory. */
const LONGEST_LINE = 64_000_000;

const refused = (problem: BackupProblem): Result<never, BackupError> =>
	err({ code: `backup.${problem}` });

/** Reads a whole file, packed or not, and answers with its header if nothing of it is missing or changed. */
export async function checkFile(file: Blob): Promise<Result<BackupHeader, BackupError>> {
	if (file.size === 0) return refused('empty');
	let packed = false;
	let header: BackupHeader | null = null;
	try {
		packed = await isPacked(file);
		const hash = await createSHA256();
		let lines = 0;
		let last: string | null = null;
		for await (const line of linesOf(file, packed)) {
			if (lines === 0) {
				const first = parseLine(line);
				if (!isHeader(first)) return refused('foreign');
				if (first.version > BACKUP_VERSION) return refused('newer');
				header = first;
			}
			// The end line is not part of its own hash.
			if (last !== null) hash.update(`${last}\n`);
			last = line;
			lines += 1;
		}
		const end = parseLine(last ?? '');
		if (header === null) return refused('foreign');
		if (!isEnd(end) || end.records !== lines - 2) return refused('damaged');
		return end.sha256 === hash.digest('hex') ? ok(header) : refused('damaged');
	} catch {
		// Another kind of packed file fails before its first line, a damaged one of ours after it.
		if (packed) return refused(header === null ? 'foreign' : 'damaged');
		return refused((await beginsAsOurs(file)) ? 'unreadable' : 'foreign');
	}
}

/** Bytes that are no text break a whole stretch of the file, the header with it. */
async function beginsAsOurs(file: Blob): Promise<boolean> {
	try {
		const [first] = (await file.slice(0, HEADER_LENGTH).text()).split('\n', 1);
		return isHeader(parseLine(first ?? ''));
	} catch {
		return true; // the disk itself cannot be read
	}
}

/** The records of a checked file, in order; null for one that this version cannot read. */
export async function* recordsOf(file: Blob): AsyncGenerator<BackupRecord | null> {
	let number = 0;
	for await (const line of linesOf(file, await isPacked(file))) {
		number += 1;
		const value = parseLine(line);
		if (number > 1 && !isEnd(value)) yield toRecord(value);
	}
}

/** The two bytes that every gzip file begins with (RFC 1952, 2.3.1). */
async function isPacked(file: Blob): Promise<boolean> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	return first === 0x1f && second === 0x8b;
}

/** Lines without their line ends; reads piece by piece. Throws where there is no text. */
async function* linesOf(file: Blob, packed: boolean): AsyncGenerator<string> {
	const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	const reader = bytes.getReader();
	let rest = '';
	let isFirst = true;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
			const lines = rest.split('\n');
			rest = lines.pop() ?? '';
			if (lines.length > 0) isFirst = false;
			yield* lines;
			if (rest.length > (isFirst ? HEADER_LENGTH : LONGEST_LINE)) throw new Error('no line end');
			if (done) break;
		}
		if (rest !== '') yield rest;
	} finally {
		// Left in the middle: the rest of the file is not wanted.
		await reader.cancel().catch(() => undefined);
	}
}
