/**
 * Counter-based chance: the value depends only on (seed, turn, label), never on how many draws came before,
 * so a replay that starts at turn k draws exactly what the first run drew.
 */
export type Random = (turn: number, label: string) => number;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) {
		hash ^= text.charCodeAt(i);
		hash = Math.imul(hash, 0x01000193);
	}
	return hash >>> 0;
}

/** 32-bit finaliser of MurmurHash3 (public domain constants): one changed input bit flips about half of the output. */
function mix(value: number): number {
	let h = value | 0;
	h ^= h >>> 16;
	h = Math.imul(h, 0x85ebca6b);
	h ^= h >>> 13;
	h = Math.imul(h, 0xc2b2ae35);
	h ^= h >>> 16;
	return h >>> 0;
}

/** `seed`: integer 0 … 2^32-1. The result is in [0, 1) with 32 bits, the same in every engine. */
export function createRandom(seed: number): Random {
	const start = mix(seed ^ 0x9e3779b9);
	return (turn, label) => {
		const key = mix(start ^ Math.imul(turn + 1, 0x27d4eb2d)) ^ hashText(label);
		return mix(key) / 4294967296;
	};
}

/** Integer in 0 … count-1 (0 when count < 1). */
export function drawIndex(random: Random, turn: number, label: string, count: number): number {
	return count < 1 ? 0 : Math.min(count - 1, Math.floor(random(turn, label) * count));
}

/** Indexes 0 … count-1 in a seeded order (Fisher–Yates with one labelled draw a step). */
export function drawOrder(random: Random, turn: number, label: string, count: number): number[] {
	const order = Array.from({ length: count }, (_, i) => i);
	for (let i = count - 1; i > 0; i -= 1) {
		const j = drawIndex(random, turn, `${label}#${i}`, i + 1);
		const held = order[i]!;
		order[i] = order[j]!;
		order[j] = held;
	}
	return order;
}
