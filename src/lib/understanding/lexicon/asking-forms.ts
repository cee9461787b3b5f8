/** How a line asks, sends for something or takes its leave, whatever it is about; over normalised text. */

/** Words that ask, with or without a mark: "交钱来得及不", "到时候咋办". */
export const ASKS_SOMEHOW =
	/\?|[吗么呢呗]|多少|几|怎|咋|什么|啥|哪|谁|为何|凭|有没有|有无|能不能|是不是|会不会|可不可以|要不要|([\u4e00-\u9fff])[不没]\1|[不没](?:$|[,。!])|多久|多长|\b(?:what|how|when|where|who|which|why|does|is there|can|will)\b/;

/** Has something sent: on the way out it asks for nothing of the kind that an answer tells. */
export const SENDS =
	/(?:发|寄|传|写|推)(?:个|一份|到|给|我|来|过来|邮|微|过|全)|邮箱|邮件|微信|短信|\b(?:send|e-?mail|text me|whatsapp)\b/;

/** Takes his leave, or puts off what is left. */
export const LEAVES =
	/再见|拜拜|挂了|先这样|开会|忙|不说了|回头|再说|再定|考虑|商量|等(?:我|你)|别(?:再)?打|行了|就这|没了|没事了|不用了|\b(?:bye|got to go|have to go|call me back|in a meeting|think about it)\b/;
