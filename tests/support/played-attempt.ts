import type { Attempt, SpokenLine } from '#lib/attempt/attempt.ts';
import { createCallerBot } from '#lib/bots/caller-bot.ts';
import { PHRASES } from '#lib/bots/phrases.ts';
import type { CallerKind } from '#lib/bots/skill.ts';
import { endOf, playThrough } from '#lib/call/play-through.ts';
import { createRandom } from '#lib/core/random.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { fakeAttempt } from './attempts.ts';
import { pack, type PACK_IDS } from './packs.ts';

/** A whole call of a caller bot as the site would have stored it, with its score. */
export function playedAttempt(
	id: (typeof PACK_IDS)[number],
	kind: CallerKind,
	change: Partial<Attempt> = {}
): { readonly attempt: Attempt; readonly card: ScoreCard } {
	const { scenario, understanding } = pack(id);
	const settings = { seed: 7, difficulty: 'normal', help: 'script', silenceMs: 20_000 } as const;
	const bot = createCallerBot(kind, scenario, PHRASES, createRandom(8));
	const played = playThrough(scenario, understanding, settings, (line, turn) => {
		const text = bot.next(line, turn);
		return text === null ? null : { kind: 'said', text };
	});
	const spoken = (line: Pick<SpokenLine, 'scripted' | 'frameId'>): SpokenLine => ({
		...line,
		text: line.scripted,
		rung: 'template',
		rejected: [],
		usage: null,
		faults: []
	});
	const { direction, scripted, state } = played.opened;
	const attempt = fakeAttempt({
		scenario: {
			id: scenario.id,
			title: scenario.title,
			locale: scenario.locale,
			documentHash: scenario.documentHash,
			compileVersion: scenario.compileVersion
		},
		settings,
		status: 'ended',
		startedAt: Date.UTC(2026, 10, 20, 8),
		endedAt: Date.UTC(2026, 10, 20, 8, 5),
		pickUp: {
			direction,
			line: spoken({ scripted: scripted.text, frameId: scripted.frameId }),
			state
		},
		turns: played.turns.map((turn, index) => ({
			...turn,
			line: turn.line === null ? null : spoken(turn.line),
			startedAtMs: 2000 + index * 12_000,
			sentAtMs: 9000 + index * 12_000,
			lineAtMs: 10_000 + index * 12_000,
			hints: 0,
			faults: []
		})),
		end: endOf(played),
		...change
	});
	const card = scoreAttempt(scenario, attempt, understanding);
	const { ending, success } = card.outcome;
	return {
		card,
		attempt: {
			...attempt,
			summary: {
				total: card.total,
				ending,
				success,
				callerTurns: attempt.turns.length,
				talkMs: attempt.turns.at(-1)?.lineAtMs ?? 0,
				rubricVersion: card.rubricVersion
			}
		}
	};
}
