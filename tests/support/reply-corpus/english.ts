/**
 * The corpus in English: every class of failure, around the questions of two documents (one a driver of trucks would
 * know, one a baker). Each class has shapes of its own, written by hand; a shape meets every other question, each time
 * in another wording, so that no two lines of a class are the same and none stands for a tenth of it.
 */
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { pairs, type CorpusLine } from './corpus-line.ts';
import {
	around,
	asking,
	ASKS,
	endOf,
	OPENERS,
	type EnglishAsk,
	type EnglishDocument
} from './english-material.ts';

const othersOf = (one: EnglishAsk): readonly EnglishAsk[] =>
	ASKS.filter(({ pack, subject }) => pack === one.pack && subject !== one.subject);

/** V1. */
export const TOO_LONG = around([
	"I've heard every word of that and it is all very well for you sitting in an office, but I have got a whole building full of people to keep moving here, so {q}",
	'{q} And before you say it is easy, the last time somebody told me that I spent the whole of my Christmas filling in paper sheets by hand in a cold office.',
	"I'm on my feet. There's a van reversing. Somebody wants a signature. {q}",
	"Look, this isn't only up to me, there are people above me and people below me and every one of them will come to my door if it goes wrong, so {q}",
	"{q} That's what I want. Nothing else. Do not wander off. I'm listening.",
	'Yes, all right, I follow that, but before we get on to anything else on your list I would like to be clear about the one thing that matters to me most, which is this: {q}',
	'Hold it a moment, let me finish this sheet and have a word with the lad who is standing next to me, right, there we go, now say it again from the top, {q}',
	'To be honest with you I have run out of patience for calls like this one, we get three or four of them every single week and they all sound the same to me, {q}',
	'The thing you people never seem to grasp is that I do this every single day of the year, rain or shine, holidays and all, and nobody ever asks me first, {q}',
	"Right. Stop. Go back a bit. I didn't follow. {q}",
	"{q} Because I'll tell you what happened with the last lot, they came in here with their shiny folder and their biscuits and six weeks later nobody would answer the phone.",
	'My wife says I am too polite on the telephone, and she may have a point, but even a polite man likes an answer before his tea goes cold on him, so {q}',
	"I hear you. I do. But no. Not yet. I've a question first. {q}",
	"What I don't want is another afternoon of somebody walking me through menus on a screen while the work piles up behind me and everybody stands about, so {q}",
	'{q} I would ask somebody else, but there is nobody else here who would know, and the one man who might have known went off to work for the council in the spring.',
	"You'll have to forgive the noise, they are taking up the road outside and have been since half past six this morning with no end in sight, now then, {q}",
	"I'm not being funny. It's just how it is. People forget. {q}",
	'Let me put it another way so that we both know where we stand, because I have a feeling that we could go round the houses on this one until closing time, {q}',
	"{q} Take your time, think about it, ask whoever sits next to you, ring me back if you must, but don't you dare start reading to me from that bit of paper again.",
	"There's one. There's two. There's three of you this week. {q}",
	'Everything you have told me so far I could have read on the back of the leaflet that came through the door on Tuesday and went straight in the bin with the rest, {q}',
	'It is a simple enough thing to ask, I would have thought, and I have asked it of everybody who ever rang me about this sort of business, and not one could say, {q}',
	'Before I forget, because I do forget things when it gets towards the end of the week and the phone keeps ringing and there is always somebody at the door, {q}',
	"Fine. Good. Lovely. Whatever you like. Now then. {q} I'm waiting. Well?",
	'{q} I have been doing this since before you were born, I dare say, and in all that time there has not been one of these marvels that did what it said on the tin.',
	"So that's the good news, is it, and I suppose the bad news comes in a letter three weeks from now when it is far too late for me to do anything about it, {q}"
]);

/** V2. */
export const SELLER = around([
	"I'm {agent} from {firm}. {q}",
	"Good morning {name}, it's {agent}. {q}",
	"I'm calling about your account with us. {q}",
	'How can I help you today? {q}',
	'We offer the best terms in the business. {q}',
	'Our team will take care of that. {q}',
	"I'd be happy to explain that. {q}",
	'Let me explain how it works. {q}',
	'Is there anything else I can do? {q}',
	'Would you like to book a demo? {q}',
	"I'll email you the guide today. {q}",
	'Thank you for calling {own}. {q}',
	'As a customer service agent I understand. {q}',
	'We guarantee a smoother day, {name}. {q}',
	'Rest assured, it is seamless. {q}',
	'Great question. {q}',
	'I understand your concern. {q}',
	'Our system keeps your day moving. {q}',
	'I can set you up on Thursday. {q}',
	'Have a great day, sir. {q}',
	"I'm here to help with that. {q}",
	'Allow me to walk you through it. {q}',
	'We at {firm} value your business. {q}',
	'Do you have any questions for me? {q}',
	'We have a special offer this month. {q}',
	"You'll love how simple {product} is. {q}",
	"We'll get you booked in right away. {q}",
	'How may I assist you, {formal}? {q}',
	'I completely understand how you feel. {q}',
	"That's a very good point, {name}. {q}",
	'I would be glad to arrange that for you. {q}',
	'Feel free to ask me anything. {q}'
]);

const EVASIONS = [
	'Yeah, carry on.',
	'Right, got that.',
	'Hard to say, that.',
	"Where's your office, then?",
	'You are new there, are you?',
	"I'd sooner not talk about it now.",
	"Didn't somebody else ring last week?",
	"Weather's turned, hasn't it?",
	'Which town are you ringing from?',
	'Mm.',
	'You sound like my nephew.',
	'Let me shut that door.'
];

/** V3. */
export const OFF_QUESTION: readonly CorpusLine[] = [
	...ASKS.flatMap((one, i) => {
		const others = othersOf(one);
		return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((step) => {
			const other = others[(i + step) % others.length]!;
			const way =
				other.ways[(i + step * 3 + Math.floor(step / others.length)) % other.ways.length]!;
			return asking(one, OPENERS[(i + step) % OPENERS.length]! + way);
		});
	}),
	...pairs(EVASIONS, OPENERS, 1).map(([text, opener], i) =>
		asking(ASKS[(i * 3) % ASKS.length]!, opener + text)
	)
];

/** V4. */
export const MADE_UP = around([
	'The last lot charged me £8,600. {q}',
	'{q} No more than 47 minutes, mind.',
	"We've got 137 people on site. {q}",
	'It went up 23% last year. {q}',
	'I want it by 19 July. {q}',
	'The place next door pays £268. {q}',
	'I waited 93 minutes for you lot. {q}',
	"There's £41,000 in the budget. {q}",
	'Clause 64 says otherwise. {q}',
	'{q} We lost 17 of them in May.',
	'My cousin pays 3.7% and moans. {q}',
	'{q} By the 23rd at the latest.',
	"You've rung me 11 times. {q}",
	'It took 16 days last time. {q}',
	"{q} It's 8,200 a year as it is.",
	'We closed for 13 weeks over it. {q}',
	"I'm paying £7.45 already. {q}",
	'{q} They said 85% and it was a lie.',
	'I had 62 people asking me that. {q}',
	'The bill was $1,900. {q}',
	'Back in 2009 it was the same. {q}',
	"{q} I've 33 other things to do.",
	'Half past 9:35 it broke. {q}',
	'Twenty-seven calls, this month alone. {q}',
	'We did a hundred and eighty on Friday. {q}',
	'{q} Eleven hundred pounds, the last one.',
	"That's 76 quid gone. {q}",
	'Your rival says 12.5 pence. {q}'
]);

/** V5, one half. */
export const ENDS_EARLY = around([
	'{q} Never mind, bye.',
	"{q} I'm hanging up.",
	'{q} Goodbye.',
	'{q} Got to go.',
	"{q} I'm off, see you.",
	"Right, that's it, bye. {q}",
	"{q} We're done here.",
	'{q} Talk later.',
	"{q} I've got to run.",
	'{q} Cheers, bye now.',
	'{q} Bye-bye.',
	'{q} I have to go now.',
	"{q} Let's leave it there, bye.",
	"I'm putting the phone down. {q}",
	'{q} Right, I must dash.',
	"{q} That'll be all. Goodbye.",
	'{q} Speak to you soon, bye.',
	'{q} Ring off, will you, goodbye.',
	"{q} I'm going now.",
	"{q} This call's over.",
	"I'll hang up on you. Bye. {q}",
	'{q} See you later.',
	"{q} Can't talk now, bye.",
	'{q} Take care, bye.',
	"{q} I've got to get off the phone.",
	'{q} Good day to you, goodbye.',
	'{q} Anyway, must get back to work.',
	'{q} Ta-ra.',
	"{q} I'm ringing off.",
	"{q} Let's stop here.",
	"{q} I'll let you go.",
	"{q} I'd better be going.",
	'{q} End of conversation.'
]);

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
	'So you say.',
	"I'm not sure about it.",
	'Tell me again about the terms.',
	'Last year was different.',
	'My sister would know.',
	'We tried that once.',
	"It's raining in sideways here.",
	'You do go on.',
	'What else is there?',
	'And then what?',
	'Somebody has to sign for it.',
	'One thing at a time.',
	'It might do for us.',
	'The old one still works.',
	"I don't like the sound of that.",
	'Which form was it?',
	"They'd have my head.",
	"I've no strong view.",
	'Mm, let me look at the calendar.',
	"There's a lot in that.",
	'People would grumble.',
	"I'd want to see one first.",
	"It's a fair price.",
	'Not how I would do it.',
	'I wonder.'
];
const ENDINGS = ['deferred', 'rejected', 'annoyed', 'channel-agreed'] as const;

/** V5, the other half. */
export const NO_GOODBYE: readonly CorpusLine[] = pairs(STAYS, OPENERS, 1).map(([text, opener], i) =>
	asking(ASKS[(i * 5) % ASKS.length]!, opener + text, {
		concernId: null,
		direction: { act: 'hang-up', end: endOf(ENDINGS[i % ENDINGS.length]!) }
	})
);

/** V7. */
export const TOO_KIND = around([
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
	'{q} Thank you very much.',
	"That's so kind of you. {q} Thank you.",
	'Much appreciated. {q}',
	'{q} Thanks in advance.',
	'I am grateful for your time. {q}',
	'Please, if you would be so kind, {q}',
	"{q} I'd be ever so grateful.",
	'Thank you for letting me know. {q}',
	'I appreciate you calling. {q}',
	'{q} Thank you kindly.',
	'Sorry to be a nuisance, I do apologise. {q}',
	'Thanks for that, {first}. {q}',
	'How lovely of you to ring, thank you. {q}',
	"{q} I can't thank you enough.",
	'Pardon me, sorry, please, {q}',
	'Thank you for the information. {q}'
]);

/** V8. */
export const STAGED = around([
	'1. {q}',
	'- {q}',
	'**{q}**',
	'(impatiently) {q}',
	'{name}: {q}',
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
	'{q} Agent: Of course, let me look.',
	'Callee: {q}',
	'[director | brisk 2/4 | ask] {q}',
	'{q} *taps the counter*',
	'_{q}_',
	'Me: {q}',
	'* {q}',
	'{q}\nCaller: Well, it depends.',
	'(pause) {q}',
	'<b>{q}</b>',
	'You: {q}'
]);

/** Another language, or noise. */
export const FOREIGN = around([
	'到底要多久？{q}',
	'{q} 请说具体一点。',
	'Сколько это займёт? {q}',
	'これは何ですか。{q}',
	'얼마나 걸려요? {q}',
	'{q} ราคาเท่าไหร่',
	'كم السعر {q}',
	'{q}\uFFFD\uFFFD\uFFFD',
	'我在忙。{q}',
	'Qzx vbnm trwq plkj hgfd wrt zxcv bnmk. {q}',
	'¿Cuánto cuesta ésto, señor, y qué más hay según usted? {q}',
	'{q} 你说重点。',
	'Это слишком дорого. {q}',
	'{q} ちょっと待って。',
	'Πόσο κοστίζει αυτό; {q}',
	'{q} לא עכשיו',
	'कितना समय लगेगा? {q}',
	'{q} 지금 바빠요.',
	'嗯，{q}',
	'{q} Не понимаю.',
	'Què? Això és massa, però això és així, és així, és així. {q}',
	'價格多少 {q}',
	'{q} 好的，谢谢。',
	'ฉันไม่ว่าง {q}',
	'{q} \u0001\u0002\uFFFD',
	'お金はいつ？ {q}'
]);

/** One piece again and again. */
export const LOOPS = around([
	'how long how long how long how long {q}',
	'Get on with it, get on with it, get on with it. {q}',
	'{q} Come on come on come on come on',
	'the number the number the number, {q}',
	'No no no no no no. {q}',
	'Tell me, tell me, tell me. {q}',
	'What what what what what? {q}',
	'{q} again and again and again and again and again and',
	'Quick quick quick quick. {q}',
	'So so so so so so, {q}',
	'yes yes yes yes yes, {q}',
	'{q} when when when when when',
	'I said I said I said I said {q}',
	'the point, the point, the point. {q}',
	'{q} and the and the and the and the',
	'right right right right right {q}',
	'{q} go on go on go on go on go on',
	'hahahahahahahahaha {q}',
	'Hello? Hello? Hello? Hello? {q}',
	'one thing one thing one thing {q}',
	'{q} which one which one which one',
	'wait wait wait wait, {q}',
	'and then and then and then and then {q}',
	'{q} is it is it is it is it',
	'the man the man the man the man, {q}',
	'{q} there there there there there'
]);

/** What he has said before in this call. */
export const REPEATS: readonly CorpusLine[] = ASKS.flatMap((one) =>
	one.ways.flatMap((way) => {
		const spoken = ['Hello?', way, 'Be specific.'];
		return [way, `${way.slice(0, -1)}.`, `Right, ${way}`].map((text) =>
			asking(one, text, { spoken })
		);
	})
);

const SPEECHES: Readonly<Record<EnglishDocument, readonly string[]>> = {
	'delivery-slot': [
		'Slots are forty-five minutes long, and you book them by four the day before.',
		'Late trucks get twenty minutes of grace and then the next free slot that day.',
		'The account takes ten minutes and runs in the browser with nothing to install.',
		'We hold back fifteen per cent of the slots for urgent loads every single day.',
		'The help desk takes your bookings by phone from seven until seven if it fails.',
		'At three pilot sites the average wait went down from seventy minutes to five.',
		'You can go on phoning until the end of February and not a single day longer.',
		'Cancelling with less than four hours of notice costs forty pounds from May on.'
	],
	'card-reader': [
		'It is one point four per cent for each sale and there is nothing to pay a month.',
		"The money is in your account by eight o'clock in the morning on the next working day.",
		'There is no minimum term at all, and thirty days of notice are enough to end it.',
		'The reader keeps up to fifty sales for six hours and sends them when the line is back.',
		'The support line is staffed from six in the morning until ten at night, every day.',
		'A refund is four keys on the reader, and we keep nothing of it for ninety days.',
		'There is a film of six minutes for your staff, and the reader has a practice mode.',
		'The reader you have now is being withdrawn at the end of September this year.'
	]
};
const SHAPES: readonly ((said: string) => string)[] = [
	(said) => said,
	(said) => `Right, ${said}`,
	(said) => `You say ${said}`,
	(said) => `${said.slice(0, -1)}?`,
	(said) => `So ${said.slice(0, -1)}, is it?`,
	(said) => `Hm. ${said}`,
	(said) => `${said.slice(0, -1)}, yes.`,
	(said) => `What, ${said.slice(0, -1)}?`,
	(said) => `Oh, ${said.slice(0, -1)}, you mean?`,
	(said) => `${said} Is that so?`,
	(said) => `Let me see, ${said}`,
	(said) => `${said.slice(0, -1)}, you tell me.`,
	(said) => `Wait. ${said}`,
	(said) => `I heard that ${said}`
];

/** The caller's own words back at him. */
export const PARROTS: readonly CorpusLine[] = pairs(
	Object.entries(SPEECHES).flatMap(([pack, speeches]) =>
		speeches.map((caller) => ({ pack, caller }))
	),
	SHAPES,
	1
).map(([{ pack, caller }, shape], i) => {
	const own = ASKS.filter((one) => one.pack === pack);
	return asking(own[i % own.length]!, shape(caller), { caller });
});

/** Talks about the game. */
export const OUT_OF_ROLE = around([
	'As an AI language model I need nothing. {q}',
	'My role is a busy {job}. {q}',
	'According to my instructions, {q}',
	'This is only a simulation, but {q}',
	"Here's my reply: {q}",
	"I can't assist with that. {q}",
	'Staying in character, {q}',
	'The prompt says to ask, {q}',
	'I am playing the role of {name}. {q}',
	"I don't have feelings, I'm an AI. {q}",
	'In this role-play, {q}',
	'I was told by the system prompt, {q}',
	'As a language model, {q}',
	'The scenario says I am busy. {q}',
	"I'm just a chatbot. {q}",
	'As a virtual assistant I would ask, {q}',
	'Let me answer as {name}: {q}',
	'My character would say, {q}',
	'I was trained to ask, {q}',
	'Based on the context provided, {q}',
	'In this conversation I should sound annoyed. {q}',
	"I'm sorry, but I cannot continue this conversation. {q}",
	'The user wants a short line. {q}',
	'Okay, the caller said that, so I should ask: {q}',
	'As {name}, I would reply, {q}',
	'This is a fictional phone call. {q}',
	"I'm an artificial intelligence. {q}",
	'Stepping out of the role for a moment, {q}',
	'As per the instructions, {q}',
	'Sure! Here is a possible answer: {q}',
	'{q} (Note: kept under 18 words)',
	"I'm programmed to be impatient. {q}",
	'In my persona as {name}, {q}',
	'The conversation so far suggests: {q}',
	'{q} I hope this response helps.',
	"I don't have access to that information. {q}",
	"I'm only a computer. {q}",
	'{q} Would you like me to continue the dialogue?'
]);

/** The outcome is not his to word. */
export const DECIDES = around([
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
	'Go ahead and book it. {q}',
	"{q} I'm in.",
	"Okay, you've got a deal. {q}",
	"{q} We'll go with that.",
	'Count me in. {q}',
	"{q} I don't want it.",
	'We are not buying. {q}',
	'{q} Consider it done.',
	'Send me the contract, I will sign. {q}',
	"{q} I've decided, we'll have it.",
	"It's a no from me. {q}",
	'{q} Take me off your list.',
	"I won't be changing. {q}",
	'Yes, book me in. {q}',
	'{q} The answer is no.',
	'{q} Fine, I want one.',
	'{q} Yes, go for it.',
	"{q} I'll have that.",
	'Not for me, this. {q}',
	"{q} I'm staying with what I've got.",
	'{q} You can count on us.',
	'{q} No deal.',
	'{q} I would rather not.',
	"{q} That settles it, we're on."
]);

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
	(line) => line.replace(/\bvery much |absolutely |all |wonderful /, ''),
	(line) => `${line} Go on.`,
	(line) => line.replace(/'/g, '’'),
	(line) => `So ${line}`,
	(line) => line.replace(/[.?!]$/, '...'),
	(line) => `"${line}"`,
	(line) => line.replace(/[.?!]$/, '!'),
	(line) => `Hm, ${line}`,
	(line) => line.replace(/\bthe\b/, 'that'),
	(line) => line.replace(/[.?!]$/, ', really.'),
	(line) => `Right, and ${line}`
];
const edited = (
	pack: EnglishDocument,
	lines: readonly { readonly text: string }[]
): CorpusLine[] => {
	const own = ASKS.filter((one) => one.pack === pack);
	return lines.flatMap(({ text }, i) =>
		EDITS.flatMap((edit, j) =>
			['', 'Oh. '].map((before, k) =>
				asking(own[(i + j * 2 + k * 4) % own.length]!, before + edit(text))
			)
		)
	);
};

/** V6. */
export const nearAvoided = (packs: ReadonlyMap<EnglishDocument, CompiledScenario>) =>
	[...packs].flatMap(([pack, { style }]) => edited(pack, style.avoid));
export const recited = (packs: ReadonlyMap<EnglishDocument, CompiledScenario>) =>
	[...packs].flatMap(([pack, { style }]) =>
		edited(
			pack,
			style.imitate.filter(({ text }) => text.length > 30)
		)
	);
