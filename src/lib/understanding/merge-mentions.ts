import type { FactMention } from './observation.ts';

const isError = ({ verdict }: FactMention): boolean =>
	verdict === 'wrong' || verdict === 'unsupported';

/** A figure named this soon after an error belongs to it ("要交违约金,不多,两百块", "签两年,两年内不能动"). */
const ELABORATION = 5;
/** Characters between two clauses of one breath. */
const BREATH = 2;

const isClaim = ({ key }: FactMention): boolean => key.startsWith('claim');

/** A duration that the clause before it named ("签两年,两年内不能动"). */
function saysAgain({ key, quote }: FactMention, other: FactMention): boolean {
	const figure = key.startsWith('time')
		? /[一二两三四五六七八九十百半几\d]+(?:个)?(?:年|月|天|周|小时|分钟)/.exec(quote.text)
		: null;
	return figure !== null && other.quote.text.includes(figure[0]);
}

/** Whether `mention` is part of an error that was found before. */
function belongsTo(mention: FactMention, other: FactMention): boolean {
	if (!isError(mention) || !isError(other)) return false;
	if (other.quote.start === mention.quote.start) return true;
	const gap = Math.abs(other.quote.end - mention.quote.start);
	if (other.factId !== null && other.factId === mention.factId)
		return other.min === mention.min || other.key !== mention.key || gap <= ELABORATION;
	// "什么都赔,绝不拒赔": the second half swears to the first.
	if (mention.key === 'claim:absolute' && gap <= BREATH) return true;
	// "有一笔额度批下来了,今天过期": what presses stands on what was said before it.
	if (/^claim:(?:invented-deadline|pressed|exclusive)$/.test(mention.key) && gap <= BREATH)
		return other.key !== mention.key;
	// "条款就死了,一个字动不得": the deed is turned round in both halves.
	if (mention.key.startsWith('claim:turned') && gap <= BREATH && isClaim(other)) return true;
	if (gap > ELABORATION) return false;
	if (
		mention.verdict === 'unsupported' &&
		(/^(?:money|ratio)/.test(mention.key) || saysAgain(mention, other))
	)
		return true;
	if (other.key === mention.key && other.min === mention.min && !isClaim(mention)) return true;
	if (other.line === null || other.line !== mention.line) return false;
	return (
		// Both ends of one change turned round.
		(other.key === mention.key && mention.key.startsWith('time')) ||
		// Two halves of one sentence against one line of the document are one error.
		(isClaim(other) && (isClaim(mention) || mention.verdict !== 'wrong'))
	);
}

/** "专票今年开不了,只有普票": the quote of one error said in two clauses holds both. */
function quoteBoth(first: FactMention, { quote }: FactMention, raw: string): FactMention {
	const near =
		Math.abs(first.quote.end - quote.start) <= ELABORATION ||
		Math.abs(quote.end - first.quote.start) <= ELABORATION;
	if (!near || raw === '') return first;
	const start = Math.min(first.quote.start, quote.start);
	const end = Math.max(first.quote.end, quote.end);
	return { ...first, quote: { start, end, text: raw.slice(start, end) } };
}

/** One error per clause and per fact; correct mentions all stay. `raw`: the utterance that the quotes index. */
export function mergeMentions(
	quantities: readonly FactMention[],
	promises: readonly FactMention[],
	raw: string
): FactMention[] {
	const merged: FactMention[] = [];
	for (const mention of [...promises, ...quantities]) {
		const at = merged.findIndex((other) => belongsTo(mention, other));
		if (at < 0) merged.push(mention);
		else merged[at] = quoteBoth(merged[at]!, mention, raw);
	}
	return merged.sort((a, b) => a.quote.start - b.quote.start);
}
