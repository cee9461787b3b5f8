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
	const self = personIn(caller.role.text, spoken, callee.name);
	const introduced = companiesIn(selfIntroductions(spoken, self), everything);
	const inRole = companiesIn(caller.role.text, everything);
	const beside = houseBeside(
		self,
		`${selfIntroductions(spoken, self)}\n${caller.role.text}`,
		everything
	);
	const own =
		introduced.length > 0
			? [
					...new Set([
						...introduced,
						...inRole.filter((name) => introduced.some((one) => name.startsWith(one)))
					])
				]
			: beside.length > 0 && !beside.some((house) => inRole.some((name) => house.includes(name)))
				? beside
				: inRole;
	const theirs = companiesIn(
		`${caller.task.text}\n${texts(caller.profile)}\n${calleeHalf}\n${spoken}`,
		everything
	).filter((name) => !own.some((one) => name.includes(one)));
	return {
		callee: callee.name,
		caller: self,
		callerCompany: own,
		calleeCompany: theirs,
		products: productsIn(everything)
	};
}

/** The stretches in which a caller names his house: after "我是", "这里是", "It's", or after his own name. */
function selfIntroductions(text: string, name: string): string {
	const after = [
		...text.matchAll(/(?:我是|我这边是|我这里是|这里是|这边是|来自|代表)([^，。；！？]{2,40})/gu),
		...text.matchAll(/(?:it's|i'm|this is|my name is) ([^.?!]{2,60})/giu)
	].map((match) => match[1] ?? '');
	const named = name !== '' && /^[A-Z]/u.test(name) ? text.split(name).slice(1) : [];
	return [...after, ...named.map((part) => part.split(/[.?!]/u)[0] ?? '')].join('\n');
}

/** Departments and jobs that stand between a house and the one who speaks for it: 云栖酒店(销售部)李明. */
const OFFICE_ZH =
	/(?:的|一名|一位|负责[^，。；]*)?(?:(?:线上|线下|大客户|客户|销售|客服|市场|运营|商务|售后|售前|服务|技术|支持|续费|项目|信贷|理赔|会员|渠道|前台|值班|高级|资深|专属)*(?:部门?|中心|小组|团队|科|处|经理|专员|顾问|代表|客服|销售|主管|助理|工程师|老师|店长|员工|管家|前台))*(?:的)?$/u;
const NO_HOUSE_ZH =
	/[，。；！？、“”"]|^(?:您|你|我|咱|贵|本|这|那|一|男|女|负责|叫|姓|请问|联系|打|关于|今天|客服|销售|客户|主动)|[吗呢吧]$/u;

/**
 * The house of a caller whose trade is in no list ("我是云栖酒店的李明", "Anna from The Blue Anchor"): what stands
 * right before or behind his own name, without his office, cut where the rest of the document cuts it.
 */
function houseBeside(self: string, text: string, everything: string): string[] {
	if (self === '') return [];
	const given = self.split(' ')[0] ?? self;
	const isLatin = /^[A-Z]/u.test(self);
	const from = new RegExp(
		`${given}[^.?!]{0,24}\\b(?:from|at|of|with) ((?:[Tt]he )?[A-Z][\\w'&-]*(?: (?:[A-Z][\\w'&-]*|&|of|and))*)`,
		'u'
	);
	for (const line of text.split('\n')) {
		if (isLatin) {
			const house = from.exec(line)?.[1];
			if (house !== undefined) return [house.replace(/ (?:of|and|&)$/u, '')];
			continue;
		}
		const at = line.indexOf(self);
		const house = line.slice(0, Math.max(0, at)).replace(OFFICE_ZH, '').replace(/的$/u, '');
		if (house.length < 2 || house.length > 18 || NO_HOUSE_ZH.test(house) || GENERIC_ZH.test(house))
			continue;
		return asMentioned(house, everything);
	}
	return [];
}

/** "瑞幸做系统技术支持" of a document that says 瑞幸 time and again: 瑞幸. Beginnings that recur, weightiest first. */
function asMentioned(house: string, everything: string): string[] {
	const count = (part: string): number => everything.split(part).length - 1;
	const stems = Array.from({ length: house.length - 1 }, (_, index) => house.slice(0, index + 2));
	const recurring = stems.filter(
		(stem, index) => count(stem) >= MENTIONS && count(stem) > count(stems[index + 1] ?? `${stem}\n`)
	);
	const weight = (stem: string): number => count(stem) ** 2 * stem.length;
	return recurring.length === 0
		? [house].filter((one) => one.length <= 10)
		: recurring.sort((a, b) => weight(b) - weight(a));
}

/** Words that may stand before a company's name without a mark between them. */
const LEAD_ZH =
	/^.*(?:我是|请问是|这里是|代表|主动联系|联系|致电|打给|办理|关于|来自|担任|跟进|主动|导致|当前|或者?|和|与|由|向|给|为|在|是|被|于|的|以)/u;

const COMPANY_ZH =
	/([\u4e00-\u9fff]{2,10}?)(公司|集团|银行|保险|物流|平台|建材店|专卖店|商店|医院|学校)/gu;
const COMPANY_EN =
	/\b[A-Z][a-z]+ (?:(?:[A-Z][a-z]+|&) )*(?:Freight|Foods|Ltd|Inc|Logistics|Group|Bank|Insurance|Company|Co|Systems|Services|Stores|Mobile|Cloud|Telecom|Software)\b/gu;
const GENERIC_ZH =
	/^(本|贵|该|我们?|咱们|你们|您们|他们|母|分|子|总|大|小|别的?|同类|金融|外部|其他|某|这家|那家|一家|企业|客户|线上|服务|平台|和|与|的|为|由|在|是|代表|联系|老客户|云服务|通信|移动通信)+$/u;
/** Lines of business that are left out when people shorten a name: 长江移动通信公司 → 长江. */
const BUSINESS_ZH = /(移动通信|通信|移动|云服务|科技|信息|网络|金融|建材|服务)+$/u;
/** A company is named at least this often in a document of the family; a chance run of characters is not. */
const MENTIONS = 2;

/** Companies named in `text`, the most mentioned first, each with the short form that people say. */
function companiesIn(text: string, everything: string): string[] {
	const names = new Map<string, number>();
	const count = (name: string): number => everything.split(name).length - 1;
	for (const match of text.matchAll(COMPANY_ZH)) {
		const kind = match[2] ?? '';
		const found = match[1] ?? '';
		const stripped = found.replace(LEAD_ZH, '');
		if (
			stripped.length < 2 ||
			/(母|子|分|贵|本|该|们|人|冒充|所在)$|[了着过怕把让替找都就才不]/u.test(stripped)
		)
			continue;
		const before = stripped;
		const atMark = stripped !== found || !/[\u4e00-\u9fff]/u.test(text.charAt(match.index - 1));
		// 银行 or 保险 behind a word is often no name; 公司 is.
		const marked = atMark && /公司|集团|店$/u.test(kind);
		// Where the name begins is not marked: of all beginnings take the one that recurs, longer ones preferred.
		let best = '';
		let bestWeight = 0;
		for (let size = 2; size <= Math.min(6, before.length); size += 1) {
			const stem = before.slice(-size);
			const mentions = count(stem + kind);
			const weight = mentions * mentions * size;
			if (mentions >= MENTIONS && weight > bestWeight && !GENERIC_ZH.test(stem)) {
				best = stem + kind;
				bestWeight = weight;
			}
		}
		if (best === '' && marked && before.length <= 6 && !GENERIC_ZH.test(before))
			best = before + kind;
		if (best !== '') names.set(best, count(best));
	}
	for (const [name] of text.matchAll(COMPANY_EN)) names.set(name, count(name));
	const all: string[] = [];
	for (const [name] of [...names].sort((a, b) => b[1] - a[1]).slice(0, 3)) {
		all.push(name);
		const short = /^[A-Z]/u.test(name)
			? (name.split(' ')[0] ?? '')
			: name.replace(/(公司|集团|银行|保险|物流|平台|店)$/u, '').replace(BUSINESS_ZH, '');
		if (short.length >= 2) all.push(short);
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
