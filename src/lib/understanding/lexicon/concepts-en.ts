/** English counterpart of concepts-zh.ts: regular expressions over lower-case text, word borders are added around each. */
export const CONCEPTS_EN = {
	free: "free(?: of charge)?|no (?:charge|cost|fee)s?|nothing to pay|doesn'?t cost|costs? (?:you )?nothing|zero cost|won'?t cost|not a penny|free to use|not? (?:a )?(?:single )?penn(?:y|ies)|won'?t be billed|on (?:us|the house)|gratis|nowt|for nothing|without paying|costs? (?:you )?(?:zilch|zero|not a thing)|no bill",
	fee: 'fees?|charges?|charged|costs?|costing|penalt(?:y|ies)|fines?|pay(?:ing|ment)?s?|price[sd]?|bills?|bill(?:ed|ing|s)?|sets? you back|quid|pounds?|penny|fork out|sting(?:s)?|out of pocket',
	penalty: 'penalt(?:y|ies)|fines?|charged?|cancell?(?:ation|ing)? (?:fee|charge)',
	cancel:
		'cancel(?:l?ing|l?ed|lation|s)?|call(?:ing)? (?:it )?off|pull(?:ing)? (?:a |the )?(?:slot|booking)|drop(?:ping)? (?:a |the )?(?:slot|booking)|scrap(?:s|ped|ping)?|ditch(?:es|ed|ing)?|back(?:ing)? out|bin(?:ning|ned)? (?:it|a slot|one)|give up (?:a |the |your )?slot|change your mind',
	book: 'book(?:ing|ings|ed|s)?|reserv(?:e|ed|ing|ation)s?|schedul(?:e|ed|ing)|put(?:ting)? in for|get(?:ting)? (?:it|one|yours?) in|line(?:d)? up|place(?:s|d)? (?:a )?booking|choose (?:a |your )?(?:slot|time)|pick(?:ing|s)? (?:a |your )?(?:slot|time|window)|log(?:ged|ging)? (?:it|them|a)',
	slot: 'slots?|windows?|time ?slots?|(?:three-quarters|45|forty-five)[- ]?(?:of an hour|minutes?)? (?:a go|each|apiece)|appointments?|turns?',
	phone:
		'phon(?:e|ing|ed)|call(?:ing|s|ed)?|ring(?:ing|s)?|rang|telephone|by voice|over the (?:line|blower)|on the blower|dial(?:s|led|ling)?|bell',
	stop: "stop(?:s|ped|ping)?|end(?:s|ed|ing)?|finish(?:es|ed)?|go(?:es)? away|switched? off|no (?:more|longer)|last day|cease[sd]?|over after|gone|goes|going away|won'?t (?:be )?(?:take|taken|work|accept\\w*)|shut(?:s|ting)? (?:down|off)|cut[- ]?off|retire[sd]?|drop(?:ped|ping)? (?:the )?phone|dead|curtains|final day|phased? out",
	start:
		'start(?:s|ed|ing)?|begin(?:s|ning)?|from|as of|kicks? in|goes live|go live|takes? effect|come monday|beginning|onwards?|go(?:es|ing)? live|starting|effective|kick(?:s|ing)? off|live from',
	queue:
		'queu(?:e|es|ing|eing)|wait(?:s|ed|ing)?|line ?ups?|backlog|congest\\w*|jam(?:s|med)?|back(?:ed|ing)? up|bottleneck|tailback|hold ?ups?|stack(?:s|ed|ing)? up|lines? of (?:wagons?|trucks?|lorries)|standing (?:around|about)|sat (?:there|outside|waiting)|held at the gate|sitting (?:there|around|outside)|turnaround|logjam|gridlock|cop(?:e|es|ing)',
	worst:
		'worst|busiest|peak|rush|bad(?:dest)?|heaviest|trouble|crunch(?: time)?|hurts? (?:the )?most|grief|ugly|jammed|hectic|manic|mad(?:dest)?|toughest|hardest|pinch|most (?:trouble|pain)|heaving|slammed|snarled',
	hours:
		"hours?|times?|when|part of the day|o'?clock|mornings?|part of the (?:day|morning)|first thing|crunch time|time of day|early on|later on|point in the day|stretch",
	today: 'today|this (?:morning|afternoon)|tonight|right after (?:this|we)|straight after|by close',
	same_day: 'same day|that day|on the day|later that day',
	dayBefore:
		'day before|previous day|night before|afternoon before|24 hours (?:ahead|before)|the eve|day (?:ahead|prior)|evening before|the day previous|a day (?:ahead|early|in advance)|prior day',
	confirm:
		"confirm(?:s|ed|ation)?|acknowledg\\w+|receipt|proof|to say you'?re (?:on|in|booked)|comes? back|once it'?s in|lets? you know it'?s",
	text: 'texts?|sms|text(?:ed|ing)|message[sd]?|messages|phone (?:buzzes|pings|beeps)|buzz(?:es)?|ping(?:s)?',
	email: 'e-?mail(?:s|ed|ing)?|mail(?:ed|ing)?|inbox|in writing',
	guide:
		'guide|instructions?|manual|document(?:s|ation)?|leaflet|write-?up|pdf|details|handout|steps|written (?:stuff|notes|version)|how-?to|cheat sheet|booklet|paperwork|notes|material|walkthrough',
	send: 'send(?:s|ing)?|sent|e-?mail(?:ed|ing)?|forward|share|drop you|ping you|get you|shoot you|pop (?:it|that) over',
	average:
		'average|on average|typical(?:ly)?|mean|usual|ordinar(?:y|ily)|normal(?:ly)?|in general|generally',
	pilot:
		'pilots?|trial(?:s|led)?|test(?:ed)? sites?|three sites|other sites|sites|tried it|went first|first (?:three|few) (?:sites|places)|early sites|guinea pigs?|trio of sites|places (?:that|who) (?:tried|had)',
	drop: 'dropp?(?:ed|s|ing)?|fell|fall(?:s|en)?|cut(?:s|ting)?|went (?:down|from)|go(?:es)? (?:down|from)|reduc\\w+|shorten\\w*|down (?:from|to)|shrank|came down|halv\\w+|from|less|lower|instead of|rather than|not \\d+|quicker|faster|slashed|knocked (?:down|off)|improv\\w+|better',
	urgent:
		"urgent|emergency|rush|priority|last[- ]minute|hot loads?|hot lodes?|rush jobs?|emergenc(?:y|ies)|must-go|can'?t wait|squeeze in|panic",
	held: 'hold(?:s|ing)?(?: back)?|held(?: back)?|reserve[sd]?|kept? (?:back|free|aside|open)|set aside|keep(?:s|ing)? (?:back|free|aside|open)|ring-?fenc\\w+|earmarked|spare|in (?:hand|reserve)|put by|saved?|reserved|tucked away|kept (?:by|spare)',
	release: 'releas\\w+|freed up|free up|open(?:ed)? up|handed back',
	load: 'loads?|deliver(?:y|ies)|truck(?:s)?|lorr(?:y|ies)|shipment(?:s)?|trailers?',
	truck: 'trucks?|lorr(?:y|ies)|drivers?|vehicles?|trailers?|wagons?|deliver(?:y|ies)',
	late: 'late(?:r|ness)?|delay(?:s|ed)?|held up|overdue|miss(?:es|ed)? (?:its|the|a|their) slot|behind schedule|not on time|turns? up after|stuck in traffic|behind|after (?:its|their|the) time|running over|slip(?:s|ped)?',
	grace:
		"grace(?: period)?|leeway|allowance|tolerance|slack|margin|cushion|forgiv\\w+|latitude|breathing (?:space|room)|wiggle room|minutes' (?:grace|leeway)|buffer",
	nextFree:
		'next (?:free|open|available)(?: slot| one| window)?|first (?:free|open|available)|whatever slot is (?:free|open)|moved? to (?:the )?next',
	noCharge:
		"no (?:charge|fee|penalty|cost)s?|(?:not|isn'?t|aren'?t|won'?t be|never|don'?t get|doesn'?t get) (?:charged|fined|penali[sz]ed)|free|without (?:a )?(?:charge|fee|penalty)|doesn'?t cost|costs? nothing",
	notice:
		'notice|ahead|in advance|before(?:hand)?|less than|short notice|warning|under (?:a day|four hours|4 hours)|with (?:less|under)|inside (?:four|4) hours',
	account: 'accounts?|log-?ins?|profile|sign(?:ed|ing)? up|registration|register',
	setup:
		'set(?:ting|s)?[ -]?(?:you |it |that |everything |him |them |the account |your account )?up|set-?up|onboard\\w*|getting (?:you )?(?:going|started)|get (?:you )?(?:going|started|live)|up and running|create(?:d)?|creating|get(?:ting)? (?:your )?(?:account|login|access) (?:sorted|done|ready|made)|sort(?:ed|ing)? (?:your |the )?(?:account|login|access)|login|switch(?:ed)? on|go(?:ing)? through it',
	install: 'install(?:s|ed|ing|ation)?|download(?:s|ed|ing)?|software|app\\b',
	noInstall:
		"(?:nothing|no(?:thing)? (?:need )?to|don'?t (?:have|need) to|without|not) (?:to )?(?:install|download)\\w*|no (?:software|app|installation|download)s?|(?:in|through|from) (?:the|your|a|any) (?:web ?)?browser|web ?page|website",
	browser: '(?:web ?)?browser|web ?page|website|online|chrome|any computer|any pc',
	training:
		'train(?:ing|ed)?|walk(?:[- ]?through| you through)|show(?:ing)? you|demo|tutorial|coaching|session|run[- ]?through|lesson|teach\\w*|take you through|show (?:you|them) (?:how|the ropes)|the ropes|practice',
	users: 'users?|people|log-?ins|staff|logins|team members|of your (?:people|team|lot)',
	system: 'system|software|slotbook|platform|site|website|computer',
	down: "(?:goes?|went|is|it'?s|go|going|be) (?:down|offline|wrong|off)|falls? over|crash(?:es|ed)?|outage|fails?|failed|breaks?|broken|not working|dies|doesn'?t work|packs up|conks? out",
	helpdesk:
		'help ?-?desk|support(?: desk| line| team)?|hotline|help line|helpline|number to (?:call|ring)|someone picks up',
	answer: 'answer(?:s|ed|ing)?|pick(?:s|ed)? up|respond(?:s|ed)?|response|repl(?:y|ies|ied)',
	dayList:
		"(?:day'?s |daily |morning )?list|(?:day'?s |daily )?(?:schedule|run ?sheet|print ?out)|list of (?:the )?(?:day'?s )?(?:slots|bookings|deliveries)",
	everyMorning: 'every (?:morning|day)|each (?:morning|day)|daily|5 a\\.?m|first thing',
	both: 'both|either|in parallel|side by side|keep (?:on )?(?:phoning|calling|ringing)|carry on (?:phoning|calling|ringing)|still (?:phone|call|ring)',
	until: 'until|till|up to|through to|to the end of',
	withoutBooking:
		"without (?:a |any )?(?:booking|slot)|no (?:booking|slot)|not booked|unbooked|hasn'?t (?:booked|got a slot)|turns? up cold",
	yard: 'yard|outside|gate|parked?',
	bay: 'bays?|docks?|door',
	dock: 'docks?|bays?|warehouse',
	change:
		'chang(?:e|es|ed|ing)|mov(?:e|es|ing|ed)|switch(?:es|ed|ing)?|replac\\w+|going over|new|differently|instead',
	every: 'every|each|all',
	next: 'next|thursday|monday|tuesday|wednesday|friday',
	thanks:
		'thanks?(?: you)?|cheers|appreciate|grateful|ta\\b|much obliged|thank you|obliged|ta very much|many thanks|nice one|good of you',
	wish: 'have a (?:good|great|nice|quiet|safe)|good (?:shift|day|luck)|all the best|take care|safe shift|enjoy|mind how you go|have a good (?:one|shift|day)|look after yourself|go (?:well|easy)|safe (?:shift|day)|hope (?:the|your) (?:shift|day)|all the best|stay (?:safe|warm)',
	minutes:
		"(?:two|a couple of|few|2|three|one) min(?:ute)?s?|(?:got|have) (?:a )?(?:minute|moment|sec|second)|quick (?:word|one|call)|won'?t (?:take|keep)",
	extra: 'extra work|workload|more work|effort|hassle|burden',
	figures: 'figures?|numbers?|percent|per cent|%|results?',
	question: 'questions?|anything else|anything (?:i|we) (?:missed|haven)|anything unclear'
} as const satisfies Readonly<Record<string, string>>;
