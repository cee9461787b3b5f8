import type { Capability } from './capability.ts';

const MIB = 1024 * 1024;

/** In-app browsers (WeChat, LINE, Android web views) say that they have WebGPU and stall. */
const IN_APP = /MicroMessenger|; wv\)|\bLine\/|FBAN|FBAV|Instagram|DingTalk|AlipayClient|QQ\//i;

interface GpuAdapter {
	readonly features: { has(name: string): boolean };
	readonly limits: { readonly maxBufferSize: number; readonly maxStorageBufferBindingSize: number };
	readonly info?: {
		readonly vendor: string;
		readonly architecture: string;
		readonly description: string;
	};
	readonly isFallbackAdapter?: boolean;
}

interface Browser {
	readonly userAgent: string;
	readonly hardwareConcurrency?: number;
	readonly deviceMemory?: number;
	readonly gpu?: { requestAdapter(): Promise<GpuAdapter | null> };
	readonly storage?: { estimate(): Promise<{ quota?: number; usage?: number }> };
}

/** Asks the browser what this device can do. Never rejects. `crashed`: models whose start ended a page here. */
export async function probeDevice(crashed: readonly string[]): Promise<Capability> {
	const browser = navigator as unknown as Browser;
	const [gpu, free] = await Promise.all([probeGpu(browser), freeStorage(browser)]);
	const agent = browser.userAgent;
	return {
		secureContext: isSecureContext,
		crossOriginIsolated,
		wasm: typeof WebAssembly === 'object',
		...gpu,
		memoryGiB: browser.deviceMemory ?? null,
		cores: browser.hardwareConcurrency ?? 1,
		freeStorageMiB: free,
		mobile: /Android|iPhone|iPad|Mobile/i.test(agent),
		inAppBrowser: IN_APP.test(agent),
		firefox: /Firefox\//.test(agent),
		crashed
	};
}

type Gpu = Pick<
	Capability,
	'webGpu' | 'adapterName' | 'shaderF16' | 'maxBufferMiB' | 'maxBindingMiB'
>;

async function probeGpu({ gpu }: Browser): Promise<Gpu> {
	const nothing = { adapterName: '', shaderF16: false, maxBufferMiB: null, maxBindingMiB: null };
	if (!gpu) return { webGpu: 'none', ...nothing };
	try {
		const adapter = await gpu.requestAdapter();
		if (!adapter) return { webGpu: 'no-adapter', ...nothing };
		const { vendor = '', architecture = '', description = '' } = adapter.info ?? {};
		const name = description === '' ? `${vendor} ${architecture}`.trim() : description;
		const isSoftware =
			adapter.isFallbackAdapter === true || /swiftshader|llvmpipe|software/i.test(name);
		return {
			webGpu: isSoftware ? 'software' : 'ready',
			adapterName: name,
			shaderF16: adapter.features.has('shader-f16'),
			maxBufferMiB: Math.floor(adapter.limits.maxBufferSize / MIB),
			maxBindingMiB: Math.floor(adapter.limits.maxStorageBufferBindingSize / MIB)
		};
	} catch {
		return { webGpu: 'no-adapter', ...nothing };
	}
}

async function freeStorage({ storage }: Browser): Promise<number | null> {
	try {
		const told = await storage?.estimate();
		if (told?.quota === undefined) return null;
		return Math.floor((told.quota - (told.usage ?? 0)) / MIB);
	} catch {
		return null;
	}
}
