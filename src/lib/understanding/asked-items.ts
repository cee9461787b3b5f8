import { ASKED, WEIGHTS } from './asked-weights.ts';
import type { LineSigns } from './line-signs.ts';
import type { ReplySigns } from './reply-signs.ts';

type Signs = LineSigns & ReplySigns;

const NAMES = Object.keys(WEIGHTS) as readonly (keyof Signs)[];

function weigh(signs: Partial<Signs>): number {
	let sum = 0;
	for (const name of NAMES) sum += (signs[name] ?? 0) * WEIGHTS[name];
	return sum;
}

/**
 * Items (by position) that he asked about: the part of his line that says most for an item decides, together with what
 * the caller took it for. A reply tells as much about the question as the question itself.
 */
export function settleAsked(
	line: readonly (readonly LineSigns[])[],
	reply: readonly ReplySigns[]
): number[] {
	return reply.flatMap((signs, i) => {
		const parts = line.map((part) => (part[i] ? weigh(part[i]) : -Infinity));
		return weigh(signs) + Math.max(-Infinity, ...parts) >= ASKED ? [i] : [];
	});
}
