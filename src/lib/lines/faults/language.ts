import { fault, type Detector } from './line-fault.ts';
import { TRADITIONAL } from '#lib/text/tables/traditional.ts';

/** The usual characters of spoken Chinese (about 90 % of running talk); a line with almost none of them is noise. */
const COMMON = new Set(
	'的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔买卖钱发票价费升级续套餐合同邮箱微信短信流量服务响应钟分秒天直接赶快别绕讲重点清楚明白算行嗯哦哎喂啊吧吗呢哪谁怎到底准具体资料退换改查核催等忙挂急慢快省贵便宜折优惠'
);
const ALIEN =
	/[\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u0f00-\u0fff\u1000-\u109f\u1100-\u11ff\u3040-\u30ff\u3100-\u312f\uac00-\ud7af\ufffd\ue000-\uf8ff]/u;
const GREEK_OR_ACCENTED = /[\u0370-\u03ff\u00c0-\u024f\u1e00-\u1eff]/gu;
const traditional = new Set(TRADITIONAL);
/** Share of Han among letters below which a Chinese line has drifted (on-device notes 5.3). */
const HAN_SHARE = 0.8;
/** Share of common characters below which a line of at least eight Han characters is noise. */
const COMMON_SHARE = 0.3;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Latin words that the scenario or the caller uses are no drift: CRM, qz-zhang, APP. */
function unknownLatin(text: string, known: string): string[] {
	return (text.match(/[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.@_-]*/g) ?? []).filter(
		(word) => !known.includes(word.toLowerCase()) && !KNOWN_WORDS.test(word)
	);
}
const KNOWN_WORDS =
	/^(?:ok|app|apps|ai|it|vip|wifi|wi-fi|gb|mb|kb|tb|g|m|k|pdf|excel|word|ppt|qq|crm|erp|saas|api|sla|id|hr|kpi|pk|a4|email|e-mail|v|cc|ceo|cfo|sms|web|usb|excel表)$/i;

export const otherLanguage: Detector = (text, context) => {
	const alien = ALIEN.exec(text);
	if (alien) return [fault('language', alien[0])];
	const han = text.match(/\p{Script=Han}/gu) ?? [];
	if (context.scenario.locale === 'en') {
		if (han.length > 0) return [fault('language', han.join(''))];
		const odd = text.match(GREEK_OR_ACCENTED) ?? [];
		const words = text.match(/[a-z]+/gi) ?? [];
		const spoken = words.filter((word) => /[aeiouy]/i.test(word) || word.length <= 3);
		return odd.length > 2 || (words.length >= 3 && spoken.length < words.length * 0.7)
			? [fault('language', odd.join('') || text.slice(0, 20))]
			: [];
	}
	const { scenario, callerSaid, callerEarlier, direction } = context;
	const known = [
		...scenario.names.products,
		...scenario.names.callerCompany,
		direction.contact,
		direction.question,
		direction.said,
		callerSaid,
		...callerEarlier,
		...scenario.concerns.map((concern) => concern.quote),
		...scenario.style.imitate.map((line) => line.text)
	]
		.join(' ')
		.toLowerCase();
	const latin = unknownLatin(text, known);
	const letters = latin.join('').length;
	if (latin.length > 0 && share(han.length, han.length + letters) < HAN_SHARE) {
		return [fault('language', latin.join(' '))];
	}
	// An English word in the middle of a Chinese line is filler, unless the call has used it.
	if (latin.some((word) => word.length >= 4)) return [fault('language', latin.join(' '))];
	if (han.length === 0 && /[A-Za-z]/.test(text)) return [fault('language', text.slice(0, 20))];
	const old = han.filter((sign) => traditional.has(sign));
	if (old.length >= 2) return [fault('language', old.join(''))];
	const common = han.filter((sign) => COMMON.has(sign) || known.includes(sign));
	return han.length >= 8 && share(common.length, han.length) < COMMON_SHARE
		? [fault('language', text.slice(0, 20))]
		: [];
};
