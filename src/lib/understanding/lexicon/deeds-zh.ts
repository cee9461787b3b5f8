/**
 * What can be done with the things that documents speak of, as verbs by what they come to. One that a document
 * affirms and a caller denies of the same thing (or the other way round) is wrong, whatever the thing is.
 */
export const DEEDS_ZH: Readonly<Record<string, RegExp>> = {
	change:
		/更改|变更|修改|改(?!善|进|版|天)|调整|调换|换(?!句|言)|挪|增减|(?<!方便|不)变(?=更|$|[,了动])|动(?=不了|不得|不成)/g,
	refund: /退(?!休|步|出|场|路)/g,
	hold: /预留|保留|锁(?:定|住|价|下)?|(?<!联系|停)留(?!言|学|意|心|给.{0,2}印象|个|下联|一?下.{0,3}(?:电话|联系|姓))/g,
	visit: /参观|看(?=场|厅|房|校|现场|一看|看(?!到)|$)/g,
	taste: /试(?!图|算|题|卷)|体验(?!感)|尝/g,
	bring: /自带|(?<![附顺])带(?!来|头|领|宽|着|您|你|给|走|了)/g,
	charge:
		/加收(?!费的)|(?<!没|查|签|接|验|回|吸|丰|年|营)收(?!费的|到|尾|获|藏|集|件|下|据|益|入|拾|货)|扣(?!除)/g,
	check: /查(?!到|了|好|过|一下|看)|核(?!心|对|实)/g,
	include: /包含|包括|含(?!糊|量)|算(?:在|进)/g,
	provide: /提供|配备|(?<![发推运])送(?!到|达|来|货)|附赠/g,
	issue: /开(?:具|出)?(?=[普专增电纸发数]|票|张|给|不|得|$)/g,
	cancel: /取消|退订/g,
	queue: /排队|排号|等号/g,
	bind: /绑(?:定|约)?|签(?:约|合约)/g,
	use: /(?<![不没费作利信引雇试采启专日通实占])用(?=不了|不成|得了|[,了]|$)/g,
	keep: /保存|留存|存(?=着|档|[,了]|$)/g,
	stop: /中断|停(?!车|留|位|的)|断(?!定|地|完善|改进|优化|升级|提|更|努力|推)/g,
	lose: /丢|遗失/g,
	slow: /降速|限速/g,
	register: /登记|报名|预约/g,
	analyse: /分析|统计|汇总|复盘/g,
	compare: /对比|比较(?=表|[,。]|$)/g,
	raise: /涨(?!幅)|加价/g,
	extend: /延期|延长|顺延|往后(?:延|推|移)|延后/g,
	transfer: /转让|转给/g,
	repair: /维修|修(?!改|订)/g,
	backup: /备份/g,
	train: /培训/g,
	encrypt: /加密/g,
	share: /外传|泄露|外泄|共享/g,
	expand: /扩容/g,
	monitor: /监控/g,
	limit: /(?<![期权额有])限(?:制|量|定)?(?!额|度|时|期|速|于)/g
};

/** Before the verb: it cannot be, need not be, is not; can be, must be. */
export const CANNOT_BEFORE =
	/(?:不(?:能|可以?|让|许|准|给|支持|允许|予|提供|接受)|没法|无法|没办法|概不|一律不|难以)(?:再|给|帮|替|您|你|您们|你们|做|随便|免费|任何|单独|另外|自己|中途|提前|直接|往外|对外)*$/;
export const CANNOT_AFTER = /^[\u4e00-\u9fff]?不(?:了|成|得|动|上|住|出来?|回来?)(?!解|多|几|太)/;
export const NEED_NOT_BEFORE =
	/(?:不(?:用|必|需要?)|无需|无须|甭|用不着|免(?:去|于)?)(?:再|给|帮|您|你|另外|额外|单独|自己|重新|去|来|做|任何|什么|提前|专门)*$/;
export const NOT_BEFORE =
	/(?:不(?:会|再|另|额外|另外|做|加|单独)?|没(?:有)?|无|未|绝不|从不|别)(?:再|给|向|跟|对|被|您|你|额外|另外?|单独|任何|什么|随便|乱|主动|一分钱?|重复)*$/;
export const MUST_BEFORE =
	/(?:要|得|必须|需要?|须|应该|非)(?:再|先|给|您|你|自己|另外|额外|单独|按|去|来|重新|提前|统一|照|都|也)*$/;
export const CAN_BEFORE =
	/(?:可以?|能(?:够)?|支持|允许|随时|免费|均可|都能|保证)(?:灵活|弹性|在线|自由|自助|再|先|给|帮|替|为|您|你|自己|直接|免费|随时|提前|全额|都|也|一起|单独)*$/;
export const CAN_AFTER = /^[\u4e00-\u9fff]{0,2}(?:得了|都行|也行|都可以|也可以|没问题|随您|随便)/;

/** No statement: a condition, a question, a double negation, a choice. */
export const NO_DEED =
	/([\u4e00-\u9fff])不\1|不得不|不能不|没有不|不是不|不一定|不光|不仅|不但|不管|不论|是不是|能不能|有没有|如果|要是|假如|万一|除非|以免|免得|省得|怕|担心|以前|原来|去年|当年|别家|别人|人家|他们|有的人/;
