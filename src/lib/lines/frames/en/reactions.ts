import type { ReactionTable } from '../frame.ts';

/** Before the act; {said} is the caller's own number or words. */
export const REACTIONS: ReactionTable = {
	accept: [
		['cwbil', 'Okay. '],
		['cwbil', 'Right. '],
		['cwbil', 'Fine. '],
		['cwbil', 'Good. '],
		['cwbil', 'Got it. '],
		['cwbil', 'Fair enough. '],
		['cwbil', 'That works. '],
		['cwbil', 'Clear. '],
		['cwbil', 'All right. '],
		['cwbil', 'I can live with that. '],
		['cwbil', 'Noted. '],
		['cwbil', 'Makes sense. ']
	],
	doubt: [
		['cwbil', 'Hm, not sure. '],
		['cwbil', "I'll believe it when I see it. "],
		['cwbil', 'Says you. '],
		['cwbil', 'Maybe. '],
		['cwbil', 'Sounds too easy. '],
		['cwbil', "That's a big claim. "],
		['cwbil', 'We shall see. '],
		['cwbil', "I've my doubts. "],
		['cwbil', 'On paper, perhaps. '],
		['cwbil', 'If that holds. ']
	],
	unmoved: [
		['cwbil', 'So. '],
		['cwbil', 'Same as everybody. '],
		['cwbil', 'Nothing new there. '],
		['cwbil', "That's no answer. "],
		['cwbil', 'Heard it. '],
		['cwbil', 'Not my worry. '],
		['cwbil', 'Not much use to me. '],
		['cwbil', 'Whatever. '],
		['cwbil', 'That leaves me cold. '],
		['cwbil', 'Beside the point. ']
	],
	'repeat-back': [
		['cwbil', '{said}, okay. '],
		['cwbil', 'Right, {said}. '],
		['cwbil', "{said}, I've noted it. "],
		['cwbil', 'So {said}. '],
		['cwbil', '{said}, you say. '],
		['cwbil', 'Got it, {said}. '],
		['cwbil', '{said}, fine. '],
		['cwbil', "That's {said}, then. "],
		['cwbil', '{said}. '],
		['cwbil', 'Call it {said}. ']
	]
};

export const LEADS: readonly string[] = [
	'Listen, ',
	"I'm telling you, ",
	'Let me put it like this, ',
	'Look at it my way, ',
	'Same as I said, ',
	'Honestly, ',
	'Once more, ',
	'In plain words, ',
	'The way I see it, ',
	'For the record, ',
	'Back on track, ',
	'Hear me out, '
];

export const TAILS: readonly string[] = [
	'I need it clear.',
	"I'm waiting.",
	'No waffle.',
	'Short.',
	'Think first.',
	'Straight.',
	'Plain words.',
	'Just that.',
	'Give it to me.',
	'Take your pick.',
	'Be honest.',
	'Details.'
];
