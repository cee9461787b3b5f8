import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** A document names him where he would say "I". */
export function asI(text: string, { names, locale }: CompiledScenario): string {
	if (names.callee === '') return text;
	if (locale !== 'en') return text.replaceAll(names.callee, '我').replaceAll('我自己', '我');
	const first = names.callee.split(' ')[0]!;
	return [names.callee, first].reduce(
		(left, name) =>
			left
				.replace(new RegExp(`\\b${escape(name)}['’]s\\b`, 'g'), 'my')
				.replace(new RegExp(`\\b${escape(name)}\\b`, 'g'), 'I'),
		text
	);
}

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
