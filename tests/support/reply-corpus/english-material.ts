/** What the English corpus is made of: the questions of two documents, each in several wordings, and the names in them. */
import type { Direction } from '#lib/callee/direction.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import { pairs, type CorpusLine } from './corpus-line.ts';

export type EnglishDocument = 'delivery-slot' | 'card-reader';

export interface EnglishAsk {
	readonly pack: EnglishDocument;
	readonly concernId: string;
	/** Concerns with one subject share it. */
	readonly subject: string;
	readonly caller: string;
	readonly ways: readonly string[];
}

const asks = (pack: EnglishDocument) => {
	return (
		concernId: string,
		subject: string,
		caller: string,
		...ways: readonly string[]
	): EnglishAsk => ({ pack, concernId, subject, caller, ways });
};
const dock = asks('delivery-slot');
const shop = asks('card-reader');

export const ASKS: readonly EnglishAsk[] = [
	dock(
		'p1',
		'queue',
		'It makes a real difference in the yard.',
		'How much shorter does the queue get?',
		'So what happens to my queue, in minutes?',
		'What does it take off the queue?',
		'By how much does it cut the queuing?',
		'My queue, how many minutes does it lose?'
	),
	dock(
		'p2',
		'work',
		'Your team will pick it up in no time.',
		'How much extra work is that for my people?',
		'Who does the work, my people or yours?',
		'What extra work lands on my lot?',
		'How many people do I need for the typing?',
		'So my people get how much more work?'
	),
	dock(
		'p3',
		'setup',
		'Getting going is no trouble at all.',
		'How long does the set-up take?',
		'How long before it is set up?',
		'Setting it up takes how long?',
		'What does it take to set up, an hour?',
		'And the set-up, is that a day or a week?'
	),
	dock(
		's1',
		'cost',
		'You will find the terms are fair.',
		'What does it cost me?',
		'Who pays, and what does it cost?',
		'And the cost of all that is what?',
		"What's it going to cost us a month?",
		'Give me the cost. What is it?'
	),
	dock(
		's2',
		'cost',
		'There are a few simple rules.',
		'Is there a penalty in there somewhere?',
		'Which penalties are in the small print?',
		'When do I get hit with a penalty?',
		'Are there penalties or not?',
		'What do the penalties come to?'
	),
	dock(
		's3',
		'late',
		'The slots are easy to keep.',
		'A truck is late, then what?',
		'What happens to a truck that turns up late?',
		'Trucks run late, so how does it cope?',
		'How late may a truck be?',
		'Say my truck is late. What then?'
	),
	dock(
		'l1',
		'failure',
		'It runs very smoothly.',
		'What if the system goes down?',
		'The system crashes at five, who do I ring?',
		'What do my drivers do when the system fails?',
		'And when your system is down?',
		'The system dies on a Monday. What do I do?'
	),
	dock(
		'l2',
		'urgent',
		'You book the day before.',
		'How do I get an urgent load in?',
		'What about urgent loads on the same day?',
		'Is there room for an urgent one?',
		'Can I still squeeze in an urgent load?',
		'Something urgent comes up, where does it go?'
	),
	dock(
		'l3',
		'phone',
		'Everybody moves over in March.',
		'Why can I not carry on phoning?',
		'Can I just carry on by phone?',
		'What stops me phoning it through?',
		'Do I have to, or can I go on phoning?',
		'And if I just keep phoning?'
	),
	shop(
		'p1',
		'cost',
		'Our rates are among the fairest around.',
		'What does it cost me for each sale?',
		'What do you take off each sale?',
		'So a sale costs me what?',
		'What is it per sale, in pence?',
		'For each sale you charge me how much?'
	),
	shop(
		'p2',
		'money',
		'Payouts are never a worry with us.',
		'When is the money in my account?',
		'How long till the money is in my account?',
		'And my money arrives when?',
		'Which day does the money land?',
		'When do I see the money from a Saturday?'
	),
	shop(
		's1',
		'contract',
		'It is a very relaxed arrangement.',
		'Am I tied in to a contract?',
		'How long is the contract?',
		'Is there a contract that ties me in?',
		'What does the contract tie me to?',
		'How do I get out of the contract?'
	),
	shop(
		's2',
		'line',
		'The reader is very dependable.',
		'What happens when the line drops?',
		'The line drops at noon, then what?',
		'And if my line goes dead?',
		'What does it do when the line is down?',
		'When the line drops, do I lose the sale?'
	),
	shop(
		'l1',
		'sunday',
		'We look after our customers.',
		'Who do I ring on a Sunday?',
		'On a Sunday, who do I ring?',
		'Who picks up if I ring on a Sunday?',
		'Is there anybody to ring on a Sunday?',
		'I ring you on a Sunday at six, who answers?'
	),
	shop(
		'l2',
		'refund',
		'Everything is done on the reader itself.',
		'How do refunds work?',
		'A customer wants a refund, how do I do it?',
		'What about refunds?',
		'Do refunds cost me anything?',
		'How do I give somebody a refund?'
	),
	shop(
		'l3',
		'training',
		'Your girls will love it.',
		'Do my staff need training?',
		'How much training do my staff need?',
		'And the training for my staff?',
		'Who trains my staff, and when?',
		'What training is there for the staff?'
	)
];

export const SPOKEN = ['Hello?', "Who's that?"];
export const OPENERS = [
	'',
	'Right. ',
	'Hang on. ',
	'Yeah, yeah. ',
	'Never mind that. ',
	'Fine. '
] as const;

const NAMES: Readonly<Record<EnglishDocument, Readonly<Record<string, string>>>> = {
	'delivery-slot': {
		'{name}': 'Frank',
		'{formal}': 'Mr Doyle',
		'{agent}': 'Alex Morgan',
		'{first}': 'Alex',
		'{firm}': 'Harbourline',
		'{own}': 'Northgate',
		'{product}': 'SlotBook',
		'{job}': 'warehouse manager'
	},
	'card-reader': {
		'{name}': 'Ruth',
		'{formal}': 'Ms Okafor',
		'{agent}': 'Dana Whitlock',
		'{first}': 'Dana',
		'{firm}': 'Tillwise',
		'{own}': 'Crumb Street',
		'{product}': 'the Tillwise reader',
		'{job}': 'shop owner'
	}
};

const named = (template: string, pack: EnglishDocument): string =>
	Object.entries(NAMES[pack]).reduce((text, [mark, name]) => text.replaceAll(mark, name), template);

/** A reply where the Direction asks this concern. */
export const asking = (
	one: EnglishAsk,
	text: string,
	over: Partial<CorpusLine> = {}
): CorpusLine => ({
	pack: one.pack,
	text: named(text, one.pack),
	concernId: one.concernId,
	caller: one.caller,
	direction: { act: 'probe' },
	spoken: SPOKEN,
	...over
});

/** Templates with `{q}` filled by the questions of both documents, a different wording each time. */
export const around = (templates: readonly string[], step = 2): CorpusLine[] =>
	pairs(templates, ASKS, step).map(([template, one], i) =>
		asking(one, template.replaceAll('{q}', one.ways[i % one.ways.length]!))
	);

/** A reply where nothing is asked. */
export const saying = (
	text: string,
	direction: Partial<Direction>,
	pack: EnglishDocument = 'delivery-slot'
): CorpusLine => ({
	pack,
	text,
	concernId: null,
	direction,
	caller: 'I wanted to tell you about what we do.',
	spoken: SPOKEN
});

export const endOf = (ending: EndingClass): Direction['end'] => ({
	ending,
	callerEnd: null,
	calleeEnd: null,
	reason: '',
	channelAgreed: ending === 'channel-agreed'
});
