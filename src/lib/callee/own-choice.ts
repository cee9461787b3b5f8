import { type Random, drawIndex } from '#lib/core/random.ts';
import { type Affinity, createAffinity } from '#lib/scenarios/compile/affinity.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** Things of which the caller's half says that each can be had. */
interface Offer {
	readonly id: string;
	readonly options: readonly string[];
}

interface Offers {
	readonly offers: readonly Offer[];
	readonly affinity: Affinity;
}

/** Likeness (0..1000) of a question to the line that names the options, from which it asks for one of them. */
const FITS = 60;
const LIST_ZH =
	/(\p{Script=Han}{2,6})、(\p{Script=Han}{2,6})(?:(?:、|和|或者?|及)(\p{Script=Han}{2,4}?))?(?=都(?:能|可|行|支持)|可选|任选|均可|皆可|可供选)/u;
const TWINS_ZH =
	/(\p{Script=Han})(票|年|月|季|套|版|档|型|种)[、和或]?(\p{Script=Han})\2(?=都|均|皆|可选|任选)/u;
const LIST_EN = /\b(\w+), (\w+) or (\w+)\b|\beither (\w+) or (\w+)\b/i;

const built = new WeakMap<CompiledScenario, Offers>();

function offersOf(scenario: CompiledScenario): Offers {
	const known = built.get(scenario);
	if (known !== undefined) return known;
	const { caller } = scenario.source;
	const lines = [
		...caller.steps.flatMap((step) =>
			step.lines.map((line) => ({ text: line.text, about: step.title }))
		),
		...caller.knowledge.map((item) => ({ text: item.answer, about: item.question }))
	];
	const offers: Offer[] = [];
	const entries: { id: string; text: string }[] = [];
	for (const { text, about } of lines) {
		const options = optionsIn(text, scenario.locale === 'en');
		if (options.length < 2) continue;
		const id = `${offers.length}`;
		offers.push({ id, options });
		entries.push({ id, text: `${about} ${text}` });
	}
	const made = { offers, affinity: createAffinity(entries, scenario.locale) };
	built.set(scenario, made);
	return made;
}

function optionsIn(text: string, english: boolean): string[] {
	if (english) return (LIST_EN.exec(text) ?? []).slice(1).filter((option) => option !== undefined);
	const twins = TWINS_ZH.exec(text);
	if (twins !== null) return [`${twins[1]}${twins[2]}`, `${twins[3]}${twins[2]}`];
	return (LIST_ZH.exec(text) ?? []).slice(1).filter((option) => option !== undefined);
}

/** All that his own half says, in which an option of his may be named. */
function hisHalf(scenario: CompiledScenario): string {
	const { callee } = scenario.source;
	const { primary, secondary } = callee.concerns;
	return [
		callee.role,
		...callee.background,
		...primary,
		...secondary,
		...callee.behaviours,
		...callee.style.imitate
	]
		.map((line) => line.text)
		.join('\n');
}

/**
 * Which of the options he takes: the one that his own half names, else one that is drawn once for the whole call, so
 * that he does not change his mind. Without options those of the caller's document are meant; '' when it names none.
 */
export function ownChoice(
	scenario: CompiledScenario,
	question: string,
	named: readonly string[],
	random: Random
): string {
	const options = [...(named.length > 0 ? named : offered(scenario, question))].sort();
	if (options.length === 0) return '';
	const half = hisHalf(scenario);
	const known = options.filter((option) => option.length >= 2 && half.includes(option));
	const from = known.length === 1 ? known : options;
	return from[drawIndex(random, -1, `choice.${options.join('|')}`, from.length)] ?? '';
}

function offered(scenario: CompiledScenario, question: string): readonly string[] {
	const { offers, affinity } = offersOf(scenario);
	const best = affinity.rank(question, FITS)[0];
	return offers.find(({ id }) => id === best?.id)?.options ?? [];
}
