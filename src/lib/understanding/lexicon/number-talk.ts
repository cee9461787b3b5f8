import type { Heard, HeardQuantity } from '../heard.ts';

/** Numbers that promise something even when nothing in the document has their subject. */
const PROMISING_ZH =
	/优惠|折|降价|省(?!心|事|力|时|得|内|外|会|市|级)|让利|便宜|减|免费|送|赠|试用|保证|承诺|响应|到账|赔|退|保修|质保|延保|宽限|补偿|利率|利息|额度|保额|手续费|服务费|违约金|恢复费|押金|定金|开通费|只要|仅需|搞定|恢复|修好|完成|处理完|解决|开(?:出|好|票)|发货|送达|到货|保留|锁|(?:有事|有问题|出问题)[^,。;]{0,12}[回到]|就(?:到|好|行|能|完|开|批|下来)/;
const PROMISING_EN =
	/discount|\boff\b|free|guarantee|promise|refund|compensat|fee|charge|cost|respond|response|answer|fix|deliver|grace|trial|penalty|cheaper|save|reduc|cut|drop|wait/;
/** What he will do himself: times of his own calls and mails are no statements about the product. */
const PLAN_ZH =
	/(?:占用|耽误|打扰|聊|说完|讲完|沟通|电话里|有空|方便|回(?:您|你)|打给|打过来|联系(?:您|你)|发(?:您|你|给|到|过)|给(?:您|你)(?:发|打|回|答)|加(?:您|你)|推(?:您|你|给)|约|见|再(?:打|联系)|开会|您忙|跟您(?:说|讲)|问(?:您|你))/;
const PLAN_EN =
	/(?:have|got|spare|take|need|give me|just).{0,14}minutes?|(?:call|ring|e-?mail|send|text|get back|speak|talk)\b.{0,30}|of your time/;

function clauseText(heard: Heard, at: number): string {
	return heard.clauses[at]?.text ?? '';
}

export function readsAsPromise(heard: Heard, said: HeardQuantity): boolean {
	return (heard.locale === 'en' ? PROMISING_EN : PROMISING_ZH).test(clauseText(heard, said.clause));
}

export function readsAsPlan(heard: Heard, said: HeardQuantity): boolean {
	return (heard.locale === 'en' ? PLAN_EN : PLAN_ZH).test(clauseText(heard, said.clause));
}
