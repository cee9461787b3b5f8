/** Why a learner cannot have this name, null when he can; two of one name could not be told apart. */
export function nameProblem(name: string, taken: readonly string[]): 'empty' | 'taken' | null {
	const clean = name.replace(/\s+/g, ' ').trim();
	if (clean === '') return 'empty';
	return taken.some((one) => one.toLowerCase() === clean.toLowerCase()) ? 'taken' : null;
}
