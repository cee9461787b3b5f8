/** What an impatient callee's lines do, over normalised text. */
export const CALLEE_ZH = {
	agrees:
		'(?:^|,|。)(?:那)?(?:就)?(?:成|中|妥|得嘞|没毛病)(?:了|吧|啊)?(?:,|。|!|$)|行(?:吧|啊|,|。|!|$)|可以(?:吧|啊|,|。|!|$)|好(?:的|吧|啊)?(?:,|。|!|$)|同意|就(?:按|这么|这样)(?:你|您)?(?:说的)?(?:办|来|定|换|做|弄|续|安排)|(?:那)?(?:你)?(?:帮我|给我)(?:办|安排|续|开|升|换|排|弄)|定(?:了|下来|在)|没(?:有)?(?:别的|其他)?(?:问题|疑问|意见)|我(?:续|办|换|升)(?!不)|确认(?:了|升级|续)|约(?:在|个)?(?:周|星期|明天|下)',
	refuses:
		'不(?:办|续|换|升|需要|用了|考虑|要了|感兴趣|做|贷)(?:了|,|。|!|$|吧)|算了|没兴趣|暂(?:时)?不|先不(?:办|续|换|升|考虑)|别(?:再)?(?:打|联系|来)(?:了|电话|,|。|!|$|我)|够用(?:了)?,?(?:不|先)|拒绝|不想(?:听|谈|办)|用不着|免了|打住',
	asksChannel:
		'(?:发|推|传|寄|给)[^,。?]{0,10}(?:邮箱|邮件|微信|短信)|(?:邮箱|邮件|微信|短信)[^,。?]{0,6}(?:发|给|联系|沟通|说|留言|吧)|资料[^,。]{0,6}发|发(?:我|过来|个资料|份资料|资料)|(?:后面|以后|都)?走邮件|书面',
	objects:
		'(?:太|有点|这么)(?:贵|慢|久|麻烦|绕|啰嗦|长|复杂)|别(?:绕|扯|跟我|念|说这些|废话|客套|整虚|光说)|没(?:听明白|听懂|一句准话|准话|说清楚)|什么(?:态度|玩意|乱七八糟)|(?:念|背)(?:清单|稿|什么)|全是(?:话术|套话|虚的)|不信|骗(?:人|我|子)|忽悠|扯|不对(?:吧|啊)?|(?:才|明明|不是)[^,。]{0,8}(?:年|个月|折|块|元|分钟|天)|怎么(?:又|还|跟)[^,。]{0,8}(?:不一样|变)|说重点|直(?:接)?说|绕(?:来绕去|圈)|驴唇不对马嘴|投诉|没(?:有)?(?:任何)?价值|浪费(?:我)?时间|你这人',
	goodbye:
		'再见|拜拜|挂了|先(?:这样|忙)|就这样|(?:我)?(?:得|要|先)(?:去|进|走|忙|开)[^,。]{0,4}(?:了|会)|\\(挂断\\)|（挂断）|回头(?:再)?(?:说|聊|联系)|不(?:说|聊)了|谢谢$|谢了$|(?:^|,)谢谢(?:,|。|$)',
	urged:
		'领导[^,。]{0,6}(?:叫|喊|找|来电|电话|催)|老板[^,。]{0,4}(?:叫|喊|找|催)|(?:要|得|去|马上|进)(?:去)?开?(?:个)?会(?:议)?(?:了|,|。|!|$)|有(?:人|客人|同事)[^,。]{0,4}(?:来|找|叫|催|等)|(?:那边|同事|财务|客人|司机)[^,。]{0,6}(?:催|喊|叫)|来(?:了)?(?:个)?(?:电话|活|急事)|(?:有|来)(?:点)?(?:急)?事(?:了|,|。|!|$)|等一下,?有|先忙|忙着呢|信号不好|听不清|插(?:进来|了)',
	interrupts:
		'^停|等等|打住|行了(?:行了)?|你(?:先)?(?:听我说|别说了|停)|说重点|直(?:接)?说|别(?:绕|念|扯)',
	asksIdentity:
		'(?:你|您)(?:是)?(?:哪位|谁|哪里的|哪(?:个|家)?公司|哪儿)|哪位|谁啊|哪家(?:公司)?的?|什么公司',
	thanks: '谢谢|谢了|多谢|感谢|辛苦'
} as const satisfies Readonly<Record<string, string>>;

export type CalleeKey = keyof typeof CALLEE_ZH;

export const CALLEE_EN: Readonly<Record<CalleeKey, string>> = {
	agrees:
		"\\b(?:yes|yeah|yep|ok(?:ay)?|fine|right|sure|all right|alright|deal|go on then|that works|works for me|sounds (?:ok|good|fine)|let'?s do (?:it|that)|do it|agreed|(?:mon|tues|wednes|thurs|fri)day (?:it is|then|works|at))\\b",
	refuses:
		"\\b(?:no thanks|not interested|forget it|no deal|we'?re (?:not|fine)|i'?m not (?:switching|doing|signing)|don'?t (?:call|ring|bother)|stop calling|not (?:today|happening|doing)|no way|i'?ll (?:pass|stick with)|take it up with)\\b",
	asksChannel:
		'\\b(?:e-?mail (?:it|me)|send (?:it|me|that)|put it in (?:an e-?mail|writing)|stick it in|in writing|text (?:it|me)|drop me)\\b',
	objects:
		"\\b(?:never mind that|waffl\\w+|get to the point|make it quick|not what i asked|that'?s not|you (?:just )?said|rubbish|nonsense|sounds like|brochure|sales pitch|don'?t (?:believe|buy)|what'?s the number|too (?:long|much|expensive)|wasting my time|are you (?:reading|a robot))\\b",
	goodbye:
		"\\b(?:bye|goodbye|got to go|gotta go|have to go|cheers|speak later|talk later|i'?m off|hanging up)\\b|\\(hangs up\\)",
	urged:
		"\\b(?:got to go|gotta go|have to go|driver'?s|truck'?s|someone'?s (?:here|calling)|boss|alarm|hang on|hold on|need me|being called|bay (?:\\w+ )?(?:alarm|is))\\b",
	interrupts: '^(?:stop|whoa|hold on|hang on|enough|wait|never mind)',
	asksIdentity:
		"\\b(?:who'?s (?:this|that|calling)|who are you|which company|what company|where are you (?:calling|ringing) from)\\b",
	thanks: '\\b(?:thanks|thank you|cheers|ta)\\b'
};
