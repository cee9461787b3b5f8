import common from './locales/zh-CN/common.json' with { type: 'json' };
import errors from './locales/zh-CN/errors.json' with { type: 'json' };
import picker from './locales/zh-CN/picker.json' with { type: 'json' };

/**
 * The sentences of the first screen in the language most learners read, part of the first page: they arrive with the
 * code instead of one round trip after it. Other screens and languages are loaded when they are needed.
 */
export const FIRST_SENTENCES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	'zh-CN/common': common,
	'zh-CN/errors': errors,
	'zh-CN/picker': picker
};
