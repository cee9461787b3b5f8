import { bareText, likeness, longestShared } from '../likeness.ts';
import { fault, found, type Detector } from './line-fault.ts';

/** Bigram likeness to an earlier line from which he repeats himself (on-device notes 5.3). */
const REPEAT = 0.7;
/** A stretch that he shares with the caller's turn, from which he parrots. */
const PARROT_HAN = 12;
const PARROT_LATIN = 34;
/** Likeness to an "avoid" example (realism 3.8, V6) and to an "imitate" one. */
const AVOID = 0.6;
const IMITATE = 0.75;
const LOOP = /(.{2,8}?)\1{2,}/u;
const LOOP_WORDS = /\b(\w+(?:\s+\w+){0,3})(?:[\s,.]+\1\b){2,}/iu;

export const repeatsHimself: Detector = (text, { spoken }) => {
	const bare = bareText(text);
	const earlier = spoken.find((line) => bareText(line) === bare || likeness(line, text) >= REPEAT);
	const loop = LOOP.exec(bare) ?? LOOP_WORDS.exec(text);
	return [...(earlier === undefined ? [] : [fault('repeat', earlier)]), ...found('loop', loop)];
};

export const parrots: Detector = (text, { scenario, callerSaid, callerEarlier }) => {
	const limit = scenario.locale === 'en' ? PARROT_LATIN : PARROT_HAN;
	const heard = [callerSaid, ...callerEarlier.slice(-1)].filter((said) => said !== '');
	const source = heard.find(
		(said) =>
			longestShared(said, text) >= limit ||
			(bareText(text).length >= limit / 2 && likeness(said, text) >= REPEAT)
	);
	return source === undefined ? [] : [fault('parrot', source.slice(0, 60))];
};

export const nearExamples: Detector = (text, { scenario }) => {
	const bare = bareText(text);
	const floor = scenario.locale === 'en' ? 12 : 6;
	const avoid = scenario.style.avoid.find(({ text: line }) => {
		const other = bareText(line);
		return likeness(line, text) >= AVOID || (other.length >= floor && bare.includes(other));
	});
	const imitate = scenario.style.imitate.find(({ text: line }) => {
		const other = bareText(line);
		if (other.length >= floor && bare.includes(other)) return true;
		const stretch = scenario.locale === 'en' ? 26 : 12;
		return likeness(line, text) >= IMITATE || longestShared(line, text) >= stretch;
	});
	return [
		...(avoid === undefined ? [] : [fault('avoid-example', avoid.text)]),
		...(imitate === undefined ? [] : [fault('imitate-verbatim', imitate.text)])
	];
};
