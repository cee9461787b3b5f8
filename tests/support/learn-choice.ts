import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compileEnds } from '#lib/scenarios/compile/ends.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { CompiledEnd } from '#lib/scenarios/compiled-scenario.ts';
import { choiceFeatures, type Features } from '#lib/scoring/outcome/choice-features.ts';
import { readClosing, type SpokenLine } from '#lib/scoring/outcome/closing.ts';
import { happenedIn } from '#lib/scoring/outcome/happened.ts';
import { lastWordsOf, wordsOf } from '#lib/scoring/outcome/last-words.ts';

const ROOT = new URL('../../', import.meta.url);

/** A call, or its last turns, with the conditions (1-based) that a trainer says were reached. */
interface LabelledEnding {
	readonly scenario?: string;
	/** The lists of a document that exists only here. */
	readonly ends?: { readonly caller: readonly string[]; readonly callee: readonly string[] };
	readonly turns: readonly SpokenLine[];
	readonly callerEnd: number | null;
	readonly calleeEnd: number | null;
}

interface Choice {
	/** Of each condition, and of none of them, last. */
	readonly options: readonly Features[];
	/** Index of the right option. */
	readonly right: number;
}

const EPOCHS = 150;
const STEP = 0.09;
const PULL = 0.001;
/** Nats that a condition is worth at first when the call sounds just as it means. */
const AT_FIRST = 4;

const read = <T>(url: URL): T => JSON.parse(readFileSync(url, 'utf8')) as T;

/** The weights of `choice-weights.ts`: a line `name hundredths of a nat` each, in order of the names. */
export function learnChoice(): string {
	const choices = [
		...readCalls().flatMap((call) => choicesOf(call)),
		...['dev', 'dev-2']
			.flatMap((set) =>
				read<LabelledEnding[]>(new URL(`tests/paraphrases/endings/${set}.json`, ROOT))
			)
			.flatMap((call) => choicesOf(call))
	];
	const weights = fit(choices);
	return [...weights]
		.map(([name, weight]) => [name, Math.round(weight * 100)] as const)
		.filter(([, weight]) => weight !== 0)
		.map(([name, weight]) => `${name} ${weight}`)
		.sort()
		.join('\n');
}

function readCalls(): LabelledEnding[] {
	const folder = new URL('tests/calls/dev/', ROOT);
	return readdirSync(folder)
		.sort()
		.map((name) => {
			const call = read<LabelledEnding & { labels: { outcome: LabelledEnding } }>(
				new URL(name, folder)
			);
			const { callerEnd, calleeEnd } = call.labels.outcome;
			return { ...call, callerEnd, calleeEnd };
		});
}

type Sides = Readonly<Record<'caller' | 'callee', readonly CompiledEnd[]>>;
const known = new Map<string, Sides>();

function endsOf(call: LabelledEnding): Sides {
	if (call.ends) {
		const compile = (texts: readonly string[]) =>
			compileEnds(
				texts.map((text, line) => ({ text, line })),
				'zh-CN'
			);
		return { caller: compile(call.ends.caller), callee: compile(call.ends.callee) };
	}
	const id = call.scenario!;
	const found = known.get(id) ?? compiledEnds(id);
	known.set(id, found);
	return found;
}

function compiledEnds(id: string): Sides {
	const file = [`src/lib/scenarios/packs/${id}.md`, `tests/documents/${id}.md`]
		.map((path) => new URL(path, ROOT))
		.find((url) => existsSync(url))!;
	return compileDocument(readFileSync(file, 'utf8')).compiled!.ends;
}

function choicesOf(call: LabelledEnding): Choice[] {
	const closing = readClosing(call.turns);
	const last = lastWordsOf(call.turns);
	const happened = happenedIn(last);
	const ends = endsOf(call);
	return (['caller', 'callee'] as const).map((side) => ({
		options: choiceFeatures({ side, ends: ends[side], closing, happened, words: wordsOf(last) }),
		right: (call[`${side}End`] ?? ends[side].length + 1) - 1
	}));
}

/** Conditional logit by Adam over all choices: nats for each whole (1000 permille) of a feature. */
function fit(choices: readonly Choice[]): Map<string, number> {
	const names = [
		...new Set(choices.flatMap(({ options }) => options.flatMap((o) => [...o.keys()])))
	];
	const first = names.map((name) => {
		const [sounds, means] = name.split('>');
		return sounds === means ? AT_FIRST : 0;
	});
	const rows = choices.map(({ options, right }) => ({
		right,
		options: options.map((found) => names.map((name) => (found.get(name) ?? 0) / 1000))
	}));
	const weights = [...first];
	const slope = names.map(() => 0);
	const curve = names.map(() => 0);
	for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
		const gradient = names.map(() => 0);
		for (const { options, right } of rows) {
			const sums = options.map((values) => dot(values, weights));
			const most = Math.max(...sums);
			const shares = sums.map((value) => Math.exp(value - most));
			const all = shares.reduce((sum, share) => sum + share, 0);
			options.forEach((values, i) => {
				const error = shares[i]! / all - (i === right ? 1 : 0);
				for (let k = 0; k < values.length; k += 1) gradient[k]! += error * values[k]!;
			});
		}
		for (let k = 0; k < names.length; k += 1) {
			const pulled = gradient[k]! / rows.length + PULL * (weights[k]! - first[k]!);
			slope[k] = 0.9 * slope[k]! + 0.1 * pulled;
			curve[k] = 0.999 * curve[k]! + 0.001 * pulled * pulled;
			const mean = slope[k]! / (1 - 0.9 ** epoch);
			const spread = Math.sqrt(curve[k]! / (1 - 0.999 ** epoch)) + 1e-8;
			weights[k]! -= (STEP * mean) / spread;
		}
	}
	return new Map(names.map((name, k) => [name, weights[k]!]));
}

function dot(values: readonly number[], weights: readonly number[]): number {
	let sum = 0;
	for (let k = 0; k < values.length; k += 1) sum += values[k]! * weights[k]!;
	return sum;
}
