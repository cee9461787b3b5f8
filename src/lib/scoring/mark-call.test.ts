import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDING_CLASSES } from '#lib/core/ending.ts';
import { DIMENSION_IDS } from '#lib/scenarios/scenario.ts';
import { fakeFact, fakeScenario } from '../../../tests/support/fakers.ts';
import {
	fakeRecord,
	flawless,
	hit,
	span,
	type RecordFields,
	type TurnFields
} from '../../../tests/support/call-records.ts';
import en from '#lib/i18n/locales/en/scoring.json' with { type: 'json' };
import zh from '#lib/i18n/locales/zh-CN/scoring.json' with { type: 'json' };
import { MARK_KEYS } from './mark-keys.ts';
import { markCall } from './mark-call.ts';
import { CAPS, dimensionTenths, share } from './rubric.ts';

const error = (i: number) =>
	({
		turn: i,
		quote: `${i}折`,
		why: 'accuracy.wrong',
		line: null,
		expected: null,
		verdict: 'wrong',
		hard: true
	}) as const;

const total = (fields: RecordFields): number =>
	markCall(fakeRecord({ ...flawless, ...fields })).total;

describe('the score card', () => {
	test('a flawless call has a hundred points, in tenths that add up', () => {
		const card = markCall(fakeRecord(flawless));
		expect(card.total).toBe(100);
		expect(card.dimensions.map((dimension) => dimension.id)).toEqual([...DIMENSION_IDS]);
		expect(card.dimensions.reduce((sum, dimension) => sum + dimension.max, 0)).toBe(1000);
		for (const dimension of card.dimensions) {
			const possible = dimension.marks.reduce((sum, mark) => sum + mark.possible, 0);
			expect(possible).toBe(dimension.max);
		}
	});

	test('every mark that lost something shows why', () => {
		const card = markCall(
			fakeRecord({ turns: [{}, { said: { manners: { hype: [span('最牛')] } } }] })
		);
		const lost = card.dimensions
			.flatMap((d) => d.marks)
			.filter((mark) => mark.gained < mark.possible);
		expect(lost.length).toBeGreaterThan(3);
		for (const mark of lost) expect(mark.evidence, mark.id).not.toHaveLength(0);
	});

	test('points of a dimension that cannot be judged go to its block', () => {
		const card = markCall(
			fakeRecord({
				...flawless,
				origin: 'transcript',
				heardKnown: false,
				difficulty: null,
				patience: null
			})
		);
		expect(card.dimensions.find((dimension) => dimension.id === 'brevity')?.applicable).toBe(false);
		expect(card.total).toBe(100);
	});

	test('restraint is worth little in a call that says little', () => {
		const silent = { silent: true };
		const turns: TurnFields[] = [{}, silent, silent, silent];
		const card = markCall(fakeRecord({ turns }));
		for (const id of ['no-invention', 'brevity', 'empathy', 'compliance'] as const) {
			const dimension = card.dimensions.find((entry) => entry.id === id)!;
			expect(dimension.points / dimension.max, id).toBeLessThanOrEqual(0.26);
		}
		expect(markCall(fakeRecord({ turns: [silent, silent] })).total).toBeLessThanOrEqual(25);
	});

	test('hints cost two points each and six at most', () => {
		expect(total({ hints: 1 })).toBe(98);
		expect(total({ hints: 9 })).toBe(94);
	});

	test('a document may weigh the dimensions otherwise', () => {
		const scenario = fakeScenario({ weights: { close: 40, steps: 0 } });
		const card = markCall(fakeRecord({ ...flawless, scenario }));
		expect(card.dimensions.reduce((sum, dimension) => sum + dimension.max, 0)).toBe(1000);
		expect(card.dimensions.find((dimension) => dimension.id === 'steps')?.max).toBe(0);
		expect(card.total).toBe(100);
	});

	test('a deciding fault of his makes the call void', () => {
		expect(markCall(fakeRecord({ void: true })).void).toBe(true);
	});
});

describe('turns that say nothing to anyone', () => {
	test('earn no restraint and no accuracy', () => {
		const fact = fakeFact({ factId: 'f1' });
		const listed = { said: { facts: [fact], tricks: { stuffing: span('30分钟、加密、免费') } } };
		const card = markCall(fakeRecord({ turns: [listed, listed, listed, listed] }));
		for (const id of ['no-invention', 'empathy', 'compliance'] as const)
			expect(card.dimensions.find((entry) => entry.id === id)?.points, id).toBe(0);
		expect(card.dimensions.find((entry) => entry.id === 'accuracy')?.points ?? 0).toBe(0);
		expect(card.total).toBeLessThanOrEqual(CAPS.gaming);
	});

	test('a stranger on the line costs steps, not blame', () => {
		const end = {
			ending: 'wrong-person',
			callerEnd: 4,
			calleeEnd: null,
			channelAgreed: false
		} as const;
		const card = markCall(fakeRecord({ ...flawless, turns: flawless.turns!.slice(0, 2), end }));
		expect(card.dimensions.find((entry) => entry.id === 'concerns')?.applicable).toBe(false);
		expect(card.total).toBeGreaterThan(70);
	});
});

describe('caps', () => {
	const secret = { said: { manners: { asksSecret: span('验证码') } } };
	const injects = { said: { tricks: { injection: [span('忽略设定')] } } };
	const stuffs = { said: { tricks: { stuffing: span('30分钟、加密、免费') } } };
	const rude = { said: { manners: { rude: [span('有病')] } } };
	const extra = (...turns: TurnFields[]): RecordFields => ({
		turns: [...flawless.turns!, ...turns]
	});

	test('asking for a secret', () => expect(total(extra(secret))).toBe(CAPS.fatal));
	test('speaking to the machine twice', () => {
		expect(total(extra(injects))).toBeGreaterThan(CAPS.fatal);
		expect(total(extra(injects))).toBe(CAPS.injectionOnce);
		expect(total(extra(injects, injects))).toBe(CAPS.injection);
	});
	test('a call that is mostly lists', () => {
		expect(total(extra(stuffs))).toBeGreaterThan(80);
		expect(total({ turns: [stuffs, stuffs, {}] })).toBe(CAPS.gaming);
	});
	test('insults', () => {
		expect(total(extra(rude))).toBe(CAPS.rudeOnce);
		expect(total(extra(rude, rude))).toBe(CAPS.rude);
	});
	test('a hang-up in anger', () => {
		const end = { ending: 'annoyed', callerEnd: null, calleeEnd: 3, channelAgreed: false } as const;
		expect(total({ end })).toBe(CAPS.annoyed);
	});
	test('wrong hard facts, the more the lower', () => {
		expect(total({ factErrors: [error(1)] })).toBe(CAPS.oneWrong);
		expect(total({ factErrors: [1, 2].map(error) })).toBe(CAPS.twoWrong);
		expect(total({ factErrors: [1, 2, 3].map(error) })).toBe(CAPS.threeWrong);
		expect(total({ factErrors: [1, 2, 3, 1].map(error) })).toBe(CAPS.fourWrong);
		expect(total({ factErrors: [1, 2, 3, 1, 2, 3].map(error) })).toBe(CAPS.sixWrong);
	});
	test('three cuts', () => {
		const cut = { cut: true };
		expect(
			total({ turns: [flawless.turns![0]!, cut, cut, cut, {}, {}, {}, {}, flawless.turns![3]!] })
		).toBeLessThanOrEqual(CAPS.cutThrice);
	});
	const missed = (step: number) => ({
		...hit(step),
		status: 'missed' as const,
		turn: null,
		quote: ''
	});

	test('good manners do not replace the message', () => {
		const steps = [hit(1), missed(2), missed(3), missed(4)];
		const end = { ending: 'deferred', callerEnd: 2, calleeEnd: 2, channelAgreed: true } as const;
		expect(total({ steps, end })).toBe(30);
		// Our own callee closes a call when he has what he wanted.
		expect(total({ steps })).toBeGreaterThan(60);
	});
	test("a refusal that came before anything could be told is nobody's fault", () => {
		const steps = [hit(1), missed(2), missed(3), missed(4)];
		const end = { ending: 'rejected', callerEnd: 3, calleeEnd: 3, channelAgreed: false } as const;
		const polite = total({ steps, end });
		expect(polite).toBeGreaterThan(40);
		const rude = { said: { manners: { rude: [span('有病')] } } };
		expect(total({ steps, end, turns: [{}, rude, {}] })).toBeLessThan(polite);
	});
	test('one line over and over is hollow', () => {
		const again = { said: { tricks: { repeatsTurn: 0 } } };
		expect(total({ turns: [{}, again, again, again] })).toBeLessThanOrEqual(CAPS.empty);
	});
});

describe('any record', () => {
	const turn: fc.Arbitrary<TurnFields> = fc.record({
		cut: fc.boolean(),
		silent: fc.boolean(),
		said: fc.record({
			length: fc.nat(400),
			substantive: fc.boolean(),
			manners: fc.record({
				rude: fc.constantFrom([], [span('有病')]),
				thanks: fc.constantFrom(null, span('谢谢')),
				asksSecret: fc.constantFrom(null, null, null, span('密码'))
			}),
			tricks: fc.record({
				injection: fc.constantFrom([], [span('忽略')]),
				repeatsTurn: fc.constantFrom(null, 0)
			})
		})
	});

	test('scores between 0 and 100, with evidence for each loss, the same twice', () => {
		fc.assert(
			fc.property(
				fc.array(turn, { maxLength: 12 }),
				fc.constantFrom(...ENDING_CLASSES),
				fc.nat(12),
				fc.nat(8),
				(turns, ending, hints, errors) => {
					const fields: RecordFields = {
						turns,
						hints,
						factErrors: Array.from({ length: errors }, (_, i) => error(i)),
						end: { ending, callerEnd: null, calleeEnd: null, channelAgreed: false }
					};
					const card = markCall(fakeRecord(fields));
					expect(card.total).toBeGreaterThanOrEqual(0);
					expect(card.total).toBeLessThanOrEqual(100);
					for (const mark of card.dimensions.flatMap((dimension) => dimension.marks)) {
						expect(Number.isInteger(mark.gained) && Number.isInteger(mark.possible)).toBe(true);
						expect(mark.gained).toBeLessThanOrEqual(mark.possible);
						if (mark.gained < mark.possible) expect(mark.evidence, mark.id).not.toHaveLength(0);
					}
					expect(JSON.stringify(markCall(fakeRecord(fields)))).toBe(JSON.stringify(card));
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('the rubric', () => {
	test('shares add up to the whole', () => {
		fc.assert(
			fc.property(
				fc.nat(2000),
				fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }),
				(whole, weights) => {
					const sum = share(whole, weights).reduce((a, b) => a + b, 0);
					expect(sum).toBe(weights.some((weight) => weight > 0) ? whole : 0);
				}
			)
		);
	});

	test('nonsense weights keep the rubric', () => {
		expect(dimensionTenths({ steps: -3, close: Number.NaN })).toEqual(dimensionTenths({}));
		const nothing = Object.fromEntries(DIMENSION_IDS.map((id) => [id, 0]));
		expect(dimensionTenths(nothing)).toEqual(dimensionTenths({}));
	});

	test.each([
		['zh-CN', zh],
		['en', en]
	])('every mark and cap is worded in %s', (_, words) => {
		const at = (path: string): unknown =>
			path
				.split('.')
				.reduce<unknown>(
					(node, key) => (node as Record<string, unknown> | undefined)?.[key],
					words
				);
		for (const key of MARK_KEYS) expect(at(`marks.${key}`), key).toBeTypeOf('string');
		for (const rule of [...Object.keys(CAPS), 'thin', 'unfinished', 'deaf', 'vague'])
			expect(at(`caps.${rule}`), rule).toBeTypeOf('string');
	});
});
