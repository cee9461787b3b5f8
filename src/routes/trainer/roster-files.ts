import type { Attempt } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { ok, type Result } from '#lib/core/result.ts';
import { rosterCall, type RosterCall } from '#lib/review/roster.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Backup } from '#lib/services-backup.ts';
import type { Profile } from '#lib/storage/stores.ts';
import { disputesOf } from '#lib/ui/debrief/disputes.ts';
import type { Recount } from './recount.ts';

/** A call that was taken out of its file again. */
export interface OpenedCall {
	readonly row: RosterCall;
	readonly attempt: Attempt;
	readonly card: ScoreCard | null;
	readonly profile: Profile | null;
}

/** The marks that count: those of the turns. A file can be written by anybody, its turns are there to be read. */
function countedCard(
	recount: Recount,
	attempt: Attempt,
	card: ScoreCard | null
): { readonly card: ScoreCard | null; readonly claimed: number | null } {
	const counted = recount(attempt, card);
	if (counted === null || card === null || counted.total === card.total)
		return { card, claimed: null };
	return { card: counted, claimed: card.total };
}

/** The calls of one file as rows; `place` is the file's place among the opened ones. */
export async function lookInto(
	backup: Backup,
	file: File,
	place: number,
	recount: Recount
): Promise<Result<{ readonly rows: readonly RosterCall[]; readonly skipped: number }, AppError>> {
	const profiles = new Map<string, Profile>();
	const rows: RosterCall[] = [];
	const looked = await backup.look(file, (record, header) => {
		if (record.type === 'profile') return void profiles.set(record.profile.id, record.profile);
		const { attempt, card } = record;
		const name = profiles.get(attempt.profileId)?.name ?? '';
		const from = { name, fileName: file.name, file: place, home: header.home ?? null };
		const counted = countedCard(recount, attempt, card);
		rows.push(
			rosterCall(
				attempt,
				counted.card,
				disputesOf(attempt),
				from,
				backup.defaultId,
				counted.claimed
			)
		);
	});
	return looked.ok ? ok({ rows, skipped: looked.value.skipped }) : looked;
}

/** The call of a row; null when its file can no longer be read: moved, or on a stick that was pulled. */
export async function takeOut(
	backup: Backup,
	file: File,
	row: RosterCall,
	recount: Recount
): Promise<OpenedCall | null> {
	const profiles = new Map<string, Profile>();
	const found: { readonly attempt: Attempt; readonly card: ScoreCard | null }[] = [];
	const looked = await backup.look(file, (record) => {
		if (record.type === 'profile') profiles.set(record.profile.id, record.profile);
		else if (record.attempt.id === row.attemptId) found.push(record);
	});
	const [call] = found;
	if (!looked.ok || call === undefined) return null;
	const { attempt } = call;
	const { card } = countedCard(recount, attempt, call.card);
	return { row, attempt, card, profile: profiles.get(attempt.profileId) ?? null };
}
