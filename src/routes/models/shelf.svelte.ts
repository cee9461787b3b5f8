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

/** What became of the last one, for a sentence. */
export type News =
	| { readonly kind: 'ready'; readonly id: string; readonly name: string }
	| { readonly kind: 'failed'; readonly name: string; readonly error: EngineError };

/** Models of this device as the screen shows them. */
export class Shelf {
	#device = $state.raw<Capability | null>(null);
	#list = $state.raw<ModelList>({ stored: [], partial: [] });
	#chosenId = $state.raw<string | null>(null);
	#jobs = $state.raw<readonly Job[]>([]);
	#news = $state.raw<News | null>(null);
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
	get news(): News | null {
		return this.#news;
	}
	/** The store itself cannot be used. */
	get problem(): EngineError | null {
		return this.#problem;
	}
	/** What is not stored yet, of the two precisions of a model the one that this device can use. */
	get offers(): readonly DownloadOffer[] {
		const { stored, partial } = this.#list;
		const isBegun = (id: string) => partial.some((one) => one.id === id);
		return this.#models.offers.filter(
			({ id, needs }) =>
				!stored.some((one) => one.id === id) &&
				(isBegun(id) || !needs || !this.#device || isPrecisionOf(needs, this.#device))
		);
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
		if (error) this.#news = { kind: 'failed', name, error };
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
		this.#news = null;
		this.#put({ ...job, done: 0, rate: null, stop: () => abort.abort() });
		const result = await work(abort.signal, ({ done, bytes }) => {
			beganAt ??= done;
			const seconds = (this.#clock.monoMs() - beganMs) / 1000;
			const rate = seconds > 0.5 && done > beganAt ? (done - beganAt) / seconds : null;
			this.#put({ ...job, done, bytes, rate, stop: () => abort.abort() });
		});
		this.#jobs = this.#jobs.filter(({ id }) => id !== job.id);
		if (!result.ok) this.#news = { kind: 'failed', name: job.name, error: result.error };
		else if (result.value) {
			await this.#models.keepEngine(result.value.format);
			this.#news = { kind: 'ready', id: result.value.id, name: result.value.name };
		}
		await this.look();
	}

	#put(job: Job): void {
		this.#jobs = [...this.#jobs.filter(({ id }) => id !== job.id), job];
	}

	#nameOf(id: string): string {
		const { stored, partial } = this.#list;
		return [...stored, ...partial].find((one) => one.id === id)?.name ?? id;
	}
}
