import { describe, expect, it } from 'vitest';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall } from './fold-call.ts';

/** How a reply to a question is graded. */
function grade(scenario: string, line: string, reply: string, item: number): string | undefined {
	const observation = hear(scenario, reply, line);
	const turns = [{ observation, askedKnowledge: observation.asksAbout ?? [] }];
	const { questions } = foldCall(understandingOf(scenario).index, turns);
	return questions.find(({ question }) => question === item)?.answer;
}

describe('the grade of an answer', () => {
	const price = '一桌多少钱，还收不收别的费用？';

	it.each([
		['一种两千六百八，一种三千二百八，饮料都含，服务费没有，满十五桌场地费也免。', 'correct'],
		['服务费是没有的，价钱我记不太清，好像两种吧。', 'partial'],
		['一桌三千九百八，服务费另外加一成。', 'wrong'],
		['您放心，我们这边肯定让您满意，您先过来看看嘛。', 'evaded']
	])('"%s" is %s', (reply, expected) => {
		expect(grade('hotel-banquet', price, reply, 1)).toBe(expected);
	});

	it('is evaded where names and figures are only listed', () => {
		const list = '两档，软饮料，服务费，场地费，开瓶费，十五桌，一千元。';
		expect(grade('hotel-banquet', price, list, 1)).toBe('evaded');
	});

	it('keeps to the rules in English, where no words were learnt from', () => {
		expect(hear('delivery-slot', 'It is free.', 'What does it cost us?').replies).toBeUndefined();
	});
});
