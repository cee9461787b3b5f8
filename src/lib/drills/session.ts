import type { DrillGrade } from './drill-card.ts';

/** Milliseconds. A session is short enough to be begun between two calls. */
export const SESSION_MS = 180_000;

/** One answer of the session. */
export interface Given {
	readonly cardId: string;
	readonly grade: DrillGrade;
	/** Asked a second time because it was wrong: shown, but the schedule keeps the first answer. */
	readonly again: boolean;
}

/** A running session as data; time is an argument, milliseconds of a clock that never goes back. */
export interface Session {
	readonly startedMs: number;
	/** Card that is asked now, then those to come; empty when all were asked. */
	readonly queue: readonly { readonly cardId: string; readonly again: boolean }[];
	readonly given: readonly Given[];
	/** The card in front was answered and is being looked at. */
	readonly marked: boolean;
	readonly over: boolean;
}

export const beginSession = (cardIds: readonly string[], nowMs: number): Session => ({
	startedMs: nowMs,
	queue: cardIds.map((cardId) => ({ cardId, again: false })),
	given: [],
	marked: false,
	over: cardIds.length === 0
});

export const leftMs = (session: Session, nowMs: number): number =>
	Math.max(0, SESSION_MS - Math.max(0, nowMs - session.startedMs));

/** The card in front was answered; a wrong first answer comes back at the end. */
export function give(session: Session, grade: DrillGrade): Session {
	const [front] = session.queue;
	if (front === undefined || session.marked || session.over) return session;
	const comesBack = grade === 'wrong' && !front.again;
	return {
		...session,
		marked: true,
		given: [...session.given, { ...front, grade }],
		queue: comesBack ? [...session.queue, { cardId: front.cardId, again: true }] : session.queue
	};
}

/** On to the next card. The time never cuts an answer off: it is looked at between two cards. */
export function goOn(session: Session, nowMs: number): Session {
	if (!session.marked || session.over) return session;
	const queue = session.queue.slice(1);
	return {
		...session,
		queue,
		marked: false,
		over: queue.length === 0 || leftMs(session, nowMs) === 0
	};
}

/** The learner has had enough; an answer that was given stays. */
export const endSession = (session: Session): Session => ({ ...session, over: true });

export interface Summary {
	/** Cards answered, each once. */
	readonly cards: number;
	readonly right: number;
	readonly partial: number;
	readonly wrong: number;
	/** Of the wrong ones, those that were right the second time. */
	readonly mended: number;
}

export function summaryOf({ given }: Session): Summary {
	const first = given.filter(({ again }) => !again);
	const count = (...grades: readonly DrillGrade[]): number =>
		first.filter(({ grade }) => grades.includes(grade)).length;
	return {
		cards: first.length,
		right: count('right', 'picked'),
		partial: count('partial'),
		wrong: count('wrong'),
		mended: given.filter(({ again, grade }) => again && (grade === 'right' || grade === 'picked'))
			.length
	};
}
