/** 16 × log2(1 + i/16), rounded: the mantissa of `log2Times16`. A fixed table, because Math.log may differ by engine. */
const MANTISSA = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15] as const;

/** 16 × log2(n) as an integer, for whole n ≥ 1. */
export function log2Times16(n: number): number {
	const exponent = 31 - Math.clz32(n);
	const mantissa = exponent >= 4 ? (n >>> (exponent - 4)) & 15 : (n << (4 - exponent)) & 15;
	return exponent * 16 + MANTISSA[mantissa]!;
}

/** Largest whole r with r*r ≤ n, for 0 ≤ n ≤ 2^52: exact, whatever the engine's sqrt rounds to. */
export function wholeRoot(n: number): number {
	let root = Math.floor(Math.sqrt(n));
	while (root * root > n) root -= 1;
	while ((root + 1) * (root + 1) <= n) root += 1;
	return root;
}

/** part/whole in thousandths, 0..1000; 0 when there is no whole. */
export function permille(part: number, whole: number): number {
	return whole <= 0 ? 0 : Math.min(1000, Math.floor((part * 1000) / whole));
}
