import type { Quantity } from '#lib/core/quantity.ts';
import type { Fact } from '#lib/scenarios/compiled-scenario.ts';
import { findSelfCorrections } from '#lib/text/self-correction.ts';
import { isReversed } from './compare-loosely.ts';
import { candidatesFor, isRepeated, type Candidate } from './fact-candidates.ts';
import { labelOf } from './fact-labels.ts';
import { clauseSpan, type Heard, type HeardQuantity } from './heard.ts';
import { readsAsPlan, readsAsPromise } from './lexicon/number-talk.ts';
import type { FactMention, SaidFact } from './observation.ts';
import type { Presence } from './presence.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Overlap from which an equal value is surely that fact. */
const SAME_SUBJECT = 150;
/** By how much a contradiction must be closer to the subject than an equal value elsewhere in the document. */
const CLOSER = 400;
/** Closeness from which a contradiction is one even where the caller seems to speak of his own plans. */
const SURELY = 700;

/** A key by which two mentions of one thing are compared. */
export function factKey(quantity: Quantity): string {
	return `${quantity.dimension}:${quantity.unit}`;
}

function isHard({ dimension }: Quantity): boolean {
	return dimension === 'money' || dimension === 'ratio' || dimension === 'time';
}

/** The minutes that the call itself takes, as the opening says them: "一两分钟" needs no subject. */
function isTalkTime({ origin, quantity }: Fact, said: Quantity): boolean {
	const opens = origin.kind === 'opening' || (origin.kind === 'step' && origin.number === 1);
	return (
		opens && said.dimension === 'time' && quantity?.min === said.min && quantity.max === said.max
	);
}

function isDate({ dimension }: Quantity): boolean {
	return dimension === 'date' || dimension === 'clock';
}

/** The document knows one discount: any other one contradicts it, whatever words surround it. */
function onlyDiscount(
	{ dimension, unit }: Quantity,
	candidates: readonly Candidate[]
): Fact | null {
	if (dimension !== 'ratio' || unit !== 'discount') return null;
	const facts = candidates.map(({ indexed }) => indexed.fact);
	const values = new Set(facts.map(({ quantity }) => quantity?.min));
	return values.size === 1 ? (facts[0] ?? null) : null;
}

/** "一天打两百个", "一年两年都没事": a unit of time as a manner of speaking, not a duration that is promised. */
function isIdle(said: HeardQuantity, heard: Heard): boolean {
	const { quantity } = said;
	// "一万一天一块二": a sum and a day, not ten thousand and one days; "两块都在用": two parts.
	if (quantity.dimension === 'time' && /[万千百]一[天月年]$/.test(quantity.text)) return true;
	if (
		quantity.dimension === 'money' &&
		/^[一两二三四五六七八九\d]块$/.test(quantity.text) &&
		/(?:跟|和|与|加|加上)[^,。!?;]{2,8}$/.test(heard.text.slice(0, said.start))
	)
		return true;
	if (
		quantity.dimension === 'money' &&
		/^[一两二三四五六七八九\d]块$/.test(quantity.text) &&
		/^(?:都|在用|业务|内容|功能|模块|工作|一起|组合|分别|各)/.test(heard.text.slice(said.end))
	)
		return true;
	if (
		/一[年天]两[年天]|三天两头|十天半|一天到晚|一时半|一块一块|[去今前]年一年|[那这每某哪第][一1]?(?:秒|刻|分钟|天)(?:起|都|也|就|$|,)|一(?:秒|分|分钟|天|毛|块|块钱)[都也]?(?:不|没)/.test(
			heard.text.slice(Math.max(0, said.start - 2), said.end + 2)
		)
	)
		return true;
	if (
		quantity.dimension !== 'time' ||
		!/^[一1]?(?:个)?(?:天|年|月|周|星期|小时|日)$|^一[天年]/.test(quantity.text)
	)
		return false;
	const around = heard.text.slice(Math.max(0, said.start - 5), said.end + 4);
	return !/免费|送|赠|支持|保|质|期|内|合作|试用|顾问|宽限|锁|留|响应|到账|到|限/.test(
		around.replace(quantity.text, ' ')
	);
}

/** The caller speaks of the callee's own use or words: no statement of the document's, unless it has one. */
const HIS_ZH =
	/(?:您|你)(?:们)?(?:这边|那边)?(?:现在|目前|之前|以前|平时|一般|每个?月|这几个月|上个月|最近|刚才|刚刚|说|觉得|自己)|刚才说/;
const HIS_EN = /\byou (?:said|have|currently|now|use|told|mentioned)\b/;
/** Somebody else's case or price. */
const OTHERS_ZH =
	/别的(?:客户|公司|家)|其他(?:客户|公司|家)|有(?:的|些)(?:客户|公司|人)|人家|同行|(?:[那哪他]|他们)家|别家|市面/;
const OTHERS_EN = /\bother (?:sites|customers)\b/;
/** "不是两小时", "用不了四十分钟": what it is not. */
const DENIED_BEFORE =
	/(?:不是|并非|没有|用不(?:了|着)|哪(?:用|要)|不(?:用|需要)?等?)(?:什么|到|要)?\s?$|\bnot (?:a |the )?$/;

/** "你们那套系统近半个月…", "贵司这两年…": the callee's own past, told in round terms. */
const HIS_PAST =
	/(?:您|你|贵)[^,。!?;]{0,10}(?:近|最近|这|过去)(?:这)?(?:[一两二三几半]|小半|大半)[^,。!?;]{0,3}$/;

function tellsHisPast(said: HeardQuantity, heard: Heard): boolean {
	if (said.quantity.dimension !== 'time' || heard.locale === 'en') return false;
	const clause = heard.clauses[said.clause];
	if (!clause) return false;
	// The figure itself may begin with the word ("半个月" after "近").
	const upTo = heard.text.slice(clause.start, said.start);
	return HIS_PAST.test(`${upTo}${said.quantity.text.slice(0, 1)}`);
}

/** "借十万到账十万": an example whose two sums say that nothing is kept back. */
function isExampleSum(said: HeardQuantity, heard: Heard): boolean {
	return (
		/^[^,。!?;]*(?:借|贷|存|充)[^,。!?;]*(?:到账|到手|拿到|实得)/.test(
			heard.clauses[said.clause]?.text ?? ''
		) &&
		heard.quantities.some(
			(other) =>
				other !== said && other.clause === said.clause && other.quantity.min === said.quantity.min
		)
	);
}

function speaksOfHim(said: HeardQuantity, heard: Heard): boolean {
	return (heard.locale === 'en' ? HIS_EN : HIS_ZH).test(heard.clauses[said.clause]?.text ?? '');
}

function speaksOfOthers(said: HeardQuantity, heard: Heard): boolean {
	const text = heard.clauses[said.clause]?.text ?? '';
	return (heard.locale === 'en' ? OTHERS_EN : OTHERS_ZH).test(text);
}

function isDenied(said: HeardQuantity, heard: Heard): boolean {
	return DENIED_BEFORE.test(heard.text.slice(Math.max(0, said.start - 8), said.start));
}

/** "少了三分钟" is what lies between the 8 and the 5 of one sentence. */
function isDifference(
	{ quantity: { min, max }, start }: HeardQuantity,
	heard: Heard,
	candidates: readonly Candidate[]
): boolean {
	const before = heard.text.slice(Math.max(0, start - 6), start);
	if (min !== max || !/[少快省短降减]了?(?:大概|约|足足)?\s?$/.test(before)) return false;
	return candidates.some(({ indexed: a }) =>
		candidates.some(
			({ indexed: b }) =>
				a.fact.quote === b.fact.quote &&
				a.measured.end === 'from' &&
				b.measured.end === 'to' &&
				Math.abs(a.fact.quantity!.min - b.fact.quantity!.min) === min
		)
	);
}

/** "差18块", "贵二十": what lies between two prices, not a price. */
function isComparison(said: HeardQuantity, heard: Heard): boolean {
	return /(?:差|贵|多出|多花)(?:了|个|不多|大概|约)?\s?$|\b(?:difference of|more than) $/.test(
		heard.text.slice(Math.max(0, said.start - 16), said.start)
	);
}

const TEN_MINUTES = 600;
/** "…的事,两分钟,您现在方便说话吗": the figure alone beside the question for his time. */
const FOR_TIME_ZH =
	/方便(?:说|讲|接|听|聊|吗|不|么)|有(?:没有)?(?:空|时间)|(?:可以|行|成|好|能)(?:吗|么|不)|打扰/;
const FOR_TIME_EN =
	/\b(?:is now|now (?:ok|okay|all right|good|a good)|good time|all right|do you have|have you got|may i|can we|shall we)\b/;

function asksForTime(said: HeardQuantity, heard: Heard): boolean {
	if (said.quantity.max > TEN_MINUTES) return false;
	const clause = heard.clauses[said.clause];
	const next = heard.clauses[said.clause + 1];
	if (!clause || !next?.asks) return false;
	const rest = `${heard.text.slice(clause.start, said.start)} ${heard.text.slice(said.end, clause.end)}`;
	if (heard.locale === 'en')
		return /^\W*(?:just |only |it'?s |it takes )?\s*(?:about|on|regarding|for)?\b/.test(rest) &&
			said.start - clause.start <= 8
			? FOR_TIME_EN.test(next.text)
			: false;
	return (
		/^\s*(?:就|只要?|大概|最多|也就|不超过|您给我|给我)*\s*(?:以?内|左右|就好|就行|的事)?\s*$/.test(
			rest
		) && FOR_TIME_ZH.test(next.text)
	);
}

/** "两三分钟就能说完": how long the call takes is a courtesy. */
function isTalk(said: HeardQuantity, heard: Heard): boolean {
	if (said.quantity.dimension === 'time' && asksForTime(said, heard)) return true;
	return (
		said.quantity.dimension === 'time' &&
		/占用|占(?:您|你)|耽误|打扰|[说讲聊]完|聊(?:几句|一?下|聊|一聊|的)/.test(
			heard.clauses[said.clause]?.text ?? ''
		)
	);
}

/** What he is to pay: a sum beside a word for it, or a bare figure that was read as one. */
function isPrice(said: HeardQuantity, heard: Heard): boolean {
	return /(?:首月|头(?:一?个)?月|每(?:个)?月|一个月|月租|月费|价|只要|仅需|最低|最高|低至)/.test(
		heard.clauses[said.clause]?.text ?? ''
	);
}

/** Versions of long ago are no statement. */
const PAST = /当年|当初|以前|早先|那会儿|从前|back then/;

/** "一年才六千八", "每人加五十": a sum without its unit that no other reading is left for. */
function isBarePrice({ quantity, start }: HeardQuantity, heard: Heard): boolean {
	return (
		quantity.dimension === 'count' &&
		quantity.unit === '' &&
		quantity.min >= LEAST_PRICE &&
		/(?:一年|每年|每人|一个?人|年费|月租)(?:再|另外|多)?(?:加|收|交|付|掏)?(?:才|就|只|要|得|也就)*\s?$|(?:另外?|额外|再)(?:加|收|交|付|掏)(?:您|你)?\s?$/.test(
			heard.text.slice(Math.max(0, start - 10), start)
		)
	);
}
const LEAST_PRICE = 20;

/** Of these a document has one value only, so that any other contradicts it: the allowance, the number to call. */
function onlyValue(
	said: HeardQuantity,
	heard: Heard,
	candidates: readonly Candidate[],
	question: Heard | null
): boolean {
	const { dimension } = said.quantity;
	const clause = heard.clauses[said.clause]?.text ?? '';
	if (dimension === 'phone') {
		const near = `${heard.clauses[said.clause - 1]?.text ?? ''} ${clause}`;
		return (
			/[打拨]|热线|客服|电话|找(?:我|客服)|联系|记(?:一)?下|\b(?:call|ring|phone|on)\b/.test(
				near
			) ||
			(question !== null && /电话|号码|热线|\bnumber\b/.test(question.text))
		);
	}
	// "五点零" where the document knows 3.8 and 4.0 alone.
	if (dimension === 'version') return true;
	if (labelOf(heard.text, said.start) !== null) return true;
	const values = candidates.map(({ indexed }) => indexed.fact.quantity!);
	const price =
		values.some((value) => value.dimension === 'money') &&
		(isPrice(said, heard) || isRepeated(said, question));
	const ends = dimension === 'date' && /到期|到日子|停|关|截止|失效|过期|作废/.test(clause);
	if (dimension !== 'data' && !price && !ends) return false;
	return new Set(values.map(({ min }) => min)).size === 1;
}

const LABELS: ReadonlySet<string> = new Set(['date', 'clock', 'version', 'phone', 'contact']);

/** Whether the best agreeing fact is what was meant, though another figure of the document stands near as well. */
function isMeant(agreeing: Candidate, against: Candidate | undefined): boolean {
	// A date, a version, a number to call: who says the right one means it.
	if (!against || LABELS.has(agreeing.indexed.fact.quantity!.dimension)) return true;
	// "借一万一天一块二": of one sentence's figures the equal one is meant.
	if (
		against.indexed.fact.quote === agreeing.indexed.fact.quote &&
		agreeing.relation !== 'disjoint'
	)
		return true;
	const closer = against.subject - agreeing.subject;
	if (closer < CLOSER && agreeing.relation !== 'disjoint') return true;
	if (against.relation === 'shares') return false;
	return agreeing.subject >= SAME_SUBJECT || closer < CLOSER;
}

/** A ratio of one. */
const WHOLE = 10_000;

/** The wrong figure that he doubted and the caller says once more ("九十天?" – "没有, 是九十"). */
function insistsOn(
	{ quantity }: HeardQuantity,
	question: Heard | null,
	earlier: readonly SaidFact[]
): SaidFact | null {
	const doubted = question?.quantities.find(
		(his) =>
			(his.quantity.min === quantity.min && his.quantity.dimension === quantity.dimension) ||
			(quantity.unit === '' &&
				quantity.dimension === 'count' &&
				his.quantity.text.startsWith(quantity.text))
	)?.quantity;
	if (!doubted) return null;
	return (
		earlier.findLast(
			({ verdict, key, min, max }) =>
				verdict === 'wrong' &&
				key.split(':')[0] === doubted.dimension &&
				((min === doubted.min && max === doubted.max) ||
					// 18% off is 82 of 100.
					(doubted.dimension === 'ratio' && WHOLE - min === doubted.min))
		) ?? null
	);
}

/** Numbers that the utterance states, each with its verdict against the document. */
export function checkQuantities(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence,
	asked: ReadonlySet<number>,
	question: Heard | null,
	earlier: readonly SaidFact[] = []
): FactMention[] {
	const retracted = findSelfCorrections(heard.text, heard.locale);
	const all = heard.quantities.map((said) => ({
		said,
		candidates: candidatesFor(said, index, presence, asked, question)
	}));
	// What is stated rightly somewhere in the turn is not contradicted by another number of the same turn.
	const settled = new Set(
		all.flatMap(({ candidates }) => {
			const agreeing = candidates.find(({ verdict }) => verdict === 'agrees');
			return agreeing && agreeing.relation !== 'disjoint' ? [agreeing.indexed.fact] : [];
		})
	);
	const mentions: FactMention[] = [];
	for (const { said, candidates } of all) {
		const { quantity } = said;
		const clause = heard.clauses[said.clause];
		if (!clause || (quantity.dimension === 'count' && quantity.max === 1)) continue;
		const base = {
			key: factKey(quantity),
			min: quantity.min,
			max: quantity.max,
			quote: clauseSpan(heard, said.clause, said.clause)
		};
		const agreeing = candidates.find(({ verdict }) => verdict === 'agrees');
		const against = candidates.find(
			({ verdict, indexed }) =>
				verdict === 'differs' &&
				(!settled.has(indexed.fact) || isReversed(indexed.fact.quantity!, quantity))
		);
		const wrong = (fact: Fact): FactMention => ({
			...base,
			verdict: 'wrong',
			factId: fact.id,
			hard: isHard(quantity),
			expected: fact.quote,
			line: fact.line
		});
		if (retracted.some(({ retracted: r }) => said.start >= r.start && said.start < r.end)) {
			const fact = agreeing?.indexed.fact ?? against?.indexed.fact ?? null;
			mentions.push({
				...base,
				verdict: 'retracted',
				factId: fact?.id ?? null,
				hard: false,
				expected: null,
				line: null
			});
			continue;
		}
		const talk = candidates.find(
			({ verdict, indexed }) => verdict === 'agrees' && isTalkTime(indexed.fact, quantity)
		);
		if (agreeing && (talk !== undefined || isMeant(agreeing, against))) {
			const reversed =
				against &&
				isReversed(against.indexed.fact.quantity!, quantity) &&
				against.subject >= agreeing.subject;
			if (!reversed) {
				const { fact } = agreeing.indexed;
				mentions.push({
					...base,
					verdict: 'correct',
					factId: fact.id,
					hard: isHard(quantity),
					expected: null,
					line: fact.line
				});
				continue;
			}
		}
		const insisted = clause.asks ? null : insistsOn(said, question, earlier);
		const fact = insisted && index.scenario.facts.find(({ id }) => id === insisted.factId);
		if (fact) {
			mentions.push({ ...wrong(fact), min: insisted.min, max: insisted.max, key: insisted.key });
			continue;
		}
		if (clause.asks || isIdle(said, heard) || isDenied(said, heard)) continue;
		if (isTalk(said, heard) || isExampleSum(said, heard)) continue;
		if (tellsHisPast(said, heard)) continue;
		if (quantity.dimension === 'version' && PAST.test(clause.text)) continue;
		const promises = readsAsPromise(heard, said);
		const surely = against?.relation === 'shares' && against.subject >= SURELY;
		if (readsAsPlan(heard, said) && !promises && !surely) continue;
		if (speaksOfOthers(said, heard) || isComparison(said, heard)) continue;
		if (speaksOfHim(said, heard) && against?.relation !== 'shares') continue;
		if (isDifference(said, heard, candidates)) continue;
		const only = onlyDiscount(quantity, candidates);
		const needed =
			THRESHOLDS.factSubject +
			(isDate(quantity)
				? 100
				: against?.relation === 'shares' || against?.relation === 'asked'
					? -50
					: 0);
		if (against && (against.subject >= needed || onlyValue(said, heard, candidates, question))) {
			mentions.push(wrong(against.indexed.fact));
		} else if (only && promises) {
			mentions.push({ ...wrong(only), hard: true });
		} else if (
			!agreeing &&
			((isHard(quantity) && (promises || quantity.dimension === 'money')) ||
				isBarePrice(said, heard))
		) {
			mentions.push({
				...base,
				verdict: 'unsupported',
				factId: null,
				hard: true,
				expected: null,
				line: null
			});
		}
	}
	return mentions;
}

const isError = ({ verdict }: FactMention): boolean =>
	verdict === 'wrong' || verdict === 'unsupported';

/** A sum named this soon after an error belongs to it ("要交违约金，不多，两百块"). */
const ELABORATION = 5;

/** One error per clause and per fact; correct mentions all stay. */
export function mergeMentions(
	quantities: readonly FactMention[],
	promises: readonly FactMention[]
): FactMention[] {
	const merged: FactMention[] = [];
	for (const mention of [...promises, ...quantities]) {
		const elaborates =
			mention.verdict === 'unsupported' &&
			mention.key.startsWith('money') &&
			merged.some(
				(other) => isError(other) && Math.abs(other.quote.end - mention.quote.start) <= ELABORATION
			);
		const twin =
			isError(mention) &&
			merged.some(
				(other) =>
					isError(other) &&
					(other.quote.start === mention.quote.start ||
						(other.factId !== null && other.factId === mention.factId) ||
						// Both ends of one change turned round.
						(other.line !== null &&
							other.line === mention.line &&
							other.key === mention.key &&
							mention.key.startsWith('time') &&
							Math.abs(other.quote.end - mention.quote.start) <= ELABORATION) ||
						// Two halves of one sentence against one line of the document are one error.
						(other.line !== null &&
							other.line === mention.line &&
							Math.abs(other.quote.end - mention.quote.start) <= ELABORATION &&
							(other.key.startsWith('claim') || mention.key.startsWith('claim'))))
			);
		if (!twin && !elaborates) merged.push(mention);
	}
	return merged.sort((a, b) => a.quote.start - b.quote.start);
}
