import type { Quantity } from '#lib/core/quantity.ts';
import { compareQuantities } from '#lib/text/compare-quantities.ts';
import { findSelfCorrections } from '#lib/text/self-correction.ts';
import { clauseSpan, type Heard, type HeardQuantity } from './heard.ts';
import type { FactMention } from './observation.ts';
import { matchWording, type Presence } from './presence.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { IndexedFact, ScenarioIndex } from './scenario-index.ts';

/** Overlap from which an equal value is that fact. */
const SAME_SUBJECT = 150;

/** A key by which two mentions of one thing are compared. */
export function factKey(quantity: Quantity): string {
	return `${quantity.dimension}:${quantity.unit}`;
}

interface Candidate {
	readonly indexed: IndexedFact;
	readonly subject: number;
	readonly agrees: boolean;
}

/** How much the clause around a number is about a fact's subject: its own words weigh most, its title a little. */
function subjectScore(indexed: IndexedFact, index: ScenarioIndex, presence: Presence): number {
	const own = matchWording(indexed.subject, index.table, presence);
	const about = matchWording(indexed.about, index.table, presence);
	return Math.min(1000, (own?.score ?? 0) + Math.floor((about?.score ?? 0) / 4));
}

/** Keeps of a presence only what stands in clauses `from`..`to`. */
function around(presence: Presence, from: number, to: number): Presence {
	return {
		heard: presence.heard,
		context: presence.context,
		stretches: presence.stretches.map((stretch) => {
			let mask = 0;
			for (let i = 0; i < stretch.count; i += 1) {
				const clause = stretch.first + i;
				if (clause >= from && clause <= to) mask |= 1 << i;
			}
			return {
				...stretch,
				strict: stretch.strict.map((bits) => bits & mask),
				loose: stretch.loose.map((bits) => bits & mask)
			};
		})
	};
}

/** Numbers that promise something when nothing in the document has their subject. */
const PROMISING_ZH =
	/优惠|折|降价|便宜|减|免费|送|赠|试用|保证|承诺|响应|到账|赔|退|保修|质保|延保|宽限|补偿|利率|利息|额度|保额|手续费|服务费|违约金|恢复费|押金|定金|开通费|只要|仅需|搞定|恢复|修好|完成|处理完|解决|开(?:出|好|票)|发货|送达|到货|保留|锁/;
const PROMISING_EN =
	/discount|off\b|free|guarantee|promise|refund|compensat|fee|charge|cost|respond|response|answer|fix|deliver|grace|trial|penalty|cheaper|save|reduc|cut/;
/** What he will do himself: times of his own calls and mails are no statements about the product. */
const OWN_PLAN_ZH =
	/(?:占用|耽误|打扰|聊|说完|讲完|沟通|电话里|有空|方便|回(?:您|你)|打给|打过来|联系(?:您|你)|发(?:您|你|给|到|过)|给(?:您|你)(?:发|打|回|答)|加(?:您|你)|推(?:您|你|给)|约|见|再(?:打|联系)|开会|您忙)/;
const OWN_PLAN_EN =
	/(?:have|got|spare|take|need).{0,12}minutes?|(?:call|ring|email|send|text|get back|set you|set up).{0,30}|of your time/;

/** Not a statement: a question, or what the callee may have said himself. */
function isStatement(heard: Heard, said: HeardQuantity): boolean {
	const clause = heard.clauses[said.clause];
	return clause !== undefined && !clause.asks;
}

function expectedOf(indexed: IndexedFact): string {
	return indexed.fact.quote;
}

/** Numbers that the utterance states, each with its verdict against the document. */
export function checkQuantities(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence
): FactMention[] {
	const english = heard.locale === 'en';
	const retracted = findSelfCorrections(heard.text, heard.locale);
	const mentions: FactMention[] = [];
	for (const said of heard.quantities) {
		const { quantity } = said;
		const clause = heard.clauses[said.clause];
		if (!clause) continue;
		const base = {
			key: factKey(quantity),
			min: quantity.min,
			max: quantity.max,
			quote: clauseSpan(heard, said.clause, said.clause)
		};
		const taken = retracted.some(({ retracted: r }) => said.start >= r.start && said.start < r.end);
		const near = around(presence, said.clause - 1, said.clause + 1);
		const tight = around(presence, said.clause, said.clause);
		const candidates: Candidate[] = [];
		for (const indexed of index.facts) {
			if (!indexed.fact.quantity) continue;
			const agreement = compareQuantities(indexed.fact.quantity, quantity);
			if (agreement === 'other') continue;
			const subject = Math.max(
				subjectScore(indexed, index, tight),
				Math.floor((subjectScore(indexed, index, near) * 9) / 10)
			);
			candidates.push({ indexed, subject, agrees: agreement !== 'different' });
		}
		const bySubject = (list: readonly Candidate[]): Candidate | undefined =>
			[...list].sort((a, b) => b.subject - a.subject)[0];
		const agreeing = bySubject(candidates.filter(({ agrees }) => agrees));
		const against = bySubject(candidates.filter(({ agrees }) => !agrees));
		const promising = (english ? PROMISING_EN : PROMISING_ZH).test(clause.text);
		const plan = (english ? OWN_PLAN_EN : OWN_PLAN_ZH).test(clause.text) && !promising;
		if (taken) {
			mentions.push({
				...base,
				verdict: 'retracted',
				factId: agreeing?.indexed.fact.id ?? against?.indexed.fact.id ?? null,
				hard: false,
				expected: null,
				line: null
			});
			continue;
		}
		if (
			agreeing &&
			(agreeing.subject >= SAME_SUBJECT || !against || against.subject < THRESHOLDS.factSubject)
		) {
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
		if (!isStatement(heard, said) || plan || isDate(quantity)) {
			if (!(
				isDate(quantity) &&
				against &&
				against.subject >= THRESHOLDS.factSubject + 150 &&
				isStatement(heard, said)
			))
				continue;
		}
		if (against && against.subject >= THRESHOLDS.factSubject) {
			const { fact } = against.indexed;
			mentions.push({
				...base,
				verdict: 'wrong',
				factId: fact.id,
				hard: isHard(quantity),
				expected: expectedOf(against.indexed),
				line: fact.line
			});
		} else if (promising && isHard(quantity)) {
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

function isHard(quantity: Quantity): boolean {
	return (
		quantity.dimension === 'money' ||
		quantity.dimension === 'ratio' ||
		quantity.dimension === 'time'
	);
}

function isDate(quantity: Quantity): boolean {
	return quantity.dimension === 'date' || quantity.dimension === 'clock';
}

/** One mention per clause is enough for errors; correct ones all stay. */
export function mergeMentions(
	quantities: readonly FactMention[],
	promises: readonly FactMention[]
): FactMention[] {
	const isError = (mention: FactMention): boolean =>
		mention.verdict === 'wrong' || mention.verdict === 'unsupported';
	const merged: FactMention[] = [];
	for (const mention of [...quantities, ...promises]) {
		const twin =
			isError(mention) &&
			merged.some((other) => isError(other) && other.quote.start === mention.quote.start);
		if (!twin) merged.push(mention);
	}
	return merged.sort((a, b) => a.quote.start - b.quote.start);
}
