/** The browser's caches in memory: paths as keys, copies in and out, as the real ones give. */
export function memoryCaches(): CacheStorage & { contents(): Promise<Record<string, string[]>> } {
	const kept = new Map<string, Map<string, Response>>();

	function cacheOf(name: string): Cache {
		const files = kept.get(name) ?? new Map<string, Response>();
		kept.set(name, files);
		return {
			match: (path: string) => Promise.resolve(files.get(path)?.clone()),
			put: (path: string, response: Response) => {
				if (response.bodyUsed) return Promise.reject(new TypeError('body already used'));
				files.set(path, response);
				return Promise.resolve();
			},
			delete: (path: string) => Promise.resolve(files.delete(path))
		} as unknown as Cache;
	}

	return {
		open: (name: string) => Promise.resolve(cacheOf(name)),
		keys: () => Promise.resolve([...kept.keys()]),
		delete: (name: string) => Promise.resolve(kept.delete(name)),
		contents: () =>
			Promise.resolve(
				Object.fromEntries([...kept].map(([name, files]) => [name, [...files.keys()].sort()]))
			)
	} as unknown as ReturnType<typeof memoryCaches>;
}
