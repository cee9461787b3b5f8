/**
 * One figure against its budget, as a line of JSON. Returns false when the budget is missed.
 * `unit` is 'ms', 'KB' or 'ratio'; `budget` is the largest allowed value.
 */
export function report(name, value, unit, budget) {
	const ok = value <= budget;
	console.log(
		JSON.stringify({ figure: name, value: Math.round(value * 100) / 100, unit, budget, ok })
	);
	return ok;
}

/** The value below which `share` (0..1) of the samples lie. */
export function quantile(samples, share) {
	const sorted = [...samples].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (samples) => quantile(samples, 0.5);
