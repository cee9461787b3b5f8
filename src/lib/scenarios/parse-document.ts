import type { Locale } from '#lib/core/locale.ts';
import { documentHash } from './document-hash.ts';
import { parseConcerns } from './parse/concerns.ts';
import { parseEnds } from './parse/ends.ts';
import { asItems, asParagraph } from './parse/items.ts';
import { parseKnowledge } from './parse/knowledge.ts';
import { personIn } from './parse/person.ts';
import { quotedParts } from './parse/quotes.ts';
import { unreadable } from './parse/readable.ts';
import { readRows, type Row } from './parse/rows.ts';
import { problem, readSections, type DocumentSections } from './parse/sections.ts';
import { NO_SETTINGS, parseSettings } from './parse/settings.ts';
import { parseSteps } from './parse/steps.ts';
import { parseStyle } from './parse/style.ts';
import type { Section } from './parse/headings.ts';
import type { Line, ParsedDocument, Problem, Scenario } from './scenario.ts';

/** Reads a scenario document. Never throws: everything that is wrong with it is among the problems. */
export function parseDocument(markdown: string): ParsedDocument {
	const text = markdown.replace(/^\uFEFF/, '');
	const refused = unreadable(text);
	if (refused) return { scenario: null, problems: [refused] };
	let rows: Row[];
	try {
		rows = readRows(text);
	} catch {
		// The Markdown reader ran out of stack: no trainer wrote this.
		return { scenario: null, problems: [problem(0, 'error', 'tooDeep')] };
	}
	return fromSections(readSections(rows), text);
}

function fromSections(parts: DocumentSections, markdown: string): ParsedDocument {
	const problems: Problem[] = [...parts.problems];
	if (parts.callerLine === null) problems.push(problem(0, 'error', 'callerMissing'));
	if (parts.calleeLine === null) problems.push(problem(0, 'error', 'calleeMissing'));
	if (parts.callerLine === null || parts.calleeLine === null) return { scenario: null, problems };

	const section = (half: 'caller' | 'callee', name: Section): readonly Row[] =>
		parts[half][name]?.rows ?? [];
	const lineOf = (half: 'caller' | 'callee', name: Section): number =>
		parts[half][name]?.line ?? (half === 'caller' ? parts.callerLine : parts.calleeLine) ?? 0;

	const read = parts.settings ? parseSettings(parts.settings.rows) : null;
	problems.push(...(read?.problems ?? []));
	const settings = read?.settings ?? NO_SETTINGS;

	const { steps, problems: stepProblems } = parseSteps(section('caller', 'steps'));
	const { items: knowledge, problems: itemProblems } = parseKnowledge(
		section('caller', 'knowledge')
	);
	problems.push(...stepProblems, ...itemProblems);
	const callerEnds = parseEnds(section('caller', 'ends'));
	const separate = section('caller', 'closings').map((row): Line => ({
		text: quotedParts(row.text)[0] ?? row.text,
		line: row.line
	}));

	const caller: Scenario['caller'] = {
		role: asParagraph(section('caller', 'role'), lineOf('caller', 'role')),
		task: asParagraph(section('caller', 'task'), lineOf('caller', 'task')),
		profile: asItems(section('caller', 'profile')),
		steps,
		knowledge,
		opening: asParagraph(section('caller', 'opening'), lineOf('caller', 'opening')),
		endConditions: callerEnds.conditions,
		closings: [...callerEnds.closings, ...separate]
	};
	const calleeRole = asParagraph(section('callee', 'role'), lineOf('callee', 'role'));
	const callee: Scenario['callee'] = {
		name: personIn(calleeRole.text, markdown),
		role: calleeRole,
		background: asItems(section('callee', 'background')),
		concerns: parseConcerns(section('callee', 'concerns')),
		behaviours: asItems(section('callee', 'behaviours')),
		style: parseStyle(section('callee', 'style')),
		endConditions: parseEnds(section('callee', 'ends')).conditions
	};

	const missing = (
		half: 'caller' | 'callee',
		name: Section,
		isEmpty: boolean,
		severity: Problem['severity']
	): void => {
		if (!isEmpty) return;
		const line = lineOf(half, name);
		problems.push(problem(line, severity, `missing.${half}.${name}`));
	};
	missing('caller', 'role', caller.role.text === '', 'warning');
	missing('caller', 'task', caller.task.text === '', 'warning');
	missing('caller', 'profile', caller.profile.length === 0, 'warning');
	missing('caller', 'steps', steps.length === 0, 'error');
	missing('caller', 'knowledge', knowledge.length === 0, 'warning');
	missing('caller', 'opening', caller.opening.text === '', 'warning');
	missing('caller', 'ends', caller.endConditions.length === 0, 'warning');
	missing('caller', 'closings', caller.closings.length === 0, 'note');
	missing('callee', 'role', callee.role.text === '', 'warning');
	missing('callee', 'background', callee.background.length === 0, 'warning');
	const tiers = callee.concerns;
	const concerns = tiers.primary.length + tiers.secondary.length + tiers.latent.length;
	missing('callee', 'concerns', concerns === 0, 'error');
	missing('callee', 'behaviours', callee.behaviours.length === 0, 'warning');
	missing('callee', 'style', callee.style.imitate.length === 0, 'warning');
	missing('callee', 'ends', callee.endConditions.length === 0, 'warning');

	if (problems.some(({ severity }) => severity === 'error')) return { scenario: null, problems };
	const locale = settings.locale ?? guessLocale(markdown);
	const scenario: Scenario = {
		id: settings.id ?? `doc-${documentHash(markdown).slice(0, 8)}`,
		title: settings.title ?? guessTitle(parts, caller.task.text, caller.role.text),
		locale,
		settings,
		caller,
		callee
	};
	return { scenario, problems };
}

/** Chinese as soon as a tenth of the letters are Han characters: Chinese documents are full of product names. */
function guessLocale(text: string): Locale {
	const han = text.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
	const latin = text.match(/[a-z]/giu)?.length ?? 0;
	return han * 10 >= latin ? 'zh-CN' : 'en';
}

const TITLE_LENGTH = { 'zh-CN': 18, en: 48 } as const;

const OFFICE =
	/([\u4e00-\u9fffA-Za-z0-9]{2,16}?)(?:专员|顾问|(?<=回访)员|客服(?!服务)|技术支持|业务员|坐席|专家)/u;
const OFFICE_EN =
	/,\s*(?:an? )?([a-z][a-z -]{3,40}?) (?:specialist|officer|agent|manager|advis[eo]r|representative|consultant|clerk)\b/iu;
const HOUSE = /^.*(?:公司|银行|集团|平台|部门|部)的?/u;
/** What is to be explained or offered: "讲解v4.0管理系统升级内容与…" → v4.0管理系统升级. */
const TOPIC =
	/(?:讲解|讲清|讲明|说明|介绍|推荐|提醒|讲透|通知)(?!给)([^，,。；;、]{4,16}?)(?:内容|条件|与|和|的|，|,|。|并|、|$)/u;

/**
 * A heading above the halves, else what the caller is in charge of ("…续费专员"), else what he is to explain, else
 * the first clause of the task.
 */
function guessTitle(parts: DocumentSections, task: string, role: string): string {
	if (parts.title) return parts.title.text;
	const first = role.split(/[。；;]/u)[0] ?? '';
	const found = (OFFICE.exec(first)?.[1] ?? '').replace(HOUSE, '');
	const office = found.replace(/^(企业|由|的|负责)+/u, '');
	if (office.length >= 4) return office;
	const english = OFFICE_EN.exec(first)?.[1] ?? '';
	if (english !== '') return english.charAt(0).toUpperCase() + english.slice(1);
	const topic = TOPIC.exec(task)?.[1]?.trim() ?? '';
	if (topic !== '') return topic;
	const clause = (task === '' ? role : task).split(/[，,。；;]/u)[0]?.trim() ?? '';
	const limit = TITLE_LENGTH[guessLocale(clause)];
	return clause.length <= limit ? clause : `${clause.slice(0, limit - 1).trim()}…`;
}
