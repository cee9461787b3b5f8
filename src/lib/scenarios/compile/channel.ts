import type { Channel } from '#lib/core/channel.ts';
import type { Concern, ContactRule } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';

const WORDS: readonly (readonly [Channel, RegExp])[] = [
	['email', /邮箱|邮件|e-?mail/giu],
	['wechat', /微信|wechat/giu],
	['sms', /短信|text (me|it|him)|sms/giu]
];

/** The written channel that he asks for: the one his half names most, avoid examples left out. */
export function preferredChannelOf({ callee }: Scenario): Channel {
	const { concerns, style, behaviours, endConditions } = callee;
	const text = [
		...behaviours,
		...style.imitate,
		...endConditions,
		...concerns.primary,
		...concerns.secondary,
		...concerns.latent
	]
		.map((line) => line.text)
		.join('\n');
	const counted = WORDS.map(([channel, pattern]) => ({
		channel,
		count: text.match(pattern)?.length ?? 0
	}));
	const best = counted.sort((a, b) => b.count - a.count)[0];
	return best && best.count > 0 ? best.channel : 'any';
}

const MESSENGER = /[a-z][a-z0-9]*[-_]?[a-z0-9][a-z0-9_-]{3,18}/iu;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const NUMBER = /1[3-9]\d{9}/u;

/** The contact that he gives in one of his own lines, and the concerns that must be settled before he does. */
export function contactRuleOf(
	{ callee }: Scenario,
	concerns: readonly Concern[]
): ContactRule | null {
	for (const line of [...callee.style.imitate, ...callee.behaviours]) {
		const found = contactIn(line);
		if (!found) continue;
		const gateConcernIds = concerns
			.filter(({ question }) =>
				/骚扰|泄露|外泄|隐私|信息安全|个人信息|保证安全|推销|privacy|spam/iu.test(question)
			)
			.map(({ id }) => id);
		return { ...found, gateConcernIds, line: line.line };
	}
	return null;
}

function contactIn({ text }: Line): { channel: Channel; value: string } | null {
	const address = ADDRESS.exec(text)?.[0];
	if (address) return { channel: 'email', value: address };
	if (/微信|wechat/iu.test(text)) {
		const id = MESSENGER.exec(text.replace(/wechat/giu, ''))?.[0];
		if (id && /[-_\d]/u.test(id)) return { channel: 'wechat', value: id };
	}
	const phone = NUMBER.exec(text)?.[0];
	return phone ? { channel: 'phone', value: phone } : null;
}
