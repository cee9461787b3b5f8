import type { QuestionKind } from '../observation.ts';

/** The same in English, over normalised (lower-case) text. */
export const QUESTIONS_EN: readonly (readonly [QuestionKind, RegExp])[] = [
	[
		'opinion',
		/\b(?:suggest\w*|what (?:do|would) you (?:think|like (?:us|to see))|your (?:view|opinion|thoughts)|matters? (?:most )?to you|care about|anything (?:we|you)(?:'d| would| should| could)? (?:like )?(?:us )?(?:to )?(?:change|improve|do better)|what would help)\b/
	],
	[
		'willing',
		/\b(?:would you (?:be )?(?:willing|open|interested|consider|try|give)|are you (?:willing|open|interested)|interested in|give it a (?:go|try))\b/
	],
	[
		'decision',
		/\b(?:shall (?:i|we) (?:book|set|put|schedule|go|say|do|arrange)|can (?:i|we) (?:book|set (?:it|you|the)|schedule|go ahead|put you)|(?:does|would|is|how about|how's) (?:\w+ ){0,3}(?:monday|tuesday|wednesday|thursday|friday|tomorrow|today|this week|next week)\b.*(?:work|suit|ok|okay|good|\?|$)|when (?:would|can|could|shall|suits|is (?:a )?good)|which day|what (?:day|time) (?:suits|works|would)|do you want to (?:book|go ahead|start|set))\b/
	],
	[
		'experience',
		/\b(?:how (?:bad|busy|is|are|was|were|do|does|did|many|often|long) (?:\w+ ){0,4}(?:you|your|it|things|that|trucks|lorries)|have you (?:ever )?(?:used|tried|had|seen|got)(?! (?:a|two|five|a few|ten)\b)|do you (?:use|get|have|usually|currently|see)|are you (?:using|happy|getting|seeing|running)|what (?:do|are) you (?:use|using|doing) (?:now|today|at the moment)?|is it (?:working|enough))\b/
	]
];

export const OR_EN = /\bor\b/;
export const OPTION_LEAD_EN =
	/^.*?\b(?:do you (?:want|prefer|need)|would you (?:like|prefer|rather)|should (?:it|that|i|we) be|is it|will it be|shall (?:i|we)(?: \w+)?(?: it)?|by|for|on|in|the)\s+(?=[\w'-]+(?: [\w'-]+){0,2}$)/;
export const OPTION_TAIL_EN =
	/\s*(?:suit(?:s)? you.*|for you.*|work(?:s)?.*|best|better|then|instead)$/;
export const RESPONSIBLE_EN =
	/\b(?:are you|is it you|you're) (?:still )?(?:the (?:one|person|manager)|in charge|responsible|who (?:runs|looks after|handles|decides))|\b(?:has|have) your (?:number|e-?mail|details|contact)s? changed\b/;
export const CHANNEL_CHOICE_EN =
	/\b(?:e-?mail|text|whatsapp|wechat|post|phone|message)\b(?: \w+){0,2} or (?:\w+ ){0,2}\b(?:e-?mail|text|whatsapp|wechat|post|phone|message)\b|\b(?:where|how) (?:should|shall|can|do you want) (?:i|me to|we) (?:send|get)\b/;
