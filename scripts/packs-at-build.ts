import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const FOLDER = 'src/lib/scenarios/packs';

/** A module of the site that runs while the site is built, and every file it was made of. */
export interface BuildModule<T> {
	readonly module: T;
	/** Absolute, for the watcher. */
	readonly files: readonly string[];
}

export async function runModule<T>(root: string, file: string): Promise<BuildModule<T>> {
	const { module, dependencies } = await runnerImport<T>(join(root, file), {
		configFile: false,
		root,
		logLevel: 'error'
	});
	return { module, files: dependencies.map((one) => join(root, one.replace(root, ''))) };
}

export interface PackFile {
	/** Absolute. */
	readonly file: string;
	readonly markdown: string;
}

/** The scenario documents that are shipped, in the order of their names. */
export function readPacks(root: string): PackFile[] {
	const folder = join(root, FOLDER);
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => join(folder, name))
		.map((file) => ({ file, markdown: readFileSync(file, 'utf8') }));
}

export const isPack = (file: string): boolean => file.includes(`/${FOLDER}/`);

/** Engines parse a JSON string faster than the same object literal. */
export const jsonModule = (value: unknown): string =>
	`export default JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
