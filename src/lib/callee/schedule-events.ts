import { drawIndex, drawOrder, type Random } from '#lib/core/random.ts';
import type { CompiledScenario, EventCard } from '#lib/scenarios/compiled-scenario.ts';
import type { ScheduledEvent } from './callee-state.ts';
import type { Temper } from './temper.ts';

/** Nothing happens before the call has begun in earnest, nor more often than every third turn. */
const FIRST_TURN = 2;
const SPREAD = 3;
/** An announced end comes this many caller turns later. */
const GRACE_TURNS = 2;
/** A meeting that begins is likelier to end the call than a shout across the office: factor on the chance. */
const MEETING_FACTOR = 2;

/** What will happen at his end in this call, and when. Drawn at pick-up from the document's own events. */
export function scheduleEvents(
	scenario: CompiledScenario,
	temper: Temper,
	random: Random
): readonly ScheduledEvent[] {
	const [fewest, most] = temper.events;
	const count = Math.min(
		scenario.events.length,
		fewest + drawIndex(random, -1, 'events.count', most - fewest + 1)
	);
	const order = drawOrder(random, -1, 'events.order', scenario.events.length);
	return order.slice(0, count).map((cardIndex, place) => {
		const card = scenario.events[cardIndex]!;
		const turn =
			FIRST_TURN + place * SPREAD + drawIndex(random, -1, `events.turn#${place}`, SPREAD);
		return {
			cardId: card.id,
			turn,
			deadline: endsCall(card, temper, random, place) ? turn + GRACE_TURNS : null,
			status: 'waiting'
		};
	});
}

function endsCall(card: EventCard, temper: Temper, random: Random, place: number): boolean {
	if (!card.canEnd) return false;
	const percent = temper.eventEnds * (card.kind === 'meeting-soon' ? MEETING_FACTOR : 1);
	return drawIndex(random, -1, `events.ends#${place}`, 100) < percent;
}
