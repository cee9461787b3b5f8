import { found, type Detector } from './line-fault.ts';

const META_ZH =
	/(?:我的|这个|系统|角色|人物|按照?|根据|忽略|遵守|遵循|违反|超出)(?:的)?(?:设定|人设|提示词|指令|角色|规则要求|对话规则|系统提示)|设定(?:是|中|里|要求|的)|扮演|提示词|人设|语言模型|大模型|(?:我|作为)(?:只?是)?(?:一个)?(?:AI|人工智能|机器人|虚拟人|程序)|角色(?:扮演|设定|是)|(?:遵守|遵循|违反|符合)(?:.{0,4})规则|没有(?:真实的?)?(?:情感|感情|情绪|意识)|我(?:可以|会|只是)模拟|(?:对话|沟通|游戏|我的|以上|上述)规则|(?:模拟|虚拟)(?:对话|客户|通话|场景|电话|练习)|(?:这|本)(?:次|段|个)(?:对话|模拟|练习|演练|剧本)|剧本|训练(?:场景|数据|对话|游戏)|接电话的人|(?:以下|下面)是.{0,8}(?:回复|回答|台词|版本)|(?:回复|回答|台词|输出)(?:如下|示例|为[:：]|[:：])|根据(?:您|你)?(?:提供)?的?(?:指示|要求|上下文|对话|资料|信息)|无法(?:回答|提供|继续|满足|生成)|上下文|\bas an ai\b|(?:不能|无法)(?:扮演|协助|帮助)|(?:导演|旁白)|\bprompt\b|\bsystem\b|\bassistant\b|\bChatGPT\b|\bQwen\b|通义|千问|OpenAI/i;

const META_EN = new RegExp(
	[
		// The game and his part in it.
		String.raw`\b(?:role[- ]?play(?:ing)?|play(?:ing)? (?:the |my )?role|the role of|(?:my|the|this) (?:role|character|instructions?|persona|prompt|scenario|director|stage direction|guidelines)\b|the script says|system prompt|(?:in|out of|break|breaking|staying in) (?:the |my )?(?:character|role)|simulat(?:ion|ed)|training (?:exercise|data|game)|fictional)\b`,
		// A machine.
		String.raw`\b(?:language model|chat ?bot|as an ai|i(?:'m| am) (?:only |just |merely )?an? (?:ai|bot|robot|machine|computer|program|model|artificial)|artificial intelligence|virtual (?:assistant|agent)|openai|chatgpt|qwen|programmed|i (?:was|am|have been) (?:trained|designed|instructed|told by the system))\b`,
		// What assistants say when they decline.
		String.raw`\b(?:i cannot (?:assist|help|comply|continue|provide)|i can'?t (?:assist|comply|continue (?:with|this))|(?:don'?t|do not) have (?:access to|the ability|personal|real[- ]time|feelings)|i(?:'m| am) (?:un)?able to (?:assist|provide|comply))\b`,
		// An answer that is announced, or noted upon.
		String.raw`\bhere(?:'s| is) (?:my|the|a|one)(?: \w+){0,2} (?:reply|response|line|answer)|^\W*(?:sure|certainly|of course|absolutely|understood)!|\b(?:note|output|answer):|\bin response to\b|\bthat'?s how \w+ would\b|\banother version\b|\b(?:this|my|the) (?:response|reply|output)\b|\b(?:answer|reply|respond|speak|talk)(?:ing)? as [a-z]+[:,]|\bas [a-z]+,? i (?:would|should|will) (?:reply|answer|ask|say|respond)\b|\bi should (?:sound|respond|reply|ask|answer|say)\b|\b(?:as per|according to) (?:the|my|your) (?:instructions?|guidelines|prompt|rules)\b`,
		// The call as a text.
		String.raw`\b(?:based|going) (?:up)?on the (?:context|conversation|dialogue|information)|\bth(?:is|e) (?:conversation|dialogue|exchange|transcript)(?:,? (?:i|he|she)\b| so far)|\bcontinue (?:the|this) (?:dialogue|conversation|role|scene|story)|\bthe (?:user|caller) (?:wants|asks|asked|says|said|is asking|needs)\b`
	].join('|'),
	'i'
);

/** Talks about the game, the model or the instructions instead of being on the phone. */
export const leftScene: Detector = (text, { scenario }) =>
	found('left-scene', (scenario.locale === 'en' ? META_EN : META_ZH).exec(text));
