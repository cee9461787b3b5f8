/** Common Chinese surnames (the hundred most frequent cover about 85% of people; rarer ones after). */
const SURNAMES =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const COMPOUND =
	'欧阳|上官|司马|司徒|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|南宫|宇文|长孙|轩辕|钟离|闻人|澹台';
const CHINESE = new RegExp(
	`(?:${COMPOUND}|[${SURNAMES}])[\\u4e00-\\u9fff]{1,2}?(?=$|[，,。；;（(、—\\-\\s）)]|先生|女士|小姐|本人)`,
	'gu'
);
const ENGLISH = /\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b/gu;

/** "姓名：马克·海尔，采购经理": the author says which words are the name. */
const LABELLED = /^(?:姓名|名字|name)[：:]\s*([^，,。；;（(、]{2,30})/imu;
/** A house may carry its owner's name: "office manager at Hale Tools". */
const OF_A_HOUSE = /\b(?:at|from|with|of|for|in) (?:the )?$/iu;

/**
 * The person whom a role describes ("张强，泰山公司…", "…客服李明（男）"); '' when none is named.
 * Of several that could be names, the one that the `elsewhere` texts mention most wins.
 */
export function personIn(role: string, elsewhere: string, not = ''): string {
	const labelled = LABELLED.exec(role)?.[1]?.trim();
	if (labelled !== undefined && labelled !== not) return labelled;
	const latin = !/[\u4e00-\u9fff]/u.test(role);
	const candidates = [...role.matchAll(latin ? ENGLISH : CHINESE)]
		.map((match) => ({ name: match[0], at: match.index }))
		.filter(({ name, at }) => name !== not && !OF_A_HOUSE.test(role.slice(0, at)));
	let best = '';
	let bestCount = 0;
	for (const { name, at } of candidates) {
		const mentions = elsewhere.split(latin ? (name.split(' ')[0] ?? name) : name).length - 1;
		const count = mentions * 2 + (at === 0 ? 1 : 0);
		if (count > bestCount) {
			best = name;
			bestCount = count;
		}
	}
	return best;
}
