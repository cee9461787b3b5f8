import type { Clock } from '#lib/core/clock.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import type { AppError } from '#lib/core/app-error.ts';
import type { Result } from '#lib/core/result.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Attempt, Turn } from '#lib/attempt/attempt.ts';
import type { ReplyEngine } from '#lib/engine/reply-engine.ts';
import type { CompiledScenario, ScenarioCard } from '#lib/scenarios/compiled-scenario.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptStore, PreferenceStore, Preferences, Storage } from '#lib/storage/stores.ts';

export interface ScenarioSource {
	/** Packs, then what was imported here. */
	list(): Promise<readonly ScenarioCard[]>;
	load(id: string): Promise<Result<CompiledScenario, AppError>>;
}

/** What a screen may use of the outside; the only file that names concrete adapters is this one. */
export interface Services {
	readonly clock: Clock;
	readonly storage: Storage;
	readonly preferences: PreferenceStore;
	readonly config: {
		readonly defaultLocale: Locale;
		readonly defaultDifficulty: Difficulty;
		/** Points of 100 from which an attempt counts as passed. */
		readonly passMark: number;
	};
	readonly scenarios: ScenarioSource;
	createEngine(): Promise<ReplyEngine>;
	readonly appVersion: string;
}

const done = Promise.resolve(ok(undefined));

function memoryAttempts(): AttemptStore {
	const held = new Map<string, { attempt: Attempt; card: ScoreCard | null }>();
	return {
		begin: (attempt) => (held.set(attempt.id, { attempt, card: null }), done),
		appendTurn: (id: string, turn: Turn) => {
			const one = held.get(id);
			if (one)
				held.set(id, { ...one, attempt: { ...one.attempt, turns: [...one.attempt.turns, turn] } });
			return done;
		},
		finish: (attempt, card) => (held.set(attempt.id, { attempt, card }), done),
		get: (id) => Promise.resolve(ok(held.get(id) ?? null)),
		list: () => Promise.resolve(ok({ rows: [], count: 0, damaged: 0 })),
		standings: () => Promise.resolve(ok({})),
		update: () => done,
		remove: (id) => (held.delete(id), done)
	};
}

function memoryPreferences(): PreferenceStore {
	let held: Preferences = {
		locale: null,
		theme: 'system',
		difficulty: 'normal',
		help: 'script',
		profileId: 'default',
		silenceMs: 20_000,
		sound: true,
		captionPace: 'spoken',
		predictScore: false
	};
	return {
		read: () => held,
		write: (change) => {
			held = { ...held, ...change };
			return false;
		}
	};
}

export function createServices(): Promise<Services> {
	return Promise.resolve({
		clock: {
			wallMs: () => Date.now(),
			monoMs: () => performance.now(),
			wait: (ms, signal) =>
				new Promise((resolve) => {
					if (signal?.aborted) return resolve();
					const timer = setTimeout(resolve, ms);
					signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
				})
		},
		storage: {
			persistent: false,
			reason: null,
			attempts: memoryAttempts(),
			scenarios: { put: () => done, list: () => Promise.resolve(ok([])), remove: () => done },
			profiles: { list: () => Promise.resolve(ok([])), put: () => done, remove: () => done },
			eraseAll: () => done,
			close: () => undefined
		},
		preferences: memoryPreferences(),
		config: { defaultLocale: 'zh-CN', defaultDifficulty: 'normal', passMark: 60 },
		scenarios: {
			list: () => Promise.resolve([]),
			load: (id) => Promise.resolve(err({ code: 'scenario.unknown', params: { id } }))
		},
		createEngine: () => Promise.reject(new Error('no engine yet')),
		appVersion: '0.1.0'
	});
}
