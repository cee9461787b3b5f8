import { describe, expect, it, vi } from 'vitest';
import { testCall } from '../../../tests/support/test-call.ts';
import { branchAttempt } from './new-attempt.ts';

const LONG = '我们这次升级主要是为了修复卡顿，顺便把安全也加强，另外还有很多别的好处';

describe('a call on the screen', () => {
	it('rings, connects and shows his first words at the pace of speech', async () => {
		const phone = testCall();
		phone.call.dial();
		await phone.wait(0);
		expect([phone.where, phone.log]).toEqual(['ringing', ['ring']]);
		await phone.until('callee-speaks -1');
		expect(phone.log).toEqual(['ring', 'ring off', 'click', 'begin']);
		await phone.wait(10_000);
		expect([phone.where, phone.seen]).toEqual(['caller 0', 'callee: 喂，哪位？']);
	});

	it('rings on while the engine loads', async () => {
		const phone = testCall();
		phone.engine.loadMs = 12_000;
		phone.call.dial();
		await phone.wait(11_000);
		expect(phone.where).toBe('ringing');
		await phone.wait(1500);
		expect(phone.where).toBe('callee-speaks -1');
	});

	it('stores a turn as soon as it is finished, before he has said it to the end', async () => {
		const phone = await testCall().connect();
		await phone.say('您好，我是李明');
		await phone.until('callee-speaks 0');
		expect(phone.stored.turns.map((turn) => [turn.heard, turn.line?.text])).toEqual([
			['您好，我是李明', '第1句。']
		]);
		expect(phone.stored.attempt?.status).toBe('running');
	});

	it('plays the caller’s words, then his, one after the other', async () => {
		const phone = await testCall().connect();
		await phone.say('您好，我是李明');
		await phone.wait(100);
		expect(phone.seen).toBe('callee: 喂，哪位？ | caller: 您好');
		await phone.wait(10_000);
		expect(phone.seen).toBe('callee: 喂，哪位？ | caller: 您好，我是李明 | callee: 第1句。');
	});

	it('strikes the tail that he did not hear', async () => {
		const phone = await testCall().connect();
		await phone.say(LONG);
		await phone.wait(10_000);
		expect(phone.seen).toContain(`caller: ${LONG.slice(0, 20)}[${LONG.slice(20)}] | callee`);
		expect(phone.log).toContain('cut in');
	});

	it('shows everything at once when captions are not paced', async () => {
		const phone = testCall({ pace: 'instant' });
		phone.call.dial();
		await phone.wait(4300);
		await phone.say('您好');
		expect(phone.where).toBe('caller 1');
	});

	it('skips to the end of a line on request', async () => {
		const phone = testCall();
		phone.call.dial();
		await phone.until('callee-speaks -1');
		phone.call.skip();
		await phone.wait(0);
		expect([phone.where, phone.seen]).toEqual(['caller 0', 'callee: 喂，哪位？']);
	});

	it('ends with the line that ends it, a tone and a finished attempt', async () => {
		const phone = await testCall().connect();
		await phone.say('好的，再见');
		await phone.wait(10_000);
		expect(phone.where).toBe('ended by callee');
		expect(phone.log.slice(-3)).toEqual(['turn 0', 'busy tone', 'finish']);
		expect(phone.stored.finished).toMatchObject({ status: 'ended', end: { ending: 'agreed' } });
		expect(phone.call.finished).toBe(true);
	});
});

describe('a model whose window fills', () => {
	const usage = { promptTokens: 90, cachedTokens: 0, replyTokens: 9, firstTokenMs: 1, totalMs: 2 };

	it('makes the next turn one of haste, once, and the turn tells', async () => {
		const phone = await testCall({ rung: 'webllm', pace: 'instant' }).connect();
		phone.engine.answer = (request) => ({
			kind: 'done',
			text: request.scripted,
			rung: 'webllm',
			rejected: [],
			usage: { ...usage, usedTokens: 3800 + request.history.length * 100, windowTokens: 4096 }
		});
		for (const text of ['您好', '升级的事', '很快']) await phone.say(text);
		await phone.wait(1000);
		expect(phone.stored.turns.map(({ input }) => 'hurried' in input)).toEqual([false, true, false]);
	});
});

describe('silence', () => {
	it('warns, then becomes a turn, and every key puts it off', async () => {
		const phone = await testCall().connect();
		await phone.wait(9_000);
		phone.call.typed();
		await phone.wait(14_000);
		expect(phone.stored.turns).toEqual([]);
		await phone.wait(2_000);
		expect(phone.call.state).toMatchObject({ floor: { at: 'caller', quietSoon: true } });
		await phone.wait(6_000);
		expect(phone.stored.turns.map((turn) => turn.input)).toEqual([{ kind: 'silence', ms: 20_000 }]);
	});

	it('never counts when it is switched off', async () => {
		const phone = await testCall({ settings: { silenceMs: null } }).connect();
		await phone.wait(600_000);
		expect([phone.where, phone.stored.turns]).toEqual(['caller 0', []]);
	});

	it('does not count while he speaks or after the end', async () => {
		const phone = await testCall().connect();
		phone.call.hangUp();
		await phone.wait(60_000);
		expect(phone.stored.turns.map((turn) => turn.input.kind)).toEqual(['hang-up']);
	});
});

describe('hanging up', () => {
	it('in mid-answer stops the engine and keeps the turn with its scripted line', async () => {
		const phone = await testCall({ rung: 'webllm' }).connect();
		phone.engine.replyMs = 30_000;
		await phone.say('您好');
		await phone.until('callee-thinks 0');
		phone.call.hangUp();
		await phone.wait(60_000);
		expect(phone.engine.aborted).toBe(1);
		expect(phone.stored.turns.map((turn) => [turn.input.kind, turn.line?.text ?? null])).toEqual([
			['said', '第1句。'],
			['hang-up', null]
		]);
		expect(phone.where).toBe('ended by caller');
	});

	it('before his decided line is out shows that line whole, and keeps it', async () => {
		for (const replyMs of [0, 30_000]) {
			const phone = await testCall({ rung: 'webllm' }).connect();
			phone.engine.replyMs = replyMs;
			await phone.say('好的，再见');
			await phone.wait(50);
			expect(phone.where).toBe('caller-speaks 0!');
			phone.call.hangUp();
			await phone.wait(60_000);
			expect([phone.where, phone.seen]).toEqual([
				'ended by callee',
				'callee: 喂，哪位？ | caller: 好的，再见 | callee: 第1句。'
			]);
			expect(phone.stored.finished?.turns.map((turn) => turn.line?.text)).toEqual(['第1句。']);
		}
	});

	it('while it rings leaves nothing behind, and one can dial again', async () => {
		const phone = testCall();
		phone.call.dial();
		await phone.wait(500);
		phone.call.hangUp();
		await phone.wait(20_000);
		expect([phone.where, phone.stored.attempt]).toEqual(['idle', null]);
		await phone.connect();
		expect(phone.where).toBe('caller 0');
	});
});

describe('leaving', () => {
	it('while he speaks starts no clock, makes no noise and stores nothing more', async () => {
		const phone = await testCall().connect();
		await phone.say(LONG);
		await phone.wait(100);
		phone.call.leave();
		const [log, turns] = [[...phone.log], [...phone.stored.turns]];
		await phone.wait(120_000);
		expect([phone.log, phone.stored.turns]).toEqual([log, turns]);
		expect(phone.where).toBe('caller-speaks 0');
	});

	it('once his last line is decided ends the call', async () => {
		const phone = await testCall({ rung: 'webllm' }).connect();
		phone.engine.replyMs = 30_000;
		await phone.say('再见');
		await phone.until('callee-thinks 0!');
		phone.call.leave();
		await phone.wait(60_000);
		expect(phone.stored.finished).toMatchObject({ status: 'ended', end: { ending: 'agreed' } });
	});
});

describe('when something fails', () => {
	it('an engine that throws while it loads does not let it ring for ever', async () => {
		const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const phone = testCall({ rung: 'webllm' });
		phone.engine.warmUp = () => Promise.reject(new Error('worker gone'));
		await phone.connect();
		expect([phone.where, phone.call.notice]).toEqual(['caller 0', 'fallback']);
		expect(report).toHaveBeenCalledOnce();
		report.mockRestore();
	});

	it('the scripted line stands in for the model, and the learner is told', async () => {
		const phone = await testCall({ rung: 'webllm' }).connect();
		phone.engine.answer = () => ({ kind: 'failed', error: { code: 'engine.deviceLost' } });
		await phone.say('您好');
		await phone.wait(10_000);
		expect(phone.stored.turns[0]?.line).toMatchObject({ text: '第1句。', rung: 'template' });
		expect([phone.call.notice, phone.where]).toEqual(['fallback', 'caller 1']);
	});

	it('his own faults are kept with the turn in which they were shown', async () => {
		const phone = await testCall({ rung: 'webllm' }).connect();
		phone.engine.answer = () => ({
			kind: 'done',
			text: '作为AI，我理解。',
			rung: 'webllm',
			rejected: [],
			usage: null
		});
		await phone.say('您好');
		await phone.wait(10_000);
		expect(phone.stored.turns[0]).toMatchObject({
			line: { text: '作为AI，我理解。', scripted: '第1句。' },
			faults: [{ code: 'left-role', deciding: true }]
		});
	});

	it('an engine that throws does not end the call', async () => {
		const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const phone = await testCall({ rung: 'wllama' }).connect();
		phone.engine.answer = () => {
			throw new Error('worker gone');
		};
		await phone.say('您好');
		await phone.wait(10_000);
		expect([phone.where, report.mock.calls.length]).toEqual(['caller 1', 1]);
		report.mockRestore();
	});

	it('a full disk is reported and the call goes on', async () => {
		const phone = await testCall({ savesFail: true }).connect();
		await phone.say('您好');
		await phone.wait(10_000);
		expect([phone.call.notice, phone.where]).toEqual(['unsaved', 'caller 1']);
	});
});

describe('a full disk', () => {
	it('is no longer told of once a later turn is stored', async () => {
		const phone = await testCall().connect();
		phone.disk.isFull = true;
		await phone.say('您好');
		await phone.wait(10_000);
		expect(phone.call.notice).toBe('unsaved');
		phone.disk.isFull = false;
		await phone.say('我是李明');
		await phone.wait(10_000);
		expect(phone.call.notice).toBeNull();
	});
});

describe('hints', () => {
	it('count once a turn, at most three, and nothing when there is none to give', async () => {
		let hint: string | null = '先说要多久';
		const phone = await testCall({ hint: () => hint }).connect();
		for (const left of [2, 1, 0, 0]) {
			phone.call.askHint();
			phone.call.askHint();
			expect(phone.call.hintsLeft).toBe(left);
			await phone.say('好');
			await phone.wait(10_000);
		}
		expect(phone.stored.turns.map((turn) => turn.hints)).toEqual([1, 1, 1, 0]);

		hint = null;
		const other = await testCall({ hint: () => hint }).connect();
		expect([other.call.askHint(), other.call.hintsLeft]).toEqual([false, 3]);
	});
});

describe('going on later', () => {
	async function brokenOff() {
		const phone = await testCall().connect();
		await phone.say('您好');
		await phone.wait(10_000);
		phone.call.leave();
		return { ...phone.stored.attempt!, turns: phone.stored.turns };
	}

	it('shows what was said and gives the caller the floor at the next turn', async () => {
		const attempt = await brokenOff();
		const later = testCall();
		later.call.resume(attempt);
		await later.wait(0);
		expect([later.where, later.seen]).toEqual([
			'caller 1',
			'callee: 喂，哪位？ | caller: 您好 | callee: 第1句。'
		]);
		await later.say('再见');
		await later.wait(10_000);
		expect(later.stored.finished?.turns.map((turn) => turn.heard)).toEqual(['您好', '再见']);
		expect(later.log).not.toContain('begin');
	});

	it('of a call whose last line had ended it finishes it at once', async () => {
		const phone = await testCall().connect();
		await phone.say('再见');
		await phone.until('callee-speaks 0!');
		phone.call.leave();
		const attempt = { ...phone.stored.attempt!, turns: phone.stored.turns };
		const later = testCall();
		later.call.resume(attempt);
		await later.wait(0);
		expect([later.where, later.log]).toEqual(['ended by callee', ['finish']]);
	});

	it('from an earlier turn is a new attempt that names the first', async () => {
		const attempt = { ...(await brokenOff()), id: 'first' };
		const later = testCall();
		later.call.resume(branchAttempt(attempt, 0, { id: 'second', wallMs: 5 }), true);
		await later.wait(0);
		expect(later.where).toBe('caller 0');
		expect(later.stored.attempt).toMatchObject({
			parent: { attemptId: 'first', turns: 0 },
			turns: []
		});
		expect(later.stored.attempt?.id).toBe('second');
	});
});
