import { describe, expect, it } from 'vitest';
import type { Signal } from '#lib/core/clock.ts';
import { directionFaker, lineScenario } from '../../../../tests/support/line-directions.ts';
import type { ReplyEvent, ReplyRequest } from '../reply-engine.ts';
import { createTemplateEngine } from './template-engine.ts';

const signal = (aborted: boolean): Signal => ({
	aborted,
	addEventListener: () => undefined,
	removeEventListener: () => undefined
});
const request: ReplyRequest = {
	scenario: lineScenario(),
	direction: directionFaker(),
	callerSaid: '您好。',
	history: [],
	scripted: '别绕，中断多长时间？'
};

async function said(aborted: boolean): Promise<ReplyEvent[]> {
	const events: ReplyEvent[] = [];
	for await (const event of createTemplateEngine().reply(signal(aborted), request))
		events.push(event);
	return events;
}

describe('the template engine', () => {
	it('is ready at once and reports it', async () => {
		const seen: number[] = [];
		const engine = createTemplateEngine();
		expect(await engine.load(signal(false), ({ ratio }) => seen.push(ratio))).toBeNull();
		expect(seen).toEqual([1]);
		expect(await engine.warmUp(signal(false), request)).toBeNull();
		await engine.unload();
	});

	it('says the scripted line and nothing else', async () => {
		expect(await said(false)).toEqual([
			{ kind: 'token', text: request.scripted },
			{ kind: 'done', text: request.scripted, rung: 'template', rejected: [], usage: null }
		]);
	});

	it('says nothing after a hang-up', async () => {
		expect(await said(true)).toEqual([]);
	});
});
