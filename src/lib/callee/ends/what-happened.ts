import { conceptsIn } from '#lib/scenarios/compile/concepts.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from '../callee-state.ts';
import { concernById, isClosed } from '../concerns.ts';

/** What the evidence of an end condition is looked up in. */
export interface Happened {
	/** What was settled, agreed and interrupted: as text, and as the concepts (`#price`) in it. */
	readonly deeds: string;
	/** What the caller said. */
	readonly words: string;
	/** What the caller said last: an end condition tells how it ended. */
	readonly closing: string;
	/** Something at his end broke into the last turns. */
	readonly interrupted: boolean;
}

/** What was said at the end tells most, then what was done, then what was only talked of. */
const CLOSING = 3;
const DEED = 2;
const WORD = 1;
/** Caller turns that belong to the end. */
const CLOSING_TURNS = 2;
/** Keeps a short list of evidence from winning by one chance match. */
const SMOOTHING = 4;

/** Words in which channels appear in end conditions. */
const CHANNEL_WORDS = {
	email: '邮箱 邮件 email mail',
	wechat: '微信 wechat',
	sms: '短信 sms text message',
	phone: '电话 phone call',
	meeting: '会议 面谈 meeting',
	any: '书面'
} as const;

export function whatHappened(
	scenario: CompiledScenario,
	state: CalleeState,
	said: readonly string[]
): Happened {
	const questions = state.concerns
		.filter((entry) => isClosed(entry) || entry.status === 'disputed')
		.map((entry) => {
			const concern = concernById(scenario, entry.id);
			return concern === null ? '' : `${concern.question} ${concern.facets.join(' ')}`;
		});
	const events = state.events
		.filter((entry) => entry.status !== 'waiting')
		.map((entry) => scenario.events.find((card) => card.id === entry.cardId)?.text ?? '');
	const memories = scenario.memories
		.filter((memory) => state.memoriesTold.includes(memory.id))
		.map((memory) => memory.text);
	const inWriting = state.channel !== 'none' || state.wantsChannel;
	const channel = inWriting
		? `资料 材料 ${CHANNEL_WORDS[state.channelKind ?? scenario.preferredChannel]}`
		: '';
	const contact = state.contactGiven ? '联系方式 微信号 contact' : '';
	return {
		deeds: withConcepts([...questions, ...events, ...memories, channel, contact].join(' ')),
		words: withConcepts(said.join(' ')),
		closing: withConcepts(said.slice(-CLOSING_TURNS).join(' ')),
		interrupted: state.events.some(
			(entry) =>
				entry.status === 'announced' ||
				(entry.status !== 'waiting' && state.turn - entry.turn < CLOSING_TURNS)
		)
	};
}

function withConcepts(text: string): string {
	return `${text.toLowerCase()} ${conceptsIn(text)
		.map((concept) => `#${concept}`)
		.join(' ')}`;
}

/** How well evidence fits what happened, 0..3000: matched terms by weight, over the length of the list. */
export function evidenceFor(evidence: readonly string[], happened: Happened): number {
	const found = evidence.reduce((sum, term) => {
		if (happened.closing.includes(term)) return sum + CLOSING;
		if (happened.deeds.includes(term)) return sum + DEED;
		return happened.words.includes(term) ? sum + WORD : sum;
	}, 0);
	return Math.floor((found * 1000) / (evidence.length + SMOOTHING));
}
