import type { AppError } from '#lib/core/app-error.ts';
import { choicesFor, type Choice } from '#lib/drills/choices.ts';
import type { DrillCard, DrillGrade } from '#lib/drills/drill-card.ts';
import { dueOf, type Due } from '#lib/drills/due.ts';
import { markAnswer, type MarkedAnswer, type Marker } from '#lib/drills/mark-answer.ts';
import { answered } from '#lib/drills/schedule.ts';
import {
	beginSession,
	endSession,
	give,
	goOn,
	leftMs,
	summaryOf,
	type Session
} from '#lib/drills/session.ts';
import { taskOf, type DrillTask } from '#lib/drills/task.ts';
import type { DayNumber } from '#lib/progress/local-day.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Services } from '#lib/services.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { dayOf } from '../today.ts';

/** The card that is on the screen. */
export interface Asked {
	readonly task: DrillTask;
	readonly marker: Marker;
	readonly again: boolean;
	/** Call and caller turn from which the moment can be played again; null where it cannot. */
	readonly retry: { readonly attemptId: string; readonly turn: number } | null;
	/** Null: the document gives none; undefined: not asked for. */
	readonly choices: readonly Choice[] | null | undefined;
}

export interface Answered {
	/** What was typed or picked; '' when the learner asked to see it. */
	readonly text: string;
	readonly grade: DrillGrade;
	readonly marked: MarkedAnswer;
	/** Day on which it is asked again; null for a second try, which changes nothing. */
	readonly dueDay: DayNumber | null;
}

type Needs = Pick<Services, 'storage' | 'scenarios' | 'profiles' | 'clock'>;

/** Cards and a running round of one learner; what is answered is kept at once. */
export class DrillRound {
	#due = $state.raw<Due | null>(null);
	#cards = $state.raw<readonly DrillCard[]>([]);
	#session = $state.raw<Session | null>(null);
	#asked = $state.raw<Asked | null>(null);
	#answer = $state.raw<Answered | null>(null);
	#error = $state.raw<AppError | null>(null);
	/** Cards whose document cannot be opened. */
	#unreadable = $state(0);
	#nowMs = $state(0);
	/** By scenario id. */
	readonly #scenarios: Record<string, Promise<CompiledScenario | null>> = {};
	readonly #markers: Record<string, Marker> = {};
	readonly #needs: Needs;
	readonly #profileId: string;

	constructor(needs: Needs) {
		this.#needs = needs;
		this.#profileId = needs.profiles.currentId();
	}

	get due(): Due | null {
		return this.#due;
	}
	get session(): Session | null {
		return this.#session;
	}
	get asked(): Asked | null {
		return this.#asked;
	}
	get answer(): Answered | null {
		return this.#answer;
	}
	get error(): AppError | null {
		return this.#error;
	}
	get unreadable(): number {
		return this.#unreadable;
	}
	get summary() {
		return this.#session === null ? null : summaryOf(this.#session);
	}
	/** Milliseconds left of the round. */
	get leftMs(): number {
		return this.#session === null ? 0 : leftMs(this.#session, this.#nowMs);
	}
	get today(): DayNumber {
		return dayOf(this.#needs.clock.wallMs());
	}

	/** Nothing to practise, today or later. */
	get isEmpty(): boolean {
		return this.#cards.length === 0;
	}

	/** What a card is about, in its document's words, and the language of those. */
	nameOf(card: DrillCard): { readonly about: string; readonly lang: string } {
		const scenario = this.#markers[card.scenarioId]?.scenario;
		const lang = scenario?.locale ?? '';
		const opening = { about: scenario?.title ?? '', lang };
		if (scenario === undefined || card.kind === 'opening') return opening;
		const task = taskOf(card, scenario, null);
		const about = task?.subject.kind === 'fact' ? task.subject.quote : task?.about;
		return about === undefined ? opening : { about, lang };
	}

	cardOf(id: string): DrillCard | null {
		return this.#cards.find((card) => card.id === id) ?? null;
	}

	tick(): void {
		this.#nowMs = this.#needs.clock.monoMs();
	}

	/** Reads the cards; also after a round. */
	async read(): Promise<void> {
		const listed = await this.#needs.storage.drills.list(this.#profileId);
		if (!listed.ok) return void (this.#error = listed.error);
		let cards = listed.value;
		let due = dueOf(cards, this.today);
		// A card whose document is gone, or no longer holds it, is neither asked nor counted; others take its place.
		for (;;) {
			const askable = await Promise.all(due.cards.map((card) => this.#canAsk(card)));
			const gone = due.cards.filter((_card, at) => !askable[at]);
			if (gone.length === 0) break;
			cards = cards.filter((card) => !gone.includes(card));
			due = dueOf(cards, this.today);
		}
		this.#unreadable = listed.value.length - cards.length;
		this.#cards = cards;
		this.#due = due;
	}

	async start(): Promise<void> {
		const { clock } = this.#needs;
		this.#answer = null;
		this.#nowMs = clock.monoMs();
		this.#session = beginSession(this.#due?.cards.map(({ id }) => id) ?? [], this.#nowMs);
		await this.#ask();
	}

	/** Sentences to pick from, made when they are asked for. */
	offer(): void {
		const asked = this.#asked;
		if (asked === null || asked.choices !== undefined) return;
		const seed = this.cardOf(asked.task.cardId)?.reviews.length ?? 0;
		this.#asked = { ...asked, choices: choicesFor(asked.marker, asked.task, seed) };
	}

	/** `picked`: it was one of the sentences offered. '' asks to see the answer. */
	async say(text: string, picked = false): Promise<void> {
		const [asked, session] = [this.#asked, this.#session];
		const card = asked === null ? null : this.cardOf(asked.task.cardId);
		if (asked === null || session === null || card === null || session.marked) return;
		const marked = markAnswer(asked.marker, asked.task, text);
		const grade = picked && marked.grade === 'right' ? 'picked' : marked.grade;
		const next = asked.again ? null : answered(card, grade, this.today);
		this.#answer = { text, grade, marked, dueDay: next?.memory?.dueDay ?? null };
		this.#session = give(session, grade);
		if (next === null) return;
		this.#cards = this.#cards.map((one) => (one.id === next.id ? next : one));
		const kept = await this.#needs.storage.drills.put(next);
		this.#error = kept.ok ? null : kept.error;
	}

	async next(): Promise<void> {
		if (this.#session === null) return;
		this.#session = goOn(this.#session, this.#needs.clock.monoMs());
		this.#answer = null;
		await (this.#session.over ? this.read() : this.#ask());
	}

	async stop(): Promise<void> {
		if (this.#session === null) return;
		this.#session = endSession(this.#session);
		this.#answer = null;
		this.#asked = null;
		await this.read();
	}

	async #ask(): Promise<void> {
		this.#asked = null;
		const front = this.#session?.queue[0];
		const card = front === undefined ? null : this.cardOf(front.cardId);
		if (front === undefined || card === null) return;
		const [marker, call] = await Promise.all([
			this.#marker(card.scenarioId),
			this.#needs.storage.attempts.get(card.source.attemptId)
		]);
		const attempt = call.ok ? (call.value?.attempt ?? null) : null;
		const task = marker === null ? null : taskOf(card, marker.scenario, attempt);
		// `read` let only cards through that can be asked.
		if (marker === null || task === null) return this.stop();
		const { turn } = task.situation;
		// A retry is played on the same document or not at all, and a call that runs is gone on with.
		const canRetry =
			attempt !== null &&
			attempt.status !== 'running' &&
			attempt.scenario.documentHash === marker.scenario.documentHash;
		const retry = canRetry && turn !== null ? { attemptId: attempt.id, turn } : null;
		this.#asked = { task, marker, again: front.again, retry, choices: undefined };
	}

	async #canAsk(card: DrillCard): Promise<boolean> {
		const scenario = await this.#scenario(card.scenarioId);
		return scenario !== null && taskOf(card, scenario, null) !== null;
	}

	#scenario(id: string): Promise<CompiledScenario | null> {
		const known = this.#scenarios[id];
		if (known !== undefined) return known;
		const made = this.#needs.scenarios.load(id).then((loaded) => (loaded.ok ? loaded.value : null));
		this.#scenarios[id] = made;
		return made;
	}

	/** One understanding a document, made when its first card is asked. */
	async #marker(scenarioId: string): Promise<Marker | null> {
		const scenario = await this.#scenario(scenarioId);
		if (scenario === null) return null;
		const known = this.#markers[scenarioId];
		const marker = known ?? { scenario, understanding: createUnderstanding(scenario) };
		this.#markers[scenarioId] = marker;
		return marker;
	}
}
