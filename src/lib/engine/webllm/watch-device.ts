/** The part of WebGPU that is watched. */
interface AdapterPrototype {
	requestDevice(
		this: unknown,
		...args: unknown[]
	): Promise<{
		readonly lost: Promise<{ readonly reason: string; readonly message: string }>;
	}>;
}

/**
 * Tells when the device that the library took is lost. The library notices too, but only writes it to its log,
 * unloads itself and goes on believing that a model is there (web-llm 0.2.86).
 */
export function watchDevice(
	scope: { readonly GPUAdapter?: { readonly prototype: AdapterPrototype } },
	onLost: (message: string) => void
): void {
	const adapter = scope.GPUAdapter?.prototype;
	if (!adapter) return;
	const requestDevice: AdapterPrototype['requestDevice'] = Reflect.get(adapter, 'requestDevice');
	adapter.requestDevice = async function (...args) {
		const device = await requestDevice.apply(this, args);
		void device.lost.then(({ reason, message }) => onLost(`${reason} ${message}`.trim()));
		return device;
	};
}
