/** General words of the last lines of a call, over normalised text, in both languages; nothing here belongs to one scenario. */

/** Somebody else is on the line. */
export const WRONG_PERSON =
	/(?<!是不是)打错(?:了|电话|号)|(?:^|\n|[,。])(?:我)?(?:(?:不是|不姓)(?:我|本人|他|她)(?=本人|$|[,。!?])|(?:不是|不姓)(?:张|王|李|这个人)(?!们))|没有?(?:这个?人|这人|叫这个|姓[^,。]{1,2}的)|(?:代|替|帮)(?:他|她)接|我是?(?:他|她)(?:的)?(?:同事|秘书|助理|爱人|老婆|老公|媳妇|儿子|女儿|家属)|(?:^|\n|[,。])张(?:总|工|经理|主任|先生|老板|强)(?:今天|刚|在|去|已经)?(?:出差|开会|休假|请假|出去|没来|不在)|换(?:了)?号|(?:这|此)(?:个)?号(?:码)?.{0,6}(?:换|现在是|不是)|(?:他|她)(?:早)?(?:不在|离职|调走|走了)|wrong (?:number|person)|no one (?:here )?(?:called|by)|doesn't work here/;

/** What cuts a call off: the last words of someone who has had enough. */
export const CUTS_OFF =
	/(?:^|\n|[。,!])(?:停|打住|行了行了|得了|别说了)[。,!?]|我挂了|[（(]挂断|不听了|别废话/;

/** Written form as a condition, not as a wish: "没有书面的我没法谈". */
export const NOT_WITHOUT = /没(?:有)?(?:书面|资料|文件|合同|文档)[^。]{0,8}(?:没法|不|别|免)/;

/** The last word on it: what was put off is off. */
export const FOR_GOOD = /(?:不用|别|甭|不要)(?:再)?(?:给我)?(?:打|来电|联系)|不用(?:了|回)|没必要/;

/** He asks that something be sent or continued in another channel, with or without a verb of sending. */
export const ASKS_TO_SEND =
	/(?:发|传|寄|推|扔|弄|给|写|换|走|通知|留言|联系|打字|讲|聊)[^。?!]{0,8}(?:邮箱|邮件|微信|短信|手机)|(?:邮箱|邮件|微信|短信|手机)[^。?!,]{0,8}(?:发|传|说|讲|聊|联系|通知|告诉|打字|留言|给我|推)|(?:资料|材料|文件|文档|方案|合同|报价|明细|报告|报表|电子版|书面)[^。?!,]{0,6}(?:发|传|寄|给我)|(?:邮件|邮箱|微信|短信)吧|(?:^|\n|[,。!])(?:就|那就|还是)?(?:走|用)?(?:邮箱|邮件|微信|短信)(?:吧|就行|就好|好了)?(?:[,。!]|$)|e-?mail me|send me/;

/** He has done with this caller, not with the matter: he will take it to somebody else there. */
export const TURNS_AWAY =
	/(?:算了[,。]?)?(?:我)?(?:还是|直接)?(?:去)?找(?:你们?|以前|原来|之前)[^,。]{0,10}(?:经理|领导|老板|主管|别人|的人)|换个(?:人|会说)[^,。]{0,4}/;

/** Words of leaving that need no reason. */
export const TAKES_LEAVE = /(?:我)?先(?:去)?(?:忙|挂)(?:了|吧)?|挂了/;

/** The line goes dead. */
export const HANGS_UP = /[(（](?:直接)?挂(?:断|机|了)|hangs up/;

/** Words of somebody who is through with the call. */
export const BREAKS_OFF =
	/(?:^|\n|[,。!])(?:我)?(?:挂了|不听了|不说了|不聊了|就这样|再见|打住)|we're done|goodbye/;

/** Thanks a caller whatever he was like. */
export const GRACIOUS = /谢谢|多谢|谢了|辛苦|\bthanks?\b/;

/** A no, if only for now. */
export const FOR_NOW = /先不|暂(?:时|且)?(?:先)?不/;
