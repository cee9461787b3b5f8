import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';

/** The built folder as a trainer has it: a copy whose files can be changed, on a port of its own. */
export interface CopiedSite {
	readonly address: string;
	write(path: string, content: string | Uint8Array): void;
	remove(path: string): void;
	/** Publishes a build that differs in nothing but its version. */
	publish(version: string): void;
	close(): Promise<void>;
}

export async function copySite(): Promise<CopiedSite> {
	const folder = mkdtempSync(join(tmpdir(), 'copied-site-'));
	cpSync('build', folder, { recursive: true });
	const { server, address } = await serve({ folder, port: 0, mounts: ['/team/'] });
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
	const parts = worker.split(version);
	if (parts.length !== 2) throw new Error('the service worker does not name its version once');
	return {
		address,
		write: (path, content) => writeFileSync(join(folder, path), content),
		remove: (path) => rmSync(join(folder, path)),
		publish: (next) => writeFileSync(join(folder, 'service-worker.js'), parts.join(next)),
		close: async () => {
			await new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			});
			rmSync(folder, { recursive: true });
		}
	};
}
