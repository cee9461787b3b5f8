/** What people who are called want to know: the English counterpart of `asking-zh.ts`, by the same ids where they agree. */
export const ASKING_EN = {
	price: {
		about: '\\b(?:cost|price|pay|fees?|charges?|free|how much|pricing|rate)\\b',
		asks: '\\b(?:costs?|pric\\w+|pay(?:ing|s)?|fees?|charg\\w+|bill(?:ed|ing)?|invoice|how much|quid|pounds?|dollars?|bucks|budget|money|expens\\w+|cheap\\w*|sting|stung|damage|footing|catch|free)\\b'
	},
	hiddenCost: {
		about: '\\b(?:charges?|penalt\\w+|hidden|extra|cancel\\w*)\\b',
		asks: '\\b(?:catch|hidden|small print|penalt\\w+|fine[sd]?|extra|surprise\\w*|sting|strings|cancel\\w*|no-?show|extras?|on top|add-?ons?|in the end|later on)\\b'
	},
	discount: {
		about: '\\b(?:discount|offer|deal|saving)\\b',
		asks: '\\b(?:discount|deal|cheaper|knock|saving|off the price|better price|offer)\\b'
	},
	howLong: {
		about: '\\b(?:how long|how soon|when|minutes?|hours?|take)\\b',
		asks: '\\b(?:how long|how soon|when|minutes?|hours?|quick\\w*|all day|takes?|half a day|afternoon|morning|(?:my|our|much) time|give?(?:ing)? up|weeks?|days?|what.?s it take|last(?:s|ed)?)\\b'
	},
	hardness: {
		about: '\\b(?:set ?up|install\\w*|account|training|learn|app|software|steps?)\\b',
		asks: '\\b(?:set(?:ting)? ?(?:me |us |it )?up|install\\w*|download\\w*|app|software|computer|login|log in|password|training|train|learn|it (?:department|people|guy)|hassle|fiddly|complicated|kit|laptop|browser|screen|account|people to|easy|difficult|faff|get(?:ting)? (?:it |this |that |us |me )?(?:going|started|running|in)|tied up|put (?:anything|something|stuff) on|machines?|up and running|it won.?t let|start(?:ed|ing) (?:with|on)|how much (?:work|extra))\\b'
	},
	contingency: {
		about: '\\b(?:goes? down|fails?|crash\\w*|outage|breaks?|offline|falls? over)\\b',
		asks: '\\b(?:goes? (?:down|bang|wrong)|down|fails?|crash\\w*|outage|br(?:eak|oke)\\w*|offline|falls? over|dies|frozen?|freezes|internet|wi-?fi|power|plan b|back-?up|packs? up|conks?|stuck|who do (?:i|we) ring|help ?desk|wheels? come off|server|blank|now what|dead|screen|lost? (?:connection|signal)|gone wrong|glitch\\w*|bug\\w*|no signal|stops working|where (?:am|are|do) (?:i|we))\\b'
	},
	late: {
		about: '\\b(?:late|delay\\w*|miss(?:es|ed)?|overdue)\\b',
		asks: '\\b(?:late|delay\\w*|miss(?:es|ed|ing)?|stuck|traffic|held up|behind|overrun\\w*|m\\d+|breaks? down|on time|running|turn(?:s|ed)? up|no-?show|roadworks|grace|slip|wagons?|motorway|bypass|breakfast|not here|doesn.?t (?:make|show|get)|never (?:on|show)|then what|what happens to (?:him|it|her)|lose out|turned away|get here)\\b'
	},
	urgent: {
		about: '\\b(?:urgent|squeeze|emergency|same day|priority|short notice)\\b',
		asks: '\\b(?:urgent\\w*|squeeze|emergenc\\w+|same[- ]day|rush|priority|last[- ]minute|short notice|right now|asap|drop everything|desperate|extra load|fit (?:one|it|them|a)|jump|slot in|today|short|panic\\w*|hot|room for|booked (?:up|solid)|full up|one more|noon|spare|gap|any chance|squeez\\w+|extra (?:one|truck|drop))\\b'
	},
	obligation: {
		about: '\\b(?:do i have to|must|can i keep|keep \\w+ing|switch|instead|carry on|optional)\\b',
		asks: "\\b(?:have to|must|forc\\w+|keep|carry on|stick (?:with|to)|switch\\w*|say no|refuse|optional|phon(?:e|ing)|ring(?:ing)?|call(?:ing)? in|old way|leave it|as (?:we|i) (?:are|do)|choice|opt out|don't (?:want|fancy|do)|used to|compulsory|bother|no choice|old way|gone|phas\\w+|without (?:it|one|a)|nothing booked|just turns? up|ignore|stop (?:me|us)|insist\\w*|mandatory|like the phone|dig (?:my|our) heels)\\b"
	},
	papers: {
		about: '\\b(?:in writing|guide|document|email|brochure|details)\\b',
		asks: '\\b(?:writing|written|email|e-mail|guide|document\\w*|paper\\w*|pdf|send (?:me|it|us)|stick it|manual|instructions)\\b'
	},
	contact: {
		about: '\\b(?:number|contact|help ?desk|who do i|ring)\\b',
		asks: '\\b(?:number|who do (?:i|we)|contact|ring|call|speak to|human|person|help ?desk|hotline|get hold)\\b'
	},
	safety: {
		about: '\\b(?:safe|secure|security|data|privacy)\\b',
		asks: '\\b(?:safe\\w*|secur\\w+|hack\\w*|data|privacy|leak\\w*|spam)\\b'
	},
	refund: {
		about: '\\b(?:refund|money back|cancel\\w*|get out)\\b',
		asks: '\\b(?:refund|money back|cancel\\w*|get out|back out|change my mind|pull out)\\b'
	},
	figures: {
		about: '\\b(?:how much|how many|average|percent|result\\w*|cut)\\b',
		asks: '\\b(?:prove|proof|figures?|numbers?|average|actually|results?|percent|what difference|by how much|really)\\b'
	},
	compare: {
		about: '\\b(?:compare|other|competitor\\w*|different|better)\\b',
		asks: '\\b(?:compare\\w*|other(?:s)?|competitor\\w*|different|better than|anyone else|who else)\\b'
	},
	boss: {
		about: '\\b(?:boss|manager|head office|decide|sign off)\\b',
		asks: '\\b(?:boss|manager|head office|director|sign(?:ed)? off|decide|upstairs)\\b'
	},
	doubtful: {
		about: '\\b(?:scam|how did you get|who are you|genuine)\\b',
		asks: '\\b(?:scam\\w*|how did you get|who are you|genuine|real|con\\b|fraud\\w*|where did you)\\b'
	}
} as const satisfies Readonly<Record<string, { readonly about: string; readonly asks: string }>>;
