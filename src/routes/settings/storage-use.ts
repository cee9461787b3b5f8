/** What the browser tells of this site's space; null where it tells nothing (plain http, old browsers). */
export interface StorageUse {
	/** Bytes. */
	readonly used: number;
	readonly quota: number;
	/** False: the browser may clear it when the disk gets full. */
	readonly persisted: boolean;
}

export async function readStorageUse(): Promise<StorageUse | null> {
	try {
		const { usage, quota } = await navigator.storage.estimate();
		if (usage === undefined || quota === undefined) return null;
		return { used: usage, quota, persisted: await navigator.storage.persisted() };
	} catch {
		return null;
	}
}

/** Asks the browser to keep it; some ask the learner, some decide by themselves. */
export async function askToPersist(): Promise<boolean> {
	try {
		return await navigator.storage.persist();
	} catch {
		return false;
	}
}
