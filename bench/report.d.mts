export function report(name: string, value: number, unit: string, budget: number): boolean;
export function quantile(samples: readonly number[], share: number): number;
export function median(samples: readonly number[]): number;
