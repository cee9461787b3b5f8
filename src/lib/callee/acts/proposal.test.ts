import { describe, expect, it } from 'vitest';
import { fakeObservation, span } from '../../../../tests/support/fakers.ts';
import { proposalIn } from './proposal.ts';

const said = (heard: string, manners = {}) => proposalIn(fakeObservation({ heard, manners }));

describe('proposalIn', () => {
	it('reads the time that is proposed', () => {
		expect(said('明白了。周四上午十点再给您来个电话，合适吗？')).toEqual({ when: '周四上午十点' });
		expect(said('那我明天下午给您回话，行不行？')).toEqual({ when: '明天下午' });
		expect(said('Shall I ring you Thursday at ten, does that work?')).toEqual({
			when: 'Thursday at ten'
		});
	});

	it('takes something to be sent for one without a time', () => {
		const offersChannel = { channel: 'wechat' as const, span: span('发您微信') };
		expect(said('资料整理好发您微信，可以吗？', { offersChannel })).toEqual({ when: '' });
	});

	it('finds none where nothing is proposed, nor where it would bind him', () => {
		expect(said('这样行吗？')).toBeNull();
		expect(said('周三就给您办理升级，行吗？')).toBeNull();
		expect(said('周三系统要停半小时。')).toBeNull();
	});
});
