import { describe, expect, it } from 'vitest';
import { ACTS } from '#lib/callee/direction.ts';
import { ENDING_CLASSES } from '#lib/core/ending.ts';
import { MOODS } from '../../../../tests/support/line-directions.ts';
import { likeness } from '../likeness.ts';
import { EN } from './en.ts';
import type { Frame, FrameKey, Phrasing } from './frame.ts';
import { ZH } from './zh.ts';

const ENDING_ACTS = ['commit', 'defer', 'refuse', 'hang-up'];
const KEYS: readonly FrameKey[] = [
	...ACTS.filter((act) => !ENDING_ACTS.includes(act)),
	'ask:latent',
	'ask:back',
	'ask:because',
	'memory:again',
	'waver',
	'doubt-fact',
	'end:agreed-survey',
	'contradiction',
	'event:leaving',
	'end:interrupted-agreed',
	...ENDING_CLASSES.map((ending): FrameKey => `end:${ending}`)
];
/** Answers of one kind come once or twice in a call: five a mood will do. */
const ANSWER_KEYS: readonly FrameKey[] = [
	'answer:tells',
	'answer:so-so',
	'answer:habit',
	'answer:opinion',
	'answer:identity',
	'answer:time',
	'answer:as-before',
	'answer:channel',
	'answer:contact',
	'answer:fine',
	'answer:not-yet'
];
const ALL_KEYS: readonly FrameKey[] = [...KEYS, ...ANSWER_KEYS];

/** What is left of a frame when what it says about is taken out. */
const skeleton = (frame: Frame): string => frame.text.replace(/\{\w+\}/g, ' ');

const languages: readonly (readonly [string, Phrasing])[] = [
	['Chinese', ZH],
	['English', EN]
];

describe.each(languages)('the %s frames', (_name, phrasing) => {
	it('hold eight or more for every act and mood that anybody may say', () => {
		const poor = KEYS.flatMap((key) =>
			MOODS.flatMap((mood) => {
				const frames = (phrasing.frames[key] ?? []).filter(
					(frame) => frame.archetypes === null && frame.moods.includes(mood)
				);
				return frames.length < 8 ? [`${key}/${mood}: ${frames.length}`] : [];
			})
		);
		expect(poor).toEqual([]);
	});

	it('hold five or more for every kind of answer', () => {
		const poor = ANSWER_KEYS.flatMap((key) =>
			MOODS.filter(
				(mood) =>
					(phrasing.frames[key] ?? []).filter(({ moods }) => moods.includes(mood)).length < 5
			).map((mood) => `${key}/${mood}`)
		);
		expect(poor).toEqual([]);
	});

	it('are no two alike within an act', () => {
		const alike = ALL_KEYS.flatMap((key) => {
			const frames = phrasing.frames[key] ?? [];
			return frames.flatMap((one, at) =>
				frames
					.slice(at + 1)
					.filter((other) => likeness(skeleton(one), skeleton(other)) > 0.5)
					.map((other) => `${one.id} ${one.text} ~ ${other.text}`)
			);
		});
		expect(alike).toEqual([]);
	});

	it('are each written once, whatever the act', () => {
		const all = ALL_KEYS.flatMap((key) => phrasing.frames[key] ?? []).map((frame) => frame.text);
		expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
	});

	it('ask one thing at most', () => {
		const two = ALL_KEYS.flatMap((key) => phrasing.frames[key] ?? []).filter(
			(frame) => (frame.text.match(/[？?]/g) ?? []).length > 1
		);
		expect(two.map((frame) => frame.text)).toEqual([]);
	});
});

describe('the Chinese frames', () => {
	it('never end a call that went well with a curt word', () => {
		const won: readonly FrameKey[] = ['end:agreed', 'end:channel-agreed', 'end:interrupted-agreed'];
		const curt = won
			.flatMap((key) => ZH.frames[key] ?? [])
			.filter(({ text }) => /挂了|没空|别再打|别打|烦|耗/.test(text));
		expect(curt.map(({ text }) => text)).toEqual([]);
	});

	it('blame nobody while he asks something new', () => {
		const blaming = (ZH.frames.ask ?? []).filter(({ text }) =>
			/话说清楚|你就答我|一直没搞清楚|答非所问|绕/.test(text)
		);
		expect(blaming.map(({ text }) => text)).toEqual([]);
	});

	it('neither beg nor thank', () => {
		const polite = ALL_KEYS.flatMap((key) => ZH.frames[key] ?? []).filter((frame) =>
			/您|请问|谢|感谢|抱歉/.test(frame.text)
		);
		expect(polite.map((frame) => frame.text)).toEqual([]);
	});
});
