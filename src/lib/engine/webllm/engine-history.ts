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
	/** The library now holds `raw` as its reply to the messages that were made last; `read`: what it counted. */
	replied(
		turn: number,
		raw: string,
		finish: 'stop' | 'length' | 'abort',
		read?: {
			readonly promptTokens: number;
			readonly replyTokens: number;
			/** Read when the reply was over. */
			readonly aheadTokens?: number;
		}
	): void;
	/** Tokens that the library held after its last reply, as it counted them; null where it did not. */
	usedTokens(): number | null;
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
	let used: number | null = null;
	/** The messages that were made last went on from what the library holds. */
	let goesOn = false;

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

	/**
	 * The oldest half goes in one step, so that its price is paid once. A net below the rule that a call ends before its
	 * window is full (call/room-left.ts): what is still sent may be longer than any turn before it.
	 */
	function dropWhatIsTooMuch(added: readonly string[]): boolean {
		const budget = deps.contextTokens() - deps.replyTokens;
		const size = () => sum(toMessages().map(({ content }) => content));
		// What was counted is often a third less than what is estimated.
		let isTooMuch = (used === null ? size() : used + sum(added)) > budget;
		let dropped = false;
		while (held.length > 0 && isTooMuch) {
			held = held.slice(Math.ceil(held.length / 2));
			dropped = true;
			isTooMuch = size() > budget;
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
			const added: string[] = [];
			if (appends) {
				newest = told + said;
			} else {
				lead = personaMessages(scenario, deps.persona());
				const anew = missed.map((one) => asHeld(one, request));
				held = [...held, ...anew];
				newest = said;
				added.push(...anew.flatMap(({ user, assistant }) => [user, assistant]));
			}
			if (dropWhatIsTooMuch([...added, newest])) appends = false;
			goesOn = appends;
			return { messages: toMessages(), appends };
		},
		replied(turn, raw, finish, read) {
			isWhole = finish === 'stop' && raw !== '';
			// The end token that the library counts is among those read ahead: at most one too many for each turn.
			const counted =
				read === undefined ? null : read.promptTokens + read.replyTokens + (read.aheadTokens ?? 0);
			if (!goesOn) used = counted;
			else used = used === null || counted === null ? null : used + counted;
			if (raw === '') return; // said nothing: what was shown instead is told next time
			held = [...held.filter((one) => one.turn < turn), { turn, user: newest, assistant: raw }];
		},
		usedTokens: () => used,
		lost() {
			isWhole = false;
		},
		tooLong() {
			held = held.slice(Math.ceil(held.length / 2));
			used = null;
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
			used = null;
			isWhole = false;
		}
	};
}

const sum = (contents: readonly string[]): number =>
	contents.reduce((tokens, content) => tokens + estimateTokens(content) + MESSAGE_TOKENS, 0);

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
