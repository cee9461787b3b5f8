/** Small guards for what comes back from disk: enough that no screen meets a value of the wrong kind. */
export type Guard = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Guard = (value) => typeof value === 'string';
export const id: Guard = (value) => typeof value === 'string' && value !== '';
export const number: Guard = (value) => typeof value === 'number' && Number.isFinite(value);
export const count: Guard = (value) => Number.isInteger(value) && (value as number) >= 0;
export const flag: Guard = (value) => typeof value === 'boolean';
export const nullable =
	(guard: Guard): Guard =>
	(value) =>
		value === null || guard(value);
export const oneOf =
	(allowed: readonly unknown[]): Guard =>
	(value) =>
		allowed.includes(value);
export const list =
	(guard: Guard): Guard =>
	(value) =>
		Array.isArray(value) && value.every(guard);

/** Fields named in `guards` must hold; others may be there and are kept. */
export function shape(guards: Readonly<Record<string, Guard>>): Guard {
	const fields = Object.entries(guards); // once: every turn of every opened call goes through here
	return (value) => isRecord(value) && fields.every(([name, guard]) => guard(value[name]));
}
