import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { type Understanding, createUnderstanding } from '#lib/understanding/understand.ts';

export const PACK_IDS = [
	'upgrade',
	'renewal-offer',
	'mobile-plan',
	'cloud-renewal',
	'service-followup'
] as const;

export interface Playable {
	readonly scenario: CompiledScenario;
	readonly understanding: Understanding;
}

/** A document of the repository or of ../shared, compiled and ready to be played. */
export function playable(path: string): Playable {
	const { compiled, problems } = compileDocument(readFileSync(path, 'utf8'));
	if (compiled === null) throw new Error(`${path}: ${JSON.stringify(problems)}`);
	return { scenario: compiled, understanding: createUnderstanding(compiled) };
}

export const pack = (id: (typeof PACK_IDS)[number]): Playable =>
	playable(`src/lib/scenarios/packs/${id}.md`);

export const SEEDS_FOLDER = '../shared/seeds';

/** The five source documents; empty in a clone without ../shared. */
export const sourcePaths = (): string[] =>
	existsSync(SEEDS_FOLDER)
		? readdirSync(SEEDS_FOLDER)
				.filter((name) => name.endsWith('.txt'))
				.sort()
				.map((name) => `${SEEDS_FOLDER}/${name}`)
		: [];
