import { describe, expect, it } from 'vitest';
import { pack, playable } from '../../../tests/support/packs.ts';
import { FIRST_TURN } from './understand.ts';

const { understanding } = pack('cloud-renewal');
const english = playable('tests/documents/delivery-slot.en.md').understanding;

/** "choice(年度/季度) time": kinds with their options, in order. */
const read = (text: string, who = understanding): string =>
	(who.understand(text, FIRST_TURN).questions ?? [])
		.map(({ kind, options }) => (options.length === 0 ? kind : `${kind}(${options.join('/')})`))
		.join(' ');

describe('what the caller asks him', () => {
	it.each([
		['您续一年还是按季？', 'choice(一年/按季)'],
		['您要专票还是普票？', 'choice(专票/普票)'],
		['您续年度还是季度？发票要专票还是普票？', 'choice(年度/季度) choice(专票/普票)'],
		['专票普票？', 'choice(专票/普票)'],
		['年度、季度、月度都能续，您选哪个？', 'choice(年度/季度/月度)'],
		['那您确认下，续哪个周期，开什么发票？', 'choice choice'],
		['今年还按原来的配置续吗？', 'choice'],
		['今年照原样续，还是要加点啥呢？', 'choice'],
		['您看是现在就把升级排上，还是先看详细材料再回复我？', 'decision'],
		['那这周安排升级行吗？', 'decision'],
		['这周排不排？', 'decision'],
		['那我周四晚上给您安排升级，可以吗？', 'decision'],
		['您的流量平时够不够用？', 'experience'],
		['小程序您用过没有？', 'experience'],
		['等得久不久，处理得满不满意？', 'experience'],
		['您对我们还有别的建议吗？', 'opinion'],
		['您最看重哪方面？', 'opinion'],
		['价格、流量、好不好办，您最看重哪个？', 'choice(价格/流量)'],
		['这里头您最在意哪个？', 'opinion'],
		['要是有优惠，您愿意换过来试试吗？', 'willing'],
		['资料您看发邮箱还是微信？', 'channel'],
		['您邮箱报一下？', 'contact'],
		['现在方便听两分钟吗？', 'time'],
		['这次续费还是您负责吗？', 'identity']
	])('%s', (text, expected) => {
		expect(read(text)).toBe(expected);
	});

	it.each([
		'续费打九五折，不用另外申请。',
		'还有其他疑问吗？',
		'您是说发票吗？最快两小时。',
		'今天就跟您对一下怎么升、影响多长时间。',
		'审批或者发票卡在哪儿了，随时告诉我。',
		'续费、发票要办什么，找我一个人就行，谢谢！',
		'您还有其他关于优惠政策或办理流程的疑问吗？',
		'就占用您两分钟。'
	])('is nothing in %s', (text) => {
		expect(read(text)).toBe('');
	});

	it.each([
		['Shall we say Thursday for the set-up?', 'decision'],
		['Have you got two minutes?', 'time'],
		['Would you prefer a morning or an evening slot?', 'choice(morning/evening slot)'],
		['Should I send it by email or text?', 'channel'],
		['How are things in the yard at the moment, are you getting queues?', 'experience'],
		['Would you be willing to give it a try?', 'willing']
	])('%s', (text, expected) => {
		expect(read(text, english)).toBe(expected);
	});
});
