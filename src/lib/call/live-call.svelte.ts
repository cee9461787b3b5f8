import type { Clock } from '#lib/core/clock.ts';
import { createRandom } from '#lib/core/random.ts';
import { assertNever } from '#lib/core/assert-never.ts';
import type { Attempt, AttemptSettings, SpokenLine, Turn } from '#lib/attempt/attempt.ts';
import type { LoadProgress, ReplyEngine } from '#lib/engine/reply-engine.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CallEffect } from './call-effect.ts';
import { calleeLine, callerLine, toCallLines, type CallLine } from './call-line.ts';
import type { CallRules, Scripted } from './call-rules.ts';
import { step, type CallEvent, type CallState } from './call-state.ts';
import { paceCaller, paceCaption } from './caption-pace.ts';
import { CaptionPlayer, type Caption } from './caption-player.svelte.ts';
import { newAttempt, scriptedLine } from './new-attempt.ts';
import { inTime } from './room-left.ts';
import { watchSilence, type SilenceWatch } from './silence-watch.ts';
import type { CallSounds } from './sound/call-sounds.ts';
import { pickUpRequest, toReplyRequest } from './to-reply-request.ts';

/** Where a call leaves its traces. `false`: it could not be stored; the call goes on all the same. */
export interface CallRecord {
	begin(attempt: Attempt): Promise<boolean>;
	append(attemptId: string, turn: Turn): Promise<boolean>;
	/** Scores and stores the whole. */
	finish(attempt: Attempt): Promise<boolean>;
}

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

/** He lets it ring this long (drawn by seed), and longer while the engine loads, up to the limit. */
const RING_MIN_MS = 1800;
const RING_SPREAD_MS = 2400;
const RING_LIMIT_MS = 45_000;
/** A person's pause before he answers a sentence that he let finish. */
const THINK_MS = 350;
/** Hints in one call; each costs points. */
export const HINT_LIMIT = 3;

interface Pending {
	readonly turn: Turn;
	readonly scripted: Scripted;
}

/** A call in progress: events in, state out, effects carried out here. */
export class LiveCall {
	#state = $state.raw<CallState>({ phase: 'idle' });
	#attempt = $state.raw<Attempt | null>(null);
	#lines = $state.raw<readonly CallLine[]>([]);
	#loading = $state.raw<LoadProgress | null>(null);
	#notice = $state.raw<'fallback' | 'unsaved' | null>(null);
	#hint = $state.raw<string | null>(null);
	#finished = $state(false);
	#hintsThisTurn = $state(0);
	/** Decided, but not yet worded: no finished turn. */
	#pending: Pending | null = null;
	#stopRing: () => void = () => undefined;
	#life = new AbortController();
	#writes: Promise<void> = Promise.resolve();
	readonly #deps: LiveCallDeps;
	readonly #settings: AttemptSettings;
	readonly #captions: CaptionPlayer;
	readonly #silence: SilenceWatch;

	readonly canSay = $derived(
		this.#state.phase === 'connected' &&
			(this.#state.floor.at === 'caller' ||
				(this.#state.floor.at === 'callee-speaks' && !this.#state.floor.ends))
	);
	readonly hintsLeft = $derived(
		Math.max(
			0,
			(this.#attempt?.turns ?? []).reduce(
				(left, turn) => left - turn.hints,
				HINT_LIMIT - this.#hintsThisTurn
			)
		)
	);

	constructor(deps: LiveCallDeps, settings: AttemptSettings) {
		this.#deps = deps;
		this.#settings = settings;
		this.#captions = new CaptionPlayer(deps.clock, deps.pace);
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
		return this.#lines;
	}
	/** The line that is being spoken or was spoken last. */
	get caption(): Caption | null {
		return this.#captions.now;
	}
	get loading(): LoadProgress | null {
		return this.#loading;
	}
	get notice(): 'fallback' | 'unsaved' | null {
		return this.#notice;
	}
	get hint(): string | null {
		return this.#hint;
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
		this.#lines = toCallLines(attempt);
		if (isNew) this.#write(() => this.#deps.record.begin(attempt));
		void this.#deps.engine.load(this.#life.signal, () => undefined);
		const last = attempt.turns.at(-1);
		this.#send({
			type: 'resume',
			talkMs: last === undefined ? 0 : Math.max(last.lineAtMs, last.sentAtMs),
			turn: attempt.turns.length,
			ended: (last?.stateAfter.ended ?? null) !== null
		});
	}

	/** Shows a hint for this turn and counts it once; none to give costs nothing. Returns whether there is one. */
	askHint(): boolean {
		if (this.#hint !== null) return true;
		if (this.#attempt === null || this.hintsLeft === 0) return false;
		this.#hint = this.#deps.hint(this.#attempt);
		if (this.#hint === null) return false;
		this.#hintsThisTurn += 1;
		return true;
	}

	/** Leaves without ending: what was finished stays, and the call can be gone on with. */
	leave(): void {
		this.#endRing();
		this.#life.abort();
		this.#captions.finish();
		this.#silence.stop();
	}

	#send(event: CallEvent): void {
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
				return this.#settle();
			case 'finish-caption':
				return this.#captions.finish();
			case 'watch-silence':
				return this.#silence.start();
			case 'stop-silence':
				return this.#silence.stop();
			case 'abort':
				return this.leave();
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
		const request = pickUpRequest(scenario, opened);
		const warm = engine
			.load(signal, (progress) => (this.#loading = progress.ratio < 1 ? progress : null))
			.then((error) => error ?? engine.warmUp(signal, request))
			.then((error) => void (error !== null && (this.#notice = 'fallback')));
		const draw = createRandom(this.#settings.seed)(-1, 'ring');
		await Promise.all([
			clock.wait(RING_MIN_MS + Math.floor(draw * RING_SPREAD_MS), signal),
			Promise.race([warm, clock.wait(RING_LIMIT_MS, signal)])
		]);
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
		const attempt = this.#attempt!;
		this.#deps.sounds.pickUp();
		this.#write(() => this.#deps.record.begin(attempt));
	}

	#takeTurn(effect: Extract<CallEffect, { do: 'take-turn' }>): void {
		const attempt = this.#attempt!;
		const { turn, scripted } = this.#deps.rules.take(attempt, inTime(attempt.turns, effect.input), {
			startedAtMs: this.#sinceAnswer(effect.startedAtMs),
			sentAtMs: this.#now(),
			hints: this.#hintsThisTurn
		});
		this.#hintsThisTurn = 0;
		this.#hint = null;
		this.#show(callerLine(turn));
		if (scripted === null) return this.#keep(turn);
		this.#pending = { turn, scripted };
		this.#send({ type: 'decided', turn: turn.index, ends: turn.stateAfter.ended !== null });
	}

	async #playCaller(turn: number): Promise<void> {
		const line = this.#lines.findLast((one) => one.key === `${turn}c`);
		if (line === undefined) return;
		const { locale } = this.#deps.scenario;
		const heard = line.text.slice(0, line.heardLength);
		const cut = line.heardLength < line.text.length;
		const pace = paceCaller(heard, locale);
		await this.#captions.play(line.key, pace, line.text.length, cut ? 0 : THINK_MS);
		if (cut) this.#deps.sounds.cutIn();
		this.#send({ type: 'said', turn });
	}

	async #askEngine(turn: number): Promise<void> {
		const pending = this.#pending;
		if (pending === null) return;
		const { signal } = this.#life;
		const line = await this.#word(pending, signal);
		if (signal.aborted || this.#pending !== pending) return;
		this.#keep(this.#spoken(pending.turn, line));
		this.#send({ type: 'worded', turn });
	}

	/** The engine's line, or the scripted one when it fails. */
	async #word({ turn, scripted }: Pending, signal: AbortSignal): Promise<SpokenLine> {
		const fallback = scriptedLine(scripted);
		const request = toReplyRequest(this.#deps.scenario, this.#attempt!, {
			direction: turn.direction!,
			heard: turn.heard,
			scripted: scripted.text
		});
		try {
			for await (const event of this.#deps.engine.reply(signal, request)) {
				if (signal.aborted) break;
				if (event.kind === 'failed') {
					this.#notice = 'fallback';
					break;
				}
				if (event.kind === 'done') {
					const { text, rung, rejected, usage } = event;
					// A line that he would not say is no failure; an engine that broke down is.
					if (rejected.some(({ codes }) => codes.some((code) => code.startsWith('engine.'))))
						this.#notice = 'fallback';
					return { ...fallback, text, rung, rejected, usage };
				}
			}
		} catch (cause) {
			this.#notice = 'fallback';
			console.error('the engine broke its contract', cause); // and must not end the call
		}
		return fallback;
	}

	async #playCallee(turn: number): Promise<void> {
		const attempt = this.#attempt!;
		const text = turn < 0 ? attempt.pickUp.line.text : attempt.turns[turn]?.line?.text;
		if (text === undefined) return;
		const line = calleeLine(turn, text);
		this.#show(line);
		const pace = paceCaption(text, this.#deps.scenario.locale);
		await this.#captions.play(line.key, pace, text.length);
		this.#send({ type: 'spoken', turn });
	}

	#settle(): void {
		if (this.#pending === null) return;
		const { turn, scripted } = this.#pending;
		const line = scriptedLine(scripted);
		this.#show(calleeLine(turn.index, line.text));
		this.#keep(this.#spoken(turn, line));
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
		this.#write(() => this.#deps.record.append(attempt.id, turn));
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
		this.#write(() => this.#deps.record.finish(ended));
		await this.#writes;
		this.#finished = true;
	}

	#show(line: CallLine): void {
		this.#lines = [...this.#lines.filter((one) => one.key !== line.key), line];
		this.#captions.prepare(line.key, line.text.length);
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

	/** One write after the other, so that a turn is never stored before the attempt it belongs to. */
	#write(run: () => Promise<boolean>): void {
		this.#writes = this.#writes.then(async () => {
			const saved = await run().catch(() => false);
			if (!saved) this.#notice = 'unsaved';
		});
	}
}
