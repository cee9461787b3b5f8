import { drawIndex } from '#lib/core/random.ts';
import type { BotDesk } from './caller-bot.ts';
import type { PhraseBank } from './phrase-bank.ts';

/** Picks phrases without repeating one before the list is used up, and fills their slots. */
export interface Voice {
	say(list: keyof PhraseBank, turn: number, slots?: Readonly<Record<string, string>>): string;
	/** True in `percent` of the cases. */
	chance(percent: number, turn: number, label: string): boolean;
}

export function createVoice({ phrases, random, material }: BotDesk): Voice {
	const used = new Map<string, Set<number>>();
	const pick = (list: keyof PhraseBank, turn: number): string => {
		const all = phrases[list];
		let spent = used.get(list) ?? new Set<number>();
		if (spent.size >= all.length) spent = new Set();
		const free = all.map((_, index) => index).filter((index) => !spent.has(index));
		const index = free[drawIndex(random, turn, `phrase.${list}`, free.length)] ?? 0;
		used.set(list, spent.add(index));
		return all[index] ?? '';
	};
	return {
		say: (list, turn, slots = {}) =>
			fill(pick(list, turn), { ...material.greetingNames, ...slots }),
		chance: (percent, turn, label) => drawIndex(random, turn, `chance.${label}`, 100) < percent
	};
}

function fill(phrase: string, slots: Readonly<Record<string, string>>): string {
	return phrase
		.replace(/\{(\w+)\}/gu, (_whole, name: string) => slots[name] ?? '')
		.replace(/[。.]([。.！!？?])/gu, '$1');
}
