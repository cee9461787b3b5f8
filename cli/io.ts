/** The terminal as commands see it: results out, messages to the side. */
export interface Io {
	/** One result line on standard output. */
	result(text: string): void;
	/** A message for people, on standard error. */
	message(text: string): void;
	/** Text of a file, in whatever encoding editors write; null when it cannot be read. */
	readFile(path: string): Promise<string | null>;
	/** Standard input, line by line, until it ends. */
	lines(): AsyncIterable<string>;
}

/** A command: its arguments in, its exit code out (0 = all well, 1 = failure). */
export type Command = (args: readonly string[], io: Io) => Promise<number>;
