import { describe, expect, it } from 'vitest';
import { missingPart } from './missing-part.ts';

describe('what an answer lacked', () => {
	it.each([
		['全程不超过30分钟', '具体时长'],
		['老客户95折', '具体折扣'],
		['最低59元', '具体价钱'],
		['流程文档马上发到邮箱', '书面材料'],
		['没有附加费', '费用'],
		['一对一专人跟进', '负责的人'],
		['异常时当场恢复到旧版本', '退路'],
		['登录后台，按提示操作', '具体步骤'],
		['大家都挺满意', ''],
		['', '']
	])('is named by its kind, never by its content: %s → %s', (missing, named) => {
		expect(missingPart(missing, 'zh-CN')).toBe(named);
	});

	it('is named in English for an English document', () => {
		expect(missingPart('ten minutes for the account', 'en')).toBe('exact time');
		expect(missingPart('the guide is emailed today', 'en')).toBe('paperwork');
	});
});
