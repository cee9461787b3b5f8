import type { Dispute } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { rosterCall, withoutDoubles, type RosterCall } from '#lib/review/roster.ts';
import type { Backup } from '#lib/services-backup.ts';
import type { Recount } from './recount.ts';
import { lookInto, takeOut, type OpenedCall } from './roster-files.ts';

export interface RefusedFile {
	readonly name: string;
	readonly error: AppError;
}

/** What was kept of all opened files. */
export interface KeptReport {
	readonly added: number;
	readonly updated: number;
	readonly same: number;
	readonly refused: readonly RefusedFile[];
}

/**
 * Files of learners, looked into and not kept. Only rows stay in memory; a call is read again from its file when
 * somebody opens it. What the trainer decides is laid over it.
 */
export class Roster {
	#files: File[] = [];
	#all: RosterCall[] = [];
	#rows = $state.raw<readonly RosterCall[]>([]);
	#refused = $state.raw<readonly RefusedFile[]>([]);
	#skipped = $state(0);
	#reading = $state.raw<{ readonly done: number; readonly all: number } | null>(null);
	#decided: Readonly<Record<string, readonly Dispute[]>> = {};
	readonly #backup: Backup;
	readonly #recount: () => Promise<Recount>;

	constructor(backup: Backup, createRecount: () => Promise<Recount>) {
		this.#backup = backup;
		let made: Promise<Recount> | null = null;
		this.#recount = () => (made ??= createRecount());
	}

	/** Every call once. */
	get rows(): readonly RosterCall[] {
		return this.#rows;
	}
	get refused(): readonly RefusedFile[] {
		return this.#refused;
	}
	/** Records of whole files that could not be read. */
	get skipped(): number {
		return this.#skipped;
	}
	/** How many of the files are through, while something reads them. */
	get reading(): { readonly done: number; readonly all: number } | null {
		return this.#reading;
	}

	/** Takes files in one by one, so that a bad one costs only itself. */
	async open(files: readonly File[]): Promise<void> {
		if (this.#reading !== null) return;
		this.#reading = { done: 0, all: files.length };
		const recount = await this.#recount();
		for (const [index, file] of files.entries()) {
			this.#reading = { done: index, all: files.length };
			const looked = await lookInto(this.#backup, file, this.#files.length, recount);
			if (looked.ok) {
				this.#files.push(file);
				for (const row of looked.value.rows) this.#all.push(row);
				this.#skipped += looked.value.skipped;
			} else this.#refused = [...this.#refused, { name: file.name, error: looked.error }];
		}
		const isDecided = (row: RosterCall) => Object.hasOwn(this.#decided, row.attemptId);
		const known = this.#rows.filter(isDecided);
		const rest = withoutDoubles(this.#all).filter((row) => !isDecided(row));
		this.#rows = [...known, ...rest];
		this.#reading = null;
	}

	/** Null when its file can no longer be read. */
	async take(row: RosterCall): Promise<OpenedCall | null> {
		const file = this.#files[row.from.file];
		const call =
			file === undefined ? null : await takeOut(this.#backup, file, row, await this.#recount());
		const disputes = this.#decided[row.attemptId];
		if (call === null || disputes === undefined) return call;
		return { ...call, attempt: { ...call.attempt, disputes } };
	}

	/** Lays the trainer's word over a call; its row shows it at once. */
	decide({ row, attempt, card }: OpenedCall, disputes: readonly Dispute[]): void {
		this.#decided = { ...this.#decided, [row.attemptId]: disputes };
		const { from, claimed } = row;
		const decided = rosterCall(attempt, card, disputes, from, this.#backup.defaultId, claimed);
		this.#rows = this.#rows.map((one) => (one.attemptId === row.attemptId ? decided : one));
	}

	/** Keeps the calls of every opened file on this computer too, each learner apart. */
	async keep(unnamed: string): Promise<KeptReport> {
		let [added, updated, same] = [0, 0, 0];
		const refused: RefusedFile[] = [];
		for (const [index, file] of this.#files.entries()) {
			this.#reading = { done: index, all: this.#files.length };
			const taken = await this.#backup.read(file, { whose: 'apart', unnamed });
			if (taken.ok) {
				added += taken.value.added;
				updated += taken.value.updated;
				same += taken.value.same;
			} else refused.push({ name: file.name, error: taken.error });
		}
		this.#reading = null;
		return { added, updated, same, refused };
	}
}
