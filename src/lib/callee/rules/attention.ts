import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Empty turns, and what happens at his end. */
export const attention: Rule = ({ stale, event, happening, memory, temper, asked, scenario }) => {
	const rules = [];
	if (stale) rules.push(fired('stale', -4, -1));
	if (event !== null) {
		if (event.kindly) rules.push(fired('eventHandled', 5, 1));
		else if (!event.handled) rules.push(fired('eventIgnored', -10, -2));
	}
	if (happening !== null) {
		const card = scenario.events.find((entry) => entry.id === happening.cardId);
		rules.push(fired('eventHappened', -temper.eventLoss, 0, { text: card?.text ?? '' }));
	}
	if (memory !== null) {
		const [patience, trust] = temper.kind.memoryLoss;
		rules.push(
			fired('memory', -patience, -trust, {
				text: memory.text,
				question: asked?.concern.question ?? ''
			})
		);
	}
	return rules;
};
