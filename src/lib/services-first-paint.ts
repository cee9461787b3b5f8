/**
 * The built page already holds the picker of a first visit in Chinese. Whoever has called before, or reads English,
 * must not see it flash: a script in `app.html` looks for this mark and for the browser's language and hides the
 * page until it is drawn anew. The key is spelled out there too.
 */
export const CALLED_BEFORE_KEY = 'get-to-the-point.called-before';

export function noteCalledBefore(hasCalled: boolean): void {
	try {
		if (hasCalled) localStorage.setItem(CALLED_BEFORE_KEY, '1');
		else localStorage.removeItem(CALLED_BEFORE_KEY);
	} catch {
		// Where nothing is kept, every visit is a first one.
	}
}

/** The page is drawn: whatever hid it goes. */
export function showPage(): void {
	delete document.documentElement.dataset['wait'];
}
