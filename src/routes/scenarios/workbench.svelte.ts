import type { AppError } from '#lib/core/app-error.ts';
import type { Result } from '#lib/core/result.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { withId } from '#lib/scenarios/with-id.ts';
import type { Problem } from '#lib/scenarios/scenario.ts';
import type { Draft } from '#lib/services-drafts.ts';
import type { CheckedDocument } from '#lib/services-library.ts';
import type { Services } from '#lib/services.ts';

/** Checking waits until the writing pauses, milliseconds. */
const PAUSE_MS = 300;

/** One document on the table: its text, what is wrong with it, what was understood of it. */
export class Workbench {
	#key = $state('');
	#name = $state('');
	#text = $state('');
	#checked = $state.raw<CheckedDocument | null>(null);
	#kept = $state(true);
	#pause = new AbortController();
	readonly #services: Pick<Services, 'scenarios' | 'drafts' | 'clock'>;

	constructor(services: Pick<Services, 'scenarios' | 'drafts' | 'clock'>) {
		this.#services = services;
	}

	get isOpen(): boolean {
		return this.#key !== '';
	}
	get key(): string {
		return this.#key;
	}
	get name(): string {
		return this.#name;
	}
	get text(): string {
		return this.#text;
	}
	/** Null while it is being read. */
	get problems(): readonly Problem[] | null {
		return this.#checked?.problems ?? null;
	}
	get compiled(): CompiledScenario | null {
		return this.#checked?.compiled ?? null;
	}
	/** False: the draft is lost when the page closes. */
	get kept(): boolean {
		return this.#kept;
	}

	/** Lays a document on the table; it becomes a draft with its first change. */
	open(document: Pick<Draft, 'key' | 'name' | 'text'>): void {
		this.#key = document.key;
		this.#name = document.name;
		this.#text = document.text;
		this.#checked = null;
		this.#kept = true;
		void this.#check(0);
	}

	change(text: string): void {
		this.#text = text;
		const draft = { key: this.#key, name: this.#name, text };
		if (text.trim() === '') this.#services.drafts.remove(this.#key);
		else
			this.#kept = this.#services.drafts.put({
				...draft,
				changedAt: this.#services.clock.wallMs()
			});
		void this.#check(PAUSE_MS);
	}

	/** Among the scenarios from now on; no draft is left, unless more was written while it was being saved. */
	async save(): Promise<Result<CompiledScenario, AppError>> {
		const [key, text] = [this.#key, this.#text];
		const named = key.startsWith('of:') ? await this.#named(key.slice(3), text) : text;
		const saved = await this.#services.scenarios.import(named);
		const isHere = key === this.#key;
		if (saved.ok && (!isHere || text === this.#text)) {
			this.#services.drafts.remove(key);
			if (isHere) this.close();
		}
		return saved;
	}

	/** A change of an imported scenario stays that scenario, unless its author says another id. */
	async #named(id: string, text: string): Promise<string> {
		const { compiled } = await this.#services.scenarios.check(text);
		return compiled === null || compiled.source.settings.id !== null
			? text
			: withId(text, id, compiled.locale);
	}

	close(): void {
		this.#pause.abort();
		this.#key = '';
	}

	async #check(waitMs: number): Promise<void> {
		this.#pause.abort();
		const { signal } = (this.#pause = new AbortController());
		if (waitMs > 0) await this.#services.clock.wait(waitMs, signal);
		if (signal.aborted) return;
		const checked = await this.#services.scenarios.check(this.#text);
		if (!signal.aborted) this.#checked = checked;
	}
}
