import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { spokenNames } from './spoken-names.ts';
import { found, type Detector } from './line-fault.ts';

/** Who speaks, before a colon; the names of the two come from the document. */
const SPEAKERS =
	'客户|客服|对方|顾客|用户|我方|接听方|拨打方|接线员|销售|回复|回答|台词|旁白|系统|助手|assistant|user|system|human|ai|callee|caller|customer|agent|me|you|narrator|response|reply';
/** Who the other one is, before a colon. */
const OTHERS = '客服|对方|你|caller|agent';

const either = (...parts: readonly string[]): string => parts.join('|');

interface Named {
	readonly label: RegExp;
	readonly narration: RegExp;
	readonly otherVoice: RegExp;
}
const known = new WeakMap<CompiledScenario['names'], Named>();

function namedIn({ names, locale }: CompiledScenario): Named {
	const before = known.get(names);
	if (before !== undefined) return before;
	const callee = spokenNames(names.callee);
	const caller = spokenNames(names.caller);
	const fresh: Named = {
		label: new RegExp(
			`(?:^|[\\s。！？!?”"])(?:[(（【[]?)(?:${either(SPEAKERS, ...callee, ...caller)})(?:[)）】\\]]?)\\s*[:：]`,
			'i'
		),
		narration:
			locale === 'en'
				? new RegExp(narrationEn(callee), 'i')
				: new RegExp(
						`(?:^|[，。！？\\s])(?:${either('他|她|对方|电话(?:那头|里|另一头)', ...callee)})${NARRATED_ZH}|[“"「](?:.{2,40})[”"」](?:${either('他|她', ...callee)})?(?:说|问|道|回答)|${ASIDE_ZH}`
					),
		otherVoice: new RegExp(
			`\\n\\s*\\S|(?:${either(OTHERS, ...caller)})\\s*[:：]\\s*\\S|[——]{1,2}\\s*(?:好的|您好|没问题)|”\\s*“`,
			'i'
		)
	};
	known.set(names, fresh);
	return fresh;
}

/** What is told of him instead of said by him. */
const NARRATED_ZH =
	'(?:有些|有点|显得|很|略带|一边|不由得|再次|继续|忽然|突然)?(?:不耐烦|皱|叹|冷|停顿|沉默|顿了|看了|挂断|挂掉|说道?[:：，“]|回答|打断|的?语气|语速|提高|压低|摇|点了|翻|敲|打字声)';
const ASIDE_ZH =
	'(?:叹气|冷笑|皱眉|沉默片刻|语气[冷平生强]|不耐烦地|急促地|冷冷地|敲键盘声|翻文件声|挂断电话)';
const narrationEn = (names: readonly string[]): string =>
	`\\b(?:${either('he|she|the (?:callee|customer|manager|man|woman)', ...names)}) (?:says|said|sighs|sighed|pauses|paused|replies|replied|interrupts|snaps|hangs up|grunts|mutters|barks|answers)\\b|\\b(?:sighs|pauses|interrupts|annoyed|impatiently|gruffly|irritated tone)\\b(?=[.,:)*\\]]|$)`;

const BRACKETS =
	/[（(【[〔{<＜*_~][^）)】\]〕}>＞*_~]{0,60}[）)】\]〕}>＞*_~]|[（【〔［]|[）】〕］]/;
const LEAK =
	/导演|[｜|≤]|(?:情绪|心情|动作|口气|语气|语调|字数|要点|追问点|指令|反应|目的)\s*[:：=]|\d+\s*字(?:以内|内|左右)|不超过\s*\d+\s*字|(?:不耐烦|耐心|信任)(?:度|值)?\s*[:：]?\s*\d|\d\s*[/／]\s*[45]\b|<\/?think|<\|?im_|\/no_?think|<\|.*?\|>|\b(?:mood|act|tone|direction|director|point|max)\s*[:=|]|≤\s*\d+\s*words|under \d+ words|stage direction/i;
const MARKUP =
	/```|\*\*|__|^#{1,6}\s|^\s*[-*•·]\s+\S|^\s*\d+[.、)）]\s*\S|(?:首先|第一)[，,:：].*(?:其次|第二)|\[[^\]]+\]\([^)]*\)|<\/?[a-z][^>]*>|https?:\/\/|[{}\\`#]|\\n|[\u{1f300}-\u{1faff}\u{2600}-\u{27bf}\u{fe0f}]|(?:^|\s)[a-z]\)\s/imu;

export const labels: Detector = (text, { scenario, direction }) => {
	// A contact value may hold marks of its own: qz_zhang, a@b.com.
	const bare = direction.contact === '' ? text : text.replaceAll(direction.contact, '');
	const { label, narration } = namedIn(scenario);
	return [
		...found('label', label.exec(bare) ?? BRACKETS.exec(bare)),
		...found('label', narration.exec(bare)),
		...found('direction-leak', LEAK.exec(bare)),
		...found('markup', MARKUP.exec(bare))
	].filter((one, at, all) => all.findIndex((other) => other.code === one.code) === at);
};

/** More than one voice in a line: he would be answering for the caller. */
export const speaksForCaller: Detector = (text, { scenario }) =>
	found('speaks-for-caller', namedIn(scenario).otherVoice.exec(text.trim()));
