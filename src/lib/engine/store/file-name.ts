/** A file directly in the folder of a model; nothing else is ever read or written. */
export const isFileName = (name: unknown): name is string =>
	typeof name === 'string' && /^\w[\w.-]{0,149}$/.test(name);
