import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom, drawIndex } from '#lib/core/random.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { speechLength } from '#lib/text/speech-length.ts';
import type { Direction } from '#lib/callee/direction.ts';
import { everyDirection } from '../../../tests/support/line-directions.ts';
import { lineFaults } from './line-faults.ts';
import { likeness } from './likeness.ts';
import { wordDirection } from './word-direction.ts';

const documents = ['src/lib/scenarios/packs', 'tests/documents'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`)
);
const SEEDS = 12;
const TURNS = 24;

interface Said {
	readonly text: string;
	readonly frameId: string;
	readonly direction: Direction;
	readonly faults: string;
}

/** A call of 24 turns with Directions drawn at random: harder on the frames than a real one. */
function longCall(path: string, seed: number): Said[] {
	const scenario = compileDocument(readFileSync(path, 'utf8')).compiled!;
	const directions = everyDirection(scenario).filter((direction) => direction.end === null);
	const random = createRandom(seed);
	const said: Said[] = [];
	for (let turn = 0; turn < TURNS; turn += 1) {
		const drawn = directions[drawIndex(random, turn, 'direction', directions.length)]!;
		const direction: Direction = {
			...drawn,
			turn,
			maxLength: 32,
			reaction:
				random(turn, 'reaction-kind') < 0.3
					? { kind: 'accept' }
					: random(turn, 'reaction-kind') < 0.4
						? { kind: 'unmoved' }
						: null
		};
		const lines = said.map(({ text }) => text);
		const worded = wordDirection(
			scenario,
			direction,
			{ lines, frameIds: said.map(({ frameId }) => frameId) },
			random
		);
		const faults = lineFaults(worded.text, {
			scenario,
			direction,
			spoken: lines,
			callerSaid: '',
			callerEarlier: []
		});
		said.push({ ...worded, direction, faults: faults.map(({ code }) => code).join() });
	}
	return said;
}

describe.each(documents)('calls on %s', { timeout: 30_000 }, (path) => {
	const calls = Array.from({ length: SEEDS }, (_, seed) => longCall(path, seed + 1));

	it('use no line and no frame twice', () => {
		for (const call of calls) {
			const frames = call.map(({ frameId }) => frameId.split('+')[0]);
			expect(new Set(frames).size).toBe(frames.length);
			for (const [at, { text }] of call.entries()) {
				for (const earlier of call.slice(0, at))
					expect(likeness(text, earlier.text)).toBeLessThan(0.7);
			}
		}
	});

	it('hold no line that its own detectors would turn down', () => {
		const faulty = calls.flat().filter(({ faults }) => faults !== '');
		expect(faulty.map(({ text, faults }) => `${text} → ${faults}`)).toEqual([]);
	});

	it('keep to the length of speech', () => {
		const lengths = calls
			.flat()
			.map(({ text }) => speechLength(text))
			.sort((a, b) => a - b);
		const at = (share: number): number => lengths[Math.floor(lengths.length * share)]!;
		expect(at(0.5)).toBeGreaterThanOrEqual(9);
		expect(at(0.5)).toBeLessThanOrEqual(25);
		// English counts two for a word: 25 words.
		expect(at(0.9)).toBeLessThan(path.includes('.en.') ? 50 : 40);
	});
});

describe('one concern asked over and over', () => {
	const scenario = compileDocument(readFileSync(documents[0]!, 'utf8')).compiled!;
	const direction = everyDirection(scenario).find((one) => one.act === 'reask')!;

	it('still gets a new line every time', () => {
		const random = createRandom(5);
		const lines: string[] = [];
		const frameIds: string[] = [];
		for (let turn = 0; turn < 40; turn += 1) {
			const worded = wordDirection(scenario, { ...direction, turn }, { lines, frameIds }, random);
			expect(lines).not.toContain(worded.text);
			expect(frameIds).not.toContain(worded.frameId);
			lines.push(worded.text);
			frameIds.push(worded.frameId);
		}
	});
});
