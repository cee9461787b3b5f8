import { primariesWillDo } from '../concerns.ts';
import {
	type Decision,
	lost,
	type Situation,
	TRUST_FOR_KINDNESS,
	TRUST_FOR_LATER,
	trustForWriting,
	won
} from './decision.ts';

export function byPatience({ temper, state }: Situation): Decision | null {
	if (state.patience > temper.cut || !state.warned) return null;
	return state.trust >= TRUST_FOR_KINDNESS || state.channel === 'agreed'
		? lost('channel-cut', 'outOfPatienceKind')
		: lost('annoyed', 'outOfPatience');
}

export function byLength({ scenario, temper, state }: Situation): Decision | null {
	if (state.turn + 1 < temper.maxTurns) return null;
	if (
		primariesWillDo(scenario, state, temper) &&
		state.channel !== 'none' &&
		state.trust >= trustForWriting(temper)
	) {
		return won('channel-agreed', 'writingIsEnough');
	}
	return lost(state.trust >= TRUST_FOR_LATER ? 'channel-cut' : 'annoyed', 'tooLong');
}
