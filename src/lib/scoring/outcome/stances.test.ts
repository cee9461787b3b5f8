import { describe, expect, test } from 'vitest';
import { stancesIn, type Stance } from './stances.ts';

const taken = (line: string): string =>
	Object.entries(stancesIn(line))
		.filter(([, times]) => times > 0)
		.map(([stance]) => stance)
		.join(' ');

describe('where the callee stands', () => {
	test.each<readonly [Stance, readonly string[]]>([
		['refuses', ['行了我不要。', '那就不谈了。', '我刚换的，不折腾。', "I'm not signing up."]],
		['postpones', ['这次先不办。', '月底前我不动。', '过几天再说吧。']],
		['stops-calls', ['全发微信，别再电话了。', '有话打字。', '以后甭打了。']],
		['angry', ['别念了。', '你们领导电话多少？', '没一句准话。', '什么都不清楚。']],
		['called-away', ['会议开始了。', '老板电话！', '我马上开评审。', '哎，刘总叫我了。']],
		['accepts', ['先测一下看看吧。', '给我办吧。', '就这么定。', '按你说的换吧。']]
	])('%s', (stance, lines) => {
		for (const line of lines) expect(taken(line), line).toContain(stance);
	});

	test.each([
		['what is denied of him', '听着倒不像骗子。', 'angry'],
		['praise in rough words', '行，你这个还像句人话。', 'angry'],
		['a call that he declines because he will call', '不用打，我有事找你。', 'stops-calls'],
		['a meeting that he does not need', '邮箱吧，会就不用了。', 'refuses'],
		['a question', '这个办不办？', 'refuses'],
		['a report to the board', '我表不了态，得上会。', 'called-away'],
		['the system of rollback', '要是不行能回滚吗？', 'angry']
	] as const)('%s is not taken for it', (_name, line, stance) => {
		expect(taken(line)).not.toContain(stance);
	});
});
