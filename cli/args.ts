/** `--name value`, `--flag` and the rest, in order. */
export interface Args {
	readonly options: Readonly<Record<string, string>>;
	readonly flags: ReadonlySet<string>;
	readonly rest: readonly string[];
	/** Options that the command does not know or that lack their value. */
	readonly unknown: readonly string[];
}

/** Reads arguments; `known.options` take a value, `known.flags` take none. `--` ends the options. */
export function readArgs(
	args: readonly string[],
	known: { readonly options?: readonly string[]; readonly flags?: readonly string[] }
): Args {
	const options: Record<string, string> = {};
	const flags = new Set<string>();
	const rest: string[] = [];
	const unknown: string[] = [];
	let open = true;
	for (let i = 0; i < args.length; i += 1) {
		const arg = args[i] ?? '';
		if (!open || !arg.startsWith('--')) {
			rest.push(arg);
			continue;
		}
		if (arg === '--') {
			open = false;
			continue;
		}
		const [name = '', inline] = splitOnce(arg.slice(2));
		if (known.flags?.includes(name) && inline === undefined) flags.add(name);
		else if (known.options?.includes(name)) {
			const value = inline ?? args[i + 1];
			if (value === undefined) unknown.push(arg);
			else options[name] = value;
			if (inline === undefined) i += 1;
		} else unknown.push(arg);
	}
	return { options, flags, rest, unknown };
}

function splitOnce(text: string): [string, string | undefined] {
	const at = text.indexOf('=');
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
