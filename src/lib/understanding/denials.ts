import { findConcepts, type Lexicon } from './concepts.ts';
import type { Heard } from './heard.ts';

/** Things that a document offers: who denies one that it has, contradicts it. Ids of concepts. */
const OFFERS: ReadonlySet<string> = new Set([
	'rollback',
	'encrypt',
	'trial',
	'template',
	'remote',
	'monitor',
	'doubleAuth',
	'compareSheet',
	'specialInvoice',
	'coverage',
	'guide',
	'dedicated',
	'dedicatedLine',
	'flowFree',
	'upDown',
	'autoReport',
	'report',
	'expand',
	'lock',
	'flexible'
]);

const DENIED_BEFORE =
	/(?<!是不是|有)(?:没(?:有|得)?|无|不(?:能|可以|支持|提供|给|带|做|含|包|让|予)|没法|无法|取消了)(?:做|给(?:您|你)?|提供|任何|什么)?$/;
const DENIED_AFTER =
	/^(?:机制|服务|功能|通道|支持|方案|表|报告)?(?:是|也|都|就|这边|这块|暂时|我们|咱们?|我)*(?:没有?(?:了|的)?(?=$|[,。!]|做|提供|人|这)|没得|[做办保开给赔提]不了|不(?:支持|提供|行(?!吗)|能做|给做|可以(?!吗)|开放)|取消了|停了|免谈)/;
/** Conditions, worries, honest gaps, what is not there yet, what he himself lacks, and denials of denials. */
const NO_STATEMENT =
	/如果|要是|万一|假如|怕|担心|除非|是不是|还没|目前没|暂时没|现成|手[上里头]|资料里|(?:您|你)(?:们)?(?:那边|这边|现在|之前|以前|还|是不是|要是)?(?:都|也|就)?没|没有?(?:任何|什么|别的)?(?:问题|疑问|影响|风险|限制|门槛|隐)|不是(?:没|说)|(?:以前|原来|老版|旧版|过去)[^,。]{0,6}没/;

/** What a document offers, by concept, with the line that says so. */
export type Offers = ReadonlyMap<string, { readonly text: string; readonly line: number }>;

/** Without any of these nothing is denied. */
const DENIAL = /[没无不免]|取消|停/;

function conceptsDenied(text: string, lexicon: Lexicon): Map<string, number> {
	const denied = new Map<string, number>();
	if (!DENIAL.test(text)) return denied;
	for (const { id, start, end } of findConcepts(lexicon, text)) {
		if (!OFFERS.has(id)) continue;
		const before = text.slice(Math.max(0, start - 8), start);
		if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(text.slice(end))) denied.set(id, start);
	}
	return denied;
}

/** Everything of the list that the lines affirm and never deny. Lines are normalised. */
export function offersIn(
	lines: readonly { readonly text: string; readonly line: number }[],
	lexicon: Lexicon
): Offers {
	const offers = new Map<string, { text: string; line: number }>();
	const denied = new Set<string>();
	for (const line of lines) {
		for (const clause of line.text.split(/[,，。;；!?！？]/)) {
			const here = conceptsDenied(clause, lexicon);
			for (const id of here.keys()) denied.add(id);
			for (const { id } of findConcepts(lexicon, clause))
				if (OFFERS.has(id) && !here.has(id) && !offers.has(id)) offers.set(id, line);
		}
	}
	for (const id of denied) offers.delete(id);
	return offers;
}

/** A clause that says no more than that something is not to be had: his question names it. */
const BARE_DENIAL =
	/^(?:呃|嗯|啊|哦|唉|额|那|这个?|那个?|它|目前|现在|我们|这边|暂时|真的?|是|肯定|也)*(?:没有?(?:了|的|得|这功能|这服务|这(?:个|种|类|样|份|张)?[\u4e00-\u9fff]{0,2})?|没得(?:做|办)?|(?:没法|不能|不可以|无法)(?:了|的|做|给|提供|[\u4e00-\u9fff])?|不(?:支持|提供|行|做|给)(?:了|的|这个)?|做不了|取消了|停了)$/;
/** Questions that a no may affirm, and those about what is unwanted. */
const TURNED_QUESTION = /不会|不用|没有?(?![^,。?]*没有)(?:.{0,6})吧|是不是没|难道|不影响|不需要/;

/** What the callee asked for and the answer's first clause plainly refuses ("有没有回退?" – "这个没法退"). */
function deniedAsAsked(
	heard: Heard,
	question: Heard | null,
	offers: Offers,
	lexicon: Lexicon
): { readonly id: string; readonly at: number; readonly text: string; readonly line: number }[] {
	const first = heard.clauses.find(({ text }) => !/^[呃嗯啊哦唉额]+$/.test(text.trim()));
	if (!question || !first || first.asks || !BARE_DENIAL.test(first.text.trim())) return [];
	// His last question, and what it asks for by its concept alone.
	const asked = question.clauses.filter(({ text, asks }) => asks && !TURNED_QUESTION.test(text));
	for (const { text } of asked)
		for (const { id } of findConcepts(lexicon, text)) {
			const offer = offers.get(id);
			if (offer) return [{ id, at: first.start, ...offer }];
		}
	return [];
}

/** Clauses that deny what the document offers; `question`: the callee's line before. */
export function findDenials(
	heard: Heard,
	question: Heard | null,
	offers: Offers,
	lexicon: Lexicon
): { readonly id: string; readonly at: number; readonly text: string; readonly line: number }[] {
	const plain = heard.clauses.flatMap((clause) => {
		if (clause.asks || NO_STATEMENT.test(clause.text)) return [];
		for (const [id, at] of conceptsDenied(clause.text, lexicon)) {
			const offer = offers.get(id);
			if (offer) return [{ id, at: clause.start + at, ...offer }];
		}
		return [];
	});
	return plain.length > 0 ? plain : deniedAsAsked(heard, question, offers, lexicon);
}
