import type { CompiledScenario, KeyPoint } from '#lib/scenarios/compiled-scenario.ts';
import { betterAnswer, betterForStep } from '#lib/scoring/better/better-line.ts';
import { finish } from '#lib/scoring/better/candidates.ts';
import { stockLines } from '#lib/scoring/better/stock-lines.ts';
import type { HeardContext, Observation } from '#lib/understanding/observation.ts';
import { FIRST_TURN, type Understanding } from '#lib/understanding/understand.ts';
import { normalize } from '#lib/text/normalize.ts';
import type { Span } from '#lib/core/span.ts';
import type { DrillGrade } from './drill-card.ts';
import { BLANK, type DrillTask, type FactSubject } from './task.ts';

/** What one answer must hold. `key` is an i18n key under `drills.points.`, `text` the document's words. */
export type AnswerPoint =
	| { readonly text: string; readonly met: boolean }
	| { readonly key: 'asksIdentity' | 'ownName' | 'ownCompany'; readonly met: boolean };

/** What else was in the answer; i18n keys under `drills.flaws.`. */
export interface Flaw {
	readonly code: 'wrong' | 'invented' | 'hype' | 'rude' | 'recited' | 'echo' | 'empty' | 'long';
	/** The learner's words, '' for the whole answer. */
	readonly quote: string;
	/** What the document says instead; '' when nothing. */
	readonly expected: string;
}

export interface MarkedAnswer {
	readonly grade: Exclude<DrillGrade, 'picked'>;
	/** The learner's words that counted. */
	readonly heard: readonly string[];
	readonly points: readonly AnswerPoint[];
	readonly flaws: readonly Flaw[];
	/** The document answers this, or (false) only an honest "I will find out" does. */
	readonly answerable: boolean;
	/** One sentence that would do; '' when none could be made. */
	readonly better: string;
}

export interface Marker {
	readonly scenario: CompiledScenario;
	readonly understanding: Understanding;
}

/** Longer answers lose a busy man: what is comfortable on normal (callee/difficulty.ts), twice for a drill's calm. */
const LONG = 140;

/** Marks a typed answer by the same understanding that marks calls. */
export function markAnswer(marker: Marker, task: DrillTask, text: string): MarkedAnswer {
	return { ...judge(marker, task, text), better: betterFor(marker, task) };
}

export type Judged = Omit<MarkedAnswer, 'better'>;

/** The same without the better sentence, which takes longer than all the rest. */
export function judge({ scenario, understanding }: Marker, task: DrillTask, text: string): Judged {
	const observation = understanding.understand(text, momentOf(task));
	const flaws = flawsOf(observation);
	const found = held(scenario, understanding, task, observation);
	return { ...found, flaws, grade: capped(found.grade, flaws, task) };
}

/** He has said his line, and nothing else came before that could make the answer an echo or a repeat. */
function momentOf({ subject, situation }: DrillTask): HeardContext {
	const line =
		subject.kind === 'question'
			? situation.line || subject.concern.question
			: subject.kind === 'fact'
				? (subject.item?.question ?? null)
				: null;
	return {
		...FIRST_TURN,
		// Later than the greeting, so that a step is not taken for one.
		turn: subject.kind === 'opening' ? 0 : 1,
		askedConcernId: subject.kind === 'question' ? subject.concern.id : null,
		calleeLine: line,
		calleeLines: line === null ? [] : [line]
	};
}

type Held = Pick<Judged, 'grade' | 'heard' | 'points' | 'answerable'>;

function held(
	scenario: CompiledScenario,
	understanding: Understanding,
	task: DrillTask,
	observation: Observation
): Held {
	const { subject } = task;
	switch (subject.kind) {
		case 'opening': {
			const { asksIdentity, ownName, ownCompany } = observation.manners;
			const points = [
				{ key: 'asksIdentity', met: asksIdentity !== null },
				{ key: 'ownName', met: ownName !== null },
				// A document that names no company asks for none.
				...(scenario.names.callerCompany.length === 0
					? []
					: [{ key: 'ownCompany', met: ownCompany !== null } as const])
			] as const;
			const met = points.filter((point) => point.met).length;
			return {
				grade: met === points.length ? 'right' : met > 0 ? 'partial' : 'wrong',
				heard: textsOf([asksIdentity, ownName, ownCompany]),
				points,
				answerable: true
			};
		}
		case 'step': {
			const { step } = subject;
			const match = observation.steps.find((one) => one.step === step.number);
			return {
				grade: match === undefined ? 'wrong' : match.status === 'full' ? 'right' : 'partial',
				heard: textsOf([match?.quote ?? null]),
				points: pointsOf(step.points, match?.pointIds ?? []),
				answerable: true
			};
		}
		case 'question': {
			const { concern } = subject;
			const answer = observation.asked;
			const grade = answer?.grade ?? 'ignored';
			const isRight = grade === 'specific' || (grade === 'deferred' && !concern.supported);
			const isPart = grade === 'partial' || (grade === 'deferred' && concern.supported);
			const wanted = [...scenario.knowledge, ...scenario.steps]
				.flatMap(({ points }) => points)
				.filter(({ id }) => concern.answerPointIds.includes(id));
			const points = pointsOf(wanted, answer?.pointIds ?? []);
			return {
				grade: isRight ? 'right' : isPart ? 'partial' : 'wrong',
				heard: textsOf([answer?.quote ?? null]),
				// One good answer is enough: what else could have been said is no gap then.
				points: isRight ? points.filter(({ met }) => met) : points,
				answerable: concern.supported
			};
		}
		case 'fact': {
			// "三十分钟" alone is an answer to the blank, so it is also read in its place.
			const inPlace = task.about.includes(BLANK)
				? understanding.understand(
						// A function: "$&" in an answer is no pattern.
						task.about.replace(BLANK, () => observation.heard.trim()),
						momentOf(task)
					)
				: observation;
			const [own, placed] = [observation, inPlace].map((one) => factHeld(subject, one)) as [
				FactHeld,
				FactHeld
			];
			// A short claim ("没有附加费") is no point of its own: then the document's very words are it.
			const verbatim =
				subject.quantity === null &&
				normalize(observation.heard).text.includes(normalize(subject.quote).text);
			const grade = verbatim ? 'right' : own.grade === 'wrong' ? placed.grade : own.grade;
			return {
				grade,
				heard: textsOf([own.quote]),
				points: [{ text: subject.quote, met: grade === 'right' }],
				answerable: true
			};
		}
	}
}

interface FactHeld {
	readonly grade: Judged['grade'];
	readonly quote: Span | null;
}

/** A figure by its value, whichever of the document's equal figures it was taken for; a claim by the points that say it. */
function factHeld(subject: FactSubject, { facts, steps, knowledge }: Observation): FactHeld {
	const { quantity, pointIds, item, step } = subject;
	const key = quantity === null ? '' : `${quantity.dimension}:${quantity.unit}`;
	const said = facts.find(
		(one) =>
			one.verdict === 'correct' &&
			one.key === key &&
			one.min === quantity?.min &&
			one.max === quantity.max
	);
	if (said !== undefined) return { grade: 'right', quote: said.quote };
	const owner =
		item !== null
			? knowledge.find(({ number }) => number === item.number)
			: steps.find((one) => one.step === step?.number);
	if (owner === undefined) return { grade: 'wrong', quote: null };
	if (owner.pointIds.some((id) => pointIds.includes(id)))
		return { grade: quantity === null ? 'right' : 'wrong', quote: owner.quote };
	const whole = 'grade' in owner ? owner.grade === 'correct' : owner.status === 'full';
	return {
		grade: quantity === null ? (whole ? 'right' : 'partial') : 'wrong',
		quote: owner.quote
	};
}

const textsOf = (spans: readonly (Span | null)[]): string[] => [
	...new Set(spans.flatMap((span) => (span === null ? [] : [span.text])))
];

const pointsOf = (points: readonly KeyPoint[], met: readonly string[]): AnswerPoint[] =>
	points.map(({ id, text }) => ({ text, met: met.includes(id) }));

function flawsOf({ facts, manners, tricks, length, heard }: Observation): Flaw[] {
	const flaw = (code: Flaw['code'], quote = '', expected = ''): Flaw => ({ code, quote, expected });
	return [
		...(tricks.empty ? [flaw('empty')] : []),
		...(tricks.stuffing !== null || tricks.paste !== null || tricks.injection.length > 0
			? [flaw('recited', (tricks.stuffing ?? tricks.paste ?? tricks.injection[0])?.text)]
			: []),
		...(tricks.echo !== null ? [flaw('echo', tricks.echo.text)] : []),
		...facts
			.filter(({ verdict }) => verdict === 'wrong')
			.map(({ quote, expected }) => flaw('wrong', quote.text, expected ?? '')),
		...facts
			.filter(({ verdict }) => verdict === 'unsupported')
			.map(({ quote }) => flaw('invented', quote.text)),
		...[...manners.hype, ...manners.overPromise].map(({ text }) => flaw('hype', text)),
		...manners.rude.map(({ text }) => flaw('rude', text)),
		...(length > LONG && heard !== '' ? [flaw('long')] : [])
	];
}

/** What an answer with such a flaw is worth at most. */
function capped(grade: Judged['grade'], flaws: readonly Flaw[], task: DrillTask): Judged['grade'] {
	const has = (...codes: readonly Flaw['code'][]): boolean =>
		flaws.some(({ code }) => codes.includes(code));
	if (has('recited', 'rude', 'empty')) return 'wrong';
	// A wrong figure spoils an answer; beside a whole step it is one fault of several things said.
	if (has('wrong') && (task.subject.kind === 'question' || task.subject.kind === 'fact'))
		return 'wrong';
	return grade === 'right' && has('wrong', 'invented', 'hype') ? 'partial' : grade;
}

/** One sentence that would do at this moment, made from the document and judged by the same rules. */
export function betterFor({ scenario, understanding }: Marker, { subject }: DrillTask): string {
	switch (subject.kind) {
		case 'opening':
			return stockLines(scenario.locale).introduce(scenario);
		case 'step':
			return betterForStep(scenario, understanding, subject.step.number, 1)?.text ?? '';
		case 'question':
			return betterAnswer(scenario, understanding, subject.concern, 1).text;
		case 'fact':
			return finish(subject.quote, scenario.locale);
	}
}
