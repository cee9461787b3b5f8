import type { Locale } from '#lib/core/locale.ts';

const ASKING_WORD_ZH =
	/(真能|真的|真起|能直接|会不会|能不能|有没有|是不是|要不要|可不可以|怎么样|怎么|什么时候|什么|哪些|哪[家种个天里儿]|多少|多[久长大快高]|几[个天步条种时家成点折块号]|靠|谁|还是|[吗呢]$|(.)[不没]\2)/;
const LOOSE_ENDS_ZH =
	/(实打实|一共|现在|还|又|都|就|(?<!功)能|(?<![机协开例])会|(?<![需主重])要|得|是|有|(?<![费试使信])用|做起来|办起来|用起来|起来|动到|(?<![线网])上|里|(?<![及实工临])时|的|再|大概|最快|具体|比去年|简单|(?<!偏)好|一次|直接)+$/;
/** A head with one of these is half a sentence, not a topic. */
const NO_TOPIC_ZH =
	/[了给完走看比哪怕发交改]|后$|^[要能只统你我]|天天|万一|以后|提前|全程|拿回|用不惯|^[今去明]年$/;

/**
 * What the question is about, two to eight characters: "操作流程有没有详细的标准" → "操作流程".
 * '' when there is no such head; then frames with a topic are passed over.
 */
function topicZh(spoken: string): string {
	const at = spoken.search(ASKING_WORD_ZH);
	let head = at < 0 ? '' : spoken.slice(0, at);
	head = head.split(/[，,]/).at(-1) ?? '';
	head = head.replace(/^(今年|这次|这回|那|你们|你|我们|我|升级时|升级过程|从|在|把|对|到)/, '');
	head = head.replace(LOOSE_ENDS_ZH, '');
	// "高优先级的工单" is said "高优先级工单" once it stands before another 的.
	if (!head.startsWith('我')) head = head.replace(/的(?=\p{Script=Han}{2}$)/u, '');
	return head.length >= 2 && head.length <= 8 && !NO_TOPIC_ZH.test(head) ? head : '';
}

/** "Does it cut the queue" → "the queue". */
function topicEn(spoken: string): string {
	const found = /\b(?:the|an?|my|your)\s+(?:(?:urgent|extra|new|same)\s+)?([a-z]{3,})/i.exec(
		spoken
	);
	return found?.[1] === undefined ? '' : `the ${found[1]}`;
}

/** Topic of a spoken question; '' when it has none that can stand alone. */
export function topicOf(spoken: string, locale: Locale): string {
	return locale === 'en' ? topicEn(spoken) : topicZh(spoken);
}

const HEADLESS_ZH = /^(.起来|能不能|会不会|是不是|有没有|要不要)/;

/**
 * "做起来难不难" alone does not say what is meant; the topic of the question before it in the same bullet does:
 * "操作流程做起来难不难".
 */
export function withSubject(
	spoken: string,
	facets: readonly string[],
	topicBefore: string,
	locale: Locale
): string {
	if (locale === 'en' || topicBefore === '' || spoken.length > 8) return spoken;
	if (!HEADLESS_ZH.test(spoken)) return spoken;
	if (facets.some((facet) => facet.length >= 2 && spoken.includes(facet))) return spoken;
	return `${topicBefore}${spoken}`;
}
