import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Preferences } from '#lib/storage/stores.ts';

/** Where the same built folder is served; see playwright.config.ts. */
export const MOUNTS = ['/', '/training/calls/', '/lms/course-7/sco/'] as const;

/** A host name that is mapped to this computer, and no secure context. */
export const INSECURE_SITE = 'http://trainer.test:4187/';

export interface Options {
	/** Seed that the site draws. */
	seed: number;
	/** Settings of the first visit; what a test changes on the page stays changed. */
	preferences: Partial<Preferences>;
	/** Console errors that a test is about. */
	expectedErrors: readonly RegExp[];
}

/**
 * Boots the site as a learner would, with the template engine, a fixed seed, captions at once and no silence clock.
 * A test fails when any of its pages writes an error to the console.
 */
export const test = base.extend<Options>({
	seed: [7, { option: true }],
	preferences: [{}, { option: true }],
	expectedErrors: [[], { option: true }],
	context: async ({ context, seed, preferences, expectedErrors }, use) => {
		const errors: string[] = [];
		context.on('console', (message) => {
			if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
		});
		context.on('weberror', (error) => errors.push(String(error.error())));
		await context.addInitScript(prepare, {
			seed,
			preferences: { captionPace: 'instant', silenceMs: null, sound: false, ...preferences }
		});
		await use(context);
		const isExpected = (error: string) => expectedErrors.some((pattern) => pattern.test(error));
		expect(errors.filter((error) => !isExpected(error))).toEqual([]);
	}
});

/** Runs in the page, before its own scripts. */
function prepare({ seed, preferences }: { seed: number; preferences: object }): void {
	const getRandomValues = crypto.getRandomValues.bind(crypto);
	crypto.getRandomValues = (array) => {
		if (!(array instanceof Uint32Array) || array.length !== 1) return getRandomValues(array);
		array[0] = seed - 1; // a drawn seed is 1 + this
		return array;
	};
	try {
		const key = 'get-to-the-point.preferences';
		if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(preferences));
	} catch {
		// The test is about a browser that keeps nothing.
	}
}

export { expect, type BrowserContext, type Page };

/** Waits until the site below the page's address can do without the network. */
export async function readyOffline(page: Page, mount = '/'): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async (scope) => {
				const found = await navigator.serviceWorker.getRegistration(scope);
				return found?.scope === new URL(scope, location.href).href && found.active?.state;
			}, mount)
		)
		.toBe('activated');
}
