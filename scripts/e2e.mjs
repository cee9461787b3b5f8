// `npm run e2e [-- playwright arguments]`: end-to-end tests on the built site in a real browser.
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './browser.mjs';
import { runBin } from './run.mjs';

const BROWSER_PATH = findBrowser();
buildIfStale();
process.exit(
	runBin('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], { BROWSER_PATH })
);
