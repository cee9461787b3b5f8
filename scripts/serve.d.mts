import type { Server } from 'node:http';

export interface ServeOptions {
	readonly folder?: string;
	readonly port?: number;
	readonly host?: string;
	readonly mounts?: readonly string[];
	readonly quiet?: boolean;
}
export function serve(options?: ServeOptions): Promise<{ server: Server; address: string }>;
