import type { Locale } from '#lib/core/locale.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { Line, Problem, Scenario } from '#lib/scenarios/scenario.ts';
import { readArgs } from './args.ts';
import type { Io } from './io.ts';
import { problemMessage } from './problem-message.ts';

/** `check FILE…`: one JSON object per file and line, with every problem and what was read. */
export async function check(args: readonly string[], io: Io): Promise<number> {
	const { rest, options, unknown } = readArgs(args, { options: ['lang'] });
	if (rest.length === 0 || unknown.length > 0) {
		io.message('check [--lang zh-CN|en] FILE…');
		return 1;
	}
	const locale: Locale = options['lang'] === 'en' ? 'en' : 'zh-CN';
	let failed = false;
	for (const file of rest) {
		const markdown = await io.readFile(file);
		const { scenario, problems } = markdown === null ? UNREADABLE : read(markdown);
		const ok = scenario !== null;
		failed ||= !ok;
		io.result(
			JSON.stringify({
				file,
				ok,
				problems: problems.map((one) => ({
					line: one.line,
					severity: one.severity,
					code: one.code,
					message: problemMessage(one, locale)
				})),
				scenario: scenario && plain(scenario)
			})
		);
	}
	return failed ? 1 : 0;
}

const UNREADABLE: { scenario: null; problems: readonly Problem[] } = {
	scenario: null,
	problems: [{ line: 0, severity: 'error', code: 'unreadableFile' }]
};

function read(markdown: string): { scenario: Scenario | null; problems: readonly Problem[] } {
	const { compiled, problems } = compileDocument(markdown);
	return { scenario: compiled?.source ?? null, problems };
}

/** The scenario as plain texts: what a trainer wrote, without the lines. */
function plain({ id, title, locale, caller, callee }: Scenario): unknown {
	const texts = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);
	return {
		id,
		title,
		locale,
		caller: {
			role: caller.role.text,
			task: caller.task.text,
			profile: texts(caller.profile),
			steps: caller.steps.map((step) => ({
				number: step.number,
				title: step.title,
				lines: texts(step.lines)
			})),
			knowledge: caller.knowledge.map(({ question, answer }) => ({ question, answer })),
			opening: caller.opening.text,
			endConditions: texts(caller.endConditions),
			closings: texts(caller.closings)
		},
		callee: {
			name: callee.name,
			role: callee.role.text,
			background: texts(callee.background),
			concerns: {
				primary: texts(callee.concerns.primary),
				secondary: texts(callee.concerns.secondary),
				latent: texts(callee.concerns.latent)
			},
			behaviours: texts(callee.behaviours),
			style: { avoid: texts(callee.style.avoid), imitate: texts(callee.style.imitate) },
			endConditions: texts(callee.endConditions)
		}
	};
}
