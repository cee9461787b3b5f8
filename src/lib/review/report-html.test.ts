import { describe, expect, it } from 'vitest';
import { endedAttempt, fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { reportHtml, type ReportWords } from './report-html.ts';

const words: ReportWords = {
	lang: 'en',
	title: 'Call report',
	facts: [['Seed', '7']],
	total: 'Total',
	noScore: 'No score',
	dimensions: 'Dimensions',
	item: 'Item',
	points: 'Points',
	dimensionName: (id) => id,
	tenths: (value) => String(value / 10),
	mark: (key) => key,
	capName: (rule) => rule,
	caps: 'Limits',
	transcript: 'Transcript',
	turn: (number) => `Turn ${number}`,
	caller: 'Me',
	callee: 'He',
	silence: '(silence)',
	hungUp: '(hangs up)',
	notHeard: '(not heard) ',
	notSaid: 'Not said',
	mood: (patience, trust) => `${patience}/${trust}`,
	made: 'Made here'
};

describe('the readable report of a call', () => {
	it('holds all that was said, the total and every mark', () => {
		const { attempt, card } = playedAttempt('upgrade', 'competent');
		const html = reportHtml(attempt, card, words);
		for (const turn of attempt.turns) expect(html).toContain(turn.heard.slice(0, 10));
		expect(html).toContain(`<p class="total">${card.total}</p>`);
		for (const { marks, applicable } of card.dimensions)
			for (const mark of applicable ? marks : []) expect(html).toContain(mark.messageKey);
	});

	it('runs nothing and asks nothing, whatever the call or its names hold', () => {
		const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
		const turn = { ...fakeTurn(0, evil), line: { ...fakeTurn(0).line!, text: evil } };
		const html = reportHtml(endedAttempt({ turns: [turn] }), fakeCard(), {
			...words,
			title: evil,
			facts: [[evil, evil]]
		});
		expect(html.match(/<script|<img/g)).toBeNull();
		expect(html).toContain('&lt;script&gt;');
		expect(html).toContain('http-equiv="Content-Security-Policy"');
		expect(html).not.toMatch(/<[^>]*\s(src|href|on\w+)=/);
	});

	it('tells what he did not hear, and that there is no score', () => {
		const turn = { ...fakeTurn(0, '前半句后半句'), heard: '前半句', cut: true };
		const html = reportHtml(endedAttempt({ turns: [turn] }), null, words);
		expect(html).toContain('前半句<s>(not heard) 后半句</s>');
		expect(html).toContain('No score');
	});
});
