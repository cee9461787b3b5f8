import { drawIndex } from '#lib/core/random.ts';
import type { BotDesk, CallerBot } from './caller-bot.ts';
import { type LineCues, readCues } from './callee-line.ts';
import { type Topic, channelName } from './caller-material.ts';
import { answerFrom, findTopic } from './find-topic.ts';
import { createVoice } from './say.ts';
import type { Skill } from './skill.ts';
import { falsify } from './wrong-numbers.ts';

/** Up to here a question about nothing in the papers means "what is it?". */
const OPENING_TURNS = 2;
/** Turns of nobody asking anything after which a caller says goodbye. */
const IDLE_MOST = 4;

/** A caller who listens and answers, as well as the skill allows: expert, competent, novice, over-promising, rude. */
export function createTalker(desk: BotDesk, skill: Skill): CallerBot {
	const { material, random } = desk;
	const voice = createVoice(desk);
	const said = new Set<string>();
	const toldSteps = new Set<string>();
	let channel = material.channel;
	let purposeSaid = false;
	let offered = false;
	let idle = 0;
	let lastQuestion = '';

	/** Sentences one after the other; English wants a space between them. */
	const together = (...parts: readonly string[]): string =>
		parts.filter((part) => part !== '').join(material.locale === 'en' ? ' ' : '');
	const join = (clauses: readonly string[]): string =>
		clauses.join(material.locale === 'en' ? ', ' : '，');
	const named = (): Record<string, string> => ({ channel: channelName(channel, material.locale) });
	const when = (turn: number): Record<string, string> => ({
		...named(),
		when: voice.say('when', turn)
	});

	const open = (turn: number): string => {
		if (!voice.chance(skill.opensWell, turn, 'opens')) return voice.say('greeting', turn);
		purposeSaid = true;
		return together(
			voice.say('greeting', turn),
			voice.say('purpose', turn, { task: material.purpose }),
			voice.say('permission', turn)
		);
	};

	const purpose = (turn: number): string => {
		purposeSaid = true;
		return voice.say('purpose', turn, { task: material.purpose });
	};

	/** A sentence of the script nobody asked for. */
	const script = (): string => {
		const step = material.steps
			.slice(1, -1)
			.find(
				(entry) => !toldSteps.has(entry.id) && !entry.clauses.every((clause) => said.has(clause))
			);
		if (step === undefined) return '';
		toldSteps.add(step.id);
		for (const clause of step.clauses) said.add(clause);
		return step.sentences[0] ?? '';
	};

	const facts = (topic: Topic, line: string, most: number, turn: number): string => {
		const clauses = answerFrom(material, topic, line, said, most);
		for (const clause of clauses) said.add(clause);
		const text = join(clauses);
		return voice.chance(skill.wrongNumbers, turn, 'falsify') ? falsify(text, random, turn) : text;
	};

	const answer = (line: string, cues: LineCues, turn: number): string => {
		const pressed = cues.pressesForDetail && lastQuestion !== '' && !cues.asks;
		const asked = pressed ? `${lastQuestion} ${line}` : line;
		if (cues.asks) lastQuestion = line;
		const topic = findTopic(material, asked, said);
		const roll = drawIndex(random, turn, 'skill.answers', 100);
		if (
			topic === null ||
			(roll >= skill.answers && !voice.chance(skill.halfAnswers, turn, 'half'))
		) {
			if (topic === null && voice.chance(skill.admitsGap, turn, 'gap')) {
				return voice.say('gap', turn, when(turn));
			}
			return voice.chance(50, turn, 'vague')
				? voice.say('vague', turn, { topic: shortTopic(topic, line) })
				: voice.say('hedge', turn);
		}
		if (roll >= skill.answers) {
			return voice.say('answer', turn, { answer: facts(topic, asked, 12, turn) });
		}
		const spent = topic.clauses.every((clause) => said.has(clause));
		if (spent && voice.chance(skill.admitsGap, turn, 'spent')) {
			return voice.say('gap', turn, when(turn));
		}
		return voice.say(cues.doubts ? 'standBy' : cues.again ? 'again' : 'answer', turn, {
			answer: facts(topic, asked, skill.answerLength, turn)
		});
	};

	const shortTopic = (topic: Topic | null, line: string): string =>
		(topic?.about ?? line)
			.replace(/[？?，,。.!！].*$/u, '')
			.slice(0, material.locale === 'en' ? 40 : 10);

	const reply = (line: string, turn: number): string => {
		const cues = readCues(line, material.locale);
		if (turn === 0) return open(turn);
		if (cues.writing !== null && cues.writing !== 'any') channel = cues.writing;
		if (cues.writing !== null) {
			if (!voice.chance(skill.yields, turn, 'yields')) return voice.say('keepPitching', turn);
			offered = true;
			const agreed = voice.say('agreeChannel', turn, named());
			return cues.asks && findTopic(material, line, said) !== null
				? together(agreed, answer(line, cues, turn))
				: agreed;
		}
		if (cues.whoAreYou)
			return together(voice.say('identity', turn), purposeSaid ? '' : purpose(turn));
		if (cues.calledAway && !cues.asks) {
			if (!voice.chance(skill.yields, turn, 'yields'))
				return script() || voice.say('vague', turn, { topic: '' });
			offered = true;
			return voice.say('yield', turn, named());
		}
		if (cues.again && lastQuestion !== '') return answer(lastQuestion, cues, turn);
		if (cues.asks || cues.pressesForDetail || cues.doubts) {
			const opening = turn <= OPENING_TURNS && findTopic(material, line, said) === null;
			if (opening || (cues.whatFor && !purposeSaid)) {
				return purposeSaid ? script() : purpose(turn);
			}
			idle = 0;
			const lead = voice.chance(skill.acknowledges, turn, 'ack')
				? voice.say('acknowledge', turn)
				: '';
			const main = together(lead, answer(line, cues, turn));
			if (main.length < 40 && voice.chance(skill.addsScript, turn, 'adds'))
				return together(main, script());
			if (!offered && turn > 2 && voice.chance(skill.offers, turn, 'offers')) {
				offered = true;
				return together(main, voice.say('offerChannel', turn, named()));
			}
			return main;
		}
		if (!purposeSaid) return purpose(turn);
		if (cues.annoyed && lastQuestion !== '')
			return together(voice.say('sorry', turn), answer(lastQuestion, cues, turn));
		idle += 1;
		if (cues.nothingLeft || idle > 1) {
			if (idle > IDLE_MOST) return voice.say('goodbye', turn);
			if (voice.chance(skill.closes, turn, 'closes'))
				return voice.say('nextStep', turn, when(turn));
			return voice.say('anythingElse', turn);
		}
		return script() || voice.say('nextStep', turn, when(turn));
	};

	return {
		next(line, turn) {
			const extras = [
				turn > 0 && voice.chance(skill.rude, turn, 'rude') ? voice.say('rude', turn) : '',
				turn > 0 && voice.chance(skill.hype, turn, 'hype') ? voice.say('hype', turn) : '',
				turn > 0 && voice.chance(skill.overPromise, turn, 'promise')
					? voice.say('overPromise', turn)
					: ''
			];
			return together(reply(line, turn), ...extras);
		}
	};
}
