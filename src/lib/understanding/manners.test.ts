import { describe, expect, it } from 'vitest';
import { hear } from '../../../tests/support/understandings.ts';
import type { Manners } from './observation.ts';

/** Names of the manners that a sentence shows, in alphabetical order. */
function shown(said: string, id = 'upgrade'): string[] {
	const { manners } = hear(id, said);
	const keys = Object.keys(manners) as (keyof Manners)[];
	return keys.filter((key) => {
		const value = manners[key];
		return Array.isArray(value) ? value.length > 0 : value !== null;
	});
}

describe('manners in Mandarin', () => {
	it.each<[string, string]>([
		['喂，您好，是泰山公司的张强吗？', 'asksIdentity'],
		['您是张工吧？', 'asksIdentity'],
		['我是长江公司的李明', 'ownName'],
		['我姓李', 'ownName'],
		['长江公司这边的', 'ownCompany'],
		['耽误您两分钟', 'time'],
		['您现在方便说话吗', 'time'],
		['想跟您说一下系统升级的事', 'purpose'],
		['我长江公司李明，系统升级的事，占您两分钟', 'purpose'],
		['理解，您这边确实忙', 'acknowledges'],
		['不好意思打扰了', 'apology'],
		['这个方案绝对没有任何问题，百分之百成功', 'overPromise'],
		['这是全网最先进的，机会难得', 'hype'],
		['爱办不办，你懂不懂啊', 'rude'],
		['名额有限，今天不定就没了', 'pressure'],
		['麻烦您把验证码报给我一下', 'asksSecret'],
		['这个我手头没有，我去确认一下，下午给您答复', 'honestGap'],
		['谢谢您，祝您工作顺利', 'wishes'],
		['我把资料发您邮箱', 'offersChannel'],
		['您方便留个微信吗', 'asksContact'],
		['绝不群发骚扰您', 'privacyPromise'],
		['您还有别的问题吗', 'asksFurther'],
		['那我明天上午给您打电话', 'nextStep'],
		['请问是王芳女士吗？', 'asksForOther']
	])('%s → %s', (said, manner) => {
		expect(shown(said)).toContain(manner);
	});

	it.each<[string, string]>([
		['升级有异常可以马上回滚', 'rude'],
		['我们不会问您要密码和验证码', 'asksSecret'],
		['请问是张强先生吗', 'asksForOther'],
		['资料我就不发您邮箱了', 'offersChannel'],
		['升级要三十分钟', 'honestGap'],
		['业务停半小时左右', 'pressure'],
		['想问问您手机流量平时够用不', 'asksContact'],
		['有空您看看，不合适就拉倒', 'rude'],
		['谢谢', 'purpose']
	])('%s shows no %s', (said, manner) => {
		expect(shown(said)).not.toContain(manner);
	});

	it('quotes the very words', () => {
		const { manners } = hear('upgrade', '喂！您好，我是长江公司的李明。');
		expect(manners.ownName?.text).toBe('李明');
	});
});

describe('manners in English', () => {
	it.each<[string, string]>([
		['Good morning, is that Frank Doyle?', 'asksIdentity'],
		["It's Alex Morgan from Harbourline Freight", 'ownName'],
		['Have you got two minutes?', 'time'],
		['Two minutes only', 'time'],
		["I'm calling about how deliveries get booked", 'purpose'],
		["I'll email you the guide today", 'offersChannel'],
		['Thanks, have a good shift', 'wishes'],
		["It's an amazing, revolutionary platform", 'hype'],
		['We guarantee it never crashes', 'overPromise'],
		["I don't have that figure, let me check and ring you back", 'honestGap'],
		['Anything else I can answer?', 'asksFurther']
	])('%s → %s', (said, manner) => {
		expect(shown(said, 'delivery-slot')).toContain(manner);
	});

	it('does not say why one calls by naming the next call', () => {
		expect(shown("I'll call tomorrow to confirm", 'delivery-slot')).not.toContain('purpose');
	});
});
