import type { Quantity } from '#lib/core/quantity.ts';
import { compareLoosely } from './compare-loosely.ts';
import type { Heard, HeardQuantity } from './heard.ts';
import { besideFigure, measuresIn } from './measures.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** Words beside a duration that make a statement of it: a limit, a need, a beginning. */
const LIMIT_BEFORE =
	/(?:最(?:快|慢|多|少|长|短|迟)|不(?:超过|到)|只(?:要|需|用)|就(?:要|得|能|行)?|才|得(?:要|等|花)?|需要?|要(?:等|花)?|花|用|等(?:了|上)?|过|还有|大概|约|差不多|管|头|起码|至少|足足|整整)(?:了|个|有|是|我看看|,|\s)*$/;
const LIMIT_AFTER =
	/^(?:就|肯定|一定|保证|保准|准|稳|绝对|也|都)*(?:之?内|以内|里|内|之?后|以后|左右|上下|打底|起步|封顶|缓冲|才|办|到|接|回|出|给|搞|完|以上|以?后|的(?:缓|宽|时间|工夫))/;
const LIMIT_EN =
	/\b(?:within|takes?|in|under|after|for|least|most|about|only|just|to|get|gets|are|is|lasts?|runs?|costs?)\s(?:an?\s)?$/;
/** Who else would do it: then it is a promise of the house, not a plan of his own. */
const SOMEBODY_ELSE =
	/客服|工程师|技术|售后|专员|专人|顾问|团队|师傅|经理|坐席|热线|专线|有人|同事/;

/** What has a price or a change, but no duration of its own. */
const NO_DURATION: ReadonlySet<string> = new Set(['price', 'fee', 'faster', 'shorter', 'discount']);
/** His own working life. */
const OWN_LIFE = /(?:我|咱)(?:们)?(?:自己)?(?:干|做|在|入行|从业|来|跑)/;

const numeral = (quantity: Quantity): string | null =>
	/\d+(?:\.\d+)?/.exec(quantity.text)?.[0] ?? null;

const FIGURES = new WeakMap<ScenarioIndex, ReadonlySet<string>>();

/** Every figure in digits that the caller's half holds, whatever it is of ("from 70 minutes to 25"). */
function figuresOf(index: ScenarioIndex): ReadonlySet<string> {
	let figures = FIGURES.get(index);
	if (!figures) {
		const { steps, knowledge } = index.scenario;
		const texts = [
			...steps.flatMap(({ lines }) => lines.map(({ text }) => text)),
			...knowledge.map(({ answer }) => answer)
		];
		figures = new Set(texts.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []));
		FIGURES.set(index, figures);
	}
	return figures;
}

/** No figure of the document is this one, of whatever subject. */
export function isUnknown(index: ScenarioIndex, said: Quantity): boolean {
	const known = index.facts.some(({ fact }) => {
		if (!fact.quantity) return false;
		const agreement = compareLoosely(fact.quantity, said);
		return agreement === 'same' || agreement === 'bound';
	});
	if (known) return false;
	const digits = numeral(said);
	return digits === null || index.scenario.locale !== 'en' || !figuresOf(index).has(digits);
}

/** "客服两小时给您回过来": what others will do is promised, what he does himself is planned. */
export function isOthersPromise(said: HeardQuantity, heard: Heard): boolean {
	const clause = heard.clauses[said.clause];
	if (!clause || heard.locale === 'en') return false;
	return SOMEBODY_ELSE.test(clause.text) && !/我(?!们)/.test(clause.text);
}

/** A duration that is stated of something: it has a limit beside it or a thing that is measured. */
export function isStatedDuration(said: HeardQuantity, heard: Heard): boolean {
	const clause = heard.clauses[said.clause];
	if (!clause || said.quantity.dimension !== 'time') return false;
	if (OWN_LIFE.test(clause.text)) return false;
	const before = heard.text.slice(Math.max(0, said.start - 12), said.start);
	if (heard.locale === 'en') return LIMIT_EN.test(before);
	if (LIMIT_BEFORE.test(before) || LIMIT_AFTER.test(heard.text.slice(said.end, said.end + 4)))
		return true;
	const at = said.start - clause.start;
	const beside = besideFigure(clause.text, at, at + said.end - said.start);
	return [...measuresIn(beside, 'zh-CN')].some((id) => !NO_DURATION.has(id));
}

const WHOLE = 10_000;

/** A share that no line holds: "效率提升百分之五十". Halves and all of it are manners of speaking. */
export function isInvented(index: ScenarioIndex, said: Quantity): boolean {
	return !/半/.test(said.text) && said.min > 0 && said.max < WHOLE && isUnknown(index, said);
}

/** Words of reckoning. */
const RECKONS =
	/一共|总共|合计|共计|加起来|加一块|算下来|等于|合[\d一二三四五六七八九]|剩|到手|实[退付收]|减完|扣完|除开/;

/** A sum that comes of two others of the document: "一共扣您一千五百六" of 1440 and 120. */
export function isDerived(index: ScenarioIndex, said: HeardQuantity, heard: Heard): boolean {
	const { dimension, unit, min, max } = said.quantity;
	if (!RECKONS.test(heard.clauses[said.clause]?.text ?? '')) return false;
	const bare = dimension === 'count' && unit === '';
	if ((dimension !== 'money' && !bare) || min !== max) return false;
	const value = bare ? min * 100 : min;
	// Of one line: what stands together is reckoned together.
	const lines = new Map<number, Quantity[]>();
	for (const { fact } of index.facts)
		if (fact.quantity && fact.quantity.min === fact.quantity.max)
			lines.set(fact.line, [...(lines.get(fact.line) ?? []), fact.quantity]);
	return [...lines.values()].some((quantities) => {
		const sums = quantities.filter((one) => one.dimension === 'money').map((one) => one.min);
		const counts = quantities
			.filter((one) => one.dimension === 'count' && one.min > 1 && one.min <= MANY)
			.map((one) => one.min);
		return sums.some(
			(a) =>
				sums.some((b) => a !== b && (a + b === value || a - b === value)) ||
				counts.some((n) => a * n === value)
		);
	});
}
/** Things that are counted one by one. */
const MANY = 200;

/** A sum of ten thousands, without its unit, of what can be had: "额度八十万打底". */
const ROUND = 10_000;
const SUM_OF = /额度|最高|[能可][借贷]|保额|赔|保到|封顶|打底/;

export function isInventedSum(index: ScenarioIndex, said: HeardQuantity, heard: Heard): boolean {
	const { dimension, unit, min } = said.quantity;
	return (
		dimension === 'count' &&
		unit === '' &&
		min >= ROUND &&
		SUM_OF.test(heard.clauses[said.clause]?.text ?? '') &&
		isUnknown(index, said.quantity)
	);
}

const MINUTE = 60;

/** The bare figure of a duration stands somewhere in the document, in digits. */
export function isWritten(index: ScenarioIndex, { dimension, min }: Quantity): boolean {
	if (dimension !== 'time') return false;
	const figures = figuresOf(index);
	return figures.has(String(min / MINUTE));
}
