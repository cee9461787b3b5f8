/** Numbers that name a thing instead of counting: right or wrong digit by digit. */
const LABEL = /(工号|编号|单号|卡号|证号)(?:就是|是|为|:)?\s?$/;

/** The word before a number that makes it such a name ("工号六零八一"), or null. */
export function labelOf(text: string, start: number): string | null {
	return LABEL.exec(text.slice(Math.max(0, start - 6), start))?.[1] ?? null;
}
