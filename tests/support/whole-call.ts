import { createCallerBot } from '#lib/bots/caller-bot.ts';
import { PHRASES } from '#lib/bots/phrases.ts';
import type { CallerKind } from '#lib/bots/skill.ts';
import { endOf, playThrough } from '#lib/call/play-through.ts';
import { createRandom } from '#lib/core/random.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import { expect, type Page } from '@playwright/test';
import type { EndingClass } from '#lib/core/ending.ts';
import { pack, type PACK_IDS } from './packs.ts';

export interface ScriptedCall {
	readonly pickUp: string;
	/** What the caller types, and what he must answer ('' where he says nothing). */
	readonly exchanges: readonly { readonly caller: string; readonly callee: string }[];
	readonly ending: EndingClass | null;
}

/** A call of a caller bot, played here in Node: what a browser must play just so. */
export function scriptCall(
	id: (typeof PACK_IDS)[number],
	kind: CallerKind,
	{ seed = 7, difficulty = 'normal' as Difficulty } = {}
): ScriptedCall {
	const { scenario, understanding } = pack(id);
	const bot = createCallerBot(kind, scenario, PHRASES, createRandom(seed + 1));
	const said: string[] = [];
	const played = playThrough(scenario, understanding, { seed, difficulty }, (line, turn) => {
		const text = bot.next(line, turn);
		if (text !== null) said.push(text);
		return text === null ? null : { kind: 'said', text };
	});
	return {
		pickUp: played.opened.scripted.text,
		exchanges: said.map((caller, i) => ({
			caller,
			callee: played.turns[i]?.line?.scripted ?? ''
		})),
		ending: endOf(played)?.ending ?? null
	};
}

/** Types the caller's lines one by one and sees his answers appear; the phone must have been picked up. */
export async function playOnScreen(page: Page, call: ScriptedCall, from = 0): Promise<void> {
	const log = page.getByRole('log');
	if (from === 0) await expect(log).toContainText(call.pickUp);
	for (const { caller, callee } of call.exchanges.slice(from)) {
		await page.keyboard.insertText(caller);
		await page.keyboard.press('Enter');
		if (callee !== '') await expect(log).toContainText(callee);
	}
}
