import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { type Affinity, createAffinity } from '#lib/scenarios/compile/affinity.ts';

/** One thing a caller can say: a knowledge answer or a script step, cut into clauses. */
export interface Topic {
	readonly id: string;
	readonly clauses: readonly string[];
	/** What it is about, a few words. */
	readonly about: string;
	readonly kind: 'knowledge' | 'step';
	/** As written. */
	readonly sentences: readonly string[];
}

/** The caller's half of a document as a caller has it on the desk. He never sees the other half. */
export interface CallerMaterial {
	readonly locale: Locale;
	readonly topics: readonly Topic[];
	readonly steps: readonly Topic[];
	readonly purpose: string;
	readonly greetingNames: {
		readonly callee: string;
		readonly caller: string;
		readonly company: string;
	};
	readonly channel: Channel;
	readonly closings: readonly string[];
	/** What a line is about: entries are topic ids. */
	readonly affinity: Affinity;
}

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
	['email', /邮箱|邮件|e-?mail/giu],
	['wechat', /微信|wechat/giu],
	['sms', /短信|sms|text message/giu]
];

export function readMaterial(scenario: CompiledScenario): CallerMaterial {
	const { caller } = scenario.source;
	const knowledge: Topic[] = scenario.knowledge.map((item) => ({
		id: `k${item.number}`,
		clauses: clausesOf(item.answer),
		about: item.question,
		kind: 'knowledge',
		sentences: [item.answer]
	}));
	const steps: Topic[] = scenario.steps.map((step) => ({
		id: `s${step.number}`,
		clauses: step.lines.flatMap((line) => clausesOf(line.text)),
		about: step.title,
		kind: 'step',
		sentences: step.lines.map((line) => line.text)
	}));
	const topics = [...knowledge, ...steps];
	return {
		locale: scenario.locale,
		topics,
		steps,
		purpose: shortPurpose(caller.task.text),
		greetingNames: {
			callee: scenario.names.callee,
			caller: scenario.names.caller,
			company: scenario.names.callerCompany[0] ?? ''
		},
		channel: mostNamed(
			[...caller.steps.flatMap((step) => step.lines), ...caller.closings]
				.map((line) => line.text)
				.join(' ')
		),
		closings: caller.closings.map((line) => line.text),
		affinity: createAffinity(
			topics.map((topic) => ({ id: topic.id, text: `${topic.about} ${topic.clauses.join('，')}` })),
			scenario.locale
		)
	};
}

/** Clauses without their marks, but a question keeps its own; enumerations stay together. */
function clausesOf(text: string): readonly string[] {
	return (text.match(/(?:[^，。；！？,;!?.]|[,.](?=\S)|(?<=\b[ap]\.?m)\.)+[？?]?/gu) ?? [])
		.map((clause) => clause.trim())
		.filter((clause) => clause !== '');
}

/** The task in at most this many characters, whole clauses only. */
const PURPOSE_MOST = 40;

function shortPurpose(task: string): string {
	let text = '';
	for (const clause of clausesOf(task)) {
		if (text !== '' && text.length + clause.length > PURPOSE_MOST) break;
		text = text === '' ? clause : `${text}，${clause}`;
	}
	return text;
}

function mostNamed(text: string): Channel {
	const counts = CHANNEL_WORDS.map(([channel, pattern]) => ({
		channel,
		count: text.match(pattern)?.length ?? 0
	})).sort((a, b) => b.count - a.count);
	return counts[0] !== undefined && counts[0].count > 0 ? counts[0].channel : 'email';
}

const NAMES: Readonly<Record<Locale, Partial<Record<Channel, string>>>> = {
	'zh-CN': { email: '邮箱', wechat: '微信', sms: '短信', any: '邮箱' },
	en: { email: 'e-mail', wechat: 'WeChat', sms: 'text message', any: 'e-mail' }
};

export function channelName(channel: Channel, locale: Locale): string {
	return NAMES[locale][channel] ?? NAMES[locale].email ?? '';
}
