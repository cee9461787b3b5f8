import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, ScoreCard } from '#lib/scoring/score-card.ts';
import { fakeCard } from '../../../tests/support/attempts.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import {
	DRILL_GRADES,
	mergeCards,
	newCard,
	type DrillCard,
	type DrillGrade
} from './drill-card.ts';
import { dueOf, NEW_A_DAY } from './due.ts';
import { answered } from './schedule.ts';
import { beginSession, endSession, give, goOn, leftMs, SESSION_MS, summaryOf } from './session.ts';
import { cardsOf, spotsOf } from './spots.ts';

const call = { id: 'a1', profileId: 'default', scenarioId: 'upgrade', startedAt: 5 };
const card = (key = '4', change: Partial<DrillCard> = {}): DrillCard => ({
	...newCard(
		'default',
		{ scenarioId: 'upgrade', kind: 'step', key },
		{ attemptId: 'a1', startedAt: 5 }
	),
	...change
});

const mark = (id: string, lost: number, params: Mark['params'] = {}): Mark => ({
	id,
	gained: 20 - lost,
	possible: 20,
	messageKey: `marks.${id}`,
	params,
	evidence: []
});
const marked = (...marks: Mark[]): ScoreCard => ({
	...fakeCard(),
	dimensions: [{ id: 'steps', points: 0, max: 10, applicable: true, marks }]
});
const spotNames = (score: ScoreCard): string =>
	spotsOf('upgrade', score)
		.map(({ kind, key }) => `${kind} ${key}`.trim())
		.join(', ');

describe('what a call gives to practise', () => {
	it('is what cost most, a few of each kind', () => {
		expect(
			spotNames(
				marked(
					mark('opening.asks', 8),
					mark('opening.names', 7),
					...[1, 2, 3, 4, 5].map((step) => mark(`steps.${step}`, 10, { step })),
					mark('steps.order', 20),
					mark('concerns.p1', 12, { question: '要停多久？', outcome: 'vague', tries: 1 }),
					mark('concerns.p2', 3, { question: '谁来做？', outcome: 'partial', tries: 2 })
				)
			)
		).toBe('opening, question 要停多久？, step 1, step 2, step 3, question 谁来做？');
	});

	it('leaves out what he never asked, what was deferred honestly, and what was only asked twice', () => {
		expect(
			spotNames(
				marked(
					mark('concerns.p1', 20, { question: '一？', outcome: 'ignored', tries: 0 }),
					mark('concerns.p2', 8, { question: '二？', outcome: 'deferred', tries: 1 }),
					mark('concerns.p3', 2, { question: '三？', outcome: 'satisfied', tries: 2 })
				)
			)
		).toBe('');
	});

	it('names a wrong figure by what the document says, once', () => {
		const error = {
			turn: 1,
			quote: '十分钟就好',
			why: '',
			line: 9,
			expected: '30分钟内升完',
			verdict: 'wrong'
		} as const;
		const score = marked(
			mark('accuracy.wrong0@1', 2, { quote: '十分钟就好' }),
			mark('accuracy.wrong1@4', 2, { quote: '十分钟就好' })
		);
		expect(spotNames({ ...score, factErrors: [error] })).toBe('fact 30分钟内升完');
	});

	it('is nothing when the call is void', () => {
		const score = marked(mark('steps.1', 10, { step: 1 }));
		expect(spotsOf('upgrade', { ...score, void: true })).toEqual([]);
	});

	it('comes from the score card of a played call', () => {
		const played = playedAttempt('upgrade', 'novice');
		const made = cardsOf(call, played.card);
		expect(made.length).toBeGreaterThan(2);
		expect(made.length).toBeLessThanOrEqual(6);
		expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
	});
});

const grade = fc.constantFrom(...DRILL_GRADES);
const history = fc.array(fc.record({ grade, wait: fc.integer({ min: -5, max: 60 }) }), {
	maxLength: 12
});
const playedCard = (start: DrillCard, given: { grade: DrillGrade; wait: number }[]): DrillCard => {
	let day = 20_000;
	let now = start;
	for (const one of given) {
		day += one.wait;
		now = answered(now, one.grade, day);
	}
	return now;
};

describe('the schedule', () => {
	const daysAfter = (...grades: DrillGrade[]): number[] => {
		let [now, day] = [card(), 20_000];
		return grades.map((one) => {
			now = answered(now, one, day);
			const wait = now.memory!.dueDay - day;
			day = now.memory!.dueDay;
			return wait;
		});
	};

	it('waits longer after each right answer, and not at all long after a wrong one', () => {
		const waits = daysAfter('right', 'right', 'right', 'right');
		expect(waits).toEqual([...waits].sort((a, b) => a - b));
		expect(waits[0]).toBeLessThanOrEqual(3);
		expect(waits[2]).toBeGreaterThan(7);
		expect(daysAfter('right', 'right', 'wrong').at(-1)).toBeLessThan(5);
	});

	it('waits less after a picked answer than after a spoken one', () => {
		expect(daysAfter('picked', 'picked', 'picked').at(-1)!).toBeLessThan(
			daysAfter('right', 'right', 'right').at(-1)!
		);
	});

	it('never lets a card rest longer than a quarter', () => {
		expect(Math.max(...daysAfter(...Array<DrillGrade>(12).fill('right')))).toBe(90);
	});

	it('gives the same dates for the same answers, always after the day, whatever the clock does', () => {
		fc.assert(
			fc.property(history, (given) => {
				const one = playedCard(card(), given);
				expect(playedCard(card(), given)).toEqual(one);
				if (one.memory === null) return;
				expect(Number.isSafeInteger(one.memory.dueDay)).toBe(true);
				expect(one.memory.dueDay).toBeGreaterThan(one.memory.lastDay);
				expect(one.memory.reps).toBe(given.length);
				expect(one.reviews.map(({ day }) => day)).toEqual(
					one.reviews.map(({ day }) => day).sort((a, b) => a - b)
				);
			})
		);
	});
});

describe('two states of one card', () => {
	const state = fc
		.tuple(history, fc.integer({ min: 0, max: 3 }), fc.constantFrom('a1', 'a2'))
		.map(([given, startedAt, attemptId]) =>
			playedCard(card('4', { source: { attemptId, startedAt } }), given)
		);

	it('become one, in any order and however often', () => {
		fc.assert(
			fc.property(state, state, state, (a, b, c) => {
				expect(mergeCards(a, a)).toEqual(a);
				expect(mergeCards(a, b)).toEqual(mergeCards(b, a));
				expect(mergeCards(mergeCards(a, b), c)).toEqual(mergeCards(a, mergeCards(b, c)));
				expect(mergeCards(mergeCards(a, b), b)).toEqual(mergeCards(a, b));
			})
		);
	});

	it('keep the answers when the same spot is lost again', () => {
		const learnt = answered(card(), 'right', 20_000);
		const again = mergeCards(learnt, card('4', { source: { attemptId: 'a2', startedAt: 9 } }));
		expect([again.memory, again.source.attemptId]).toEqual([learnt.memory, 'a2']);
	});
});

describe('what is due', () => {
	it('is what is longest overdue, then new cards of the last call, a few a day', () => {
		const fresh = Array.from({ length: 12 }, (_, i) =>
			card(String(i), { source: { attemptId: `a${i}`, startedAt: i } })
		);
		const old = answered(card('old'), 'right', 19_000);
		const older = answered(card('older'), 'right', 18_000);
		const early = answered(card('early'), 'right', 20_000);
		const due = dueOf([...fresh, early, old, older], 20_000);
		expect(due.cards.map(({ key }) => key)).toEqual([
			'older',
			'old',
			...fresh
				.map(({ key }) => key)
				.reverse()
				.slice(0, NEW_A_DAY - 1) // `early` was new today
		]);
		expect(due.later).toBe(12 - (NEW_A_DAY - 1) + 1);
	});

	it('tells the next day when nothing is due', () => {
		const one = answered(card(), 'right', 20_000);
		expect(dueOf([one], 20_000)).toMatchObject({ cards: [], nextDay: one.memory!.dueDay });
		expect(dueOf([], 20_000)).toEqual({ cards: [], later: 0, nextDay: null });
	});
});

describe('a session', () => {
	it('asks a wrong one again at the end, once', () => {
		let session = beginSession(['a', 'b'], 0);
		for (const one of ['wrong', 'right', 'wrong'] as const) session = goOn(give(session, one), 10);
		expect(session.over).toBe(true);
		expect(session.given.map(({ cardId, again }) => `${cardId}${again ? '+' : ''}`)).toEqual([
			'a',
			'b',
			'a+'
		]);
		expect(summaryOf(session)).toEqual({ cards: 2, right: 1, partial: 0, wrong: 1, mended: 0 });
	});

	it('lets the last answer be finished when the time is up', () => {
		const session = give(beginSession(['a', 'b'], 0), 'right');
		expect(leftMs(session, SESSION_MS + 9)).toBe(0);
		expect(session.over).toBe(false);
		expect(goOn(session, SESSION_MS + 9).over).toBe(true);
	});

	it('takes one answer a card, and none after its end', () => {
		const once = give(beginSession(['a'], 0), 'wrong');
		expect(give(once, 'right')).toBe(once);
		expect(give(endSession(beginSession(['a'], 0)), 'right').given).toEqual([]);
		expect(beginSession([], 0).over).toBe(true);
	});
});
