import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Problem } from '../scenario.ts';

/** Names that cannot be found, and a caller whose company is not the one that the callee is a customer of. */
export function lintNames({ source, names }: CompiledScenario): Problem[] {
	const problems: Problem[] = [];
	if (names.callee === '') {
		problems.push(problem(source.callee.role.line, 'warning', 'lint.nameMissing'));
	}
	if (names.caller === '') {
		problems.push(problem(source.caller.role.line, 'warning', 'lint.callerNameMissing'));
	}
	const [caller = ''] = names.callerCompany;
	if (caller === '' && names.caller !== '') {
		problems.push(problem(source.caller.role.line, 'warning', 'lint.companyMissing'));
	}
	const lines = [source.callee.role, ...source.callee.background, ...source.caller.profile];
	for (const company of caller === '' ? [] : names.calleeCompany) {
		const short = company.replace(/(公司|集团|银行|保险)$/u, '');
		// "泰山通信公司多年老用户", "用泰山通信十年": he buys from a house that is not the caller's.
		const customer = new RegExp(
			`${escape(short)}(公司)?[^，。；]{0,8}(老用户|老客户|用户)|(用|使用)了?${escape(short)}[^，。；]{0,4}[一二三四五六七八九十\\d]+年|customer of ${escape(short)}`,
			'u'
		);
		const where = lines.find(({ text }) => customer.test(text));
		if (where) {
			problems.push(
				problem(where.line, 'warning', 'lint.companiesDiffer', { caller, callee: company })
			);
			break;
		}
	}
	return problems;
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
