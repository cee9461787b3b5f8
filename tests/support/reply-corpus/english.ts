/** The corpus in English, around tests/documents/delivery-slot.en.md: every class of failure, and lines that he may say. */
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import { pairs, type CorpusLine } from './corpus-line.ts';

interface EnglishAsk {
	readonly concernId: string;
	/** Concerns with one subject share it. */
	readonly subject: string;
	readonly caller: string;
	readonly ways: readonly string[];
}

const ask = (
	concernId: string,
	subject: string,
	caller: string,
	...ways: readonly string[]
): EnglishAsk => ({ concernId, subject, caller, ways });

const ASKS: readonly EnglishAsk[] = [
	ask(
		'p1',
		'queue',
		'It makes a real difference in the yard.',
		'How much shorter does the queue get?',
		'So what happens to my queue, in minutes?',
		'What does it take off the queue?',
		'By how much does it cut the queuing?'
	),
	ask(
		'p2',
		'work',
		'Your team will pick it up in no time.',
		'How much extra work is that for my people?',
		'Who does the work, my people or yours?',
		'What extra work lands on my lot?',
		'How many people do I need for the typing?'
	),
	ask(
		'p3',
		'setup',
		'Getting going is no trouble at all.',
		'How long does the set-up take?',
		'How long before it is set up?',
		'Setting it up takes how long?',
		'What does it take to set up, an hour?'
	),
	ask(
		's1',
		'cost',
		'You will find the terms are fair.',
		'What does it cost me?',
		'Who pays, and what does it cost?',
		'And the cost of all that is what?',
		"What's it going to cost us a month?"
	),
	ask(
		's2',
		'cost',
		'There are a few simple rules.',
		'Is there a penalty in there somewhere?',
		'Which penalties are in the small print?',
		'When do I get hit with a penalty?',
		'Are there penalties or not?'
	),
	ask(
		's3',
		'late',
		'The slots are easy to keep.',
		'A truck is late, then what?',
		'What happens to a truck that turns up late?',
		'Trucks run late, so how does it cope?',
		'How late may a truck be?'
	),
	ask(
		'l1',
		'failure',
		'It runs very smoothly.',
		'What if the system goes down?',
		'The system crashes at five, who do I ring?',
		'What do my drivers do when the system fails?',
		'And when your system is down?'
	),
	ask(
		'l2',
		'urgent',
		'You book the day before.',
		'How do I get an urgent load in?',
		'What about urgent loads on the same day?',
		'Is there room for an urgent one?',
		'Can I still squeeze in an urgent load?'
	),
	ask(
		'l3',
		'phone',
		'Everybody moves over in March.',
		'Why can I not carry on phoning?',
		'Can I just carry on by phone?',
		'What stops me phoning it through?',
		'Do I have to, or can I go on phoning?'
	)
];

const SPOKEN = ['Hello?', "Who's that?"];
const OPENERS = [
	'',
	'Right. ',
	'Hang on. ',
	'Yeah, yeah. ',
	'Never mind that. ',
	'Fine. '
] as const;

const asking = (one: EnglishAsk, text: string, over: Partial<CorpusLine> = {}): CorpusLine => ({
	pack: 'delivery-slot',
	text,
	concernId: one.concernId,
	caller: one.caller,
	direction: { act: 'probe' },
	spoken: SPOKEN,
	...over
});
const around = (templates: readonly string[], step: number): CorpusLine[] =>
	pairs(templates, ASKS, step).map(([template, one], i) =>
		asking(one, template.replaceAll('{q}', one.ways[i % one.ways.length]!))
	);

/** V1. */
export const TOO_LONG = around(
	[
		"I've heard every word of that and it is all very well for you sitting in an office, but I have got fourteen people and six bays to keep moving here, so {q}",
		'{q} And before you say it is easy, the last time somebody told me that I spent the whole of my Christmas filling in paper sheets by hand in a cold office.',
		"I'm on the dock. There's a truck reversing. My driver wants a signature. {q}",
		"Look, this isn't only up to me, there is head office above me and a whole shift below me and every one of them will come to my door if it goes wrong, so {q}",
		"{q} That's what I want. Nothing else. Do not wander off. I'm listening.",
		'Yes, all right, I follow that, but before we get on to anything else on your list I would like to be clear about the one thing that matters to me most, which is this: {q}',
		'Hold it a moment, let me finish this sheet and have a word with the lad who is standing next to me, right, there we go, now say it again from the top, {q}',
		'To be honest with you I have run out of patience for calls like this one, we get three or four of them every single week and they all sound the same to me, {q}'
	],
	1
);

/** V2. */
export const SELLER = around(
	[
		"I'm Alex from Harbourline Freight. {q}",
		"Good morning Frank, it's Alex Morgan. {q}",
		"I'm calling about your delivery bookings. {q}",
		'How can I help you today? {q}',
		'We offer the best slots in the business. {q}',
		'Our team will take care of that. {q}',
		"I'd be happy to explain that. {q}",
		'Let me explain how it works. {q}',
		'Is there anything else I can do? {q}',
		'Would you like to book a demo? {q}',
		"I'll email you the guide today. {q}",
		'Thank you for calling Northgate. {q}',
		'As a customer service agent I understand. {q}',
		'We guarantee a shorter wait, Frank. {q}',
		'Rest assured, it is seamless. {q}',
		'Great question. {q}',
		'I understand your concern. {q}',
		'Our system keeps your dock moving. {q}',
		'I can set you up on Thursday. {q}',
		'Have a great day, sir. {q}',
		"I'm here to help with that. {q}",
		'Allow me to walk you through it. {q}',
		'We at Harbourline value your business. {q}',
		'Do you have any questions for me? {q}',
		'We have a special offer this month. {q}',
		"You'll love how simple SlotBook is. {q}",
		"We'll get you booked in right away. {q}",
		'How may I assist you, Mr Doyle? {q}'
	],
	2
);

const EVASIONS = [
	'Yeah, carry on.',
	'Right, got that.',
	'Hard to say, that.',
	"Where's your office, then?",
	'You are new there, are you?',
	"I'd sooner not talk about it now.",
	"Didn't somebody else ring last week?"
];

/** V3. */
export const OFF_QUESTION: readonly CorpusLine[] = [
	...ASKS.flatMap((one, i) => {
		const others = ASKS.filter(({ subject }) => subject !== one.subject);
		return [0, 1, 2, 3, 4, 5].map((step) => {
			const other = others[(i + step * 3) % others.length]!;
			return asking(
				one,
				OPENERS[(i + step) % OPENERS.length]! + other.ways[(i + step) % other.ways.length]!
			);
		});
	}),
	...pairs(EVASIONS, OPENERS, 1).map(([text, opener], i) =>
		asking(ASKS[i % ASKS.length]!, opener + text)
	)
];

/** V4. */
export const MADE_UP = around(
	[
		'The last lot charged me £8,600. {q}',
		'{q} No more than 47 minutes, mind.',
		"We've got 137 people on site. {q}",
		'It went up 23% last year. {q}',
		'I want it by 19 July. {q}',
		'The yard next door pays £268. {q}',
		'I waited 93 minutes for you lot. {q}',
		"There's £41,000 in the budget. {q}",
		'Clause 64 says otherwise. {q}',
		'{q} We lost 17 slots in May.'
	],
	1
);

/** V5, one half. */
export const ENDS_EARLY = around(
	[
		'{q} Never mind, bye.',
		"{q} I'm hanging up.",
		'{q} Goodbye.',
		'{q} Got to go.',
		"{q} I'm off, see you.",
		"Right, that's it, bye. {q}",
		"{q} We're done here.",
		'{q} Talk later.',
		"{q} I've got to run.",
		'{q} Cheers, bye now.'
	],
	1
);

const STAYS = [
	"I'll have a think.",
	'Right, I see.',
	"It's on the dear side.",
	'I follow you.',
	'I need to ask head office.',
	'Yeah, maybe.',
	"The boss hasn't signed it.",
	"That doesn't suit us.",
	"I'll read it first.",
	'You explained that well enough.',
	'Could be worse.',
	'So you say.'
];
const ENDINGS = ['deferred', 'rejected', 'annoyed', 'channel-agreed'] as const;
const endOf = (ending: EndingClass): Direction['end'] => ({
	ending,
	callerEnd: null,
	calleeEnd: null,
	reason: '',
	channelAgreed: ending === 'channel-agreed'
});

/** V5, the other half. */
export const NO_GOODBYE: readonly CorpusLine[] = pairs(STAYS, OPENERS, 1).map(([text, opener], i) =>
	asking(ASKS[(i * 5) % ASKS.length]!, opener + text, {
		concernId: null,
		direction: { act: 'hang-up', end: endOf(ENDINGS[i % ENDINGS.length]!) }
	})
);

/** V7. */
export const TOO_KIND = around(
	[
		'Thank you for ringing. {q}',
		'{q} Thanks.',
		'Thanks a lot, but {q}',
		'Many thanks for explaining. {q}',
		'I really appreciate it. {q}',
		'Sorry, would you kindly say, please, {q}',
		'Thank you so much. {q}',
		"I'm terribly sorry to trouble you. {q} Please.",
		'{q} Thanks ever so much.',
		'Thanks for your patience. {q}',
		'{q} Thank you very much.'
	],
	1
);

/** V8. */
export const STAGED = around(
	[
		'1. {q}',
		'- {q}',
		'**{q}**',
		'(impatiently) {q}',
		'Frank: {q}',
		'[sighs] {q}',
		'{q} (hangs the clipboard up)',
		'### {q}',
		'Act: press for what was missing. {q}',
		'mood: irritated | {q}',
		'{q} | max 18 words',
		'The director says, {q}',
		'"{q}" he says.',
		'Customer: {q}',
		'He snaps: "{q}"',
		'{q} 😡',
		'<think>no answer yet</think>{q}',
		'{q}<|im_end|>',
		'*frowns* {q}',
		'```{q}```',
		'Response: {q}',
		'{q} Agent: Of course, let me look.'
	],
	2
);

/** Another language, or noise. */
export const FOREIGN = around(
	[
		'到底要多久？{q}',
		'{q} 请说具体一点。',
		'Сколько это займёт? {q}',
		'これは何ですか。{q}',
		'얼마나 걸려요? {q}',
		'{q} ราคาเท่าไหร่',
		'كم السعر {q}',
		'{q}\uFFFD\uFFFD\uFFFD',
		'我在忙。{q}',
		'Qzx vbnm trwq plkj hgfd wrt zxcv bnmk.',
		'¿Cuánto cuesta ésto, señor, y qué más hay según usted? Él está aquí.'
	],
	1
);

/** One piece again and again. */
export const LOOPS = around(
	[
		'how long how long how long how long {q}',
		'Get on with it, get on with it, get on with it. {q}',
		'{q} Come on come on come on come on',
		'the number the number the number, {q}',
		'No no no no no no. {q}',
		'Tell me, tell me, tell me. {q}',
		'What what what what what? {q}',
		'{q} again and again and again and again and again and',
		'Quick quick quick quick. {q}',
		'So so so so so so, {q}'
	],
	1
);

/** What he has said before in this call. */
export const REPEATS: readonly CorpusLine[] = ASKS.flatMap((one) =>
	one.ways.flatMap((way) => {
		const spoken = ['Hello?', way, 'Be specific.'];
		return [way, `${way.slice(0, -1)}.`, `Right, ${way}`].map((text) =>
			asking(one, text, { spoken })
		);
	})
);

const SPEECHES = [
	'Slots are forty-five minutes long, and you book them by four the day before.',
	'Late trucks get twenty minutes of grace and then the next free slot that day.',
	'The account takes ten minutes and runs in the browser with nothing to install.',
	'We hold back fifteen per cent of the slots for urgent loads every single day.',
	'The help desk takes your bookings by phone from seven until seven if it fails.',
	'At three pilot sites the average wait went down from seventy minutes to five.',
	'You can go on phoning until the end of February and not a single day longer.',
	'Cancelling with less than four hours of notice costs forty pounds from May on.'
];

/** The caller's own words back at him. */
export const PARROTS: readonly CorpusLine[] = pairs(SPEECHES, ASKS, 1).map(([caller, one], i) => {
	const bare = caller.slice(0, -1);
	const shapes = [
		caller,
		`Right, ${caller}`,
		`You say ${caller}`,
		`${bare}?`,
		`So ${bare}, is it?`,
		`Hm. ${caller}`,
		`${bare}, yes.`,
		`What, ${bare}?`,
		`Oh, ${bare}, you mean?`
	];
	return asking(one, shapes[i % shapes.length]!, { caller });
});

/** Talks about the game. */
export const OUT_OF_ROLE = around(
	[
		'As an AI language model I need nothing. {q}',
		'My role is a busy manager. {q}',
		'According to my instructions, {q}',
		'This is only a simulation, but {q}',
		"Here's my reply: {q}",
		"I can't assist with that. {q}",
		'Staying in character, {q}',
		'The prompt says to ask, {q}',
		'I am playing the role of Frank. {q}',
		"I don't have feelings, I'm an AI. {q}",
		'In this role-play, {q}',
		'I was told by the system prompt, {q}',
		'As a language model, {q}',
		'The scenario says he is busy. {q}'
	],
	2
);

/** The outcome is not his to word. */
export const DECIDES = around(
	[
		'I agree. {q}',
		"{q} Fine, let's do it.",
		"I'll take it. {q}",
		'Sounds great. {q}',
		"You've convinced me. {q}",
		'Deal. {q}',
		"I'm not interested. {q}",
		'No thanks. {q}',
		"{q} Forget it, I'm not doing it.",
		'{q} Sign me up.',
		"We're not switching. {q}",
		"That's perfect. {q}",
		"{q} Don't ring me again.",
		'Go ahead and book it. {q}'
	],
	2
);

const EDITS: readonly ((line: string) => string)[] = [
	(line) => line,
	(line) => `Well, ${line}`,
	(line) => `Look, ${line.toLowerCase()}`,
	(line) => line.replace(/[.?!]$/, ', all right?'),
	(line) => line.replace(/[.?!]$/, ', mate.'),
	(line) => line.toUpperCase(),
	(line) => line.replaceAll(',', ''),
	(line) => line.replace(/\bI\b/g, 'we'),
	(line) => `Anyway. ${line}`,
	(line) => line.replace(/\bvery much |absolutely |all /, ''),
	(line) => `${line} Go on.`,
	(line) => line.replace(/'/g, '’')
];
const edited = (lines: readonly { readonly text: string }[]): CorpusLine[] =>
	lines.flatMap(({ text }, i) =>
		EDITS.flatMap((edit, j) =>
			['', 'Oh. '].map((before, k) =>
				asking(ASKS[(i + j * 2 + k * 4) % ASKS.length]!, before + edit(text))
			)
		)
	);

/** V6. */
export const nearAvoided = ({ style }: CompiledScenario) => edited(style.avoid);
export const recited = ({ style }: CompiledScenario) =>
	edited(style.imitate.filter(({ text }) => text.length > 30));

const SAID: readonly (readonly [Direction['act'], readonly string[]])[] = [
	['go-ahead', ['Go on, quick.', "I'm listening, keep it short.", 'Say your piece.']],
	['verify-caller', ['Which firm are you?', "Who's this, then?", 'Say who you are.']],
	['say-purpose', ['What are you after?', 'Get to it, why ring me?', 'And you want what?']],
	['acknowledge', ['Right, I follow.', 'Yeah, next.', 'Okay, noted.']],
	['challenge-hype', ['Spare me the brochure.', 'Skip the adjectives.', 'Words. Give me facts.']],
	['warn', ['Last chance, get to the point.', 'One straight answer or I am gone.']],
	['warn-rude', ['Mind your tone.', 'Watch how you talk to me.']],
	['what', ['You what?', 'Come again?', "I didn't get a word of that."]],
	['still-there', ['You still there?', 'Hello? Anyone?']],
	['nothing-more', ['Nothing else from me. What now?', "I've asked what I wanted."]]
];
const PARTING: readonly (readonly [Direction['act'], EndingClass, readonly string[]])[] = [
	['commit', 'agreed', ["All right, that's agreed. Bye.", 'Fine, do that. Got to go.']],
	[
		'commit',
		'channel-agreed',
		['Email it and leave it at that. Bye.', "I'll read it. Bye for now."]
	],
	['defer', 'deferred', ['Not today. Try me another day.', 'Leave it with me, bye.']],
	['refuse', 'rejected', ["No, we'll leave it there. Bye.", "It's not for us. Goodbye."]],
	['hang-up', 'annoyed', ["I've had enough, bye.", "That's it, I'm hanging up."]],
	['hang-up', 'interrupted', ["Driver's here, got to go.", "Alarm's going. Bye."]]
];

const saying = (text: string, direction: Partial<Direction>): CorpusLine => ({
	pack: 'delivery-slot',
	text,
	concernId: null,
	direction,
	caller: 'I wanted to tell you about our booking system.',
	spoken: SPOKEN
});

/** Lines that he may say, none of them a template's. */
export const GOOD_LINES: readonly CorpusLine[] = [
	...ASKS.flatMap((one) => one.ways.map((text) => asking(one, text))),
	...ASKS.flatMap((one, i) =>
		one.ways.map((text, j) => asking(one, OPENERS[1 + ((i + j) % (OPENERS.length - 1))]! + text))
	),
	...SAID.flatMap(([act, lines]) => lines.map((text) => saying(text, { act }))),
	...PARTING.flatMap(([act, ending, lines]) =>
		lines.map((text) => saying(text, { act, end: endOf(ending) }))
	)
];
