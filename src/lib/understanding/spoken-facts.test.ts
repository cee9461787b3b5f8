import { describe, expect, it } from 'vitest';
import { hear } from '../../../tests/support/understandings.ts';

const errors = (id: string, said: string, line: string | null): string[] =>
	hear(id, said, line)
		.facts.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unsupported')
		.map(({ quote }) => quote.text);

describe('wrong facts as they are spoken', () => {
	it.each([
		['upgrade', '没有。', '有没有回滚？'],
		['upgrade', '这边都叫六点零。', '六点零？没听说过。'],
		['upgrade', '要停的，得一整夜。', '停机多久？'],
		['upgrade', '停机的话，大概三小时。', null],
		['upgrade', '备份您别管，不用您做备份。', null],
		['upgrade', '是外包团队来弄的。', '谁来实施？'],
		['upgrade', '有问题半小时之内回您。', null],
		['cloud-renewal', '今年优惠没有了。', '有折扣吗？'],
		['cloud-renewal', '现在只能年付。', '能不能分开付？'],
		['cloud-renewal', '我们只有普票。', '发票呢？'],
		['cloud-renewal', '协议要线下签。', '怎么弄？'],
		['cloud-renewal', '您记一下，13812345876。', '客服多少？'],
		['mobile-plan', '没骗您，三十九。', '三十九？不信。'],
		['mobile-plan', '绑两年。', '有合约吗？'],
		['mobile-plan', '通话不限。', '打电话呢？'],
		['mobile-plan', '换回来要收一百块。', '不合适呢？'],
		['resistant-loan', '工号七零一八。', '工号多少？'],
		['resistant-loan', '测额度也要查征信。', '查不查？'],
		['resistant-loan', '提交了也不查征信。', '查不查？'],
		['cloud-renewal', '单续的话没折扣的。', '几折？'],
		['cloud-renewal', '带上这个一年才六千八。', null],
		['upgrade', '部门那边甭通知。', '要我做什么？'],
		['upgrade', '修不好赔您钱。', '修不好呢？'],
		['upgrade', '升完速度快十倍。', null],
		['renewal-offer', '书面的没有，都是口头的。', '有书面的吗？'],
		['renewal-offer', '付款必须一次性付清。', '能分着付吗？'],
		['renewal-offer', '优惠就到明天中午。', null],
		['mobile-plan', '用完会慢一点点。', '用完呢？'],
		['service-followup', '每周一出，推给您。', '报表多久出一次？'],
		['hesitant-insurance', '生效以后就退不了了。', '能退吗？']
	])('%s: "%s" after "%s" is one', (id, said, line) => {
		expect(errors(id, said, line)).not.toEqual([]);
	});

	it.each([
		['upgrade', '系统升级的事，两分钟，您现在方便说话吗？', null],
		['delivery-slot', 'Two minutes about the yard, is now all right?', null],
		['resistant-loan', '借一万一天一块二左右。', '利息多少？'],
		['resistant-loan', '借十万到账十万。', '砍头息？'],
		['resistant-loan', '工号六零一八。', '工号多少？'],
		['resistant-loan', '测额度不查征信。', '查不查？'],
		['renewal-offer', '贵公司这两年用得越来越多。', null],
		['mobile-plan', '就发套餐资料，号不外传。', '会不会乱发？'],
		['upgrade', '就是从v3.8到v4.0的升级。', null],
		['cloud-renewal', 'CRM跟项目管理两块，照原样。', null],
		['cloud-renewal', 'CRM、项目管理两块在用。', null],
		['cloud-renewal', '没有别的优惠了，就九五折。', '还能低吗？'],
		['cloud-renewal', '季付月付都行，不是只能年付。', '能不能分开付？'],
		['upgrade', '没有。', '有没有别的费用？'],
		['upgrade', '不是外包公司，是原厂的人。', '谁来实施？'],
		['upgrade', '我们备份，您那边也得备份。', null],
		['mobile-plan', '不用签两年，随时能退。', '有合约吗？'],
		['mobile-plan', '换回来不收费。', '不合适呢？'],
		['mobile-plan', '换的话收您五十九块一个月。', '多少钱？'],
		['cloud-renewal', '过期了优惠没了，到期之前办就有。', '能晚点吗？'],
		['mobile-plan', '那就今天吧。', '哪天办？']
	])('%s: "%s" after "%s" is none', (id, said, line) => {
		expect(errors(id, said, line)).toEqual([]);
	});
});
