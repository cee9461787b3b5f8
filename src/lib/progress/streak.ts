import { mondayOf, type DayNumber } from './local-day.ts';

/** Days of a calendar week (Monday to Sunday) on which nobody has to practise. */
export const REST_DAYS_A_WEEK = 2;

export interface Streak {
	/** Days with practice in the run that still goes on; 0 when none does. */
	readonly days: number;
	/** The longest run of all, in days with practice. */
	readonly longest: number;
	readonly practisedToday: boolean;
	/** Rest days that this week still allows; today is none until it is over. */
	readonly restLeft: number;
}

/**
 * Runs of practice days. Two days of rest in a calendar week leave a run whole; in the week in which it begins they
 * count from its first day. Of all first days that one counts which makes the run longest, so that practice never
 * shortens it. Days after `today` (a clock set back) are not there yet.
 */
export function streakOf(practised: Iterable<DayNumber>, today: DayNumber): Streak {
	const days = [...new Set(practised)].filter((day) => day <= today).sort((a, b) => b - a);
	const now = runUntil(days, 0, today);
	const longest = days.reduce((most, day, i) => Math.max(most, runUntil(days, i, day).days), 0);
	return {
		days: now.days,
		longest,
		practisedToday: days[0] === today,
		restLeft: REST_DAYS_A_WEEK - now.restedThisWeek
	};
}

/** The longest run that is whole on `today`, of the days from `from` on (latest first). */
function runUntil(
	days: readonly DayNumber[],
	from: number,
	today: DayNumber
): { readonly days: number; readonly restedThisWeek: number } {
	let best = { days: 0, restedThisWeek: 0 };
	/** Monday of the week that is looked at, and the practice days in it so far. */
	let week = mondayOf(today);
	let inWeek = 0;
	let restedThisWeek = 0;
	const open = days[from] === today ? today + 1 : today;
	for (let i = from; i < days.length; i += 1) {
		const day = days[i]!;
		// Each week between was lived through from its Monday on.
		while (week > day) {
			const rested = restsFrom(week, week, open, inWeek);
			if (rested > REST_DAYS_A_WEEK) return best;
			if (week === mondayOf(today)) restedThisWeek = rested;
			week -= 7;
			inWeek = 0;
		}
		inWeek += 1;
		const rested = restsFrom(day, week, open, inWeek);
		if (rested <= REST_DAYS_A_WEEK)
			best = {
				days: i - from + 1,
				restedThisWeek: week === mondayOf(today) ? rested : restedThisWeek
			};
	}
	return best;
}

/**
 * Days of that week without practice, from `first` to its Sunday or to the day before `open`: the day that is not
 * over (today, or tomorrow where today was used).
 */
const restsFrom = (first: DayNumber, week: DayNumber, open: DayNumber, practised: number): number =>
	Math.max(0, Math.min(week + 7, open) - first - practised);
