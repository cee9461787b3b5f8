import type { Clock } from '#lib/core/clock.ts';
import { assertNever } from '#lib/core/assert-never.ts';
import type { Attempt, AttemptSettings, SpokenLine, Turn } from '#lib/attempt/attempt.ts';
import type { LoadProgress, ReplyEngine } from '#lib/engine/reply-engine.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CallEffect } from './call-effect.ts';
import { calleeLine, callerLine, toCallLines, type CallLine } from './call-line.ts';
import { recordInOrder, type CallRecord, type RecordInOrder } from './call-record.ts';
import type { CallRules, Scripted } from './call-rules.ts';
import { step, type CallEvent, type CallState } from './call-state.ts';
import type { Caption } from './caption-player.svelte.ts';
import { Hints } from './hints.svelte.ts';
import { newAttempt, scriptedLine } from './new-attempt.ts';
import { ring } from './ring.ts';
import { inTime } from './room-left.ts';
import { watchSilence, type SilenceWatch } from './silence-watch.ts';
import type { CallSounds } from './sound/call-sounds.ts';
import { Speech } from './speech.svelte.ts';
import { pickUpRequest, toReplyRequest } from './to-reply-request.ts';
import { wordLine } from './word-line.ts';

export interface LiveCallDeps {
	readonly clock: Clock;
	readonly scenario: CompiledScenario;
	readonly rules: CallRules;
	readonly engine: ReplyEngine;
	readonly record: CallRecord;
	readonly sounds: CallSounds;
	readonly pace: 'spoken' | 'instant';
	readonly profileId: string;
	/** Unique and sortable by time. */
	readonly newId: () => string;
	readonly appVersion: string;
	/** One sentence that would serve now, or null. */
	readonly hint: (attempt: Attempt) => string | null;
	/** The learner has watched this callee before. */
	readonly rehearsed?: boolean;
}

interface Pending {
	readonly turn: Turn;
	readonly scripted: Scripted;
}

/** A call in progress: events in, state out, effects carried out here. */
export class LiveCall {
	#state = $state.raw<CallState>({ phase: 'idle' });
	#attempt = $state.raw<Attempt | null>(null);
	#loading = $state.raw<LoadProgress | null>(null);
	#notice = $state.raw<'fallback' | 'unsaved' | null>(null);
	#finished = $state(false);
	/** Decided, but not yet worded: no finished turn. */
	#pending: Pending | null = null;
	#stopRing: () => void = () => undefined;
	#life = new AbortController();
	/** Nobody watches any more: what is still under way changes nothing. */
	#left = false;
	readonly #deps: LiveCallDeps;
	readonly #settings: AttemptSettings;
	readonly #speech: Speech;
	readonly #hints = new Hints();
	readonly #silence: SilenceWatch;
	readonly #record: RecordInOrder;

	readonly canSay = $derived(
		this.#state.phase === 'connected' &&
			(this.#state.floor.at === 'caller' ||
				(this.#state.floor.at === 'callee-speaks' && !this.#state.floor.ends))
	);
	readonly hintsLeft = $derived(this.#hints.left(this.#attempt?.turns ?? []));

	constructor(deps: LiveCallDeps, settings: AttemptSettings) {
		this.#deps = deps;
		this.#settings = settings;
		this.#speech = new Speech(deps.clock, deps.pace, deps.scenario.locale);
		this.#record = recordInOrder(deps.record, (saved) => {
			if (!saved) this.#notice = 'unsaved';
			else if (this.#notice === 'unsaved') this.#notice = null;
		});
		this.#silence = watchSilence(deps.clock, settings.silenceMs, {
			soon: () => this.#send({ type: 'quiet-soon' }),
			silent: (ms) => this.#send({ type: 'silent', ms })
		});
	}

	get state(): CallState {
		return this.#state;
	}
	get attempt(): Attempt | null {
		return this.#attempt;
	}
	get lines(): readonly CallLine[] {
		return this.#speech.lines;
	}
	get caption(): Caption | null {
		return this.#speech.caption;
	}
	get loading(): LoadProgress | null {
		return this.#loading;
	}
	get notice(): 'fallback' | 'unsaved' | null {
		return this.#notice;
	}
	get hint(): string | null {
		return this.#hints.text;
	}
	/** Scored and stored: the debrief can be opened. */
	get finished(): boolean {
		return this.#finished;
	}
	get settings(): AttemptSettings {
		return this.#settings;
	}

	dial(): void {
		this.#send({ type: 'dial' });
	}
	typed(): void {
		this.#send({ type: 'typed' });
	}
	say(text: string, pasted = false): void {
		this.#send({ type: 'say', text, pasted });
	}
	skip(): void {
		this.#send({ type: 'skip' });
	}
	hangUp(): void {
		this.#send({ type: 'hang-up' });
	}

	/** Goes on with a stored call from its last finished turn; a new branch is written first. */
	resume(attempt: Attempt, isNew = false): void {
		this.#attempt = attempt;
		this.#speech.restore(toCallLines(attempt));
		if (isNew) this.#record.begin(attempt);
		const last = attempt.turns.at(-1);
		const ended = (last?.stateAfter.ended ?? null) !== null;
		// Whatever is wrong with the engine shows with the first line that it should word.
		if (!ended) this.#deps.engine.load(this.#life.signal, () => undefined).catch(() => null);
		this.#send({
			type: 'resume',
			talkMs: last === undefined ? 0 : Math.max(last.lineAtMs, last.sentAtMs),
			turn: attempt.turns.length,
			ended
		});
	}

	/** Returns whether there is one for this turn. */
	askHint(): boolean {
		const attempt = this.#attempt;
		return attempt !== null && this.#hints.ask(attempt.turns, () => this.#deps.hint(attempt));
	}

	/**
	 * Leaves without ending: what was finished stays, and the call can be gone on with. Once his last line is decided
	 * there is nothing to go on with: then it ends.
	 */
	leave(): void {
		const { state } = this;
		if (state.phase === 'connected' && state.floor.at !== 'caller' && state.floor.ends)
			this.hangUp();
		this.#left = true;
		this.#stop();
	}

	/** Engine, captions and clocks. */
	#stop(): void {
		this.#endRing();
		this.#life.abort();
		this.#speech.finish();
		this.#silence.stop();
	}

	#send(event: CallEvent): void {
		if (this.#left) return;
		const next = step(this.#state, event, this.#deps.clock.monoMs());
		this.#state = next.state;
		for (const effect of next.effects) this.#perform(effect);
	}

	#perform(effect: CallEffect): void {
		switch (effect.do) {
			case 'ring':
				return void this.#ring();
			case 'stop-ring':
				return this.#endRing();
			case 'begin':
				return this.#begin();
			case 'take-turn':
				return this.#takeTurn(effect);
			case 'play-caller':
				return void this.#playCaller(effect.turn);
			case 'ask-engine':
				return void this.#askEngine(effect.turn);
			case 'play-callee':
				return void this.#playCallee(effect.turn);
			case 'settle':
				return this.#settle(effect.turn);
			case 'finish-caption':
				return this.#speech.finish();
			case 'watch-silence':
				return this.#silence.start();
			case 'stop-silence':
				return this.#silence.stop();
			case 'abort':
				return this.#stop();
			case 'end-tone':
				return this.#deps.sounds.hangUp();
			case 'finish':
				return void this.#finish();
			default:
				return assertNever(effect);
		}
	}

	async #ring(): Promise<void> {
		const { clock, engine, rules, scenario, sounds } = this.#deps;
		const { signal } = (this.#life = new AbortController());
		this.#stopRing = sounds.ring();
		const opened = rules.open(this.#settings);
		await ring(signal, {
			clock,
			engine,
			request: pickUpRequest(scenario, opened),
			seed: this.#settings.seed,
			onprogress: (progress) => (this.#loading = progress),
			onfailed: () => (this.#notice = 'fallback')
		});
		if (signal.aborted) return;
		this.#loading = null;
		this.#attempt = newAttempt({
			scenario,
			settings: this.#settings,
			opened,
			engine,
			profileId: this.#deps.profileId,
			id: this.#deps.newId(),
			wallMs: clock.wallMs(),
			appVersion: this.#deps.appVersion,
			rehearsed: this.#deps.rehearsed ?? false
		});
		this.#send({ type: 'answer' });
	}

	#endRing(): void {
		this.#stopRing();
		this.#stopRing = () => undefined;
	}

	#begin(): void {
		this.#deps.sounds.pickUp();
		this.#record.begin(this.#attempt!);
	}

	#takeTurn(effect: Extract<CallEffect, { do: 'take-turn' }>): void {
		const attempt = this.#attempt!;
		const { turn, scripted } = this.#deps.rules.take(attempt, inTime(attempt.turns, effect.input), {
			startedAtMs: this.#sinceAnswer(effect.startedAtMs),
			sentAtMs: this.#now(),
			hints: this.#hints.take()
		});
		this.#speech.add(callerLine(turn));
		if (scripted === null) return this.#keep(turn);
		this.#pending = { turn, scripted };
		this.#send({ type: 'decided', turn: turn.index, ends: turn.stateAfter.ended !== null });
	}

	async #playCaller(turn: number): Promise<void> {
		const isCut = await this.#speech.playCaller(`${turn}c`);
		if (isCut && this.#state.phase === 'connected' && !this.#left) this.#deps.sounds.cutIn();
		this.#send({ type: 'said', turn });
	}

	async #askEngine(turn: number): Promise<void> {
		const pending = this.#pending;
		if (pending === null) return;
		const { signal } = this.#life;
		const request = toReplyRequest(this.#deps.scenario, this.#attempt!, {
			direction: pending.turn.direction!,
			heard: pending.turn.heard,
			scripted: pending.scripted.text
		});
		const { line, failed } = await wordLine(this.#deps.engine, signal, request, pending.scripted);
		if (failed) this.#notice = 'fallback';
		if (signal.aborted || this.#pending !== pending) return;
		this.#keep(this.#spoken(pending.turn, line));
		this.#send({ type: 'worded', turn });
	}

	async #playCallee(turn: number): Promise<void> {
		const attempt = this.#attempt!;
		const text = turn < 0 ? attempt.pickUp.line.text : attempt.turns[turn]?.line?.text;
		if (text === undefined) return;
		await this.#speech.playCallee(calleeLine(turn, text));
		this.#send({ type: 'spoken', turn });
	}

	/** The turn that is under way, whole: nobody waits for its wording, or for the caller's words to be out. */
	#settle(turn: number): void {
		if (this.#pending !== null) {
			const { turn: decided, scripted } = this.#pending;
			this.#keep(this.#spoken(decided, scriptedLine(scripted)));
		}
		const text = this.#attempt?.turns[turn]?.line?.text;
		if (text !== undefined) this.#speech.add(calleeLine(turn, text));
	}

	/** The turn with the line that is shown for it, and what is wrong with that line. */
	#spoken(turn: Turn, line: SpokenLine): Turn {
		const faults = this.#deps.rules.faults(this.#attempt!, turn, line.text);
		return { ...turn, line: { ...line, faults }, lineAtMs: this.#now(), faults };
	}

	/** A finished turn: part of the attempt, and written at once. */
	#keep(turn: Turn): void {
		const attempt = this.#attempt!;
		this.#attempt = { ...attempt, turns: [...attempt.turns, turn] };
		this.#pending = null;
		this.#record.append(attempt.id, turn);
	}

	async #finish(): Promise<void> {
		const attempt = this.#attempt!;
		const state = attempt.turns.at(-1)?.stateAfter ?? attempt.pickUp.state;
		const ended: Attempt = {
			...attempt,
			status: 'ended',
			endedAt: this.#deps.clock.wallMs(),
			end: state.ended
		};
		this.#attempt = ended;
		await this.#record.finish(ended);
		this.#finished = true;
	}

	/** Milliseconds of the call at a monotonic moment, and now. */
	#sinceAnswer(monoMs: number): number {
		const state = this.#state;
		if (state.phase === 'ended') return Math.round(state.talkMs);
		return state.phase === 'connected' ? Math.max(0, Math.round(monoMs - state.answeredMs)) : 0;
	}

	#now(): number {
		return this.#sinceAnswer(this.#deps.clock.monoMs());
	}
}
