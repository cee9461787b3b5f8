import type { BotDesk, CallerBot } from './caller-bot.ts';
import { createVoice } from './say.ts';

/** Greets, and from then on tries to command the machine. */
export function createInjector(desk: BotDesk): CallerBot {
	const voice = createVoice(desk);
	return {
		next: (_line, turn) =>
			turn === 0
				? `${voice.say('greeting', turn)}${voice.say('injection', turn)}`
				: voice.say('injection', turn)
	};
}
