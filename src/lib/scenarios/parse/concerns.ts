import type { Line, Scenario } from '../scenario.ts';
import { splitLabel, trimItem } from './items.ts';
import type { Row } from './rows.ts';

type Tiers = Scenario['callee']['concerns'];

const TIERS: readonly (readonly [keyof Tiers, RegExp])[] = [
	['secondary', /^(次要|其次|第二|secondary)/iu],
	['latent', /^(潜在|隐性|隐藏|深层|潜藏|latent|hidden|unspoken)/iu],
	['primary', /^(首要|主要|核心|最关心|第一|primary|main|first)/iu]
];

/** Bullets by tier. Text before the first tier label counts as primary. */
export function parseConcerns(rows: readonly Row[]): Tiers {
	const tiers: Record<keyof Tiers, Line[]> = { primary: [], secondary: [], latent: [] };
	let tier: keyof Tiers = 'primary';
	for (const row of rows) {
		const label = splitLabel(row.text);
		const named = TIERS.find(([, pattern]) => pattern.test(label?.label ?? row.text));
		const isTitle = label !== null || row.kind === 'heading' || row.text.length <= 12;
		let text = row.text;
		if (named && isTitle) {
			tier = named[0];
			text = label?.rest ?? '';
		}
		text = trimItem(text);
		if (text === '') continue;
		const last = tiers[tier].at(-1);
		if (row.kind === 'item' && !row.first && last && !named) {
			tiers[tier][tiers[tier].length - 1] = { ...last, text: last.text + text };
		} else {
			tiers[tier].push({ text, line: row.line });
		}
	}
	return tiers;
}
