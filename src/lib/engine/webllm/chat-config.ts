import { err, ok, type Result } from '#lib/core/result.ts';
import { CONTEXT_TOKENS } from '../sampling.ts';

/** The parts of a conversation template that we touch. */
export interface MlcTemplate {
	readonly seps: readonly string[];
	readonly user: string;
	readonly assistant: string;
	readonly contentSep: string;
	readonly emptySep: string;
	/** All of `roles`, to be sent back whole: the library merges only one level deep. */
	readonly roles: Readonly<Record<string, string>>;
}

/** What `mlc-chat-config.json` of a model says. */
export interface ChatConfig {
	readonly modelType: string;
	/** Tokens of context that are asked for; never more than a call needs. */
	readonly contextTokens: number;
	/** Qwen3 thinks aloud unless it is told not to. */
	readonly thinks: boolean;
	readonly tokenizerFiles: readonly string[];
	readonly template: MlcTemplate;
	/** Sampling that the file leaves out or has out of range: without it the library cannot read tokens ahead. */
	readonly sampling: Readonly<Partial<Record<SamplingField, number>>>;
}

type SamplingField = keyof typeof SAMPLING_RANGES;
/** What the library accepts, and what changes nothing. */
const SAMPLING_RANGES = {
	temperature: { holds: (value: number) => value >= 0, neutral: 1 },
	top_p: { holds: (value: number) => value > 0 && value <= 1, neutral: 1 },
	repetition_penalty: { holds: (value: number) => value > 0, neutral: 1 },
	frequency_penalty: { holds: (value: number) => Math.abs(value) <= 2, neutral: 0 },
	presence_penalty: { holds: (value: number) => Math.abs(value) <= 2, neutral: 0 }
} as const;

/** A plain sentence for the log; the learner reads `engine.badModel`. */
export type ChatConfigFault = 'not-json' | 'no-template' | 'no-tokenizer' | 'no-context';

type Loose = Readonly<Record<string, unknown>>;
const toLoose = (value: unknown): Loose =>
	typeof value === 'object' && value !== null ? (value as Loose) : {};
const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads the file; a model that cannot be spoken with is refused here, not deep inside the library. */
export function readChatConfig(text: string): Result<ChatConfig, ChatConfigFault> {
	let config: Loose;
	try {
		config = toLoose(JSON.parse(text));
	} catch {
		return err('not-json');
	}
	const template = toTemplate(toLoose(config['conv_template']));
	if (!template) return err('no-template');
	const tokenizerFiles = [config['tokenizer_files']].flat().filter(isText);
	if (!tokenizerFiles.some((name) => /^tokenizer\.(?:json|model)$/.test(name)))
		return err('no-tokenizer');
	const window = config['context_window_size'];
	if (typeof window !== 'number' || !Number.isSafeInteger(window)) return err('no-context');
	const modelType = isText(config['model_type']) ? config['model_type'] : '';
	return ok({
		modelType,
		contextTokens: window > 0 ? Math.min(window, CONTEXT_TOKENS) : CONTEXT_TOKENS,
		thinks: /^qwen3(?!_5)/i.test(modelType),
		tokenizerFiles,
		template,
		sampling: missingSampling(config)
	});
}

function missingSampling(config: Loose): ChatConfig['sampling'] {
	const missing = Object.entries(SAMPLING_RANGES).filter(([field, { holds }]) => {
		const value = config[field];
		return typeof value !== 'number' || !holds(value);
	});
	return Object.fromEntries(missing.map(([field, { neutral }]) => [field, neutral]));
}

function toTemplate(template: Loose): MlcTemplate | null {
	const roles = Object.fromEntries(
		Object.entries(toLoose(template['roles'])).filter((entry): entry is [string, string] =>
			isText(entry[1])
		)
	);
	const { user, assistant } = roles;
	const seps = [template['seps']].flat();
	if (user === undefined || assistant === undefined) return null;
	if (seps.length === 0 || seps.length > 2 || !seps.every(isText)) return null;
	// The library puts ": " where the template names nothing.
	const contentSep = template['role_content_sep'] ?? ': ';
	const emptySep = template['role_empty_sep'] ?? ': ';
	if (!isText(contentSep) || !isText(emptySep)) return null;
	return { seps, user, assistant, contentSep, emptySep, roles };
}
