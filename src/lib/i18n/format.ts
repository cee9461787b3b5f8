import type { Locale } from '#lib/core/locale.ts';

/** Numbers, durations and dates of the interface. Never used where something is scored. */
const cache = new Map<string, unknown>();

function cached<T>(key: string, make: () => T): T {
	const held = cache.get(key);
	if (held !== undefined) return held as T;
	const made = make();
	cache.set(key, made);
	return made;
}

/** Tenths of a point as the learner reads them: 125 → "12.5", 120 → "12". */
export const formatTenths = (tenths: number, locale: Locale): string =>
	formatNumber(tenths / 10, locale, 1);

export function formatNumber(value: number, locale: Locale, digits = 0): string {
	return cached(
		`n/${locale}/${digits}`,
		() => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
	).format(value);
}

/** A change with its sign, a minus as wide as a plus: "+3", "−3", "0". */
export const formatChange = (by: number): string => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '0');

/** ratio 0..1 */
export function formatPercent(ratio: number, locale: Locale): string {
	return cached(
		`p/${locale}`,
		() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
	).format(ratio);
}

/** Bytes in the unit that keeps it under 1,000: 2_200_000_000 → "2.2 GB". */
export function formatBytes(bytes: number, locale: Locale): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
	let value = bytes;
	let unit = 0;
	while (value >= 1000 && unit < units.length - 1) {
		value /= 1000;
		unit += 1;
	}
	return cached(
		`b/${locale}/${unit}`,
		() =>
			new Intl.NumberFormat(locale, {
				style: 'unit',
				unit: units[unit] ?? 'byte',
				unitDisplay: 'short',
				maximumFractionDigits: unit > 1 ? 1 : 0
			})
	).format(value);
}

/** The call timer, the same in every language: 75_000 → "1:15", 3_600_000 → "1:00:00". */
export function formatTimer(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const two = (value: number) => String(value).padStart(2, '0');
	const minutes = Math.floor(seconds / 60);
	return minutes < 60
		? `${minutes}:${two(seconds % 60)}`
		: `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** A spoken length of time: 75_000 → "1 min 15 sec" / "1分钟15秒". */
export function formatDuration(ms: number, locale: Locale): string {
	const seconds = Math.max(0, Math.round(ms / 1000));
	const unit = (value: number, name: 'minute' | 'second') =>
		cached(
			`u/${locale}/${name}`,
			() =>
				new Intl.NumberFormat(locale, {
					style: 'unit',
					unit: name,
					unitDisplay: 'short'
				})
		).format(value);
	if (seconds < 60) return unit(seconds, 'second');
	const rest = seconds % 60;
	const minutes = unit(Math.floor(seconds / 60), 'minute');
	return rest === 0 ? minutes : `${minutes}${locale === 'en' ? ' ' : ''}${unit(rest, 'second')}`;
}

/** Date and time of day of an attempt, in the reader's time zone. */
export function formatMoment(wallMs: number, locale: Locale): string {
	return cached(
		`m/${locale}`,
		() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
	).format(wallMs);
}

/** A day of the calendar, given as its noon in UTC: no time zone moves it. Weekday, month and day. */
export function formatCalendarDay(noonUtc: number, locale: Locale): string {
	return cached(
		`c/${locale}`,
		() =>
			new Intl.DateTimeFormat(locale, {
				weekday: 'short',
				month: 'short',
				day: 'numeric',
				timeZone: 'UTC'
			})
	).format(noonUtc);
}

/** The same with its year and without the weekday: "2026/11/21". */
export function formatShortDay(noonUtc: number, locale: Locale): string {
	return cached(
		`s/${locale}`,
		() => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' })
	).format(noonUtc);
}

/** A day or, where years lie on one axis, a month, short enough to stand beside its neighbours: "11/21", "2026/11". */
export function formatAxisDay(noonUtc: number, locale: Locale, years: boolean): string {
	return cached(`x/${locale}/${years}`, () =>
		years
			? new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', timeZone: 'UTC' })
			: new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
	).format(noonUtc);
}
