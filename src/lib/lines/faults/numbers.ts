import { compareQuantities } from '#lib/text/compare-quantities.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { fault, type Detector, type LineContext } from './line-fault.ts';

/** "一句话", "两三点", "第一": small counts of talk are no figures. */
const IDIOM_ZH =
	/^一半$|^半|^(?:第?[一两二三1-3几半](?:[、到至-]?[二两三四])?)(?:个|句|点|次|遍|回|条|样|件|下|步|声|种|位|家|份|边|头|张|块儿|项|眼|口|码事|样儿|年|月|分钟|秒钟?|天|页|行|字|趟|嘴|单|套|招|刀|刻|会儿?)/;
const IDIOM_EN = /^(?:one|two|three|once|twice|first|a|an|half)\b/i;

/** "等我半天", "一分钟的事": times of talk. */
const TALK_TIME_ZH =
	/^(?:一|半|几|这)?(?:年|天|会儿|下|秒钟?|分钟|辈子|阵)$|^一年到头$|^半天$|^两[天分]钟?$/;

function isIdiom({ dimension, text }: Quantity, locale: Locale): boolean {
	if (locale === 'en') return IDIOM_EN.test(text) && /count|time|ratio/.test(dimension);
	if (dimension === 'time') return TALK_TIME_ZH.test(text);
	return /count|ratio/.test(dimension) && IDIOM_ZH.test(text);
}

/** Everything that he may have a figure from, the likeliest first. */
function sources({
	scenario,
	direction,
	callerSaid,
	callerEarlier,
	spoken
}: LineContext): string[] {
	const { callee } = scenario.source;
	const half = [
		callee?.role,
		...(callee?.background ?? []),
		...(callee?.behaviours ?? []),
		...(callee?.concerns?.primary ?? []),
		...(callee?.concerns?.secondary ?? []),
		...(callee?.concerns?.latent ?? []),
		...(callee?.style?.imitate ?? [])
	].flatMap((line) => line?.text ?? []);
	return [
		callerSaid,
		[direction.question, direction.missing, direction.said].join('\n'),
		...[...callerEarlier].reverse(),
		...[...spoken].reverse(),
		half.join('\n')
	];
}

const same = (a: Quantity, b: Quantity): boolean => {
	const verdict = compareQuantities(a, b);
	return verdict === 'same' || verdict === 'bound';
};

function holds(text: string, quantity: Quantity, locale: Locale): boolean {
	return findQuantities(text, locale).some((one) => same(quantity, one));
}

/** A figure that neither the caller has said nor his own half holds: he cannot know it. */
export const madeUpNumbers: Detector = (text, context) => {
	const { locale } = context.scenario;
	const { contact } = context.direction;
	const own = contact === '' ? text : text.replaceAll(contact, '');
	const said = findQuantities(own, locale).filter(
		(quantity) =>
			!isIdiom(quantity, locale) &&
			(quantity.dimension !== 'contact' || /[\d@]/.test(quantity.text))
	);
	// Clauses, pages, names of rooms: figures of two digits and more that measure nothing.
	const rest = said.reduce((left, { text }) => left.replaceAll(text, ' '), own);
	const bare = rest.match(/\d{2,}(?:\.\d+)?/g) ?? [];
	if (said.length === 0 && bare.length === 0) return [];
	const heard = sources(context);
	const unheard = bare.find((digits) => !heard.some((text) => text.includes(digits)));
	if (unheard !== undefined) return [fault('made-up-number', unheard)];
	const unknown = said
		.filter((quantity) => !heard.some((text) => text.includes(quantity.text)))
		// Said in other words ("半小时" for "30分钟")? Only then are the sources read for their quantities.
		.find((quantity) => !heard.some((text) => holds(text, quantity, locale)));
	return unknown === undefined ? [] : [fault('made-up-number', unknown.text)];
};
