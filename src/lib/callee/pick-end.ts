import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledEnd, CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from './callee-state.ts';
import { concernById, isClosed } from './concerns.ts';

/** Where a document has no condition of a class, the nearest in meaning stands for it. */
const NEAREST: Readonly<Record<EndingClass, readonly EndingClass[]>> = {
	agreed: ['agreed', 'channel-agreed'],
	'channel-agreed': ['channel-agreed', 'deferred', 'agreed'],
	deferred: ['deferred', 'channel-agreed', 'rejected'],
	rejected: ['rejected', 'annoyed', 'deferred'],
	interrupted: ['interrupted', 'channel-cut', 'channel-agreed'],
	'channel-cut': ['channel-cut', 'channel-agreed', 'annoyed', 'rejected'],
	annoyed: ['annoyed', 'rejected', 'channel-cut'],
	'wrong-person': ['wrong-person'],
	'caller-hung-up': ['caller-hung-up'],
	'turn-limit': ['turn-limit', 'channel-cut', 'annoyed', 'rejected']
};

/** Words in which channels appear in end conditions. */
const CHANNEL_WORDS = {
	email: '邮箱 邮件 email mail',
	wechat: '微信 wechat',
	sms: '短信 sms text message',
	phone: '电话 phone call',
	meeting: '会议 面谈 meeting',
	any: '资料 书面'
} as const;

/**
 * Which numbered condition of a list the ending fulfils: the class decides, the evidence of the call picks among
 * several of the same class (the one of which more was said and done), the document's order breaks a tie.
 */
export function pickEnd(
	ends: readonly CompiledEnd[],
	ending: EndingClass,
	happened: string
): number | null {
	for (const near of NEAREST[ending]) {
		const fitting = ends.filter((end) => end.classes.includes(near));
		if (fitting.length === 0) continue;
		const best = fitting
			.map((end) => ({
				number: end.number,
				evidence: end.evidence.filter((term) => happened.includes(term)).length,
				rank: end.classes.indexOf(near)
			}))
			.sort((a, b) => b.evidence - a.evidence || a.rank - b.rank || a.number - b.number)[0];
		return best?.number ?? null;
	}
	return null;
}

/** What was said and done in the call, as one text to look for evidence in. */
export function whatHappened(
	scenario: CompiledScenario,
	state: CalleeState,
	heard: string
): string {
	const settled = state.concerns
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
	const channel =
		state.channel === 'none' && !state.wantsChannel
			? ''
			: CHANNEL_WORDS[state.channelKind ?? scenario.preferredChannel];
	return [...settled, ...events, ...memories, channel, heard].join(' ').toLowerCase();
}
