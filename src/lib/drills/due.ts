import type { DayNumber } from '#lib/progress/local-day.ts';
import type { DrillCard } from './drill-card.ts';

/** Cards met for the first time on one day: more would crowd out what is to be repeated. */
export const NEW_A_DAY = 8;

const firstDay = (card: DrillCard): DayNumber | null => card.reviews[0]?.day ?? null;
const isNew = (card: DrillCard): boolean => card.memory === null;

export interface Due {
	/** In the order in which they are asked: what is longest overdue, then new ones, newest call first. */
	readonly cards: readonly DrillCard[];
	/** Cards whose day is still to come or that wait for their turn to be new. */
	readonly later: number;
	/** Day on which the next one is due when none is now; null when there is none at all. */
	readonly nextDay: DayNumber | null;
}

/** What is due on `today`. */
export function dueOf(all: readonly DrillCard[], today: DayNumber): Due {
	const repeats = all
		.filter(({ memory }) => memory !== null && memory.dueDay <= today)
		.sort((a, b) => a.memory!.dueDay - b.memory!.dueDay || byText(a.id, b.id));
	const metToday = all.filter((card) => firstDay(card) === today).length;
	const fresh = all
		.filter(isNew)
		.sort((a, b) => b.source.startedAt - a.source.startedAt || byText(a.id, b.id));
	const cards = [...repeats, ...fresh.slice(0, Math.max(0, NEW_A_DAY - metToday))];
	return {
		cards,
		later: all.length - cards.length,
		nextDay: cards.length > 0 ? today : next(all, today)
	};
}

function next(all: readonly DrillCard[], today: DayNumber): DayNumber | null {
	const days = all.map(({ memory }) => memory?.dueDay ?? today + 1);
	return days.length === 0 ? null : days.reduce((least, day) => Math.min(least, day));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
