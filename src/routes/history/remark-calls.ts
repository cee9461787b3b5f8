import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Services } from '#lib/services.ts';
import type { Understanding } from '#lib/understanding/understand.ts';

/** What marking again did. */
export interface RemarkReport {
	readonly marked: number;
	/** Calls whose total is another one now, largest change first. */
	readonly changed: readonly RemarkedCall[];
	/** Calls that cannot be read whole, or whose document is gone or has changed: they keep what they were given. */
	readonly left: number;
}

export interface RemarkedCall {
	readonly id: string;
	readonly title: string;
	readonly startedAt: number;
	readonly before: number;
	readonly after: number;
}

/**
 * Marks stored calls by today's rules and keeps the new marks; what was said, what he decided and the earlier totals
 * stay with the call. `goOn` false ends it between two calls.
 */
export async function remarkCalls(
	services: Pick<Services, 'storage' | 'scenarios' | 'clock'>,
	ids: readonly string[],
	onprogress: (done: number) => void,
	goOn: () => boolean
): Promise<RemarkReport> {
	const [{ remark }, { createUnderstanding }] = await Promise.all([
		import('#lib/scoring/remark.ts'),
		import('#lib/understanding/understand.ts')
	]);
	const { attempts } = services.storage;
	const changed: RemarkedCall[] = [];
	/** One index a document: building it costs more than marking a call. */
	const readers = new Map<string, Promise<Reader | null>>();
	let marked = 0;
	let left = 0;
	const readerOf = (scenarioId: string) => {
		const known = readers.get(scenarioId);
		if (known !== undefined) return known;
		const made = services.scenarios
			.load(scenarioId)
			.then((loaded) =>
				loaded.ok
					? { scenario: loaded.value, understanding: createUnderstanding(loaded.value) }
					: null
			);
		readers.set(scenarioId, made);
		return made;
	};
	for (const [index, id] of ids.entries()) {
		if (!goOn()) break;
		onprogress(index);
		const found = await attempts.get(id);
		// Of a call with unreadable turns only the beginning came back: that would be marked, and kept, as the whole.
		const isWhole = found.ok && found.value?.damagedTurns === 0;
		const attempt = isWhole ? found.value.attempt : null;
		const reader = attempt === null ? null : await readerOf(attempt.scenario.id);
		if (attempt === null || reader?.scenario.documentHash !== attempt.scenario.documentHash) {
			left += 1;
			continue;
		}
		const { before, card } = remark(reader.scenario, attempt, reader.understanding);
		const kept = await attempts.replace(
			withMarks(attempt, before, card, services.clock.wallMs()),
			card
		);
		if (!kept.ok) {
			left += 1;
			continue;
		}
		marked += 1;
		if (before !== null && before.total !== card.total) {
			const { title } = attempt.scenario;
			const { startedAt } = attempt;
			changed.push({ id, title, startedAt, before: before.total, after: card.total });
		}
	}
	changed.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
	return { marked, changed, left };
}

interface Reader {
	readonly scenario: CompiledScenario;
	readonly understanding: Understanding;
}

function withMarks(
	attempt: Attempt,
	before: { readonly total: number; readonly rubricVersion: number } | null,
	card: ScoreCard,
	nowMs: number
): Attempt {
	const { summary, earlierMarks = [] } = attempt;
	return {
		...attempt,
		status: card.void ? 'void' : 'ended',
		...(before === null
			? {}
			: { earlierMarks: [...earlierMarks, { ...before, replacedAt: nowMs }] }),
		summary: summary && {
			...summary,
			total: card.total,
			ending: card.outcome.ending,
			success: card.outcome.success,
			rubricVersion: card.rubricVersion
		}
	};
}
