import { describe, expect, it } from 'vitest';
import { Language, preferredLocale, type LoadSentences } from './i18n.svelte.ts';

const texts: Record<string, Record<string, unknown>> = {
	'zh-CN/common': { common: { turns_other: '{{count}} 轮', save: '保存' } },
	'en/common': {
		common: {
			turns_one: '{{count}} turn',
			turns_other: '{{count}} turns',
			save: 'Save',
			hello: 'Hello {{name}}'
		}
	},
	'zh-CN/errors': { errors: { engine: { failed: '模型出错了' } } },
	'en/errors': { errors: { engine: { failed: 'The model failed' } } },
	'zh-CN/call': { call: { hangUp: '挂断' } },
	'en/call': { call: { hangUp: 'Hang up' } }
};

function testLanguage() {
	const asked: string[] = [];
	const broken = new Set<string>();
	const load: LoadSentences = async (locale, area) => {
		asked.push(`${locale}/${area}`);
		if (broken.has(locale)) throw new Error('offline');
		return texts[`${locale}/${area}`] ?? {};
	};
	return { language: new Language(load), asked, broken };
}

describe('the language of the interface', () => {
	it('loads only the active language, and only the areas that were asked for', async () => {
		const { language, asked } = testLanguage();
		await language.use('zh-CN');
		expect(asked).toEqual(['zh-CN/common', 'zh-CN/errors']);
		expect(language.t('common.save')).toBe('保存');
	});

	it('switches at once, with everything that was needed before, and counts in each language', async () => {
		const { language, asked } = testLanguage();
		await language.use('zh-CN');
		await language.need('call');
		expect(language.t('common.turns', { count: 1 })).toBe('1 轮');
		await language.use('en');
		expect(asked).toContain('en/call');
		expect(language.locale).toBe('en');
		expect(language.t('common.turns', { count: 1 })).toBe('1 turn');
		expect(language.t('common.turns', { count: 3 })).toBe('3 turns');
		expect(language.t('call.hangUp')).toBe('Hang up');
	});

	it('loads a screen in the language that is on its way, and in the one that comes after', async () => {
		const { language, asked } = testLanguage();
		const first = language.use('en');
		await Promise.all([first, language.need('call')]);
		expect(asked).toEqual(['en/common', 'en/errors', 'en/call']);
		expect(language.t('call.hangUp')).toBe('Hang up');
		await language.use('zh-CN');
		expect(asked).toContain('zh-CN/call');
	});

	it('ends in the language that was asked for last, however the files arrive', async () => {
		const { language } = testLanguage();
		await language.use('zh-CN');
		const [english, chinese] = await Promise.all([language.use('en'), language.use('zh-CN')]);
		expect([english, chinese, language.locale]).toEqual([false, true, 'zh-CN']);
	});

	it('stays in the old language when the new one cannot be loaded', async () => {
		const { language, broken } = testLanguage();
		await language.use('zh-CN');
		broken.add('en');
		expect(await language.use('en')).toBe(false);
		expect([language.locale, language.t('common.save')]).toEqual(['zh-CN', '保存']);
	});

	it('has the sentences of a screen that was opened while another language failed to come', async () => {
		const { language, broken } = testLanguage();
		await language.use('zh-CN');
		broken.add('en');
		const [came] = await Promise.all([language.use('en'), language.need('call')]);
		expect([came, language.locale, language.t('call.hangUp')]).toEqual([false, 'zh-CN', '挂断']);
	});

	it('says the fallback for a key that arrives as data and is unknown', async () => {
		const { language } = testLanguage();
		await language.use('en');
		expect(language.tKey('errors.engine.failed')).toBe('The model failed');
		expect(language.tKey('errors.engine.odd', {}, 'Unknown')).toBe('Unknown');
	});

	it('puts in what was given as it stands: it runs nothing, and escaping is Svelte’s', async () => {
		const { language } = testLanguage();
		await language.use('en');
		expect(language.tKey('common.hello', { name: '<b>$t(common.save)</b>' })).toBe(
			'Hello <b>$t(common.save)</b>'
		);
	});
});

describe('the first language', () => {
	it.each([
		[['zh-TW', 'en'], 'zh-CN'],
		[['en-GB'], 'en'],
		[['fr', 'en'], 'en'],
		[['fr'], 'zh-CN'],
		[[], 'zh-CN']
	] as const)('for %j is %s', (wanted, expected) => {
		expect(preferredLocale(wanted, 'zh-CN')).toBe(expected);
	});
});
