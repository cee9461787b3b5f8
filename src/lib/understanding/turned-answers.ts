import { normalize } from '#lib/text/normalize.ts';
import { deniesAffirmed } from './answer-stance.ts';
import { meet, topicsOf } from './deeds.ts';
import { clauseSpan, type Heard } from './heard.ts';
import type { FactMention } from './observation.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** The document's answer says yes in so many words; "开普票" may well be met with "专票开不了". */
const PLAIN_YES = /^(?:当然|都|这个?|我们|您)?(?:可以|能|随时|没问题|行|有(?!点|些|时)|支持)/;
const PLAIN_NO = /^(?:绝对|完全|都|我们)?(?:不(?!过|仅|光|管|少|但|断|限)|没有?|无|免)/;
/** What is feared, left open, or a part of it. */
const NO_REFUSAL =
	/^不会|可能|也许|估计|应该|不一定|看情况|暂时|目前|有的|书面|单独|手[头上里]|资料|记得|印象|权限/;
/** He does not know. */
const GAP =
	/[不没](?:太|大)?(?:清楚|确定|知道|了解|敢|好说|瞎说|乱说)|(?:问|查|核实|确认|打听)(?:一下|清楚|问|查|准|好)?(?:再)?(?:回|告诉|答|给您|$|[,。])/;
const SAID = 2;

/** "退不了", "不行的" to a question that the document answers with yes: a wrong statement, though it names nothing. */
export function turnedAnswers(
	index: ScenarioIndex,
	heard: Heard,
	question: Heard | null,
	refused: readonly number[],
	facts: readonly FactMention[]
): FactMention[] {
	if (refused.length === 0) return [];
	if (facts.some(({ verdict }) => verdict === 'wrong' || verdict === 'unsupported')) return [];
	const at = heard.clauses.findIndex(({ text }) => text.trim().length >= SAID);
	const text = heard.clauses[at]?.text.trim() ?? '';
	if (at < 0 || NO_REFUSAL.test(text) || GAP.test(heard.text)) return [];
	const about = topicsOf(question?.text ?? '');
	const affirms = /^(?:会|要|得|肯定|当然)/.test(text);
	const item = index.scenario.knowledge.find(({ number, answer }) => {
		if (!refused.includes(number)) return false;
		const plain = normalize(answer).text;
		if ((affirms ? PLAIN_NO : PLAIN_YES).test(plain)) return true;
		// What he asked for is what the answer speaks of: "专票?" is not "电子普通发票".
		return !affirms && deniesAffirmed(text, answer) && meet(about, topicsOf(plain));
	});
	if (!item) return [];
	return [
		{
			verdict: 'wrong',
			factId: null,
			hard: false,
			quote: clauseSpan(heard, at, at),
			key: 'claim:turned-answer',
			min: 0,
			max: 0,
			expected: item.answer,
			line: item.line
		}
	];
}
