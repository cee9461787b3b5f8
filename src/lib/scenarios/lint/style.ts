import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Line, Problem } from '../scenario.ts';

/** Characters: longest script line of 2,534 in the family; longest line that the callee says at once. */
const LONGEST_SAID = { 'zh-CN': 107, en: 280 } as const;
const LONGEST_REPLY = { 'zh-CN': 45, en: 140 } as const;
const FEWEST_IMITATE = 4;

/** Lines that nobody would say: too long, in the other one's mouth, against the callee's own habits. */
export function lintStyle({ source, style, names, locale, contact }: CompiledScenario): Problem[] {
	const problems: Problem[] = [];
	const said: readonly Line[] = [
		...source.caller.steps.flatMap(({ lines }) => lines),
		source.caller.opening
	];
	const limit = LONGEST_SAID[locale];
	for (const { text, line } of said) {
		if (text.length > limit) {
			const params = { characters: text.length, limit };
			problems.push(problem(line, 'warning', 'lint.lineLong', params));
		}
	}
	const habits = [...source.callee.behaviours, ...source.callee.background]
		.map(({ text }) => text)
		.join('\n');
	const noThanks =
		/不寒暄|少寒暄|很少客套|不闲聊|不客套/u.test(habits) && !/道谢|道声谢|谢谢/u.test(habits);
	for (const { text, line } of style.imitate) {
		const avoided = style.avoid.find((avoid) => resemblance(avoid.text, text) >= 60);
		if (text.length > LONGEST_REPLY[locale]) {
			const params = { characters: text.length, limit: LONGEST_REPLY[locale] };
			problems.push(problem(line, 'note', 'lint.imitateLong', params));
		}
		if (avoided) {
			problems.push(problem(line, 'warning', 'lint.imitateAvoided', { avoid: avoided.text }));
		}
		if (soundsLikeCaller(text, names.caller)) {
			problems.push(problem(line, 'warning', 'lint.imitateAsCaller'));
		}
		if (noThanks && /谢谢|感谢/u.test(text)) {
			problems.push(problem(line, 'warning', 'lint.imitateThanks'));
		}
	}
	const count = style.imitate.length;
	if (count > 0 && count < FEWEST_IMITATE) {
		problems.push(problem(style.imitate[0]?.line ?? 0, 'note', 'lint.imitateFew', { count }));
	}
	if (contact && contact.gateConcernIds.length === 0) {
		problems.push(problem(contact.line, 'note', 'lint.secretContact'));
	}
	return problems;
}

function soundsLikeCaller(text: string, caller: string): boolean {
	return (
		(caller !== '' && text.includes(`我是${caller}`)) ||
		/请问还有什么可以帮|为您(介绍|服务|办理)|感谢您的来电|祝您|how (can|may) I help/iu.test(text)
	);
}

/** Shared neighbouring pairs of characters, in percent of all pairs of both. */
function resemblance(a: string, b: string): number {
	const pairs = (text: string): Set<string> => {
		const plain = text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
		return new Set(
			Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2))
		);
	};
	const first = pairs(a);
	const second = pairs(b);
	let shared = 0;
	for (const pair of first) if (second.has(pair)) shared += 1;
	const all = first.size + second.size - shared;
	return all === 0 ? 0 : Math.floor((shared * 100) / all);
}
