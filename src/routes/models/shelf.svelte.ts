import type { Clock } from '#lib/core/clock.ts';
import { isPrecisionOf, type Capability } from '#lib/engine/capability.ts';
import type { EngineError } from '#lib/engine/reply-engine.ts';
import type { ModelList } from '#lib/engine/store/opfs-folder.ts';
import type { DownloadOffer } from '#lib/services-model-offers.ts';
import type { Models } from '#lib/services-models.ts';
import type { PreferenceStore } from '#lib/storage/stores.ts';

/** A copy or download that goes on. */
export interface Job {
	readonly id: string;
	readonly name: string;
	readonly kind: 'import' | 'download';
	readonly done: number;
	readonly bytes: number | null;
	/** Bytes a second since it began here; null at first. */
	readonly rate: number | null;
	readonly stop: () => void;
}

/** What became of one, for a sentence where it was asked for. */
export type News = {
	/** The job's; of a deletion the model's. */
	readonly id: string;
	readonly from: Job['kind'] | 'delete';
	readonly name: string;
} & (
	| { readonly kind: 'ready'; readonly modelId: string }
	| { readonly kind: 'failed'; readonly error: EngineError }
);

/** Models of this device as the screen shows them. */
export class Shelf {
	#device = $state.raw<Capability | null>(null);
	#list = $state.raw<ModelList>({ stored: [], partial: [] });
	#chosenId = $state.raw<string | null>(null);
	#jobs = $state.raw<readonly Job[]>([]);
	#news = $state.raw<readonly News[]>([]);
	#problem = $state.raw<EngineError | null>(null);
	readonly #models: Models;
	readonly #preferences: PreferenceStore;
	readonly #clock: Clock;

	/** The chosen model lies here. */
	readonly isChosenHere = $derived(
		this.#chosenId === null || this.#list.stored.some(({ id }) => id === this.#chosenId)
	);

	constructor(deps: { models: Models; preferences: PreferenceStore; clock: Clock }) {
		this.#models = deps.models;
		this.#preferences = deps.preferences;
		this.#clock = deps.clock;
		this.#chosenId = deps.preferences.read().modelId;
	}

	get device(): Capability | null {
		return this.#device;
	}
	get list(): ModelList {
		return this.#list;
	}
	get chosenId(): string | null {
		return this.#chosenId;
	}
	get jobs(): readonly Job[] {
		return this.#jobs;
	}
	/** Of this download; without an id, the last one of its kind. */
	newsOf(from: News['from'], id?: string): News | null {
		return (
			this.#news.findLast((one) => one.from === from && (id === undefined || one.id === id)) ?? null
		);
	}
	/** The store itself cannot be used. */
	get problem(): EngineError | null {
		return this.#problem;
	}
	/**
	 * What is not stored yet, of the two precisions of a model the one that this device can use; and what has just come,
	 * which says so in its place.
	 */
	get offers(): readonly DownloadOffer[] {
		const { partial } = this.#list;
		const stored = this.#list.stored.filter((one) => !this.hasJustCome(one.id));
		const isBegun = (id: string) => partial.some((one) => one.id === id);
		return this.#models.offers.filter(
			({ id, needs }) =>
				!stored.some((one) => one.id === id) &&
				(isBegun(id) || !needs || !this.#device || isPrecisionOf(needs, this.#device))
		);
	}

	hasJustCome(id: string): boolean {
		const isReady = this.newsOf('download', id)?.kind === 'ready';
		return isReady && this.#list.stored.some((one) => one.id === id);
	}

	async look(): Promise<void> {
		const [device, list] = await Promise.all([this.#models.probe(), this.#models.list()]);
		this.#device = device;
		if (list.ok) this.#list = list.value;
		this.#problem = list.ok ? null : list.error;
	}

	choose(id: string | null): void {
		if (id !== null) this.#models.allowAgain(id);
		this.#preferences.write({ modelId: id });
		this.#chosenId = this.#preferences.read().modelId;
		void this.look();
	}

	importFile(file: File): Promise<void> {
		const name = file.name;
		const job = { id: `import ${name}`, name, kind: 'import', bytes: file.size } as const;
		return this.#run(job, (signal, onProgress) =>
			this.#models.importFile(file, signal, onProgress)
		);
	}

	/** All files of a chosen folder; `name` of the folder. */
	importFolder(name: string, files: readonly File[]): Promise<void> {
		const bytes = files.reduce((sum, { size }) => sum + size, 0);
		const job = { id: `import ${name}`, name, kind: 'import', bytes } as const;
		return this.#run(job, (signal, onProgress) =>
			this.#models.importFolder(name, files, signal, onProgress)
		);
	}

	download(offer: DownloadOffer): Promise<void> {
		const { id, name, bytes } = offer;
		return this.#run({ id, name, kind: 'download', bytes }, (signal, onProgress) =>
			this.#models.download(offer, signal, onProgress)
		);
	}

	async remove(id: string): Promise<boolean> {
		const name = this.#nameOf(id);
		const error = await this.#models.remove(id);
		this.#forget('delete');
		if (error) this.#tell({ kind: 'failed', from: 'delete', id, name, error });
		else if (id === this.#chosenId) this.choose(null);
		await this.look();
		return error === null;
	}

	leave(): void {
		for (const job of this.#jobs) job.stop();
	}

	async #run(
		job: Omit<Job, 'done' | 'rate' | 'stop'>,
		work: (
			signal: AbortSignal,
			onProgress: (progress: { done: number; bytes: number | null }) => void
		) => ReturnType<Models['importFile']>
	): Promise<void> {
		if (this.#jobs.some(({ id }) => id === job.id)) return;
		const abort = new AbortController();
		const beganMs = this.#clock.monoMs();
		let beganAt: number | null = null;
		this.#forget(job.kind, job.kind === 'import' ? undefined : job.id);
		this.#put({ ...job, done: 0, rate: null, stop: () => abort.abort() });
		const result = await work(abort.signal, ({ done, bytes }) => {
			beganAt ??= done;
			const seconds = (this.#clock.monoMs() - beganMs) / 1000;
			const rate = seconds > 0.5 && done > beganAt ? (done - beganAt) / seconds : null;
			// What the site says of its size, until the host does.
			this.#put({ ...job, done, bytes: bytes ?? job.bytes, rate, stop: () => abort.abort() });
		});
		const { kind: from, id, name } = job;
		if (!result.ok) {
			// Nobody chose a wrong file where an address gave something else.
			const isOther = from === 'download' && result.error.code === 'engine.unknownFile';
			const error: EngineError = isOther ? { code: 'engine.notThere' } : result.error;
			this.#tell({ kind: 'failed', from, id, name, error });
		} else if (result.value) {
			const { id: modelId, name: modelName, format } = result.value;
			await this.#models.keepEngine(format);
			this.#tell({ kind: 'ready', from, id, modelId, name: modelName });
		}
		// It is on its way until the list knows what became of it.
		await this.look();
		this.#jobs = this.#jobs.filter((one) => one.id !== id);
	}

	#tell(news: News): void {
		this.#news = [...this.#news, news];
	}

	#forget(from: News['from'], id?: string): void {
		this.#news = this.#news.filter(
			(one) => one.from !== from || (id !== undefined && one.id !== id)
		);
	}

	#put(job: Job): void {
		this.#jobs = [...this.#jobs.filter(({ id }) => id !== job.id), job];
	}

	#nameOf(id: string): string {
		const { stored, partial } = this.#list;
		return [...stored, ...partial].find((one) => one.id === id)?.name ?? id;
	}
}
