/** Characters that carry grammar rather than content: they never help two Chinese texts to be about the same thing. */
export const STOP_CHARACTERS_ZH = new Set(
	'的了吗呢吧啊呀哦嗯哈嘛您你我他她它们这那个就都也还又才把给跟和与及或在于对是有没不会能可以要想让被向从到上下里中后前时候当着过地得之其所为因此但并且而再很太真挺最更些点么什怎哪谁几多少每各某做说讲看来去用请先一二三四五六七八九十零百千万'
);

/** Words without content in English. */
export const STOP_WORDS_EN = new Set(
	'a an the of to in on at for with by from as is are was were be been being am do does did done have has had having will would shall should can could may might must it its this that these those there here i you he she we they me him her us them my your his our their mine yours and or but so if then than just only also too very really quite more most some any no not nor how what which who whom whose when where why up down out off over under again about into through get gets got getting go goes going come comes coming take takes make makes made say says said tell let put one two three yes well ok okay oh um uh er right now like know think see want need thing things way lot bit'.split(
		' '
	)
);

/** Signs of a finite clause in Chinese: what a keyword list lacks. */
export const CLAUSE_SIGNS_ZH =
	/[的了是您你我他们会把给就吗呢吧都在有可能要请从到被让还这那跟不没再后由将才也已该帮看想说打起加超叫]/;

/** Signs that are never part of a term: one of them anywhere makes a clause more than an item of a list. */
export const PLAIN_SIGNS_ZH = /[的了您你我咱吗呢吧给会也都就还是]/;

/** Signs of a finite clause in English. */
export const CLAUSE_SIGNS_EN =
	/\b(?:i|i'm|i'll|i've|you|you're|you'll|your|we|we're|we'll|we've|he|they|it|it's|is|are|was|were|be|been|will|would|can|could|do|does|did|have|has|had|get|gets|got|if|when|that|there|there's|let|please|this|so|what|how)\b/;
