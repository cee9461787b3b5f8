import type { Locale } from '#lib/core/locale.ts';
import {
	ARCHETYPES,
	type Archetype,
	type Cue,
	type DimensionId,
	type Problem,
	type ScenarioSettings
} from '../scenario.ts';
import { splitLabel } from './items.ts';
import type { Row } from './rows.ts';
import { problem } from './sections.ts';

export const NO_SETTINGS: ScenarioSettings = {
	id: null,
	title: null,
	locale: null,
	archetype: null,
	weights: {},
	stepCues: {},
	questionCues: {}
};

const FIELDS: readonly (readonly [string, RegExp])[] = [
	['id', /^(编号|标识|id)$/iu],
	['title', /^(标题|名称|title|name)$/iu],
	['locale', /^(语言|language|locale)$/iu],
	['archetype', /^(类型|人物类型|接听方类型|archetype|type)$/iu],
	['weights', /^(评分权重|权重|分值|weights|points per dimension)$/iu],
	['cues', /^(要点|关键点|key points|cues|说法|口头说法|spoken|spoken forms)$/iu]
];

const ARCHETYPE_NAMES: readonly (readonly [Archetype, RegExp])[] = [
	['cooperative', /^(cooperative|配合|合作|友好)/iu],
	['rational', /^(rational|理性)/iu],
	['hesitant', /^(hesitant|犹豫)/iu],
	['resistant', /^(resistant|抗拒|抵触|排斥)/iu],
	['efficient', /^(efficient|impatient|高效|急躁|不耐烦|效率)/iu]
];

const DIMENSION_NAMES: readonly (readonly [DimensionId, RegExp])[] = [
	['no-invention', /^(no-?invention|不编造|不夸大|no invention)$/iu],
	['opening', /^(opening|开场|开场身份|开场与身份)$/iu],
	['purpose', /^(purpose|来意|目的|来意与时间)$/iu],
	['steps', /^(steps|步骤|流程|步骤与顺序)$/iu],
	['concerns', /^(concerns|关切|关切点|回应关切)$/iu],
	['accuracy', /^(accuracy|准确|准确性|内容准确)$/iu],
	['brevity', /^(brevity|简洁|简短|简洁与节奏)$/iu],
	['empathy', /^(empathy|共情|同理心|倾听与共情)$/iu],
	['compliance', /^(compliance|合规)$/iu],
	['close', /^(close|closing|收尾|结束|收束)$/iu]
];

/** Reads the optional settings section; what it cannot read it reports and leaves out. */
export function parseSettings(rows: readonly Row[]): {
	settings: ScenarioSettings;
	problems: Problem[];
} {
	const problems: Problem[] = [];
	const stepCues: Record<number, Cue[]> = {};
	const questionCues: Record<number, Cue[]> = {};
	const spoken: Record<string, Cue> = {};
	let id: string | null = null;
	let title: string | null = null;
	let locale: Locale | null = null;
	let archetype: Archetype | null = null;
	let weights: Partial<Record<DimensionId, number>> = {};

	for (const row of rows) {
		const label = splitLabel(row.text);
		const cueFor = label ? cueTarget(label.label) : null;
		if (label && cueFor) {
			const cues = cueFor.kind === 'step' ? stepCues : questionCues;
			cues[cueFor.number] = readCues(label.rest, row.line);
			continue;
		}
		const concern = label ? concernTarget(label.label) : null;
		if (label && concern !== null) {
			spoken[concern] = { alternatives: readSpoken(label.rest), line: row.line };
			continue;
		}
		const field = FIELDS.find(([, pattern]) => pattern.test(label?.label ?? row.text))?.[0];
		const value = label?.rest ?? '';
		const bad = (): void => {
			problems.push(problem(row.line, 'warning', 'settingValue', { value: row.text }));
		};
		if (field === 'cues') continue;
		if (field === 'id') {
			if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(value)) id = value;
			else bad();
		} else if (field === 'title') title = value === '' ? null : value;
		else if (field === 'locale') {
			locale = readLocale(value);
			if (!locale) bad();
		} else if (field === 'archetype') {
			archetype = ARCHETYPE_NAMES.find(([, pattern]) => pattern.test(value))?.[0] ?? null;
			if (!archetype) {
				const params = { value, known: ARCHETYPES.join(', ') };
				problems.push(problem(row.line, 'warning', 'settingArchetype', params));
			}
		} else if (field === 'weights') weights = readWeights(value, row.line, problems);
		else problems.push(problem(row.line, 'warning', 'settingUnknown', { value: row.text }));
	}
	return {
		settings: {
			id,
			title,
			locale,
			archetype,
			weights,
			stepCues,
			questionCues,
			...(Object.keys(spoken).length > 0 ? { spoken } : {})
		},
		problems
	};
}

function cueTarget(label: string): { kind: 'step' | 'question'; number: number } | null {
	const match = /^(步骤|第|step|问题|问|question|q)\s*(\d{1,2})\s*(步|问)?$/iu.exec(label);
	if (!match) return null;
	const isStep = /^(步骤|step)$/iu.test(match[1] ?? '') || match[3] === '步';
	return { kind: isStep ? 'step' : 'question', number: Number.parseInt(match[2] ?? '0', 10) };
}

const TIER_LETTERS: readonly (readonly [string, RegExp])[] = [
	['p', /^(首要|primary)/iu],
	['s', /^(次要|secondary)/iu],
	['l', /^(潜在|latent|hidden)/iu]
];

/** "首要2", "Latent 1": the second main concern, the first hidden one, counted question by question. */
function concernTarget(label: string): string | null {
	const match = /^(首要|次要|潜在|primary|secondary|latent|hidden)\s*(\d{1,2})$/iu.exec(label);
	if (!match) return null;
	const letter = TIER_LETTERS.find(([, pattern]) => pattern.test(match[1] ?? ''))?.[0] ?? '';
	return `${letter}${Number.parseInt(match[2] ?? '0', 10)}`;
}

/** Whole sentences, so that only the bar parts them; the question mark is put on when they are said. */
function readSpoken(text: string): string[] {
	return text
		.split(/[|｜]/u)
		.map((form) => form.replace(/[\s？?。.！!，,]+$/u, '').trim())
		.filter((form) => form !== '');
}

function readCues(text: string, line: number): Cue[] {
	return text
		.split(/[；;]/u)
		.map((part) => part.split(/[|｜]/u).map((word) => word.trim()))
		.map((words) => words.filter((word) => word !== ''))
		.filter((alternatives) => alternatives.length > 0)
		.map((alternatives) => ({ alternatives, line }));
}

function readLocale(value: string): Locale | null {
	if (/^(zh|中文|汉语|简体)/iu.test(value)) return 'zh-CN';
	return /^(en|英文|英语)/iu.test(value) ? 'en' : null;
}

function readWeights(
	text: string,
	line: number,
	problems: Problem[]
): Partial<Record<DimensionId, number>> {
	const weights: Partial<Record<DimensionId, number>> = {};
	for (const part of text.split(/[，,；;、]/u)) {
		const match = /^\s*(.+?)[\s：:=]*(\d{1,3})\s*分?\s*$/u.exec(part);
		const name = (match?.[1] ?? part).trim();
		if (name === '') continue;
		const dimension = DIMENSION_NAMES.find(([, pattern]) => pattern.test(name))?.[0];
		const points = Number.parseInt(match?.[2] ?? '', 10);
		if (!dimension || !(points >= 0 && points <= 100)) {
			problems.push(problem(line, 'warning', 'settingWeight', { value: part.trim() }));
		} else weights[dimension] = points;
	}
	return weights;
}
