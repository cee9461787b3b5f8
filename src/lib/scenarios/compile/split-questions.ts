import type { Locale } from '#lib/core/locale.ts';

/** Longest question that can be asked in one breath: Han characters, or letters for English. */
const LONGEST = { 'zh-CN': 22, en: 80 } as const;

/** Han characters: more than the callee ever says at once. */
const LONGEST_SAID = 40;

const HEAD =
	/能不能|可不可以|会不会|是不是|有没有|要不要|有无|能否|是否|可否|会否|怎么|怎样|如何|哪|多少|多久|多长|几时|几分钟|什么|为什么|谁|还是|凭什么/u;
const A_NOT_A =
	/([\u4e00-\u9fff])不\1|([\u4e00-\u9fff])[\u4e00-\u9fff]?没\2|行不行|好不好|实不实惠|划不划算|灵不灵活|透不透明/u;
const TAIL = /(吗|呢|吧|没|没有|不)$/u;

/** True when the words ask something by themselves. */
export function asks(text: string): boolean {
	return (
		HEAD.test(text) ||
		A_NOT_A.test(text) ||
		TAIL.test(text.replace(/[”"’']/gu, '')) ||
		/[?？]$/u.test(text)
	);
}

/**
 * The single questions of one bullet, in the order and words of the document, short enough to be asked aloud.
 * What only describes him (habits, moods, wishes he keeps to himself) is left out.
 */
export function splitQuestions(bullet: string, locale: Locale): string[] {
	return locale === 'en' ? splitEnglish(bullet) : splitChinese(bullet);
}

function splitEnglish(bullet: string): string[] {
	return bullet
		.split(/(?<=[?？])\s+|;\s+/u)
		.flatMap((sentence) =>
			sentence.length > LONGEST.en ||
			/, and (how|what|who|when|are|is|can|do|does)\b/iu.test(sentence)
				? sentence.split(/,? and (?=(?:how|what|who|when|where|are|is|can|do|does)\b)/iu)
				: [sentence]
		)
		.map((part) => part.trim().replace(/[.?？;,]+$/u, ''))
		.filter((part) => part.length > 3)
		.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}?`);
}

function splitChinese(bullet: string): string[] {
	const questions: string[] = [];
	let topic = '';
	for (const sentence of splitOutsideBrackets(bullet, '？?；;。')) {
		const parts = splitSentence(stripBrackets(sentence));
		for (const part of parts) {
			const question = askable(part, topic, !asks(bullet));
			if (question === null) continue;
			if (questions.length === 0) topic = topicOf(question);
			if (!questions.includes(question)) questions.push(question);
		}
	}
	return questions;
}

/** A sentence stays whole when it is one question of speakable length; else it falls apart at commas. */
function splitSentence(sentence: string): string[] {
	const clauses = splitOutsideBrackets(sentence, '，,');
	const asking = clauses.filter(asks).length;
	const whole = clean(
		clauses.length > 1 && asking > 0
			? clauses.filter((clause) => asks(clause) || !DESCRIBES_HIM.test(clean(clause))).join('，')
			: sentence
	);
	if (whole.length <= LONGEST['zh-CN'] && asking <= 1 && !splitsAtPause(sentence)) return [whole];
	if (whole.length <= LONGEST['zh-CN'] && asking > 1 && clauses.slice(1).every(continues))
		return [whole];
	const joined: string[] = [];
	for (const clause of clauses) {
		const last = joined.at(-1);
		// "万一我换班，联络会不会断": the condition belongs to its question. "真能改吗，还是走形式": one question.
		const condition =
			last !== undefined && /^(万一|如果|要是|若|预算吃紧|.{0,8}下$)/u.test(last) && !asks(last);
		const alternative = last !== undefined && /^还是/u.test(clause) && asks(last);
		if (last !== undefined && (condition || alternative) && last.length + clause.length <= 26) {
			joined[joined.length - 1] = `${last}，${clause}`;
		} else joined.push(clause);
	}
	return joined.flatMap(splitAtPause);
}

/** "后续还需要再调吗", "还是走过场": goes on with the question before it. */
function continues(clause: string): boolean {
	return /^(还是|以后|后续|之后|又|再|还要)/u.test(clause);
}

/** 、 parts two questions ("价格有没有变、能否再优惠") and two long topics, never the words of a short list. */
function splitsAtPause(text: string): boolean {
	return splitAtPause(text).length > 1;
}

function splitAtPause(text: string): string[] {
	const parts = splitOutsideBrackets(text, '、').map((part) => part.trim());
	if (parts.length === 1) return [text];
	const asking = parts.filter(asks).length;
	if (asking === 0) {
		return parts.every((part) => part.length >= 4) ? parts : [text];
	}
	const joined: string[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (last === undefined) joined.push(part);
		else if (asks(last) && asks(part) && part.length >= 7) joined.push(part);
		else if (!asks(last) && !asks(part) && isTopic(last) && isTopic(part)) joined.push(part);
		else if (!asks(last) && isTopic(last) && asks(part) && part.length >= 8) joined.push(part);
		else if (!asks(last) && asks(part) && last.length >= 4 && ownSubject(part)) joined.push(part);
		else if (!asks(last) && asks(part) && /^(能不能|能否|有无|有没有|是否)/u.test(bare(part)))
			joined[joined.length - 1] =
				`${last}${last.length + part.length > 10 ? '' : '、'}${bare(part)}`;
		else joined[joined.length - 1] = `${last}、${part}`;
	}
	return joined;
}

/** Whether a question can stand without what comes before it: "能否便于行业竞品比评" can, "有无量化说明" cannot. */
function ownSubject(part: string): boolean {
	return /^(能否|能不能|可否|是否能)/u.test(part) && part.length >= 8 && !/^[“"]/u.test(part);
}

function bare(text: string): string {
	return text.replace(/[“”"‘’「」]/gu, '');
}

function splitOutsideBrackets(text: string, marks: string): string[] {
	const parts: string[] = [];
	let level = 0;
	let from = 0;
	for (let i = 0; i < text.length; i += 1) {
		const character = text.charAt(i);
		if ('（(“「'.includes(character)) level += 1;
		else if ('）)”」'.includes(character)) level = Math.max(0, level - 1);
		else if (level === 0 && marks.includes(character)) {
			parts.push(text.slice(from, i));
			from = i + 1;
		}
	}
	parts.push(text.slice(from));
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function stripBrackets(text: string): string {
	return text.replace(/[（(][^（）()]*[）)]/gu, '');
}

function clean(text: string): string {
	return bare(text)
		.replace(/^(心里|暗暗|其实)*(怀疑|嘀咕|琢磨|想知道|想问)/u, '')
		.replace(/^(以及|还有|和|并且|另外|其实|另有)(?!没)/u, '')
		.replace(/[？?。；;，,、\s]+$/u, '')
		.trim();
}

/** Turns a clause into a question that he can ask; null for what nobody would say aloud. */
function askable(clause: string, topic: string, bulletIsTopics: boolean): string | null {
	const text = clean(clause);
	if (text.length < 3) return null;
	if (asks(text)) {
		const worry = /^对(.+)(?:有|存)(?:.{0,3})(?:怀疑|疑问|顾虑)$/u.exec(text);
		if (worry) return question(worry[1] ?? text);
		if (text.length > 28) {
			const asking = text.split(/[，,]/u).find(asks) ?? text;
			// Longer than anything he says at once: from the question word on, the preamble is dropped.
			return question(
				asking.length <= LONGEST_SAID
					? asking
					: asking.slice(Math.max(0, asking.search(HEAD))).slice(0, LONGEST_SAID)
			);
		}
		const orphan = /^(能否|是否|可否|能不能)/u.test(text) && topic.length > 1 && topic.length <= 5;
		return question(
			orphan && text.length + topic.length <= 14 && !text.includes(topic) ? topic + text : text
		);
	}
	const fear = /^(?:有点|很|最|也)?(?:担忧|担心|怕|害怕|顾虑|生怕)(.{3,})$/u.exec(text);
	if (fear) return question(feared(fear[1] ?? ''));
	const doubt = /^(?:心里)?(?:怀疑|对)(.{2,14}?)(?:有.{0,4}怀疑|不信任|没把握)$/u.exec(text);
	if (doubt) return question(doubt[1] ?? text);
	const wish =
		/(?:希望|盼着|最好|想)(?:是|能|可以)?(?:够)?[^，]{0,10}?(微信|邮件|短信|文字|一次|书面)(.{2,12})$/u.exec(
			text
		);
	if (wish) return question(`能不能${wish[1] ?? ''}${wish[2] ?? ''}`);
	if (DESCRIBES_HIM.test(text) || text.length > LONGEST['zh-CN']) return null;
	return isTopic(text) || bulletIsTopics ? nounQuestion(text) : null;
}

const DESCRIBES_HIM =
	/希望|盼着|期待|习惯|倾向|疲劳|有点累|不轻易|抵触|反感|态度|就不听|不说|不会明说|总是|先质疑|表露|缠身|关闭对话|就想结束|追着|再来追|别老|而不是|他|避免|我.{0,6}再|听着像|顺便/u;

const TOPIC = /(细节|安排|灵活性|弹性|配套|透明度|效率|速度|保障|保证|对比)$/u;

function isTopic(text: string): boolean {
	return TOPIC.test(clean(text));
}

/** A bare topic asked the way people ask it on the phone. */
function nounQuestion(text: string): string {
	const rules: readonly (readonly [RegExp, string])[] = [
		[/^(.+?)(的)?细节$/u, '$1具体有哪些'],
		[/^(.+?)(的)?安排$/u, '$1怎么安排'],
		[/^(.+?)(的)?灵活性$/u, '$1灵不灵活'],
		[/^(.+?)(的)?弹性$/u, '$1有没有弹性'],
		[/^(.+?)(的)?配套$/u, '$1能不能配套'],
		[/^(.+?)(的)?透明度$/u, '$1透不透明'],
		[/^(.+?)(的)?(效率|速度)$/u, '$1$3怎么样'],
		[/^(.+?)(的)?(保障|保证)$/u, '$1怎么保证'],
		[/^(.+?)(的)?对比$/u, '$1有没有对比']
	];
	for (const [pattern, replacement] of rules) {
		if (pattern.test(text)) return question(text.replace(pattern, replacement));
	}
	return question(`${text}怎么说`);
}

function question(text: string): string {
	return `${text.replace(/[，,、。；;\s]+$/u, '').replace(/[？?]$/u, '')}？`;
}

/** "发票仍然延迟，财务又追" → "发票会不会又延迟": only the fear itself, asked. */
function feared(text: string): string {
	const clause = text.split(/[，,]/u)[0] ?? text;
	const again = /^(.{1,8}?)(仍然?|又会?|再次?|还是?)(.+)$/u.exec(clause);
	if (again) return `${again[1] ?? ''}会不会又${again[3] ?? ''}`;
	return clause.startsWith('会') ? `会不${clause}` : `会不会${clause}`;
}

/** What the first question is about: the words before its question word. */
function topicOf(text: string): string {
	const at = text.search(HEAD);
	return at > 1 ? text.slice(0, at).replace(/(实际|具体|到底|究竟)$/u, '') : '';
}
