import type { RecordedTurn } from './call-record.ts';
import { isListed } from './listed.ts';

/**
 * The words by which a turn says nothing to anyone: a keyword list, pasted script, an echo, words to the machine.
 * Null for a turn that talks.
 */
export function trickOf(turn: RecordedTurn): string | null {
	const { observation } = turn;
	if (!observation) return null;
	const { tricks } = observation;
	if (turn.pasted || isListed(observation)) return turn.heard;
	return (
		tricks.stuffing?.text ??
		tricks.paste?.text ??
		tricks.echo?.text ??
		tricks.injection[0]?.text ??
		null
	);
}

/**
 * Whether a turn told him something: a point of the script, a right fact, an answer, why he is called, what comes
 * next. Restraint is worth something only beside such turns.
 */
export function isTelling(turn: RecordedTurn): boolean {
	const { observation } = turn;
	if (!observation?.substantive || trickOf(turn) !== null) return false;
	const { manners, asked, steps, knowledge, facts, tricks } = observation;
	if (manners.rude.length > 0 || tricks.repeatsTurn !== null || tricks.speaksForCallee !== null)
		return false;
	return (
		steps.length > 0 ||
		knowledge.length > 0 ||
		facts.some(({ verdict }) => verdict === 'correct') ||
		(asked !== null && asked.grade !== 'ignored' && asked.grade !== 'vague') ||
		manners.purpose !== null ||
		manners.honestGap !== null ||
		manners.nextStep !== null ||
		manners.offersChannel !== null
	);
}

/** Characters of his question that, said back word for word, are an echo … */
const ECHOED = 6;
/** … and the share of a turn's pairs of characters that come out of it, permille. */
const ECHOED_SHARE = 400;

/** Whether a turn says his question back to him instead of answering it. */
export function repeatsQuestion({ heard, before: { question } }: RecordedTurn): boolean {
	const clauses = question.split(/[,，。！!？?；;\s]+/).filter((part) => part.length >= ECHOED);
	if (clauses.some((part) => heard.includes(part))) return true;
	const said = pairsOf(heard);
	const his = new Set(pairsOf(question));
	const shared = said.filter((pair) => his.has(pair)).length;
	return said.length >= ECHOED && shared * 1000 >= said.length * ECHOED_SHARE;
}

/** Pairs of neighbouring characters, or of words of an alphabet. */
function pairsOf(text: string): string[] {
	const words = text.toLowerCase().match(/[\u4e00-\u9fff]|[a-z']+/g) ?? [];
	return words.slice(1).map((word, i) => `${words[i]!} ${word}`);
}
