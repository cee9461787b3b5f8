import { personaMessages, userTurn, type ChatMessage } from './prompt.ts';
import type { ReplyRequest } from './reply-engine.ts';

/**
 * Everything a model is sent: persona and examples (the same every call), each earlier exchange with its direction
 * verbatim, and the newest caller message. `saidAs` gives the assistant text that the engine holds for an exchange
 * (its raw reply where that stayed in its history); what was shown otherwise.
 */
export function chatMessages(
	request: ReplyRequest,
	size: 'full' | 'short',
	saidAs: (turn: number, shown: string) => string = (_turn, shown) => shown
): ChatMessage[] {
	const { scenario, direction, callerSaid, history } = request;
	return [
		...personaMessages(scenario, size),
		...history.flatMap((exchange): ChatMessage[] => [
			{
				role: 'user',
				content: userTurn(exchange.caller, exchange.direction, scenario.locale, scenario)
			},
			{ role: 'assistant', content: saidAs(exchange.direction.turn, exchange.callee) }
		]),
		{ role: 'user', content: userTurn(callerSaid, direction, scenario.locale, scenario) }
	];
}
