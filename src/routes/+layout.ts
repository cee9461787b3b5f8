// Every route becomes a folder with an index.html that any static server can serve; the app itself needs the browser.
export const prerender = true;
export const ssr = false;
export const trailingSlash = 'always';
