import type { ReactionTable } from '../frame.ts';

/** Before the act; {said} is the caller's own number or words. */
export const REACTIONS: ReactionTable = {
	accept: [
		'Okay. ',
		'Right. ',
		'Fine. ',
		'Good. ',
		'Got it. ',
		'Fair enough. ',
		'That works. ',
		'Clear. ',
		'All right. ',
		'I can live with that. ',
		'Noted. ',
		'Makes sense. '
	],
	doubt: [
		'Hm, not sure. ',
		"I'll believe it when I see it. ",
		'Says you. ',
		'Maybe. ',
		'Sounds too easy. ',
		"That's a big claim. ",
		'We shall see. ',
		"I've my doubts. ",
		'On paper, perhaps. ',
		'If that holds. '
	],
	unmoved: [
		'So. ',
		'Same as everybody. ',
		'Nothing new there. ',
		"That's no answer. ",
		'Heard it. ',
		'Not my worry. ',
		'Not much use to me. ',
		'Whatever. ',
		'That leaves me cold. ',
		'Beside the point. '
	],
	'repeat-back': [
		'{said}, okay. ',
		'Right, {said}. ',
		"{said}, I've noted it. ",
		'So {said}. ',
		'{said}, you say. ',
		'Got it, {said}. ',
		'{said}, fine. ',
		"That's {said}, then. ",
		'{said}. ',
		'Call it {said}. '
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
