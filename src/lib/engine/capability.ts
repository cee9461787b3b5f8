import type { ModelOffer } from './models.ts';

/** What this device and page can do, as far as they tell. Sizes in MiB; null = not told. */
export interface Capability {
	readonly secureContext: boolean;
	readonly crossOriginIsolated: boolean;
	readonly wasm: boolean;
	readonly webGpu: 'none' | 'no-adapter' | 'software' | 'ready';
	readonly adapterName: string;
	readonly shaderF16: boolean;
	readonly maxBufferMiB: number | null;
	readonly maxBindingMiB: number | null;
	readonly memoryGiB: number | null;
	readonly cores: number;
	readonly freeStorageMiB: number | null;
	readonly mobile: boolean;
	/** In-app browsers report WebGPU and stall. */
	readonly inAppBrowser: boolean;
	readonly firefox: boolean;
	/** Models whose start ended a page here before. */
	readonly crashed: readonly string[];
}

/** Limits that WebLLM refuses to start below (web-llm 0.2.86), MiB. */
const MIN_BUFFER_MIB = 256;
const MIN_BINDING_MIB = 128;

/** Why something does not fit; keys under `models.fit.`. */
export interface FitReason {
	readonly key: string;
	readonly params?: Readonly<Record<string, string | number>>;
}

export interface Fit {
	readonly runs: boolean;
	readonly reasons: readonly FitReason[];
}

export function fit(model: ModelOffer, device: Capability): Fit {
	const reasons: FitReason[] = [];
	const no = (key: string, params?: Readonly<Record<string, string | number>>) =>
		reasons.push(params ? { key, params } : { key });
	if (!device.secureContext) no('insecure');
	if (!device.wasm) no('noWasm');
	if (device.inAppBrowser) no('inApp');
	if (device.crashed.includes(model.id)) no('crashedBefore');
	if (model.format === 'mlc') {
		if (device.webGpu === 'none') no('noWebGpu');
		else if (device.webGpu === 'no-adapter') no('noAdapter');
		else if (device.webGpu === 'software') no('softwareGpu');
		if (model.needsF16 && device.webGpu === 'ready' && !device.shaderF16) no('noF16');
		if (device.maxBufferMiB !== null && device.maxBufferMiB < MIN_BUFFER_MIB) no('smallBuffers');
		const binding = Math.max(MIN_BINDING_MIB, model.largestBufferMiB);
		if (device.maxBindingMiB !== null && device.maxBindingMiB < binding) {
			no('smallBinding', { needMiB: binding, haveMiB: device.maxBindingMiB });
		}
		if (device.mobile && model.tier !== 'low') no('mobile');
	} else if (model.downloadMiB > 2000) {
		no('fileTooBig');
	}
	if (
		device.memoryGiB !== null &&
		device.memoryGiB < 8 &&
		model.memoryMiB > device.memoryGiB * 512
	) {
		no('littleMemory', { needMiB: model.memoryMiB, haveGiB: device.memoryGiB });
	}
	if (device.freeStorageMiB !== null && device.freeStorageMiB < model.downloadMiB * 1.1) {
		no('littleStorage', {
			needMiB: Math.ceil(model.downloadMiB * 1.1),
			haveMiB: device.freeStorageMiB
		});
	}
	return { runs: reasons.length === 0, reasons };
}

/** MLC models come in two precisions: 16 bits where the device has them, else 32. Others come in one. */
export const isPrecisionOf = (model: ModelOffer, device: Capability): boolean =>
	model.format !== 'mlc' || model.needsF16 === (device.webGpu === 'none' || device.shaderF16);

export interface Recommendation {
	/** Null: the templates are the best this device can do. */
	readonly model: ModelOffer | null;
	/** i18n key under `models.why.` */
	readonly why: 'gpu' | 'gpuF32' | 'gpuSmall' | 'cpu' | 'templates';
	/** What stands in the way of the smallest models, where there is no better than the templates. */
	readonly because: readonly FitReason[];
}

/** Without a graphics card a model needs so many cores to answer within a few seconds. */
const MIN_CORES = 4;

/** The default model where it fits, the small-memory one where buffers are tight, the low one on CPUs and phones. */
export function recommend(models: readonly ModelOffer[], device: Capability): Recommendation {
	const fits = models.filter((model) => fit(model, device).runs);
	const first = (format: ModelOffer['format'], ...tiers: ModelOffer['tier'][]) => {
		for (const tier of tiers) {
			const found = fits.find((model) => model.format === format && model.tier === tier);
			if (found) return found;
		}
		return null;
	};
	const onGpu = first('mlc', 'default', 'small-memory', 'low');
	if (onGpu) {
		const why = onGpu.tier !== 'default' ? 'gpuSmall' : onGpu.needsF16 ? 'gpu' : 'gpuF32';
		return { model: onGpu, why, because: [] };
	}
	// Without a GPU only the smallest answers within a few seconds, and only where threads help.
	const onCpu = device.cores >= MIN_CORES ? first('gguf', 'low') : null;
	return onCpu
		? { model: onCpu, why: 'cpu', because: [] }
		: { model: null, why: 'templates', because: obstacles(models, device) };
}

function obstacles(models: readonly ModelOffer[], device: Capability): readonly FitReason[] {
	const smallest = (format: ModelOffer['format']) =>
		models
			.filter((model) => model.format === format && isPrecisionOf(model, device))
			.sort((a, b) => a.memoryMiB - b.memoryMiB)
			.slice(0, 1);
	const reasons: FitReason[] = [...smallest('mlc'), ...smallest('gguf')].flatMap(
		(model) => fit(model, device).reasons
	);
	if (device.cores < MIN_CORES) reasons.push({ key: 'fewCores', params: { count: device.cores } });
	return reasons.filter(({ key }, at) => reasons.findIndex((one) => one.key === key) === at);
}
