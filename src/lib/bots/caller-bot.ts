import type { Random } from '#lib/core/random.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { type CallerMaterial, readMaterial } from './caller-material.ts';
import type { PhraseBanks } from './phrase-bank.ts';
import { createInjector } from './injector.ts';
import { createKeywordStuffer } from './keyword-stuffer.ts';
import { createScriptReader, createWholeScriptPaste } from './script-callers.ts';
import { type CallerKind, SKILLS } from './skill.ts';
import { createTalker } from './talker.ts';
import type { PhraseBank } from './phrase-bank.ts';

/** A caller made of code: gets the callee's spoken line and the turn, says something, or null to hang up. */
export interface CallerBot {
	next(calleeLine: string, turn: number): string | null;
}

export interface BotDesk {
	readonly material: CallerMaterial;
	readonly phrases: PhraseBank;
	readonly random: Random;
}

/** `random` is the caller's own; give it another seed than the callee's. */
export function createCallerBot(
	kind: CallerKind,
	scenario: CompiledScenario,
	banks: PhraseBanks,
	random: Random
): CallerBot {
	const desk: BotDesk = {
		material: readMaterial(scenario),
		phrases: banks[scenario.locale],
		random
	};
	switch (kind) {
		case 'script-reader':
			return createScriptReader(desk);
		case 'whole-script-paste':
			return createWholeScriptPaste(desk);
		case 'keyword-stuffer':
			return createKeywordStuffer(desk);
		case 'injector':
			return createInjector(desk);
		default:
			return createTalker(desk, SKILLS[kind]);
	}
}
