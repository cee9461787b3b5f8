import { describe, expect, it } from 'vitest';
import { missingPart } from './missing-part.ts';

describe('what an answer lacked', () => {
	it.each([
		['全程不超过30分钟', 'number', '具体时长'],
		['老客户95折', 'number', '具体折扣'],
		['最低59元', 'number', '具体价钱'],
		['流程文档马上发到邮箱', 'document', '书面材料'],
		['没有附加费', 'number', '费用'],
		['一对一专人跟进', 'person', '负责的人'],
		['异常时当场恢复到旧版本', 'assurance', '退路'],
		['登录后台，按提示操作', 'procedure', '具体步骤'],
		['大家都挺满意', 'number', ''],
		['', 'number', '']
	] as const)('is named by its kind, never by its content: %s → %s', (missing, want, part) => {
		expect(missingPart(missing, want, 'zh-CN')).toBe(part);
	});

	it('has no name where a yes or a no was asked, or something of another kind', () => {
		expect(missingPart('全程不超过30分钟', 'yes-no', 'zh-CN')).toBe('');
		expect(missingPart('登录后台，按提示操作', 'number', 'zh-CN')).toBe('');
	});

	it('is named in English for an English document', () => {
		expect(missingPart('ten minutes for the account', 'number', 'en')).toBe('exact time');
		expect(missingPart('the guide is emailed today', 'document', 'en')).toBe('paperwork');
	});
});
