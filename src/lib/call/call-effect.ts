import type { CallerInput } from '#lib/attempt/attempt.ts';

/** What the call wants from the outside; live-call.svelte.ts carries each out. */
export type CallEffect =
	/** Ring tone and engine start; ends with the event `answer`. */
	| { readonly do: 'ring' }
	| { readonly do: 'stop-ring' }
	/** Connection made: the attempt is written for the first time. */
	| { readonly do: 'begin' }
	/** Understand and decide, at once; ends with `decided`. */
	| { readonly do: 'take-turn'; readonly input: CallerInput; readonly startedAtMs: number }
	/** The caller's words appear at speaking pace, up to the cut; ends with `said`. */
	| { readonly do: 'play-caller'; readonly turn: number }
	/** Have the Direction worded and the turn stored; ends with `worded`. */
	| { readonly do: 'ask-engine'; readonly turn: number }
	/** His words appear at speaking pace; ends with `spoken`. */
	| { readonly do: 'play-callee'; readonly turn: number }
	/** A decided turn whose wording nobody waits for: stored with the scripted line. */
	| { readonly do: 'settle'; readonly turn: number }
	| { readonly do: 'finish-caption' }
	/** (Re)starts the silence clock; ends with `quiet-soon`, then `silent`. */
	| { readonly do: 'watch-silence' }
	| { readonly do: 'stop-silence' }
	/** Stops engine, captions and clocks. */
	| { readonly do: 'abort' }
	| { readonly do: 'end-tone' }
	/** Score and store the whole. */
	| { readonly do: 'finish' };
