import { fitIntents, intentsIn } from './asked-intents.ts';
import type { Heard } from './heard.ts';
import { kinOf, signKinOf } from './kinship.ts';
import { ahead, over, under, yes } from './line-signs.ts';
import type { ReplyReading } from './match-knowledge.ts';
import type { FactMention, Manners } from './observation.ts';
import { isOwn } from './own-facts.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** What a reply says for an item having been asked about: 0..1000, yes as 1000; beside the best other item as in a line. */
export interface ReplySigns {
	/** Share of its answer that is given, and how near the reply comes to it. */
	readonly share: number;
	readonly shareAhead: number;
	readonly shareBehind: number;
	readonly near: number;
	readonly nearAhead: number;
	readonly nearBehind: number;
	/** What the reply is about, whatever its words. */
	readonly replyIntentAhead: number;
	readonly replyIntentBehind: number;
	readonly replyKinAhead: number;
	readonly replyKinBehind: number;
	readonly replySignAhead: number;
	readonly replySignBehind: number;
	/** Something that the item itself says is told wrong. */
	readonly wrong: number;
	/** The caller takes his leave. */
	readonly parts: number;
}

/** A leave with more than this many characters tells something beside it. */
const LEAVE = 60;

/** Signs of the reply for each item, by position; `readings` as if each had been asked for. */
export function replySigns(
	index: ScenarioIndex,
	reply: Heard,
	readings: readonly ReplyReading[],
	manners: Manners,
	facts: readonly FactMention[]
): ReplySigns[] {
	const fit = fitIntents(index.intents, intentsIn(reply.text, reply.locale));
	const intents = index.knowledge.map(({ number }) => fit.get(number) ?? 0);
	const kin = kinOf(index.kinship, reply.text);
	const signs = signKinOf(index.kinship, reply.text);
	const shares = readings.map(({ share }) => share);
	const nears = readings.map(({ near }) => near);
	const parts =
		reply.raw.length < LEAVE && (manners.goodbye ?? manners.wishes ?? manners.thanks) !== null;
	const wrong = facts.filter(({ verdict }) => verdict === 'wrong');
	return index.knowledge.map((owner, i): ReplySigns => ({
		share: shares[i] ?? 0,
		shareAhead: over(ahead(shares, i)),
		shareBehind: under(ahead(shares, i)),
		near: nears[i] ?? 0,
		nearAhead: over(ahead(nears, i)),
		nearBehind: under(ahead(nears, i)),
		replyIntentAhead: over(ahead(intents, i)),
		replyIntentBehind: under(ahead(intents, i)),
		replyKinAhead: over(ahead(kin, i)),
		replyKinBehind: under(ahead(kin, i)),
		replySignAhead: over(ahead(signs, i)),
		replySignBehind: under(ahead(signs, i)),
		wrong: yes(wrong.some((mention) => isOwn(index, owner, mention))),
		parts: yes(parts)
	}));
}
