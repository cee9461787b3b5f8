import { readFileSync } from 'node:fs';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { HeardContext, Observation } from '#lib/understanding/observation.ts';
import {
	createUnderstanding,
	FIRST_TURN,
	type Understanding
} from '#lib/understanding/understand.ts';

/** Understandings of packs and test documents by name, each made once. */
const FILES: Readonly<Record<string, string>> = {
	'hesitant-insurance': 'tests/documents/hesitant-insurance.md',
	'resistant-loan': 'tests/documents/resistant-loan.md',
	'hotel-banquet': 'tests/documents/hotel-banquet.md',
	'course-refund': 'tests/documents/course-refund.md',
	'property-fee': 'tests/documents/property-fee.md',
	'trial-interview': 'tests/documents/trial-interview.md',
	'delivery-slot': 'tests/documents/delivery-slot.en.md'
};

export const PACKS = [
	'upgrade',
	'renewal-offer',
	'mobile-plan',
	'cloud-renewal',
	'service-followup'
] as const;

const made = new Map<string, Understanding>();

export function understandingOf(id: string): Understanding {
	let known = made.get(id);
	if (!known) {
		const file = FILES[id] ?? `src/lib/scenarios/packs/${id}.md`;
		const { compiled } = compileDocument(readFileSync(file, 'utf8'));
		if (!compiled) throw new Error(`${file} does not compile`);
		known = createUnderstanding(compiled);
		made.set(id, known);
	}
	return known;
}

/** What is understood of `said` after the callee's `line`. */
export function hear(
	id: string,
	said: string,
	line: string | null = null,
	more: Partial<HeardContext> = {}
): Observation {
	return understandingOf(id).understand(said, {
		...FIRST_TURN,
		turn: line === null ? 0 : 1,
		calleeLine: line,
		calleeLines: line === null ? [] : [line],
		...more
	});
}
