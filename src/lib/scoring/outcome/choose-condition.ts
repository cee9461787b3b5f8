import { choiceFeatures, type ChoiceInput } from './choice-features.ts';
import { CHOICE_WEIGHTS } from './choice-weights.ts';

/** What the rules' own choice adds, in the unit of the weights times permille: one nat. */
const RULES = 100_000;

const WEIGHTS: ReadonlyMap<string, number> = new Map(
	CHOICE_WEIGHTS.split('\n').map((line) => {
		const [name = '', weight = '0'] = line.split(' ');
		return [name, Number(weight)] as const;
	})
);

/**
 * The condition (1-based number) that the end of a call speaks for most, null when none was reached. The weights are
 * learnt from labelled calls (tests/calls/dev, tests/paraphrases/endings); `byRules` is what the rules choose, one
 * voice among them; `excluded` conditions cannot have been reached.
 */
export function chooseCondition(
	input: ChoiceInput,
	byRules: number | null,
	excluded: (text: string) => boolean
): number | null {
	const features = choiceFeatures(input);
	let best: { readonly number: number | null; readonly points: number } | null = null;
	features.forEach((found, i) => {
		const end = input.ends[i];
		if (end && excluded(end.text)) return;
		const number = end?.number ?? null;
		let points = number === byRules ? RULES : 0;
		for (const [name, value] of found) points += (WEIGHTS.get(name) ?? 0) * value;
		if (best === null || points > best.points) best = { number, points };
	});
	return (best as { readonly number: number | null } | null)?.number ?? null;
}
