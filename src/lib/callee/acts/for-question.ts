import type { CallersQuestion } from '#lib/understanding/observation.ts';
import { ofTier } from '../concerns.ts';
import type { OwnAnswer } from '../direction.ts';
import type { Moment } from '../moment.ts';
import { proposalIn } from './proposal.ts';
import { ownChoice } from '../own-choice.ts';
import { ownWordFor } from '../own-words.ts';
import { type Choice, type Situation, currentConcern } from './choice.ts';
import { forChannel } from './for-channel.ts';

/** Who he is and whether he can talk is asked at the beginning; later it needs no answer. */
const OPENING_TURNS = 1;

/**
 * The caller asked him something: he answers in a word or two from his own half, then goes on with what he wants to
 * know himself. An empty answer to his own question comes first: then he presses and leaves theirs.
 */
export function forQuestion(situation: Situation, moment: Moment): Choice | null {
	if (moment.void) return null;
	const grade = moment.asked?.grade;
	const empty = grade === 'vague' || grade === 'wrong';
	const questions = (moment.observation.questions ?? []).filter(
		({ kind }) =>
			(kind !== 'identity' && kind !== 'time') ||
			moment.turn <= OPENING_TURNS ||
			kind === 'identity'
	);
	const question = questions.find(({ kind }) => LASTING.includes(kind)) ?? questions[0];
	if (question === undefined) return empty ? null : consenting(situation, moment);
	if (empty && !PRESSING.includes(question.kind)) return null;
	const ownAddress = question.kind === 'contact' && situation.scenario.contact === null;
	if ((question.kind === 'contact' && !ownAddress) || question.kind === 'channel') {
		const settled = forChannel(situation, moment);
		if (settled !== null) return settled;
	}
	return answering(situation, moment, question);
}

/** A time or a message was proposed and he was asked whether it suits him: yes, unless he has not warmed to it yet. */
function consenting(situation: Situation, moment: Moment): Choice | null {
	const answer = consent(situation, moment);
	if (answer === null) return null;
	const concern = currentConcern(situation);
	return {
		act: 'answer',
		why: 'callerAsked',
		concern,
		change: { answer },
		...(concern === null ? { state: { nothingMore: situation.state.nothingMore + 1 } } : {})
	};
}

/** Trust below which he leaves a proposal open. */
const TRUST_TO_CONSENT = 35;

function consent({ state }: Situation, moment: Moment): OwnAnswer | null {
	const proposal = moment.turn < 1 ? null : proposalIn(moment.observation);
	if (proposal === null) return null;
	return state.trust >= TRUST_TO_CONSENT
		? { kind: 'fine', content: proposal.when }
		: { kind: 'not-yet', content: '' };
}

/** About a time that is over: what once went wrong is his answer. */
const PAST = /上次|上回|那次|当时|之前|以前|去年|last time|back then|before/i;
/** Asks how he finds it; otherwise whether or how often he does something. */
const ASKS_HOW =
	/满意|怎么样|如何|感觉|感受|体验|印象|评价|够|顺|久|卡|慢|好用|结果|情况|how (?:is|was|are|were|bad)|happy|enough|working/i;

/** What he answers in a word even when something tears him away: a choice, a channel, yes or no. */
export function answerInPassing(situation: Situation, moment: Moment): OwnAnswer | null {
	if (moment.void) return null;
	const question = (moment.observation.questions ?? []).find(({ kind }) =>
		IN_PASSING.includes(kind)
	);
	if (question === undefined) return consent(situation, moment);
	// His own messenger id is given when he is ready for it, not in passing.
	if (question.kind === 'contact' && situation.scenario.contact !== null) return null;
	return ownAnswer(situation, moment, question);
}
const IN_PASSING: readonly CallersQuestion['kind'][] = [
	'choice',
	'channel',
	'contact',
	'decision',
	'willing',
	'experience'
];

/** What a call can hang on goes before courtesies. */
const LASTING: readonly CallersQuestion['kind'][] = [
	'contact',
	'choice',
	'channel',
	'decision',
	'opinion',
	'experience',
	'willing'
];
/** He answers these even when his own question was not answered: they take a word. */
const PRESSING: readonly CallersQuestion['kind'][] = ['contact', 'choice', 'channel', 'decision'];

function answering(situation: Situation, moment: Moment, question: CallersQuestion): Choice | null {
	const { state, scenario } = situation;
	const concern = currentConcern(situation);
	const answer = ownAnswer(situation, moment, question);
	if (answer === null) return null;
	const channel = answer.kind === 'contact' || answer.kind === 'channel';
	const kind = state.channelKind ?? scenario.preferredChannel;
	return {
		act: 'answer',
		why: 'callerAsked',
		concern,
		change: { answer, channel: channel ? kind : null },
		state: {
			...(concern === null ? { nothingMore: state.nothingMore + 1 } : {}),
			...(answer.kind === 'contact'
				? { channel: 'agreed', channelKind: kind, wantsChannel: true, contactGiven: true }
				: {}),
			...(answer.kind === 'channel' ? { channelKind: kind } : {})
		}
	};
}

function ownAnswer(
	{ state, scenario }: Situation,
	moment: Moment,
	{ kind, span, options }: CallersQuestion
): OwnAnswer | null {
	switch (kind) {
		case 'choice': {
			const choices = (moment.observation.questions ?? []).filter((one) => one.kind === 'choice');
			const content = choices
				.map((one) => ownChoice(scenario, one.span.text, one.options, moment.random))
				.filter((one, at, all) => one !== '' && all.indexOf(one) === at)
				.join('，');
			return options.length === 0 && content === ''
				? { kind: 'as-before', content: '' }
				: { kind: 'pick', content };
		}
		case 'experience': {
			const content = ownWordFor(scenario, span.text);
			if (content !== '') return { kind: 'tells', content };
			const memory = PAST.test(span.text) ? scenario.memories[0] : undefined;
			if (memory !== undefined) return { kind: 'tells', content: memory.text };
			return { kind: ASKS_HOW.test(span.text) ? 'so-so' : 'habit', content: '' };
		}
		case 'channel':
			return { kind: 'channel', content: '' };
		case 'contact':
			if (state.contactGiven) return null;
			return heardEnough({ state, scenario })
				? { kind: 'contact', content: '' }
				: { kind: 'not-yet', content: '' };
		case 'decision':
		case 'willing':
			return { kind: 'not-yet', content: '' };
		default:
			return { kind, content: '' };
	}
}

/** An address is given to someone who has answered something. */
function heardEnough({ state, scenario }: Pick<Situation, 'state' | 'scenario'>): boolean {
	return (
		state.wantsChannel ||
		state.channel === 'agreed' ||
		ofTier(scenario, state, 'primary').some((entry) => entry.status === 'satisfied')
	);
}
