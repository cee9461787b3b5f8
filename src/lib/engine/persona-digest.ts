import { speechLength } from '#lib/text/speech-length.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** Tokens that the whole system message may take. Qwen's tokenizer makes about 0.75 tokens of a Han character. */
const BUDGET = { full: 400, short: 220 } as const;
/** Estimate on the safe side: one token a Han character, one and a half a Latin word, one for three other marks. */
export function estimateTokens(text: string): number {
	const marks = text.replace(/[\p{L}\p{N}\s]/gu, '').length;
	const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
	return Math.ceil(speechLength(text) - words * 0.5 + marks / 3);
}

/** As many sentences from the front as fit; a cut goes between clauses. */
function within(text: string, tokens: number): string {
	let kept = '';
	for (const clause of text.split(/(?<=[，。；！？,.;!?])/)) {
		if (estimateTokens(kept + clause) > tokens) break;
		kept += clause;
	}
	return kept.replace(/[，,；;。.\s]+$/, '');
}

const plain = (text: string): string =>
	text
		.replace(/[“”"*_`#]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** "性格画像：务实" → "务实" */
const withoutHead = (text: string): string => plain(text).replace(/^[^：:]{1,14}[：:]\s*/, '');

const MANNER_ZH: Readonly<Record<CompiledScenario['archetype'], string>> = {
	cooperative: '好说话但怕麻烦，口语随意',
	rational: '冷静，讲依据，不闲聊',
	hesitant: '犹豫，爱说“这个嘛”，怕担责任',
	resistant: '冲，防备心重，爱呛人',
	efficient: '急，短句，只要结论'
};
const MANNER_EN: Readonly<Record<CompiledScenario['archetype'], string>> = {
	cooperative: 'easy-going but hates fuss',
	rational: 'cool, wants evidence, no small talk',
	hesitant: 'unsure, afraid of getting the blame',
	resistant: 'gruff, suspicious, quick to snap',
	efficient: 'hurried, short sentences, wants the bottom line'
};

function digestZh(scenario: CompiledScenario, size: 'full' | 'short'): string {
	const { callee } = scenario.source;
	const name = scenario.names.callee || callee.name;
	const room =
		size === 'full' ? { role: 110, now: 70, temper: 50 } : { role: 50, now: 30, temper: 0 };
	const background = callee.background.map((line) => line.text);
	const now = background.find((text) => /即时|情境|此刻|刚/.test(text)) ?? background.at(-1) ?? '';
	const temper = background.find((text) => /性格|脾气/.test(text)) ?? '';
	return [
		`你是接电话的人${name}，对方是打来的客服。你只说${name}的话，不是客服，不推销，不替对方回答。`,
		`你是谁：${within(plain(callee.role.text), room.role)}。`,
		room.now > 0 && now !== '' ? `现在：${within(withoutHead(now), room.now)}。` : '',
		room.temper > 0 && temper !== '' ? `脾气：${within(withoutHead(temper), room.temper)}。` : '',
		`说话：${MANNER_ZH[scenario.archetype]}。`,
		'规则：1.每次只说一句口语，不超过25字，不用“您”“请”“谢谢”。2.按末尾〔导演〕的动作和点来说，但不念出来。3.不知道的数字不说，不编。4.没写收线就不告别、不答应。'
	]
		.filter((line) => line !== '')
		.join('\n');
}

function digestEn(scenario: CompiledScenario, size: 'full' | 'short'): string {
	const { callee } = scenario.source;
	const name = scenario.names.callee || callee.name;
	const room =
		size === 'full' ? { role: 110, now: 60, temper: 40 } : { role: 50, now: 25, temper: 0 };
	const background = callee.background.map((line) => line.text);
	const now =
		background.find((text) => /right now|at the moment|just now/i.test(text)) ??
		background.at(-1) ??
		'';
	const temper = background.find((text) => /temper|character|personality/i.test(text)) ?? '';
	return [
		`You are ${name}, the one who ANSWERS the phone; the other person rang you. Speak only as ${name}. You are not an agent, you sell nothing, you never answer for the caller.`,
		`Who you are: ${within(plain(callee.role.text), room.role)}.`,
		now === '' ? '' : `Now: ${within(withoutHead(now), room.now)}.`,
		room.temper > 0 && temper !== '' ? `Temper: ${within(withoutHead(temper), room.temper)}.` : '',
		`You talk: ${MANNER_EN[scenario.archetype]}.`,
		'Rules: 1. One short spoken sentence, at most 18 words, no "please", no thanks. 2. Do what the [director] note at the end says, never read it out. 3. Never name a figure you were not told. 4. No goodbye and no agreement unless the note ends the call.'
	]
		.filter((line) => line !== '')
		.join('\n');
}

/** Who he is, for a small model, in at most 400 tokens (220 for the short form), the same for a whole call. */
export function digest(scenario: CompiledScenario, size: 'full' | 'short'): string {
	const text = scenario.locale === 'en' ? digestEn(scenario, size) : digestZh(scenario, size);
	return estimateTokens(text) <= BUDGET[size] ? text : `${within(text, BUDGET[size])}。`;
}
