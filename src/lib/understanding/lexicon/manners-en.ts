import type { MannerKey } from './manners-zh.ts';

/** English counterpart of manners-zh.ts. */
const NUMBER = '(?:one|two|three|four|five|ten|a couple of|a few|couple|\\d+)';

export const MANNERS_EN: Readonly<Record<MannerKey, string>> = {
	greeting:
		'\\b(?:hello|hi|hiya|hey|good (?:morning|afternoon|evening)|morning|afternoon|evening)\\b',
	asksIdentity:
		'(?:is (?:that|this)|am i (?:speaking|talking)(?: (?:to|with))?|are you|would (?:that|this) be|have i got|speaking (?:to|with)|can i (?:speak|talk) to|looking for|is it)[^.!?]{0,20}(?:{callee}|{calleeCompany}|the (?:warehouse|dock|site|office)? ?manager)|{callee}[^.!?]{0,24}\\?|who am i (?:speaking|talking)|(?:verify|confirm|check)[^.]{0,16}(?:speaking|identity|{callee}|who)',
	addresses: '{callee}',
	ownName: "{caller}|my name(?:'s| is)|this is [a-z]+ (?:from|at|with)",
	ownCompany: '{callerCompany}',
	purpose:
		"(?:calling|ringing|phoning|phone you|ring you)[^.?]{0,24}\\b(?:about|because|to|regarding|for|on)\\b|\\bcall(?:ed)?(?: you| today)?(?: is| was)? (?:about|because|regarding)\\b|it'?s about|regarding|the reason|i'?m (?:calling|ringing|phoning)|wanted to (?:tell|talk|let|explain|run|go)|(?:from|as of|starting)[^.?]{0,20}(?:will be|are|is|be) (?:booked|booking|moving|changing)|we'?re (?:moving|switching|changing|rolling)",
	time: `(?:got|have|spare|need|take|takes|give me|for|just)[^.?]{0,14}${NUMBER} (?:min(?:ute)?s?|sec(?:ond)?s?)|(?:got|have) (?:you )?(?:got )?(?:a )?(?:minute|moment|sec(?:ond)?)|(?:good|bad|convenient|right) time|${NUMBER} minutes of your time|(?:won'?t|not) (?:keep|take)[^.?]{0,12}(?:long|time|minute)|quick (?:one|word|call)|be (?:quick|brief)|${NUMBER} min(?:ute)?s?(?:,? (?:only|at most|max|tops|no more|that'?s (?:all|it)))|only (?:be |take )?(?:a couple of|a few|${NUMBER}) min`,
	acknowledges:
		"\\b(?:i (?:understand|hear you|get (?:it|that)|see|appreciate)|understood|fair (?:enough|point|question)|you'?re right|that makes sense|makes sense|good (?:point|question)|of course|i know you'?re|must (?:be|have been)|sounds (?:like|rough|tough)|that'?s (?:rough|tough|fair|a pain)|no wonder|straight answer|straight to it|short version|got it|noted|i'?ll be (?:quick|brief)|right,|point taken)\\b",
	apology: '\\b(?:sorry|apolog(?:ies|ise|ize)|my (?:fault|mistake)|bad of (?:me|us))\\b',
	openQuestion: '\\b(?:what|how|which|why|where)\\b[^.!]{0,80}\\?',
	hype: '\\b(?:amazing|incredible|revolutionary|game[- ]?chang\\w+|world[- ]class|best[- ]in[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|fantastic|unbelievable|awesome|once in a lifetime|second to none|unrivalled|unbeatable|industry[- ]leading|number one|seamless|next[- ]level|the best|brilliant|love it|transform\\w*|super (?:easy|simple|fast)|exciting)\\b',
	overPromise:
		'\\b(?:guarantee[ds]?|100 ?(?:%|per ?cent)|hundred per ?cent|absolutely (?:no|never|zero)|never (?:fails?|crash\\w*|goes? down|happens?)|always works|zero (?:risk|queues?|waiting|downtime)|no risk|promise you|whatever you want|anything you want|bulletproof|foolproof|forever|for life|i swear)\\b',
	rude: "\\b(?:idiot|stupid|moron|shut up|screw you|fuck\\w*|shit|bloody hell|damn it|dumb|what'?s wrong with you|are you deaf|are you stupid|your problem|not my problem|don'?t be (?:difficult|stupid|daft)|whatever|suit yourself|waste of (?:my )?time|you people|stop (?:whining|moaning|complaining)|let me finish|calm down|you clearly don'?t|you wouldn'?t understand|quit (?:whining|moaning)|like it or (?:not|lump it))\\b",
	pressure:
		"\\b(?:last chance|today only|only today|ends today|right now or|sign (?:up )?(?:now|today)|act (?:now|fast)|before it'?s too late|limited (?:time|places|spaces|slots)|only \\w+ (?:left|places|spots)|you'?ll (?:regret|lose out|miss out)|have to decide (?:now|today)|you must (?:decide|sign|agree)|no choice)\\b",
	asksSecret:
		"(?:give|tell|read|send|need|confirm|what(?:'s| is))[^.?]{0,20}(?:password|pin\\b|card number|cvv|security code|bank details|passport|one[- ]time code|verification code)",
	secretDenied:
		"(?:not|never|don'?t|won'?t)[^.?]{0,20}(?:password|pin\\b|card number|bank details|code)",
	falseIdentity:
		"(?:i'?m|this is|we'?re|calling)[^.]{0,12}(?:from )?(?:the )?(?:police|hmrc|tax office|government|council|bank)|(?:i'?m|this is|we'?re) (?:from |at |with )(?:your )?(?:head office|{calleeCompany})",
	asksForOther:
		'wrong number|(?:speak|talk) to (?:your )?(?:boss|manager|someone else|somebody else|supervisor|whoever)|put me through|get your (?:boss|manager)',
	hedge:
		"\\b(?:maybe|perhaps|probably|possibly|i think|i guess|i believe|not sure|don'?t know|no idea|depends|sort of|kind of|roughly|should be (?:fine|ok|okay|all right)|don'?t worry|no problem|it'?s (?:fine|all good|easy|simple|really easy)|i'?ll have to check|can'?t remember|forget|we'?ll see|something like that|and so on|all sorts|loads of|quite (?:quick|easy|simple|fast)|pretty (?:quick|easy|simple|fast)|much better|a lot (?:better|quicker|faster)|more efficient|details? (?:are )?in the)\\b",
	gap: "\\b(?:i don'?t (?:have|know)|i haven'?t got|not in (?:my|the)|can'?t (?:promise|say|tell you|answer|confirm)|don'?t want to (?:guess|promise|make)|won'?t (?:guess|pretend|promise)|no figure|i'?d have to (?:check|ask)|i need to (?:check|ask)|not sure|don'?t have that|can'?t give you)\\b",
	promise:
		"\\b(?:(?:i'?ll|i will|let me|we'?ll)[^.?]{0,20}(?:check|find out|ask|confirm|look)[^.]{0,40}|(?:get|come|ring|call) back to you|(?:i'?ll|i will)[^.?]{0,20}(?:email|let you know|tell you|ring you|call you|text you|send))",
	thanks: '\\b(?:thanks|thank you|cheers|appreciate it|much appreciated|grateful)\\b',
	wishes:
		'\\b(?:have a (?:good|great|nice|quiet|safe|lovely)|good luck|all the best|take care|safe shift|enjoy (?:your|the)|best of luck)\\b',
	goodbye:
		"\\b(?:bye|goodbye|cheerio|see you|speak (?:soon|then|later)|talk (?:soon|then|later)|that'?s (?:all|it) from me|i'?ll let you (?:go|get))\\b",
	privacyPromise:
		"\\b(?:won'?t (?:share|spam|pass|sell|bother)|no spam|never (?:share|sell|spam)|keep (?:it|that|your)[^.]{0,16}(?:private|confidential)|only (?:use|used)[^.]{0,10}for)\\b",
	asksFurther:
		"(?:anything else|any (?:other )?(?:questions?|concerns?)|any(?:thing)? (?:unclear|i missed|you'?d like)|what else|questions for me|does that (?:cover|answer)|is there anything)"
};

export const CHANNELS_EN = {
	email: 'e-?mail(?:ed|ing)?|inbox|in writing',
	wechat: 'whatsapp|wechat',
	sms: 'text(?:ed|ing)?(?: message)?|sms',
	meeting: 'meeting|visit|in person|come by|come over|site visit',
	phone: 'phone|call|ring'
} as const;

export const SEND_EN = 'send|sent|e-?mail|text|forward|drop|share|get|pop|put|stick|over|copy';
export const WHEN_EN =
	'today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at \\w+|\\d+ ?[ap]\\.?m|in (?:a|an|\\w+) (?:minutes?|hours?|days?)|right (?:away|after|now)|straight (?:away|after)|by \\w+|first thing|before \\w+|within';
export const WHO_EN = "\\b(?:i|i'll|we|we'll|our|my colleague|someone|the team|help ?desk)\\b";
export const COMMIT_EN =
	"(?:i'?ll|i will|we'?ll|we will|let'?s|let me|i can|we can|i'?m going to)[^.?]{0,30}(?:send|e-?mail|text|set|book|ring|call|arrange|put|get|walk|sort|share|forward|schedule|pencil|come|follow)|(?:shall|should) (?:i|we)[^.]{0,40}|see you (?:on|at)|how about \\w+|does \\w+day";
