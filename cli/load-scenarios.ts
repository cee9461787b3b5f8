import { cards, hasPack, loadPack } from '#lib/scenarios/catalogue.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Io } from './io.ts';

/** `--scenario`: a pack id, the path of a document, or all packs. A message and null when there is none. */
export async function loadScenarios(
	name: string | undefined,
	io: Io
): Promise<readonly CompiledScenario[] | null> {
	if (name === undefined) {
		io.message('--scenario ID|FILE is missing');
		return null;
	}
	if (name === 'all') return Promise.all(cards.map((card) => loadPack(card.id)));
	if (hasPack(name)) return [await loadPack(name)];
	const markdown = await io.readFile(name);
	if (markdown === null) {
		io.message(`no pack and no readable document: ${name}`);
		return null;
	}
	const { compiled } = compileDocument(markdown);
	if (compiled === null) io.message(`not playable: ${name} (see: cli check)`);
	return compiled === null ? null : [compiled];
}
