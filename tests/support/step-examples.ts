import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Transcript } from '#lib/core/transcript.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { recordTranscript } from '#lib/scoring/record-transcript.ts';
import { foldFactErrors, type FoldTurn } from '#lib/understanding/fold-call.ts';
import { stepEvidence } from '#lib/understanding/fold-steps.ts';
import type { ScenarioIndex } from '#lib/understanding/scenario-index.ts';
import {
	createUnderstanding,
	FIRST_TURN,
	type Understanding
} from '#lib/understanding/understand.ts';
import { paraphrasesIn } from './paraphrases.ts';
import { PACKS, understandingOf } from './understandings.ts';

/** What a trainer gave one step of a call or a saying, with what the machinery found of it. */
export interface StepExample {
	readonly scenario: string;
	readonly set: 'calibration' | 'call' | 'saying';
	readonly raw: boolean;
	readonly step: number;
	readonly gold: 'hit' | 'partial' | 'missed';
	readonly features: Readonly<Record<string, number>>;
}

interface StepLabels {
	readonly scenario: string;
	readonly labels: {
		readonly steps: readonly { readonly step: number; readonly status: StepExample['gold'] }[];
	};
}

const SEEDS = '../shared/seeds';
const rawMade = new Map<string, Understanding>();

/** The source document as it came, without cues; the shared folder holds them in the order of the packs. */
function rawUnderstanding(id: string): Understanding | null {
	const at = (PACKS as readonly string[]).indexOf(id);
	if (at < 0) return understandingOf(id);
	if (!existsSync(SEEDS)) return null;
	let known = rawMade.get(id);
	if (!known) {
		const file = readdirSync(SEEDS)
			.filter((name) => name.endsWith('.txt'))
			.sort()[at]!;
		const { compiled } = compileDocument(readFileSync(`${SEEDS}/${file}`, 'utf8'));
		if (!compiled) return null;
		known = createUnderstanding(compiled);
		rawMade.set(id, known);
	}
	return known;
}

function featuresByStep(
	index: ScenarioIndex,
	turns: readonly FoldTurn[]
): ReadonlyMap<number, Readonly<Record<string, number>>> {
	const wrong = new Set(
		foldFactErrors(index, turns).flatMap(({ mention }) => mention.factId ?? [])
	);
	return new Map(
		stepEvidence(index, turns, wrong).map(({ evidence, features }) => [
			evidence.owner.number,
			features
		])
	);
}

/** Steps of all labelled calls of a folder, understood by the packs and, where they lie there, by the source documents. */
export function callExamples(folder: string, set: StepExample['set']): StepExample[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.flatMap((file) => {
			const call = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Transcript & StepLabels;
			return [false, true].flatMap((raw) => {
				const understanding = raw
					? rawUnderstanding(call.scenario)
					: understandingOf(call.scenario);
				if (!understanding) return [];
				const { index } = understanding;
				const record = recordTranscript(index.scenario, call, understanding);
				const turns = record.turns.flatMap(({ observation, before }): FoldTurn[] =>
					observation ? [{ observation, askedKnowledge: before.knowledge }] : []
				);
				const features = featuresByStep(index, turns);
				return call.labels.steps.map(({ step, status }): StepExample => ({
					scenario: call.scenario,
					set,
					raw,
					step,
					gold: status,
					features: features.get(step) ?? {}
				}));
			});
		});
}

/** Sayings of all paraphrases of a folder, each heard as a call of one turn. */
export function sayingExamples(folder: string): StepExample[] {
	return paraphrasesIn(folder).flatMap((set) =>
		[false, true].flatMap((raw) => {
			const understanding = raw ? rawUnderstanding(set.scenario) : understandingOf(set.scenario);
			if (!understanding) return [];
			return set.steps.flatMap(({ step, says }) =>
				says.map(({ text, status }): StepExample => {
					const observation = understanding.understand(text, FIRST_TURN);
					const features = featuresByStep(understanding.index, [
						{ observation, askedKnowledge: [] }
					]);
					return {
						scenario: set.scenario,
						set: 'saying',
						raw,
						step,
						gold: status,
						features: features.get(step) ?? {}
					};
				})
			);
		})
	);
}
