import type { Attempt } from '#lib/attempt/attempt.ts';
import { formatMoment, formatTenths } from '#lib/i18n/format.ts';
import { language, t, tKey } from '#lib/i18n/i18n.svelte.ts';
import type { ReportWords } from '#lib/review/report-html.ts';

/** The report in the reader's language; names fall back where the document is gone. */
export function reportWords(
	attempt: Attempt,
	names: { readonly learner: string; readonly callee: string }
): ReportWords {
	const { locale } = language;
	const title = attempt.scenario.title;
	return {
		lang: locale,
		title: t('backup.report.title', { title }),
		facts: [
			[t('backup.report.learner'), names.learner],
			[t('backup.report.date'), formatMoment(attempt.startedAt, locale)],
			[t('backup.report.difficulty'), t(`difficulty.${attempt.settings.difficulty}`)],
			...(attempt.end === null
				? []
				: ([[t('backup.report.ending'), t(`endings.${attempt.end.ending}`)]] as const)),
			[t('backup.report.seed'), String(attempt.settings.seed)],
			[t('backup.report.rung'), t(`rungs.${attempt.rung}`)]
		],
		total: t('backup.report.total'),
		noScore: t('backup.report.noScore'),
		dimensions: t('backup.report.dimensions'),
		item: t('backup.report.item'),
		points: t('backup.report.points'),
		dimensionName: (id) => tKey(`dimensions.${id}`),
		tenths: (value) => formatTenths(value, locale),
		mark: (key, params) => tKey(key, params),
		capName: (rule, limit) =>
			`${t('debrief.score.cap', { limit })} ${tKey(`caps.${rule}`, { limit }, '')}`,
		caps: t('backup.report.caps'),
		transcript: t('backup.report.transcript'),
		turn: (number) => t('common.turnNumber', { number }),
		caller: t('backup.report.me'),
		callee: names.callee === '' ? t('backup.report.him') : names.callee,
		silence: t('backup.report.silence'),
		hungUp: t('backup.report.hungUp'),
		notHeard: t('backup.report.notHeard'),
		notSaid: t('backup.report.notSaid'),
		mood: (patience, trust) => t('backup.report.mood', { patience, trust }),
		made: t('backup.report.made')
	};
}
