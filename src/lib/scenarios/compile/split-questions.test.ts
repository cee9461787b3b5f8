import { describe, expect, it } from 'vitest';
import { splitQuestions } from './split-questions.ts';

describe('splitting a concern into single questions', () => {
	it.each([
		['价格涨了没有？运费谁出？', ['价格涨了没有？', '运费谁出？']],
		[
			'交货周期有没有变、能否再缩短几天，退换货流程是否比以前麻烦，质检报告能否当天给。',
			[
				'交货周期有没有变？',
				'交货周期能否再缩短几天？',
				'退换货流程是否比以前麻烦？',
				'质检报告能否当天给？'
			]
		],
		['材料、工期实际要多久？', ['材料、工期实际要多久？']],
		[
			'课程内容细节、试听安排、能否方便地跟别家比较',
			['课程内容具体有哪些？', '试听怎么安排？', '能否方便地跟别家比较？']
		],
		[
			'担心快递又延误，客户追着问；对师傅手艺好不好有怀疑',
			['快递会不会又延误？', '师傅手艺好不好？']
		],
		['万一我出差，取件会不会耽误？', ['万一我出差，取件会不会耽误？']],
		['意见真有人看吗，还是走过场？', ['意见真有人看吗，还是走过场？']],
		['对平等、信任感有隐性期待，习惯先质疑后接受。', []],
		['所有单据能否一次给齐（包括发票、合同、清单）', ['所有单据能否一次给齐？']]
	])('%s', (bullet, questions) => {
		expect(splitQuestions(bullet, 'zh-CN')).toEqual(questions);
	});

	it('splits English at question marks and at a second question word', () => {
		expect(splitQuestions('What does it cost, and are there penalties?', 'en')).toEqual([
			'What does it cost?',
			'Are there penalties?'
		]);
		expect(splitQuestions('Does it cut the queue, and by how much?', 'en')).toHaveLength(1);
	});

	it('drops the preamble of a question that is longer than anything he says', () => {
		const long =
			'在预算非常紧张的情况下是否可以考虑给我们这样的老客户一个更加优惠而且长期有效的价格方案并且写进合同';
		for (const question of splitQuestions(long, 'zh-CN')) {
			expect(question.length).toBeLessThanOrEqual(41);
		}
	});
});
