import type { Attempt } from '#lib/attempt/attempt.ts';
import { toCallLines } from '#lib/call/call-line.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';

/** What a report says in the reader's language; every text is escaped here, none may hold markup. */
export interface ReportWords {
	/** BCP 47 tag of the report itself. */
	readonly lang: string;
	readonly title: string;
	/** Facts above the score: what, and its value. */
	readonly facts: readonly (readonly [string, string])[];
	readonly total: string;
	readonly noScore: string;
	readonly dimensions: string;
	readonly item: string;
	readonly points: string;
	readonly dimensionName: (id: string) => string;
	readonly tenths: (value: number) => string;
	readonly mark: (messageKey: string, params: Readonly<Record<string, string | number>>) => string;
	readonly capName: (rule: string, limit: number) => string;
	readonly caps: string;
	readonly transcript: string;
	readonly turn: (number: number) => string;
	readonly caller: string;
	readonly callee: string;
	readonly silence: string;
	readonly hungUp: string;
	readonly notHeard: string;
	readonly notSaid: string;
	readonly mood: (patience: number, trust: number) => string;
	readonly made: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const e = escapeHtml;

/** Own style only: the file opens anywhere, asks nothing of the network and runs nothing. */
const STYLE = `:root{color-scheme:light dark;--ink:#17211c;--soft:#51605a;--line:#d5ddd9;--you:#e2f0e8;--him:#eef1ef}
@media (prefers-color-scheme:dark){:root{--ink:#e6ede9;--soft:#a3b1aa;--line:#33403a;--you:#17352a;--him:#212b26}}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--ink);font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.6rem;line-height:1.3}h2{margin-top:2rem;font-size:1.2rem}.total{font-size:2.4rem;font-weight:700}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem}dt,.meta,footer{color:var(--soft);font-size:.85rem}dd{margin:0}
table{width:100%;border-collapse:collapse}th,td{padding:.3rem .5rem .3rem 0;border-top:1px solid var(--line);text-align:start;vertical-align:top}td.n{white-space:nowrap;text-align:end}
blockquote{margin:.2rem 0;padding-left:.7rem;border-left:3px solid var(--line);color:var(--soft);font-size:.9rem}
.line{margin:.4rem 0;padding:.5rem .8rem;border-radius:.6rem;overflow-wrap:anywhere;white-space:pre-line}.you{background:var(--you)}.him{background:var(--him)}
s{color:var(--soft)}tr,.line{break-inside:avoid}@media print{body{margin:0}}`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A whole page that shows one call and its score without this program. */
export function reportHtml(attempt: Attempt, card: ScoreCard | null, words: ReportWords): string {
	return `<!doctype html>
<html lang="${e(words.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${e(POLICY)}">
<title>${e(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${e(words.title)}</h1>
<dl>${words.facts.map(([what, is]) => `<dt>${e(what)}</dt><dd>${e(is)}</dd>`).join('')}</dl>
${card === null ? `<p>${e(words.noScore)}</p>` : scorePart(card, words)}
<h2>${e(words.transcript)}</h2>
${transcriptPart(attempt, words)}
<footer><p>${e(words.made)}</p></footer>
</body>
</html>
`;
}

function scorePart(card: ScoreCard, words: ReportWords): string {
	const caps = card.caps.map((cap) => `<li>${e(words.capName(cap.rule, cap.limit))}</li>`).join('');
	return `<h2>${e(words.total)}</h2>
<p class="total">${e(String(card.total))}</p>
${caps === '' ? '' : `<h2>${e(words.caps)}</h2><ul>${caps}</ul>`}
${card.dimensions
	.filter((dimension) => dimension.applicable)
	.map((dimension) => dimensionPart(dimension, words))
	.join('\n')}`;
}

function dimensionPart(dimension: ScoreCard['dimensions'][number], words: ReportWords): string {
	const rows = dimension.marks.map(
		(mark) =>
			`<tr><td>${e(words.mark(mark.messageKey, mark.params))}${mark.evidence
				.slice(0, 3)
				.map((one) => evidencePart(one, words))
				.join('')}</td>${pointsCell(mark.gained, mark.possible, words)}</tr>`
	);
	return `<h2>${e(words.dimensionName(dimension.id))} ${e(words.tenths(dimension.points))} / ${e(words.tenths(dimension.max))}</h2>
<table><thead><tr><th scope="col">${e(words.item)}</th><th scope="col">${e(words.points)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const pointsCell = (gained: number, possible: number, words: ReportWords): string =>
	`<td class="n">${e(words.tenths(gained))} / ${e(words.tenths(possible))}</td>`;

type Evidence = ScoreCard['dimensions'][number]['marks'][number]['evidence'][number];

function evidencePart(evidence: Evidence, words: ReportWords): string {
	return evidence.kind === 'said'
		? `<blockquote>${e(words.turn(evidence.turn + 1))} · ${e(evidence.quote)}</blockquote>`
		: `<blockquote>${e(words.notSaid)} ${e(evidence.expected)}</blockquote>`;
}

function transcriptPart(attempt: Attempt, words: ReportWords): string {
	return toCallLines(attempt)
		.map((line) => {
			const who = line.who === 'caller' ? words.caller : words.callee;
			const heard = e(line.text.slice(0, line.heardLength));
			const cut = line.text.slice(line.heardLength);
			const said =
				line.kind === 'silence'
					? e(words.silence)
					: line.kind === 'hang-up'
						? e(words.hungUp)
						: heard + (cut === '' ? '' : `<s>${e(words.notHeard)}${e(cut)}</s>`);
			const state = attempt.turns[line.turn]?.stateAfter;
			const mood =
				line.who === 'callee' && state !== undefined
					? ` · ${words.mood(state.patience, state.trust)}`
					: '';
			const turn = line.turn < 0 ? '' : `${words.turn(line.turn + 1)} · `;
			return `<p class="meta">${e(turn + who + mood)}</p>
<p class="line ${line.who === 'caller' ? 'you' : 'him'}" lang="${e(attempt.scenario.locale)}">${said}</p>`;
		})
		.join('\n');
}
