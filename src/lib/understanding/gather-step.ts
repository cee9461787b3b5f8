import type { FoldTurn } from './fold-call.ts';
import { shareOf } from './match-steps.ts';
import type { Observation, StepMatch } from './observation.ts';
import { agree } from './own-facts.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

/** All that the turns of a call hold of one step. */
export interface StepEvidence {
	readonly owner: IndexedOwner;
	readonly role: string;
	readonly conveyed: ReadonlySet<string>;
	/** Points that were only alluded to. */
	readonly hinted: ReadonlySet<string>;
	/** Share of its weight, permille. */
	readonly share: number;
	/** Caller turn that holds most of it; null when no turn holds anything. */
	readonly turn: number | null;
	readonly quote: string;
	/** That turn as understood. */
	readonly main: Observation | null;
	/** Weight that this turn alone conveyed. */
	readonly mainWeight: number;
	/** Share of its words, permille: of the turns that added something, else of the one that holds most. */
	readonly covers: number;
	/** Length of the turns that added something, else of the one that holds most. */
	readonly length: number;
	/** What it explains of that turn against the next best step, permille. */
	readonly ahead: number;
	/** Told somewhere in everything but its figure. */
	readonly figureless: boolean;
	/** A wrong fact of its own was stated, and nothing makes up for it: the right one was not said too, or little else was. */
	readonly spoilt: boolean;
	/** A wrong fact that agrees in subject with one of its own. */
	readonly attempted: boolean;
	/** Its own facts that were stated right. */
	readonly rightFacts: number;
	/** The caller says who he is or asks who he speaks to (openings only). */
	readonly introduced: boolean;
	/** Caller turns of the call. */
	readonly turns: number;
}

/** Words put into his mouth are not told him; what was said before was told then. */
const isMute = ({ tricks }: Observation): boolean =>
	tricks.repeatsTurn !== null || tricks.speaksForCallee !== null;

/** Share of a step from which one wrong figure in it does not spoil it, permille. */
const NEARLY_ALL = 660;

/** A wrong figure of its own spoils a step, unless the right one was said too; why one calls bears one. */
function isSpoilt(
	owner: IndexedOwner,
	role: string,
	conveyed: ReadonlySet<string>,
	share: number,
	wrongFacts: ReadonlySet<string>
): boolean {
	return owner.points.some(
		({ point }) =>
			point.factIds.some((id) => wrongFacts.has(id)) &&
			(share < NEARLY_ALL || (role !== 'purpose' && !conveyed.has(point.id)))
	);
}

export function gatherStep(
	index: ScenarioIndex,
	owner: IndexedOwner,
	turns: readonly FoldTurn[],
	wrongFacts: ReadonlySet<string>
): StepEvidence {
	const conveyed = new Set<string>();
	const hinted = new Set<string>();
	const contested = new Set<string>();
	let figureless: { readonly turn: number; readonly match: StepMatch } | null = null;
	let best: { readonly turn: number; readonly match: StepMatch } | null = null;
	let densest: { readonly turn: number; readonly match: StepMatch } | null = null;
	let mainWeight = 0;
	let [covered, length] = [0, 0];
	const weightOf = new Map(owner.points.map(({ point }) => [point.id, point.weight]));
	const role = index.scenario.steps.find(({ number }) => number === owner.number)?.role ?? '';
	turns.forEach(({ observation }, turn) => {
		const match = observation.steps.find(({ step }) => step === owner.number);
		if (!match || isMute(observation)) return;
		let fresh = 0;
		for (const id of match.hintedIds ?? []) hinted.add(id);
		for (const id of match.contestedIds ?? []) contested.add(id);
		// Nobody takes his leave in the first half of a call: it only adds to what is said at the end.
		if (role === 'closing' && turn * 2 + 1 < turns.length) {
			for (const id of match.pointIds) contested.add(id);
			return;
		}
		if ((match.figurelessIds ?? []).length > 0) figureless ??= { turn, match };
		for (const id of match.pointIds) {
			if (!conveyed.has(id)) fresh += weightOf.get(id) ?? 0;
			conveyed.add(id);
		}
		if (fresh > 0) {
			covered += coverOf(match);
			length += observation.length;
		}
		if (fresh > mainWeight) [mainWeight, best] = [fresh, { turn, match }];
		if (densest === null || coverOf(match) > coverOf(densest.match)) densest = { turn, match };
	});
	// Thanks alone do not bring back what was said long before the leave.
	const begun = owner.points.some(
		({ role: kind, point }) => kind !== 'thanks' && conveyed.has(point.id)
	);
	if (begun) for (const id of contested) conveyed.add(id);
	const introducedAt =
		role === 'opening'
			? turns.findIndex(
					({ observation: { manners } }) =>
						manners.ownName ?? manners.ownCompany ?? manners.asksIdentity
				)
			: -1;
	const most = (best ?? figureless ?? densest) as { turn: number; match: StepMatch } | null;
	const turn = most?.turn ?? (introducedAt >= 0 ? introducedAt : null);
	const own = new Set(owner.points.flatMap(({ point }) => point.factIds));
	const right = new Set(
		turns.flatMap(({ observation }) =>
			observation.facts.flatMap(({ verdict, factId }) =>
				verdict === 'correct' && factId !== null && own.has(factId) ? [factId] : []
			)
		)
	);
	const share = shareOf(owner, conveyed, hinted);
	return {
		owner,
		role,
		conveyed,
		hinted,
		share,
		turn,
		quote: most?.match.quote.text ?? '',
		main: turn === null ? null : (turns[turn]?.observation ?? null),
		mainWeight,
		covers: Math.min(
			1000,
			Math.max(covered, densest === null ? 0 : coverOf((densest as { match: StepMatch }).match))
		),
		length: length > 0 ? length : turn === null ? 0 : (turns[turn]?.observation.length ?? 0),
		ahead: most === null ? 0 : (most.match.ahead ?? 1000),
		figureless: figureless !== null,
		spoilt: isSpoilt(owner, role, conveyed, share, wrongFacts),
		attempted: [...own].some((id) => [...wrongFacts].some((wrong) => agree(index, id, wrong))),
		rightFacts: right.size,
		introduced: introducedAt >= 0,
		turns: turns.length
	};
}

/** Calls that were stored before coverage was read have their share instead. */
const coverOf = ({ covers, score }: StepMatch): number => covers ?? score;
