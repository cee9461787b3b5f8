import type { BotDesk, CallerBot } from './caller-bot.ts';

/** Reads the script aloud, one step a turn, whatever he is asked. */
export function createScriptReader({ material }: BotDesk): CallerBot {
	const turns = [...material.steps.map((step) => step.sentences.join('')), ...material.closings];
	return { next: (_line, turn) => turns[turn] ?? null };
}

/** Pastes the whole script every turn. */
export function createWholeScriptPaste({ material }: BotDesk): CallerBot {
	const text = material.steps.flatMap((step) => step.sentences).join(' ');
	return { next: () => text };
}
