import {
	ATTEMPT_SCHEMA,
	type Attempt,
	type AttemptSettings,
	type SpokenLine
} from '#lib/attempt/attempt.ts';
import type { ReplyEngine } from '#lib/engine/reply-engine.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { OpenedCall, Scripted } from './call-rules.ts';

/** A line as the templates word it. */
export function scriptedLine(scripted: Scripted): SpokenLine {
	return {
		text: scripted.text,
		rung: 'template',
		scripted: scripted.text,
		frameId: scripted.frameId,
		rejected: [],
		usage: null,
		faults: []
	};
}

export interface NewAttempt {
	readonly scenario: CompiledScenario;
	readonly settings: AttemptSettings;
	readonly opened: OpenedCall;
	readonly engine: Pick<ReplyEngine, 'rung' | 'modelId'>;
	readonly profileId: string;
	readonly id: string;
	readonly wallMs: number;
	readonly appVersion: string;
	readonly rehearsed?: boolean;
}

export function newAttempt(from: NewAttempt): Attempt {
	const { scenario, settings, opened, engine } = from;
	return {
		schema: ATTEMPT_SCHEMA,
		id: from.id,
		profileId: from.profileId,
		scenario: {
			id: scenario.id,
			title: scenario.title,
			locale: scenario.locale,
			documentHash: scenario.documentHash,
			compileVersion: scenario.compileVersion
		},
		settings,
		startedAt: from.wallMs,
		endedAt: null,
		status: 'running',
		pickUp: {
			direction: opened.direction,
			line: scriptedLine(opened.scripted),
			state: opened.state
		},
		turns: [],
		end: null,
		rung: engine.rung,
		modelId: engine.modelId,
		parent: null,
		note: '',
		starred: false,
		summary: null,
		appVersion: from.appVersion,
		...(from.rehearsed === true ? { rehearsed: true } : {})
	};
}

/** A new call that goes on from after `turns` turns of another one. */
export function branchAttempt(
	parent: Attempt,
	turns: number,
	fresh: { readonly id: string; readonly wallMs: number }
): Attempt {
	// What was said about the old call afterwards stays with it.
	const { disputes: _disputes, predicted: _predicted, earlierMarks: _marks, ...played } = parent;
	return {
		...played,
		id: fresh.id,
		startedAt: fresh.wallMs,
		endedAt: null,
		status: 'running',
		turns: parent.turns.slice(0, turns),
		end: null,
		parent: { attemptId: parent.id, turns },
		note: '',
		starred: false,
		summary: null
	};
}
