// Bundled for a blank page: compiles the document and scores the transcripts there, as JSON lines.
import { compileDocument } from '#lib/scenarios/compile.ts';
import { scoreTranscript } from '#lib/scoring/score-transcript.ts';
import { createUnderstanding } from '#lib/understanding/understand.ts';
import type { Transcript } from '#lib/core/transcript.ts';

export interface ScoreJob {
	readonly markdown: string;
	readonly transcripts: readonly Transcript[];
}

export function scoreJob({ markdown, transcripts }: ScoreJob): string[] {
	const { compiled } = compileDocument(markdown);
	if (compiled === null) return [];
	const understanding = createUnderstanding(compiled);
	return transcripts.map((one) => JSON.stringify(scoreTranscript(compiled, one, understanding)));
}

Object.assign(globalThis, { scoreJob });
