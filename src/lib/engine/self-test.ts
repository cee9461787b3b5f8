import type { Signal } from '#lib/core/clock.ts';
import type { EngineError, ReplyEngine, ReplyRequest, ReplyUsage } from './reply-engine.ts';
import { SAMPLING } from './sampling.ts';
import type { Measured } from './speed-book.ts';

/**
 * `good`: full persona. `slow`: answers, with a breath before. `too-slow`, `noise`: the built-in lines are better.
 */
export type Verdict = Measured['verdict'];

export const isUnfit = (verdict: Verdict): boolean => verdict === 'too-slow' || verdict === 'noise';

/** How a loaded model did on one short reply. */
export interface SelfTest {
	readonly error: EngineError | null;
	readonly text: string;
	/** Tokens a second; null when too little was measured. */
	readonly prefillRate: number | null;
	readonly decodeRate: number | null;
	readonly verdict: Verdict;
}

/**
 * Tokens a second, from which replies come within a breath, and below which nobody would wait: a turn prefills
 * 60–90 tokens and says about 30 (docs/engines.md).
 */
const GOOD = { prefill: 300, decode: 15 };
const UNFIT = { prefill: 25, decode: 4 };

const FOREIGN = /[\p{Script=Thai}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Hiragana}\uFFFD]/u;

/** Broken drivers and quantisations give one character for ever, or signs of every script on earth. */
export function looksSane(text: string, locale: 'zh-CN' | 'en'): boolean {
	const plain = text.replace(/[\s\p{P}]/gu, '');
	if (plain.length === 0 || FOREIGN.test(plain) || /(.)\1{4}/u.test(plain)) return false;
	const own = locale === 'en' ? /[a-z\d]/gi : /[\p{Script=Han}\d]/gu;
	return (plain.match(own)?.length ?? 0) / Array.from(plain).length >= 0.8;
}

export function judge(
	text: string,
	usage: ReplyUsage | null,
	locale: 'zh-CN' | 'en'
): Omit<SelfTest, 'error'> {
	const rate = (tokens: number, ms: number) =>
		tokens > 0 && ms > 0 ? Math.round((tokens * 1000) / ms) : null;
	const fresh = usage ? usage.promptTokens - usage.cachedTokens : 0;
	const prefillRate = usage ? rate(fresh, usage.firstTokenMs) : null;
	const decodeRate = usage ? rate(usage.replyTokens - 1, usage.totalMs - usage.firstTokenMs) : null;
	const is = (limit: typeof GOOD) =>
		(prefillRate ?? limit.prefill) >= limit.prefill && (decodeRate ?? limit.decode) >= limit.decode;
	// Asked for one short sentence, a model that stops only at the cap did not understand.
	// A probe is cut off by its own cap, which is lower.
	const endsItself = (usage?.replyTokens ?? 0) < SAMPLING.maxTokens;
	const isNoise = !endsItself || !looksSane(text, locale);
	const verdict = isNoise ? 'noise' : !is(UNFIT) ? 'too-slow' : is(GOOD) ? 'good' : 'slow';
	return { text, prefillRate, decodeRate, verdict };
}

/** What a finished test is remembered as; null when the model was never heard. */
export const toMeasured = (test: SelfTest, on: Measured['on']): Measured | null =>
	test.error
		? null
		: {
				prefillRate: test.prefillRate,
				decodeRate: test.decodeRate,
				verdict: test.verdict,
				on
			};

/** Loads the model and lets it word one line. */
export async function selfTest(
	engine: ReplyEngine,
	request: ReplyRequest,
	signal: Signal
): Promise<SelfTest> {
	const failed = (error: EngineError): SelfTest => ({
		error,
		text: '',
		prefillRate: null,
		decodeRate: null,
		verdict: 'noise'
	});
	const error = await engine.load(signal, () => undefined);
	if (error) return failed(error);
	for await (const event of engine.reply(signal, request)) {
		if (event.kind === 'failed') return failed(event.error);
		if (event.kind === 'done')
			return { error: null, ...judge(event.text, event.usage, request.scenario.locale) };
	}
	return failed({ code: 'engine.silent' });
}
