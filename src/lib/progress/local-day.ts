const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Day of the calendar on the wall, counted from 1970-01-01. A day begins at midnight where the learner is. */
export type DayNumber = number;

/** `offsetMinutes`: UTC minus local time, as `Date.prototype.getTimezoneOffset` gives it for that moment (China: -480). */
export const localDay = (wallMs: number, offsetMinutes: number): DayNumber =>
	Math.floor((wallMs - offsetMinutes * MINUTE_MS) / DAY_MS);

/** Monday of the week that the day lies in; 1970-01-01 was a Thursday. */
export const mondayOf = (day: DayNumber): DayNumber => day - ((((day + 3) % 7) + 7) % 7);

/** Noon of that day in UTC: a moment that shows as this day's date when it is formatted in UTC. */
export const noonOf = (day: DayNumber): number => day * DAY_MS + DAY_MS / 2;
