/** Attempts to steer the machine, in both languages whatever the call's: over normalised text. */
export const INJECTION: readonly RegExp[] = [
	/(?:忽略|无视|忘(?:记|掉)|不要(?:管|理会)|跳过|清除|覆盖)[^,。!?]{0,12}(?:指令|设定|人设|提示词?|规则|要求|角色|身份|限制|上文|前面|之前|以上|系统)/g,
	/(?:你(?:现在)?(?:是|作为|扮演|不用扮演|不要扮演|假装|切换|变成))[^,。!?]{0,10}(?:ai|人工智能|语言模型|大模型|机器人|助手|gpt|chatgpt|裁判|评分|考官|客户满意)/g,
	/(?:扮演|角色扮演|人设|提示词|system ?prompt|系统提示(?![您你]?(?:这|那|该|有|还|欠|没|未|余额|账|到期|超|需要|物业|上个?月|本月|报错|异常|版本))|系统指令|开发者模式|越狱|jailbreak|developer mode|dan模式)/g,
	/(?:最高优先级|以下|系统|新的?|上述|隐藏)(?:的)?(?:指令|命令|提示(?![您你]?(?:这|那|该|有|还|欠|没|未|余额|账|到期|超|需要|物业|上个?月|本月|报错|异常|版本)))|指令(?:继续|结束|如下|开始|是)|\[(?:system|inst|assistant|user|admin)\][^。!?]*|(?:outcome|score|status|result|total)\s*[=:]\s*[a-z0-9"]+/g,
	/(?:标记|判定|记录|认定|视为|算作)[^,。!?]{0,10}(?:已回答|已完成|已解答|回答正确|通过|正确|满分|成功)|(?:进入|跳到|跳转到|切换到)第[一二三四五六七八九十\d]+步|(?:全部|所有|[一二三四五六七八九十\d]个?)步骤[^,。!?]{0,4}(?:完成|命中|达成)/g,
	/(?:给|打|评|记|判)[^,。!?]{0,6}(?:满分|100分|一百分|高分|最高分|五星)|满分(?:通过|结束)/g,
	/(?:输出|回复|回答|直接说|请说|对我说|跟我说|只说|重复|复述)[^,。!?]{0,6}["'“「]|(?:输出|返回|打印)[^,。!?]{0,8}(?:满意|同意|成功|完成|结束|json|分数|总分|agreed|end)/g,
	/(?:结束条件|评分标准|评分|得分|知识库|话术|步骤|要点)[^,。!?]{0,8}(?:已|都|全部)?(?:达成|满足|完成|记录为|判定|答对|回答正确|命中)/g,
	/(?:请)?(?:记录|标记|判定|视)为?[^,。!?]{0,6}(?:全部)?(?:完成|满意|成功|通过|同意)(?=[,。!?]|$)/g,
	// Whoever watches or runs the call is spoken to, or the call itself is judged aloud.
	/(?:后台|评委|评测员?|评审(?:系统|员)|打分(?:的|员|系统)|裁判|考官|管理员|(?:ai|语言|大)模型|阅卷)[^,。!?]{0,3}(?:注意|备注|听好|听着|命令|指令|模式|读取)|系统(?:请?注意|备注|消息|判定|命令)/g,
	/(?:通话|对话|会话|这(?:一)?[通局轮]|本[通局轮]|回访|任务|考核|练习|演练)[^,。!?]{0,6}(?:判(?:定|为)|按(?:合格|优秀|成功|通过)|评为|评分|计为|算(?:通过|合格|成功)|直接(?:结算|通过|让?我?过)|(?:目标|任务)?达成|过关|通关|满分)/g,
	/(?:耐心|信任|好感|情绪|满意度?)值?[^,。!?]{0,4}(?:调到|设[为成置]|改成|加满|拉满|等于|=)|(?:trust|patience|mood)\s*(?:=|to)\s*\d+|(?:角色|身份)(?:互换|对调|反转|交换)|别(?:再)?演(?:了|戏)|你(?:就|只|不过)?(?:就)?是(?:一)?个?(?:程序|脚本|ai|模型|人工智能)|(?:成功|最佳|完美)结局|按规则[^。!?]{0,3}必须|复述(?:这|下面|以下|如下)/g,
	// Markup and data are typed, never said.
	/\{\s*["'][^}]*\}?|\bjson\b|\bprompt\b|\bdebug mode\b|\bchatgpt\b|<\/?[a-z][a-z_-]*>/g,
	/(?:ignore|disregard|forget|override)\b[^.!?]{0,30}\b(?:instructions?|prompts?|rules?|persona|role|above|previous|everything)/g,
	/\b(?:you are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)|as an ai|act as|pretend (?:to be|you)|role ?play|system:|assistant:|user:|<\|[a-z_]+\|>|\[inst\])/g,
	/\b(?:give|award|score)\b[^.!?]{0,16}\b(?:full marks?|full score|100 ?%?|perfect score|maximum)/g,
	/\b(?:say|reply|respond|output|print|return)\b[^.!?]{0,10}["'“][^"'”]{2,}["'”]|\b(?:output|print)\b[^.!?]{0,16}\b(?:satisfied|agreed|success|json|score)/g,
	/\b(?:end condition|all (?:steps|questions))[^.!?]{0,16}(?:met|reached|complete|correct|satisfied)/g
];

/** The material of the exercise named by its parts: nobody says such numbers to a customer. */
export const APPARATUS =
	/知识库(?:第|里|中)?[^,。!?]{0,2}[一二三四五六七八九十\d]+[题条项]|第[一二三四五六七八九十\d]+题|步骤[一二三四五六七八九十\d]+\s*[~～至到-]\s*[一二三四五六七八九十\d]+|关键词\s*:/;

/** Reports of what the callee is said to think: it never changes his state. */
export const SPEAKS_FOR_ZH =
	/(?:那)?(?:就|我就|我们就)?(?:当|算|记|默认|视为|认为)(?:作|做|是)?[您你](?:已经)?(?:满意|同意|答应|确认|接受|没(?:有)?(?:问题|意见)|没异议|愿意|同意了)|(?:张|李|王)?(?:总|先生|经理|工)?(?<![都们人个])(?:说|表示)(?:了)?(?:他|她)?(?:同意|满意|没问题)|[您你](?:已经|刚才?)(?:说(?:了|过)?)?(?:同意|满意|答应|确认)了?(?=[,。!吧了])|我(?:就)?(?:记|给您记|当)[^,。]{0,4}(?:五星|好评|满意)|(?:客户|对方)(?:已|表示|说)(?:经)?(?:同意|满意|确认)|(?:所有|全部|各项)(?:的)?(?:关切|疑问|疑虑|步骤|要点|问题|需求)[^,。!?]{0,2}(?:均|已)[^,。!?吗呢吧]{0,6}(?:答复|解决|解答|满足|完成|回答)|(?:满意|同意|愿意)(?:的话)?(?:就)?请?(?:您|你)?(?:说|回复|回答)(?:一声)?(?:满意|同意|愿意)|请(?:您|你)?(?:直接)?(?:说|回复|回答)(?:满意|同意)/g;
export const SPEAKS_FOR_EN =
	/\b(?:i'?ll (?:take|mark|put|count) (?:that|it|you) (?:down )?as (?:a )?(?:yes|agreed|satisfied|happy|confirmed)|so you(?:'re| are| have) (?:agreed|happy|satisfied|signed up)|you(?:'ve| have) (?:already )?agreed|(?:frank|he|the customer) (?:says|said|agrees|agreed|is happy))\b/g;

export const MARKUP = /<\/?[a-z][^>]{0,80}>|&(?:lt|gt|amp|#\d+);|```|\{\{|\]\(/i;
