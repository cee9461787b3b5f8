/**
 * The models on offer. Sizes of MLC files are parameters × 4.5 bit (the formula reproduces the measured 829 MiB of
 * Qwen2.5-1.5B); memory is the library's own figure for 4096 tokens of context. All Apache-2.0.
 * A site can add its own in config.json; its host always comes first.
 */
export type ModelFormat = 'mlc' | 'gguf';
export type ModelTier = 'low' | 'small-memory' | 'default' | 'high';

export interface ModelOffer {
	/** Unique; for MLC the library's model id. */
	readonly id: string;
	readonly name: string;
	readonly format: ModelFormat;
	readonly tier: ModelTier;
	/** MLC only: needs the adapter feature shader-f16. */
	readonly needsF16: boolean;
	readonly downloadMiB: number;
	/** GPU memory for MLC, main memory for GGUF. */
	readonly memoryMiB: number;
	/** Largest single weight buffer, MiB: must fit the adapter's storage-buffer binding limit. */
	readonly largestBufferMiB: number;
	readonly licence: string;
	readonly thinks: boolean;
	/** Where the public copy is; used only when the site allows hubs. */
	readonly hub: {
		readonly folder: string;
		readonly file: string | null;
		readonly library: string | null;
	};
}

const HUB = 'https://huggingface.co';
const MLC_LIBRARIES =
	'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base';

interface Family {
	readonly name: string;
	readonly tier: ModelTier;
	readonly downloadMiB: number;
	readonly f16MiB: number;
	readonly f32MiB: number;
	readonly largestBufferMiB: number;
	readonly thinks: boolean;
	readonly libraryName: string;
	readonly gguf: {
		readonly repository: string;
		readonly file: string;
		readonly downloadMiB: number;
	} | null;
}

const FAMILIES: readonly Family[] = [
	{
		name: 'Qwen3-1.7B',
		tier: 'default',
		downloadMiB: 923,
		f16MiB: 2037,
		f32MiB: 2635,
		largestBufferMiB: 148,
		thinks: true,
		libraryName: 'Qwen3-1.7B',
		gguf: { repository: 'Qwen/Qwen3-1.7B-GGUF', file: 'Qwen3-1.7B-Q8_0.gguf', downloadMiB: 1750 }
	},
	{
		name: 'Qwen3-0.6B',
		tier: 'low',
		downloadMiB: 320,
		f16MiB: 1403,
		f32MiB: 1925,
		largestBufferMiB: 74,
		thinks: true,
		libraryName: 'Qwen3-0.6B',
		gguf: { repository: 'Qwen/Qwen3-0.6B-GGUF', file: 'Qwen3-0.6B-Q8_0.gguf', downloadMiB: 610 }
	},
	{
		name: 'Qwen2.5-1.5B-Instruct',
		tier: 'small-memory',
		downloadMiB: 829,
		f16MiB: 1630,
		f32MiB: 1889,
		largestBufferMiB: 111,
		thinks: false,
		libraryName: 'Qwen2-1.5B-Instruct',
		gguf: {
			repository: 'Qwen/Qwen2.5-1.5B-Instruct-GGUF',
			file: 'qwen2.5-1.5b-instruct-q4_k_m.gguf',
			downloadMiB: 1066
		}
	},
	{
		name: 'Qwen3-4B',
		tier: 'high',
		downloadMiB: 2158,
		f16MiB: 3432,
		f32MiB: 4328,
		largestBufferMiB: 186,
		thinks: true,
		libraryName: 'Qwen3-4B',
		// Its GGUF is over the 2 GB that one file may have in WebAssembly memory.
		gguf: null
	}
];

function mlcOffer(family: Family, precision: 'q4f16_1' | 'q4f32_1'): ModelOffer {
	return {
		id: `${family.name}-${precision}-MLC`,
		name: family.name,
		format: 'mlc',
		tier: family.tier,
		needsF16: precision === 'q4f16_1',
		downloadMiB: family.downloadMiB,
		memoryMiB: precision === 'q4f16_1' ? family.f16MiB : family.f32MiB,
		largestBufferMiB: family.largestBufferMiB,
		licence: 'Apache-2.0',
		thinks: family.thinks,
		hub: {
			folder: `${HUB}/mlc-ai/${family.name}-${precision}-MLC/resolve/main/`,
			file: null,
			library: `${MLC_LIBRARIES}/${family.libraryName}-${precision}_cs1k-webgpu.wasm`
		}
	};
}

function ggufOffer(family: Family): ModelOffer[] {
	const { gguf } = family;
	if (!gguf) return [];
	return [
		{
			id: gguf.file.replace(/\.gguf$/i, ''),
			name: family.name,
			format: 'gguf',
			tier: family.tier,
			needsF16: false,
			downloadMiB: gguf.downloadMiB,
			// The file plus key-value cache and compute buffers at 4096 tokens.
			memoryMiB: gguf.downloadMiB + 700,
			largestBufferMiB: 0,
			licence: 'Apache-2.0',
			thinks: family.thinks,
			hub: { folder: `${HUB}/${gguf.repository}/resolve/main/`, file: gguf.file, library: null }
		}
	];
}

/** Best first within a format. */
export const MODEL_OFFERS: readonly ModelOffer[] = FAMILIES.flatMap((family) => [
	mlcOffer(family, 'q4f16_1'),
	mlcOffer(family, 'q4f32_1'),
	...ggufOffer(family)
]);
