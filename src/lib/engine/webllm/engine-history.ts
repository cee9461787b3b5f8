/**
 * What WebLLM is sent, beside what was shown. The library reuses its cache only when everything but the newest message
 * is string-equal to what it holds, so messages are only ever appended: replies stay as the model said them, also where
 * a repaired or scripted line was shown, and exchanges that the model never saw (scripted lines in mid-call) ride along
 * in the next message. One full prefill is paid where it cannot be helped: at the beginning, after a reply that was
 * cut off, after a role flip (which may not stay: it breeds more), and when the window is full.
 */
import { personaMessages, safeForEngine, userTurn } from '../prompt.ts';
import type { Exchange, ReplyOutcome, ReplyRequest } from '../reply-engine.ts';
import { estimateTokens, MESSAGE_TOKENS } from './count-tokens.ts';
import type { WireMessage } from './protocol.ts';

/** Characters of one caller message that a model is shown; the rest was hardly heard. */
const LONGEST_MESSAGE = 600;

export interface Sent {
	readonly messages: readonly WireMessage[];
	/** Only the newest message is new to the library; else it prefills everything. */
	readonly appends: boolean;
}

export interface EngineHistory {
	messagesFor(request: ReplyRequest): Sent;
	/** The library now holds `raw` as its reply to the messages that were made last. */
	replied(turn: number, raw: string, finish: 'stop' | 'length' | 'abort'): void;
	/** The library may hold anything: the next request prefills all. */
	lost(): void;
	/** The library found it too long after all: the older half goes. */
	tooLong(): void;
	settle(outcome: ReplyOutcome): void;
	/** A new call. */
	clear(): void;
}

/** One exchange as the library holds it. */
interface Held {
	readonly turn: number;
	readonly user: string;
	readonly assistant: string;
}

export function createEngineHistory(deps: {
	readonly persona: () => 'full' | 'short';
	/** Tokens that prompt and reply may have together. */
	readonly contextTokens: () => number;
	readonly replyTokens: number;
}): EngineHistory {
	let held: readonly Held[] = [];
	let lead: readonly WireMessage[] = [];
	let newest = '';
	let isWhole = false;

	/** Exchanges that the library has not seen become exchanges of their own, or part of the next message. */
	function unseen(history: readonly Exchange[]): readonly Exchange[] {
		const last = held.at(-1)?.turn ?? -Infinity;
		return history.filter(({ direction }) => direction.turn > last);
	}

	const asHeld = (exchange: Exchange, { scenario }: ReplyRequest): Held => ({
		turn: exchange.direction.turn,
		user: userTurn(clip(exchange.caller), exchange.direction, scenario.locale, scenario),
		assistant: safeForEngine(exchange.callee)
	});

	const toMessages = (): WireMessage[] => [
		...lead,
		...held.flatMap(({ user, assistant }): WireMessage[] => [
			{ role: 'user', content: user },
			{ role: 'assistant', content: assistant }
		]),
		{ role: 'user', content: newest }
	];

	/** The oldest half goes in one step, so that its price is paid once. */
	function dropWhatIsTooMuch(): boolean {
		const budget = deps.contextTokens() - deps.replyTokens;
		const size = () =>
			toMessages().reduce((sum, { content }) => sum + estimateTokens(content) + MESSAGE_TOKENS, 0);
		let dropped = false;
		while (held.length > 0 && size() > budget) {
			held = held.slice(Math.ceil(held.length / 2));
			dropped = true;
		}
		return dropped;
	}

	return {
		messagesFor(request) {
			const { scenario, direction, callerSaid, history } = request;
			const said = userTurn(clip(callerSaid), direction, scenario.locale, scenario);
			if (held.some(({ turn }) => turn >= direction.turn)) {
				// Asked again: what was said then is void.
				held = held.filter(({ turn }) => turn < direction.turn);
				isWhole = false;
			}
			const missed = unseen(history);
			const told = missed.map((one) => retold(one, scenario.locale)).join('');
			let appends = isWhole && told.length <= LONGEST_MESSAGE;
			if (appends) {
				newest = told + said;
			} else {
				lead = personaMessages(scenario, deps.persona());
				held = [...held, ...missed.map((one) => asHeld(one, request))];
				newest = said;
			}
			if (dropWhatIsTooMuch()) appends = false;
			return { messages: toMessages(), appends };
		},
		replied(turn, raw, finish) {
			isWhole = finish === 'stop' && raw !== '';
			if (raw === '') return; // said nothing: what was shown instead is told next time
			held = [...held.filter((one) => one.turn < turn), { turn, user: newest, assistant: raw }];
		},
		lost() {
			isWhole = false;
		},
		tooLong() {
			held = held.slice(Math.ceil(held.length / 2));
			isWhole = false;
		},
		settle({ turn, roleFlip, shown }) {
			if (!roleFlip) return;
			held = held.map((one) =>
				one.turn === turn ? { ...one, assistant: safeForEngine(shown) } : one
			);
			isWhole = false;
		},
		clear() {
			held = [];
			isWhole = false;
		}
	};
}

/** An exchange that was scripted, told within the message after it. */
function retold({ caller, callee }: Exchange, locale: 'zh-CN' | 'en'): string {
	const said = clip(caller.trim());
	const told =
		locale === 'en' ? `${said}\n(you said: "${callee}")\n` : `${said}\n（你说：“${callee}”）\n`;
	return safeForEngine(told.replace(/^\n/, ''));
}

function clip(text: string): string {
	const characters = Array.from(text);
	if (characters.length <= LONGEST_MESSAGE) return text;
	const half = LONGEST_MESSAGE / 2;
	return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}
