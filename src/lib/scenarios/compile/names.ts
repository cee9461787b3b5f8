import type { Names } from '../compiled-scenario.ts';
import { personIn } from '../parse/person.ts';
import type { Line, Scenario } from '../scenario.ts';

/** People, companies and products that may be said in a call. */
export function compileNames(scenario: Scenario): Names {
	const { caller, callee } = scenario;
	const texts = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');
	const spoken = [
		caller.opening.text,
		...caller.steps.slice(0, 2).map(({ lines }) => texts(lines))
	].join('\n');
	const callerHalf = [caller.role.text, caller.task.text, texts(caller.profile), spoken].join('\n');
	const calleeHalf = [callee.role.text, texts(callee.background)].join('\n');
	const everything = [
		callerHalf,
		calleeHalf,
		...caller.steps.map(({ lines }) => texts(lines)),
		...caller.knowledge.map(({ answer }) => answer),
		texts(callee.concerns.primary),
		texts(callee.style.imitate)
	].join('\n');
	const own = companiesIn(`${caller.role.text}\n${selfIntroductions(spoken)}`, everything);
	const theirs = companiesIn(
		`${caller.task.text}\n${texts(caller.profile)}\n${calleeHalf}`,
		everything
	).filter((name) => !own.includes(name));
	return {
		callee: callee.name,
		caller: personIn(caller.role.text, spoken, callee.name),
		callerCompany: own,
		calleeCompany: theirs,
		products: productsIn(everything)
	};
}

/** The stretch after "我是", "这里是", "It's Alex from": where a caller names his house. */
function selfIntroductions(text: string): string {
	return [
		...text.matchAll(
			/(?:我是|我这边是|我这里是|这里是|这边是|来自|代表|from |at |with )([^，。；！？,.!?]{2,40})/gu
		)
	]
		.map((match) => match[1] ?? '')
		.join('\n');
}

const COMPANY_ZH =
	/[\u4e00-\u9fff]{2,8}?(?:公司|集团|银行|保险|物流|平台|建材店|专卖店|商店|医院|学校)/gu;
const LEAD_ZH =
	/^.*(?:是|的|代表|由|联系|向|给|打给|负责|为|在|到|对|和|与|等|致电|主动|当前|客户|企业|我们|担任|老客户)(?=[\u4e00-\u9fff]{2,}(?:公司|集团|银行|保险|物流|平台|店|医院|学校)$)/u;
const GENERIC_ZH =
	/^(本|贵|该|我|母|分|子|总|大|小|别的?|同类|金融|外部|其他|某|这家|那家|一家|企业|客户|线上|服务|平台)+(公司|集团|平台|银行|保险)$/u;
/** Lines of business that are left out when people shorten a name: 长江移动通信公司 → 长江. */
const BUSINESS_ZH =
	/(移动通信|通信|移动|云服务|科技|信息|网络|金融|建材|平台|集团|银行|保险|物流|公司|店)+$/u;

function companiesIn(text: string, everything: string): string[] {
	const names = new Map<string, number>();
	const count = (name: string): number => everything.split(name).length - 1;
	for (const match of text.matchAll(COMPANY_ZH)) {
		const name = match[0].replace(LEAD_ZH, '');
		if (name.length < 4 || GENERIC_ZH.test(name)) continue;
		names.set(name, count(name));
	}
	for (const match of text.matchAll(/\b[A-Z][a-z]+(?: (?:[A-Z][a-z]+|&))+\b/gu)) {
		if (
			/Freight|Foods|Ltd|Inc|Logistics|Group|Bank|Insurance|Company|Co|Systems|Services|Stores|Mobile|Cloud/u.test(
				match[0]
			)
		)
			names.set(match[0], count(match[0]));
	}
	const best = [...names].sort((a, b) => b[1] - a[1]).map(([name]) => name);
	const all: string[] = [];
	for (const name of best.slice(0, 3)) {
		all.push(name);
		const short = /[\u4e00-\u9fff]/u.test(name)
			? name.replace(BUSINESS_ZH, '')
			: (name.split(' ')[0] ?? '');
		if (short.length >= 2 && short !== name) all.push(short);
	}
	return [...new Set(all)];
}

/** Quoted names, names in Latin letters with a capital, versions. */
function productsIn(text: string): string[] {
	const products = new Set<string>();
	for (const match of text.matchAll(/[‘'“「]([^‘’'“”「」，。？！；：]{2,8})[’'”」]/gu)) {
		const name = match[1] ?? '';
		if (/(套|版|险|宝|通|卡|App|系统|平台|Book)$/iu.test(name)) products.add(name);
	}
	for (const match of text.matchAll(/\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b|\b[vV]\d+(?:\.\d+)+/gu)) {
		if (!/^(AI|IT|OK|FAQ|GB|MB|TV|B)$/u.test(match[0])) products.add(match[0]);
	}
	return [...products];
}
