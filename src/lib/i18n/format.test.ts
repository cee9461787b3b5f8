import { expect, it } from 'vitest';
import { formatBytes, formatChange, formatDuration, formatTenths, formatTimer } from './format.ts';

it('a timer counts minutes and seconds, and hours when it must', () => {
	expect([0, 999, 75_000, 600_000, 3_600_000, -5].map(formatTimer)).toEqual([
		'0:00',
		'0:00',
		'1:15',
		'10:00',
		'1:00:00',
		'0:00'
	]);
});

it('a duration is said in the reader’s language', () => {
	expect(formatDuration(75_000, 'zh-CN')).toBe('1分钟15秒');
	expect(formatDuration(75_000, 'en')).toBe('1 min 15 sec');
	expect(formatDuration(60_000, 'en')).toBe('1 min');
});

it('tenths of a point lose a needless decimal', () => {
	expect([formatTenths(120, 'en'), formatTenths(125, 'en')]).toEqual(['12', '12.5']);
});

it('bytes are given in the largest unit that fits', () => {
	expect(formatBytes(2_200_000_000, 'en')).toBe('2.2 GB');
	expect(formatBytes(512, 'en')).toBe('512 byte');
});

it('a change shows its sign, and none has none', () => {
	expect([3, -3, 0].map(formatChange)).toEqual(['+3', '−3', '0']);
});
