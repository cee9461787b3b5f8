/** Lines that he or she may say in English, none of them a template's. */
import type { Direction } from '#lib/callee/direction.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { CorpusLine } from './corpus-line.ts';
import { ASKS, asking, endOf, saying, type EnglishDocument } from './english-material.ts';

/** What stands before a question: impatience, doubt, a glance at what he does meanwhile. */
const LEADS = [
	'Right. ',
	'Hang on. ',
	'Yeah, yeah. ',
	'Never mind that. ',
	'Fine. ',
	"That's no answer. ",
	'Words. ',
	'Mm. ',
	'Hold on a second. ',
	"I'm at work here. ",
	'Quick, then. ',
	'You said that already. ',
	'Straight, please. ',
	'So you say. ',
	"I've heard that one. ",
	"I'll need that in plain words. ",
	"I can't hear you well. ",
	'Let me stop you there. ',
	"Let's have it, then. ",
	"You'll have to be quicker. ",
	"I'd like a straight answer. ",
	"We've been there before. ",
	"I haven't got all day. ",
	'You lot always say so. ',
	"That's what the last one said. ",
	"I won't guess. "
] as const;

const SAID: readonly (readonly [Direction['act'], readonly string[]])[] = [
	[
		'go-ahead',
		[
			'Go on, quick.',
			"I'm listening, keep it short.",
			'Say your piece.',
			'Two minutes, not three.',
			'Off you go, then.',
			'You have got till the kettle boils.',
			"All right, what's the story?"
		]
	],
	[
		'verify-caller',
		[
			'Which firm are you?',
			"Who's this, then?",
			'Say who you are.',
			'Sorry, who?',
			'And you are who, exactly?',
			"I don't know the voice. Who is it?"
		]
	],
	[
		'say-purpose',
		[
			'What are you after?',
			'Get to it, why ring me?',
			'And you want what?',
			'What is this about?',
			'So why the call?'
		]
	],
	[
		'acknowledge',
		[
			'Right, I follow.',
			'Yeah, next.',
			'Okay, noted.',
			'Mm, got that.',
			'Fair enough.',
			'Right, understood.',
			"That's clear enough."
		]
	],
	[
		'challenge-hype',
		[
			'Spare me the brochure.',
			'Skip the adjectives.',
			'Words. Give me facts.',
			'Everybody says that.',
			'That is advert talk.',
			"Stop selling, I'm not on the telly."
		]
	],
	[
		'warn',
		[
			'Last chance, get to the point.',
			'One straight answer or I am gone.',
			'You are losing me.',
			'My patience is thin, get on with it.'
		]
	],
	['warn-rude', ['Mind your tone.', 'Watch how you talk to me.', 'Less of that, all right?']],
	['what', ['You what?', 'Come again?', "I didn't get a word of that.", 'Sorry, what?', 'Eh?']],
	['still-there', ['You still there?', 'Hello? Anyone?', 'Have you gone?']],
	[
		'nothing-more',
		[
			'Nothing else from me. What now?',
			"I've asked what I wanted.",
			"That's all I had to ask.",
			'So what happens next?'
		]
	]
];
const PARTING: readonly (readonly [Direction['act'], EndingClass, readonly string[]])[] = [
	[
		'commit',
		'agreed',
		[
			"All right, that's agreed. Bye.",
			'Fine, do that. Got to go.',
			'Okay, put me down for it. Bye.',
			'Right, go ahead with it then. Bye.'
		]
	],
	[
		'commit',
		'channel-agreed',
		[
			'Email it and leave it at that. Bye.',
			"I'll read it. Bye for now.",
			'Send it over then. Bye.',
			"Stick it in an email, I'll look. Bye."
		]
	],
	[
		'defer',
		'deferred',
		['Not today. Try me another day.', 'Leave it with me, bye.', 'Another time. Bye.']
	],
	[
		'refuse',
		'rejected',
		["No, we'll leave it there. Bye.", "It's not for us. Goodbye.", 'No. Leave it. Bye.']
	],
	[
		'hang-up',
		'annoyed',
		["I've had enough, bye.", "That's it, I'm hanging up.", "I'm done with this. Bye."]
	],
	[
		'hang-up',
		'interrupted',
		["Driver's here, got to go.", "Alarm's going. Bye.", 'Somebody wants me, bye.']
	]
];

const PACKS: readonly EnglishDocument[] = ['delivery-slot', 'card-reader'];

/** Questions bare and after two leads each, lines of every act, and partings. */
export const GOOD_LINES: readonly CorpusLine[] = [
	...ASKS.flatMap((one) => one.ways.map((text) => asking(one, text))),
	...ASKS.flatMap((one, i) =>
		one.ways.flatMap((text, j) =>
			[0, 7].map((step) => asking(one, LEADS[(i * 2 + j + step) % LEADS.length]! + text))
		)
	),
	...SAID.flatMap(([act, lines]) => lines.map((text, i) => saying(text, { act }, PACKS[i % 2]))),
	...PARTING.flatMap(([act, ending, lines]) =>
		lines.map((text, i) => saying(text, { act, end: endOf(ending) }, PACKS[i % 2]))
	)
];
