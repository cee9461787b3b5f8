// Serves the built folder as any static host would: no rewrite rules, no headers that the site depends on.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import sirv from 'sirv';

const isFolder = (path) =>
	statSync(normalize(path), { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Serves `folder` below every path of `mounts` ('/' or '/some/path/').
 * Returns the server once it listens; `address` is where the first mount is reached.
 */
export async function serve({
	folder = 'build',
	port = 4173,
	host = '127.0.0.1',
	mounts = ['/'],
	quiet = true
} = {}) {
	const files = sirv(folder, { dev: true, etag: true, extensions: [] });
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		const mount = [...mounts]
			.sort((a, b) => b.length - a.length)
			.find((path) => url.startsWith(path));
		const notFound = () => {
			const page = join(folder, '404.html');
			const isThere = existsSync(page);
			const type = isThere ? 'text/html' : 'text/plain';
			response.writeHead(404, { 'content-type': `${type}; charset=utf-8` });
			response.end(isThere ? readFileSync(page) : '404 not found');
		};
		if (mount === undefined) return notFound();
		const [path, query] = url.split('?', 2);
		const inside = `/${path.slice(mount.length)}`;
		if (!inside.endsWith('/') && isFolder(join(folder, inside))) {
			response.writeHead(301, { location: `${path}/${query === undefined ? '' : `?${query}`}` });
			return response.end();
		}
		request.url = inside.endsWith('/') ? `${inside}index.html` : inside;
		if (!quiet) console.error(`${request.method} ${url}`);
		response.setHeader('Cache-Control', 'no-cache');
		files(request, response, notFound);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const actual = server.address().port;
	return { server, address: `http://${host}:${actual}${mounts[0]}` };
}

if (process.argv[1]?.endsWith('serve.mjs')) {
	const option = (name, otherwise) => {
		const at = process.argv.indexOf(`--${name}`);
		return at > 0 ? process.argv[at + 1] : otherwise;
	};
	const { address } = await serve({
		folder: option('folder', 'build'),
		port: Number(option('port', '4173')),
		host: option('host', '127.0.0.1'),
		mounts: option('mounts', '/').split(',')
	});
	console.error(`serving on ${address}`);
}
