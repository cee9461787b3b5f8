import type { PromisePattern } from './promises-zh.ts';

/** English counterpart of promises-zh.ts. */
export const PROMISES_EN: readonly PromisePattern[] = [
	{
		id: 'refund',
		hard: true,
		said: /\b(?:full )?refund(?:ed)?\b|\bmoney back\b|\bpay you back\b/g,
		support: /refund|money back/i,
		against: null
	},
	{
		id: 'compensation',
		hard: true,
		said: /\bcompensat\w+\b|\bwe'?ll (?:pay|cover) (?:for )?(?:any|your|the|all|you)\b[^,.]{0,20}|\bcover (?:any|all|your) (?:losses|costs?|damage)/g,
		support: /compensat/i,
		against: null
	},
	{
		id: 'forever',
		hard: true,
		said: /\b(?:forever|for life|lifetime|for good|never (?:ever )?(?:pay|cost|be charged|charge))\b[^,.]{0,16}/g,
		support: /lifetime|for good/i,
		against: null
	},
	{
		id: 'invented-deadline',
		hard: true,
		said: /\b(?:today only|only (?:until|till) (?:today|tonight|tomorrow)|ends (?:today|tonight|tomorrow)|last (?:chance|few (?:places|slots))|last day (?:for|of) (?:this|the) (?:offer|price|deal|discount)|only \w+ (?:places|slots|sites) left|offer (?:ends|expires|closes)[^,.]{0,16})/g,
		support: /offer ends|last day/i,
		against: null
	},
	{
		id: 'zero-wait',
		hard: true,
		said: /\b(?:no (?:more )?(?:queues?|waiting)(?: at all| ever)?|zero (?:queues?|wait(?:ing)?|downtime)|never (?:goes? down|crash(?:es)?|fails?|breaks?|queue|wait)|(?:always|100 ?%|hundred per ?cent) (?:works?|up|reliable|uptime)|queues? (?:will )?(?:disappear|be gone|vanish))/g,
		support: /no waiting at all|zero wait/i,
		against: null
	},
	{
		id: 'guarantee',
		hard: true,
		said: /\b(?:we|i|it'?s) (?:personally )?guarantee[ds]?\b[^,.]{0,40}|\bguaranteed\b[^,.]{0,24}/g,
		support: /guarantee/i,
		against: null
	},
	{
		id: 'free-at-first',
		hard: true,
		said: /\bfree for (?:the first|a|one|three|six|twelve)\b[^,.]{0,16}/g,
		support: /free for/i,
		against: null
	},
	{
		id: 'nothing-held',
		hard: false,
		said: /\b(?:don't|do not|won't|never) (?:hold|keep|reserve|save)\b[^,.]{0,12}\b(?:back|any|slots?)\b/g,
		support: null,
		against: /hold back|are held/i
	},
	{
		id: 'standing-fee',
		hard: true,
		said: /\b(?:monthly|annual|yearly|weekly|set-?up|sign-?up|joining|licen[cs]e|subscription) (?:fee|charge|cost|subscription|payment)s?\b/g,
		support: /monthly fee|annual fee|set-?up fee|subscription fee/i,
		against: null
	},
	{
		id: 'late-charged',
		hard: true,
		said: /\blate\b[^,.]{0,24}\b(?:get|gets|are|is|be|being) charged\b|\bcharged?\b[^,.]{0,12}\bfor (?:being|turning up|arriving) late\b/g,
		support: null,
		against: /no charge for being late/i
	},
	{
		id: 'needs-install',
		hard: false,
		said: /\b(?:need|have|got|needs|has) to (?:install|download)\b|\binstall (?:some|the|our|a|an) \w+/g,
		support: null,
		against: /nothing to install/i
	},
	{
		id: 'best-of-all',
		hard: true,
		said: /\b(?:cheapest|best|fastest|safest)\b[^,.]{0,30}\b(?:in the (?:country|industry|world|market)|on the market|anywhere|around|going)\b/g,
		support: /cheapest|lowest price/i,
		against: null
	},
	{
		id: 'gift',
		hard: true,
		said: /\b(?:throw(?:ing)? in|free gift|gift card|voucher|complimentary|on the house|i'?ll give you (?:a )?free)\b[^,.]{0,24}/g,
		support: /gift|voucher|complimentary/i,
		against: null
	},
	{
		id: 'on-site',
		hard: false,
		said: /\b(?:send|have) (?:someone|an engineer|a technician|one of our (?:guys|people|engineers)|our (?:guy|engineer|team))[^,.]{0,20}(?:out|over|round|to you|on[- ]site|to your)[^,.]{0,12}/g,
		support: /on[- ]site|visit/i,
		against: null
	},
	{
		id: 'no-change',
		hard: false,
		said: /\b(?:you can|keep|carry on) (?:keep )?(?:phoning|calling|ringing)[^,.]{0,20}(?:forever|as long as you (?:like|want)|indefinitely|whenever)|\bphone bookings? (?:stay|will stay|carry on|continue)s?\b/g,
		support: /phone bookings continue/i,
		against: /phone bookings stop|without a booking waits/i
	},
	{
		id: 'no-charge-at-all',
		hard: true,
		said: /\b(?:no|without any|never any) (?:charges?|fees?|penalt(?:y|ies)|costs?) (?:at all|whatsoever|of any kind|ever)\b|\bnever (?:be )?charged?\b/g,
		support: /no (?:charges?|fees?) (?:at all|whatsoever)/i,
		against: /£|costs \$?\d|charge is/i
	},
	{
		id: 'priority-always',
		hard: false,
		said: /\b(?:jump|skip) (?:to the front|the (?:queue|line))[^,.]{0,12}|\balways (?:get|have) (?:a )?(?:slot|bay)[^,.]{0,12}/g,
		support: /front of the queue/i,
		against: null
	}
];

export const GIFT_EN = /(?!)/g;
