import { found, type Detector } from './line-fault.ts';

const META_ZH =
	/(?:我的|这个|系统|角色|人物|按照?|根据|忽略|遵守|遵循|违反|超出)(?:的)?(?:设定|人设|提示词|指令|角色|规则要求|对话规则|系统提示)|设定(?:是|中|里|要求|的)|扮演|提示词|人设|语言模型|大模型|(?:我|作为)(?:只?是)?(?:一个)?(?:AI|人工智能|机器人|虚拟人|程序)|角色(?:扮演|设定|是)|(?:遵守|遵循|违反|符合)(?:.{0,4})规则|没有(?:真实的?)?(?:情感|感情|情绪|意识)|我(?:可以|会|只是)模拟|(?:对话|沟通|游戏|我的|以上|上述)规则|(?:模拟|虚拟)(?:对话|客户|通话|场景|电话|练习)|(?:这|本)(?:次|段|个)(?:对话|模拟|练习|演练|剧本)|剧本|训练(?:场景|数据|对话|游戏)|接电话的人|(?:以下|下面)是.{0,8}(?:回复|回答|台词|版本)|(?:回复|回答|台词|输出)(?:如下|示例|为[:：]|[:：])|根据(?:您|你)?(?:提供)?的?(?:指示|要求|上下文|对话|资料|信息)|无法(?:回答|提供|继续|满足|生成)|上下文|\bas an ai\b|(?:不能|无法)(?:扮演|协助|帮助)|(?:导演|旁白)|\bprompt\b|\bsystem\b|\bassistant\b|\bChatGPT\b|\bQwen\b|通义|千问|OpenAI/i;

const META_EN =
	/\b(?:role[- ]?play(?:ing)?|play(?:ing)? (?:the |my )?role|the role of|my (?:role|character|instructions|persona|prompt)|the (?:prompt|script says|scenario|persona|director|stage direction)|system prompt|in character|out of character|break character|language model|chat ?bot|as an ai|i(?:'m| am) an ai|i cannot (?:assist|help|comply|continue|provide)|i can'?t (?:assist|comply|continue with)|simulat(?:ion|ed)|training (?:exercise|data|game)|fictional|here(?:'s| is) (?:my|the|a) (?:reply|response|line|answer)|guidelines|openai|chatgpt|qwen|stay(?:ing)? in role)\b/i;

/** Talks about the game, the model or the instructions instead of being on the phone. */
export const leftScene: Detector = (text, { scenario }) =>
	found('left-scene', (scenario.locale === 'en' ? META_EN : META_ZH).exec(text));
