/** One number as it stands in a text, before any unit is known. */
export interface NumberRead {
	/** [start, end) in the normalised text. */
	readonly start: number;
	readonly end: number;
	/** Equal unless the words name a span themselves: "两三" is 2…3, "十几" 11…19. */
	readonly min: number;
	readonly max: number;
	/** "五十多": at least the value. */
	readonly more: boolean;
	/** Digits as said, for years, versions, discounts and telephones: "九五" → "95", "3.80" → "3.80". */
	readonly digits: string;
	/** Written with Arabic digits. */
	readonly arabic: boolean;
	/** Whole and fraction when said with 点 ("三点八" → { whole: 3, fraction: "8" }): may be a time of day. */
	readonly spokenPoint: { readonly whole: number; readonly fraction: string } | null;
}
