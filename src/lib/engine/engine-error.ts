import type { EngineError, EngineErrorCode } from './reply-engine.ts';

/** First match wins: messages of web-llm, wllama, browsers and drivers, as they were seen (docs/engines.md). */
const PATTERNS: readonly (readonly [RegExp, EngineErrorCode])[] = [
	[/ShaderF16Support|shader-f16/i, 'engine.noShaderF16'],
	[
		/WebGPUNotAvailable|WebGPU is not (available|supported)|no adapter|requestAdapter|compatible GPU/i,
		'engine.noWebGpu'
	],
	[/DeviceLost|device (was|is) lost|DXGI_ERROR|VK_ERROR_DEVICE_LOST/i, 'engine.deviceLost'],
	[
		/out of memory|OOM|memory access out of bounds|allocation failed|bad_alloc|createBuffer/i,
		'engine.outOfMemory'
	],
	[
		/ContextWindowSizeExceeded|kv_cache_full|exceeds? (the )?(available )?context/i,
		'engine.contextFull'
	],
	[/QuotaExceeded|quota/i, 'engine.quota'],
	[/LinkError|no TVM exports/i, 'engine.wrongLibrary'],
	[
		/CompileError|magic word|expected magic|invalid magic|unknown model architecture|failed to load model|load_error|shard size|JSON/i,
		'engine.badModel'
	],
	[/Cannot fetch|Failed to fetch|NetworkError|network error|HTTP 4|HTTP 5|404/i, 'engine.network'],
	[/worker dead/i, 'engine.workerDead'],
	[/ModelNotLoaded|not loaded/i, 'engine.modelMissing']
];

/** Foreign errors cross worker borders as strings, so they are told apart by their words, once, here. */
export function toEngineError(cause: unknown, params?: EngineError['params']): EngineError {
	const name = cause instanceof Error ? cause.name : '';
	const message = cause instanceof Error ? cause.message : String(cause);
	const found = PATTERNS.find(([pattern]) => pattern.test(`${name} ${message}`));
	const code = found?.[1] ?? 'engine.failed';
	return { code, cause, params: { detail: message.slice(0, 200), ...params } };
}
