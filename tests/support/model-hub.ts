import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface ModelHub {
	readonly origin: string;
	/** Every request for a file: its path and range. */
	readonly asked: string[];
	/** Ends each answer after so many bytes. */
	breakAfter(bytes: number): void;
	/** What the listing says of a file in place of the truth. */
	readonly lies: Map<string, string>;
	close(): void;
}

/** A hub of the usual layout on this machine: a listing with hashes, files behind Range requests, a small web page for the rest. */
export async function openModelHub(
	repository: string,
	files: Readonly<Record<string, Uint8Array>>
): Promise<ModelHub> {
	const asked: string[] = [];
	const lies = new Map<string, string>();
	let breaksAfter = Infinity;
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://hub');
		if (pathname === `/api/models/${repository}/tree/main`) {
			const listing = Object.entries(files).map(([path, bytes]) => ({
				type: 'file',
				path,
				size: bytes.length,
				lfs: { oid: lies.get(path) ?? sha256Of(bytes), size: bytes.length }
			}));
			response.setHeader('content-type', 'application/json');
			return response.end(JSON.stringify(listing));
		}
		const name = pathname.startsWith(`/${repository}/resolve/main/`)
			? pathname.slice(`/${repository}/resolve/main/`.length)
			: pathname.slice(1);
		const bytes = files[name];
		if (!bytes) return response.writeHead(404, { 'content-type': 'text/html' }).end('<p>404</p>');
		const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
		const from = Number(range?.[1] ?? 0);
		asked.push(`${name} ${range ? from : 'whole'}`);
		response.writeHead(range ? 206 : 200, {
			etag: `"${sha256Of(bytes).slice(0, 8)}"`,
			'content-type': 'application/octet-stream',
			'content-length': bytes.length - from,
			...(range ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {})
		});
		if (bytes.length - from <= breaksAfter) return response.end(bytes.subarray(from));
		response.write(bytes.subarray(from, from + breaksAfter), () => response.destroy());
		return undefined;
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	return {
		origin: `http://127.0.0.1:${port}`,
		asked,
		lies,
		breakAfter: (bytes) => void (breaksAfter = bytes),
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
