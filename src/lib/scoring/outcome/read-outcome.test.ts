import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TranscriptTurn } from '#lib/core/transcript.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import { scoreTranscript } from '../score-transcript.ts';

const document = (path: string): string =>
	readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const compiled = (path: string) => compileDocument(document(path)).compiled!;

const upgrade = compiled('src/lib/scenarios/packs/upgrade.md');
const understanding = createUnderstanding(upgrade);
const insurance = compiled('tests/documents/hesitant-insurance.md');

/** Lines that begin with ">" are the callee's. */
function turnsOf(lines: readonly string[]): TranscriptTurn[] {
	return lines.map((line, i) => ({
		speaker: line.startsWith('>') ? 'callee' : 'caller',
		text: line.replace(/^> ?/, ''),
		at: i * 4000
	}));
}

const START = [
	'您好，请问是张强吗？我是长江公司技术支持李明，想跟您确认系统升级。',
	'> 说吧，停多久？',
	'全程三十分钟以内，只停涉及到的模块。'
];

function outcome(...lines: string[]) {
	const { outcome: read } = scoreTranscript(
		upgrade,
		{ id: 'x', turns: turnsOf([...START, ...lines]) },
		understanding
	);
	return `${read.ending} ${read.callerEnd ?? '-'}/${read.calleeEnd ?? '-'}${read.closing ? ' closing' : ''}`;
}

describe('how a foreign call ended', () => {
	test('he fixes the time on the spot', () => {
		expect(outcome('> 行，那就定下周三晚上升。', '好，给您排周三晚上，谢谢您。')).toBe(
			'agreed 4/4 closing'
		);
	});

	test('he will check first', () => {
		expect(
			outcome('> 这几条我要核实一下再定，资料先发邮箱。', '好的，马上发您，祝您工作顺利。')
		).toBe('deferred 2/3 closing');
	});

	test('he is called away and wants it by mail', () => {
		expect(outcome('> 领导叫我，资料发邮箱吧，先挂了。', '好，我发您邮箱。')).toBe(
			'interrupted 3/2'
		);
	});

	test('he has had enough', () => {
		expect(outcome('> 你念稿子呢？全是话术，别打了，要发发邮件。', '您别挂……')).toMatch(
			/^(?:annoyed|channel-cut) .\/5$/
		);
	});

	test('a bare goodbye is no closing, thanks are', () => {
		expect(outcome('> 行，今天看完给你回话。', '好，再见。')).not.toContain('closing');
		expect(outcome('> 行，今天看完给你回话。', '谢谢您，再见。')).toContain('closing');
	});

	test('a refusal in another document is a refusal there', () => {
		const turns = turnsOf([
			'您好，是张强吗？我是长江保险李明，续保的事。',
			'> 算了，我们今年不续了。',
			'那打扰了。'
		]);
		const { outcome: read } = scoreTranscript(insurance, { id: 'x', turns });
		expect([read.ending, read.callerEnd, read.calleeEnd]).toEqual(['rejected', 3, 3]);
	});

	test('an empty transcript ends nowhere and does not break', () => {
		const { outcome: read, total } = scoreTranscript(
			upgrade,
			{ id: 'x', turns: [] },
			understanding
		);
		expect([read.callerEnd, read.calleeEnd, read.success]).toEqual([null, null, false]);
		expect(total).toBeLessThanOrEqual(25);
	});
});
