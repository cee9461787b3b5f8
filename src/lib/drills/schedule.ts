import { createEmptyCard, fsrs, Rating, type CardInput, type Grade } from 'ts-fsrs';
import type { DayNumber } from '#lib/progress/local-day.ts';
import { KEPT_REVIEWS, type CardMemory, type DrillCard, type DrillGrade } from './drill-card.ts';

const DAY_MS = 86_400_000;
/** What is said on the phone should be met once a quarter. */
const LONGEST_DAYS = 90;

/**
 * FSRS with whole days: a day number is handed over as that day's midnight in UTC, so that neither the hour, the time
 * zone nor summer time moves a date. No fuzz: the same answers give the same dates. No steps of minutes: a session is
 * three minutes long, and what was wrong comes back in it without being marked again.
 */
const scheduler = fsrs({
	enable_fuzz: false,
	enable_short_term: false,
	request_retention: 0.9,
	maximum_interval: LONGEST_DAYS
});

/** To pick the right answer is easier than to say it; what was only half said was not remembered well. */
const RATINGS: Readonly<Record<DrillGrade, Grade>> = {
	right: Rating.Good,
	picked: Rating.Hard,
	partial: Rating.Hard,
	wrong: Rating.Again
};

const dateOf = (day: DayNumber): Date => new Date(day * DAY_MS);

function toFsrs(memory: CardMemory | null, today: DayNumber): CardInput {
	if (memory === null) return createEmptyCard(dateOf(today));
	return {
		due: dateOf(memory.dueDay),
		last_review: dateOf(memory.lastDay),
		stability: memory.stability,
		difficulty: memory.difficulty,
		elapsed_days: 0,
		scheduled_days: memory.intervalDays,
		learning_steps: 0,
		reps: memory.reps,
		lapses: memory.lapses,
		state: memory.phase
	};
}

/** The card after an answer on `today`. A clock that was set back counts as the day of the last answer. */
export function answered(card: DrillCard, grade: DrillGrade, today: DayNumber): DrillCard {
	const day = Math.max(today, card.memory?.lastDay ?? today);
	const { card: next } = scheduler.next(toFsrs(card.memory, day), dateOf(day), RATINGS[grade]);
	// The library keeps its grades apart by a day, also at the longest interval.
	const intervalDays = Math.min(next.scheduled_days, LONGEST_DAYS);
	return {
		...card,
		memory: {
			dueDay: day + intervalDays,
			lastDay: day,
			intervalDays,
			stability: next.stability,
			difficulty: next.difficulty,
			reps: next.reps,
			lapses: next.lapses,
			phase: next.state
		},
		reviews: [...card.reviews, { day, grade }].slice(-KEPT_REVIEWS)
	};
}
