import type { Heard } from './heard.ts';

/** It is not to be had or done; "不用", "不会" and the like rather comfort. */
const NOT_SO =
	/(?<!有)没(?:有|得|法)(?!问题|关系|事儿?|错|什么?(?:问题|影响)|[^,。]{0,4}(?:变|改|影响|丢|少|断))|(?:不能|不可以|无法|不支持|不提供|不包含?|不行|做不到|办不到|不让|概不|从不)(?!没)|[\u4e00-\u9fff](?:不了|不成|不到|不上)(?!解)|只(?:能|有|管)(?!要)|一概不/;
/** The same words where they say nothing of the kind. */
const HARMLESS =
	/([\u4e00-\u9fff])[不没]\1|能不能|有没有|可不可以|行不行|不得不|没有?(?:上限|限制|门槛|附加|隐[性藏形]|额外|别的|其他|违约|手续|任何)|(?:丢|断|停|少|错|跑|漏|误|差|耽误|影响)不了|不能(?:再|更)|大不了|免不了|少不了|忘不了|受不了|不了解/g;
/** Points that say themselves what is not so. */
const NEGATIVE = /[不没无免别未零]|仅|只/;

/** Whether the clauses that hold the words of a point say that it is not so. */
export function isDenied(heard: Heard, first: number, last: number, point: string): boolean {
	if (heard.locale === 'en' || NEGATIVE.test(point)) return false;
	for (let i = first; i <= last; i += 1) {
		const clause = heard.clauses[i];
		if (clause && NOT_SO.test(clause.text.replace(HARMLESS, ''))) return true;
	}
	return false;
}
