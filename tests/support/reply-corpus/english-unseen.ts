/**
 * Shapes that were written after the detectors had been mended on english.ts. No detector is ever mended on these: they
 * tell how much of what no list holds is turned down all the same. New ones may be added, none taken into a list.
 */
import { around } from './english-material.ts';

export const UNSEEN = {
	'ends the call': around([
		"{q} I'll be off then.",
		'{q} My shift starts, cheerio.',
		'{q} I really should go.',
		'{q} We can finish this some other time.',
		'{q} Hanging up now.',
		"{q} That's enough, goodbye to you.",
		'{q} No time, bye.',
		"{q} I'm needed elsewhere, so long.",
		"{q} Let's wrap up.",
		'{q} Must go.'
	]),
	'decides by himself': around([
		'{q} You have yourself a customer.',
		"Alright, I'll sign up. {q}",
		"{q} Yes, let's go with it.",
		"I'd be happy to try it. {q}",
		'{q} We have no use for it.',
		"No, I don't think so. {q}",
		"{q} I'm going to say no.",
		"We'll stick with ours. {q}",
		"{q} Send it, I'll take one.",
		'{q} That convinces me.'
	]),
	'the seller speaks': around([
		'We have a team for that. {q}',
		'Shall I send you the details? {q}',
		"I'll make sure it goes well. {q}",
		"You won't regret it. {q}",
		'Our customers love it. {q}',
		'It would be my pleasure. {q}',
		'I will look into that for you. {q}',
		'Just let me know. {q}',
		"We've helped many like you. {q}",
		'I can explain everything. {q}'
	]),
	'out of role': around([
		'As instructed, {q}',
		'Character: annoyed. {q}',
		"I'm an AI, but {q}",
		'{q} (end of response)',
		'My answer: {q}',
		'I was created to help people. {q}',
		'The model should ask: {q}',
		'This is an example of a reply: {q}',
		'Continuing the conversation, {q}',
		'I cannot feel impatience. {q}'
	]),
	'thanks, courtesy': around([
		'How kind. {q}',
		"You're a star, thank you. {q}",
		"I'm obliged to you. {q}",
		'My apologies, and please, {q}',
		'Thanks for bearing with me. {q}',
		'Great to hear that. {q}',
		'{q} Ta very much.',
		'Would you mind awfully, {q}'
	])
} as const;
