import { localDay, type DayNumber } from '#lib/progress/local-day.ts';

/** Calendar day of a moment where this computer is. */
export const dayOf = (wallMs: number): DayNumber =>
	localDay(wallMs, new Date(wallMs).getTimezoneOffset());
