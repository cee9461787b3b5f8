import type { EngineError } from '../reply-engine.ts';
import type { DownloadProgress, DownloadSpec } from './download-model.ts';
import type { MlcSpec } from './download-mlc.ts';
import type { StoredModel } from './stored-model.ts';

/** What page and store worker say to each other; answers carry the id of what was asked. */
export type ToStore =
	| { readonly type: 'import'; readonly id: number; readonly file: File }
	| { readonly type: 'download'; readonly id: number; readonly spec: DownloadSpec }
	| {
			readonly type: 'import-folder';
			readonly id: number;
			readonly name: string;
			readonly files: readonly File[];
	  }
	| { readonly type: 'download-mlc'; readonly id: number; readonly spec: MlcSpec }
	| { readonly type: 'stop'; readonly id: number };

export type FromStore =
	| { readonly type: 'progress'; readonly id: number; readonly progress: DownloadProgress }
	/** Null: it was stopped. */
	| { readonly type: 'done'; readonly id: number; readonly model: StoredModel | null }
	| {
			readonly type: 'failed';
			readonly id: number;
			readonly error: Pick<EngineError, 'code' | 'params'>;
	  };
