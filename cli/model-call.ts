import { PHRASES } from '#lib/bots/phrases.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import { toAttempt } from '#lib/call/to-attempt.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { simulateCall } from './simulation.ts';

/** What a call must reach to be shown as an example, whole points. */
export const MODEL_TOTAL = 85;
/** Seeds are looked at in blocks: the best of the first block that holds a good call is taken. */
const BLOCK = 16;
/** Callees that are tried at most. */
const MOST = 240;

/** An exemplary call of one scenario, as it is stored with the site. */
export interface ModelCall {
	readonly attempt: Attempt;
	readonly card: ScoreCard;
}

/** The expert's best call on normal among the first seeds, or null where none is good enough to be shown. */
export function findModelCall(scenario: CompiledScenario, most = MOST): ModelCall | null {
	const understanding = createUnderstanding(scenario);
	let best: ModelCall | null = null;
	for (let seed = 1; seed <= most; seed += 1) {
		const call = simulateCall({
			scenario,
			understanding,
			caller: 'expert',
			difficulty: 'normal',
			seed,
			phrases: PHRASES
		});
		const attempt = toAttempt(scenario, call);
		const card = scoreAttempt(scenario, attempt, understanding);
		if (isExemplary(card) && (best === null || isBetter({ attempt, card }, best)))
			best = { attempt, card };
		if (best !== null && seed % BLOCK === 0) break;
	}
	return best === null ? null : named(best);
}

/** He agreed to the end; a call that somebody else broke off shows no close. */
const isExemplary = ({ outcome, total, void: isVoid }: ScoreCard): boolean =>
	outcome.success && outcome.ending !== 'interrupted' && total >= MODEL_TOTAL && !isVoid;

/** More points; of equals the longer call, which shows more. */
const isBetter = (one: ModelCall, other: ModelCall): boolean =>
	one.card.total > other.card.total ||
	(one.card.total === other.card.total && one.attempt.turns.length > other.attempt.turns.length);

function named({ attempt, card }: ModelCall): ModelCall {
	const last = attempt.turns.at(-1);
	return {
		card,
		attempt: {
			...attempt,
			id: `model-${attempt.scenario.id}`,
			profileId: 'model',
			summary: {
				total: card.total,
				ending: card.outcome.ending,
				success: card.outcome.success,
				callerTurns: attempt.turns.length,
				talkMs: last === undefined ? 0 : Math.max(last.sentAtMs, last.lineAtMs),
				rubricVersion: card.rubricVersion
			}
		}
	};
}

/** One model call for each document; throws, for the build to stop at, where a document has none. */
export function makeModelCalls(
	documents: readonly { readonly file: string; readonly markdown: string }[]
): readonly ModelCall[] {
	return documents.map(({ file, markdown }) => {
		const { compiled } = compileDocument(markdown);
		if (compiled === null) throw new Error(`${file}: cannot be compiled`);
		const found = findModelCall(compiled);
		if (found === null)
			throw new Error(
				`${file}: no model call. The expert bot reached no agreed end with ${MODEL_TOTAL} points on normal with any of the seeds 1 to ${MOST}; see npm run cli -- simulate --scenario ${compiled.id} --caller expert`
			);
		return found;
	});
}
