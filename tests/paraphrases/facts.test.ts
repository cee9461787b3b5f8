import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/lib/scenarios/compile.ts';
import { createUnderstanding, FIRST_TURN } from '../../src/lib/understanding/understand.ts';

/** One sentence of a caller; `error` is the wrong part of it, word for word, or null where all of it is right. */
interface Saying {
	readonly text: string;
	readonly error: string | null;
	readonly kind: string;
	/** What he asked just before. */
	readonly asked?: string;
}

const FOLDER = new URL('./facts/', import.meta.url);
const SCENARIOS = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
/** Documents that are no packs. */
const DOCUMENTS: Readonly<Record<string, string>> = {
	'hesitant-insurance': 'hesitant-insurance.md',
	'resistant-loan': 'resistant-loan.md',
	'hotel-banquet': 'hotel-banquet.md',
	'course-refund': 'course-refund.md',
	'delivery-slot': 'delivery-slot.en.md'
};
/** Each document is compiled, on a busy machine: milliseconds. */
const PATIENCE = 30_000;
/** Some turn in the middle of a call. */
const TURN = 3;

function sayings(id: string): readonly Saying[] {
	return JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')) as readonly Saying[];
}

function understandingOf(id: string) {
	const file = DOCUMENTS[id];
	const url = file
		? new URL(`../documents/${file}`, import.meta.url)
		: new URL(`../../src/lib/scenarios/packs/${id}.md`, import.meta.url);
	return createUnderstanding(compileDocument(readFileSync(url, 'utf8')).compiled!);
}

const overlaps = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

function judge(id: string) {
	const understanding = understandingOf(id);
	let [found, missed, invented] = [0, 0, 0];
	for (const { text, error, asked } of sayings(id)) {
		const { facts } = understanding.understand(text, {
			...FIRST_TURN,
			turn: TURN,
			calleeLine: asked ?? null,
			calleeLines: asked ? [asked] : []
		});
		const errors = facts.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unsupported');
		const hit = error !== null && errors.some(({ quote }) => overlaps(error, quote.text));
		if (hit) found += 1;
		else if (error !== null) missed += 1;
		invented += errors.length - (hit ? 1 : 0);
	}
	return { found, missed, invented };
}

describe('sentences that are right or wrong against their document', () => {
	it('quotes each wrong part as it stands in its sentence', () => {
		for (const id of SCENARIOS)
			for (const { text, error } of sayings(id)) if (error !== null) expect(text).toContain(error);
	});

	it(
		'finds most of what is wrong and calls little wrong that is right',
		() => {
			const all = SCENARIOS.map(judge);
			const sum = (key: 'found' | 'missed' | 'invented') => all.reduce((n, one) => n + one[key], 0);
			expect(sum('found') / (sum('found') + sum('missed'))).toBeGreaterThanOrEqual(0.9);
			expect(sum('found') / (sum('found') + sum('invented'))).toBeGreaterThanOrEqual(0.91);
		},
		PATIENCE
	);
});
