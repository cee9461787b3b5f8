import { normalize } from '#lib/text/normalize.ts';
import type { Locale } from '#lib/core/locale.ts';

/** Words that carry no subject: they only separate the ones that do. Longest first within a letter. */
const FUNCTION_WORDS =
	/能不能|可不可以|会不会|是不是|有没有|有无|能否|是否|可否|要不要|怎么样|怎么|如何|什么样|什么|哪些|哪个|哪里|哪儿|多少|多久|多长|几个|几时|为什么|为何|究竟|到底|具体|实际|其实|真的|真能|一下|一些|一个|一份|这个|那个|这次|这边|那边|这些|那些|我们|你们|他们|咱们|您的|我的|你的|自己|我|你|您|他|她|它|咱|贵司|贵公司|已经|正在|将会|将|会|能够|可以|可能|需要|应该|必须|如果|如有|如需|若有|若|万一|假如|但是|但|而且|而|并且|并|以及|及|和|与|或者|或|还是|还有|还能|还|也|都|均|就|才|再|又|很|太|更|最|挺|非常|比较|十分|全部|所有|任何|每个|每次|每|各|对于|对|关于|把|被|让|给|向|从|到|在|由|为|于|以|用|按|照|跟|同|比|等|等等|之后|以后|之前|以前|后|前|里|中|上|下|内|外|时|的|地|得|了|着|过|吗|呢|吧|啊|呀|嘛|么|哦|嗯|请问|请|麻烦|谢谢|感谢|您好|你好|现在|今天|目前|主要|不|没有|没|无|有|是|做|想|要|去|来|说|看|好|行|那|这|啥|直接|立即|马上|立刻|随时|已|所|其|该|此|本|会不会|不会|不能|真|快/gu;

/** Common two- to four-character words of business calls: keeps a long run of characters from being cut at odd places. */
const WORDS =
	'业务 模块 数据 安全 报表 报告 优惠 价格 合同 模板 发票 流程 续费 续约 续保 升级 系统 时间 时长 操作 文档 资料 材料 步骤 标准 难度 执行 校验 核查 监控 全程 响应 机制 窗口 故障 分级 处理 技术 支持 闭环 调整 推送 邮箱 邮件 微信 短信 电话 沟通 反馈 打扰 方案 隐藏 前提 条件 费用 异常 回滚 预案 验证 团队 外包 公司 案例 统计 联络 换班 政策 条款 书面 明细 透明 内部 评审 功能 项目 细节 试用 安排 行业 竞品 对比 预算 审批 周期 配套 服务 弹性 节点 灵活 体验 流量 通话 套餐 门槛 信息 推销 骚扰 福利 购物 返现 积分 企业 集采 通知 扩容 指引 推广 绑定 延迟 财务 客服 专业 渠道 效率 提速 结果 优先级 工单 通道 自助 人工 量化 小程序 分流 建议 进展 可视化 性能 卡顿 双重 身份 备份 部门 加密 远程 协助 原厂 培训 演示 隐性 快速 优先 付款 支付 在线 折扣 专票 普票 申请 账户 后台 版本 历史 恢复 中断 暂停 影响 涉及 顾问 专线 自动化 扩展 功能表 报价 主流 服务商 定制 明文 实施 计划 变更 草案 会议 满意度 专属 合约 违约金 网络 信号 覆盖 售后 号码 线下 线上 办理 权益 活动 首月 半价 免流 降速 断网 额度 场景 办公 出差 视频 需求 时效 时间戳 预警 归档 指标 典型 复盘 改进 措施 专人 跟进 高频 简单 复杂 个性化 智能 推荐 定向 保费 理赔 报案 司机 员工 名单 人员 领导 刘总 生效 全额 退款 锁价 利率 年化 征信 手续费 砍头息 还款 提前 工号 网点 骗子 免打扰 抵押 到账 保障 住院 津贴 职业 争取 提升 简化 去年 今年 前年 收到 发齐 确认 当天 增加 起作用 保证 分散 统一 联系 明确 一步到位 先斩后奏 佐证 实效 水分 便于 检测 接口 速度 加快 修复 引入 访问 自动 生成 暂时 排期 公开 顺畅 交接 比对 锁定 资格 预留 清单 登录 提示 图文 求助 缴费 专员 丢失 迁移 展期 窗口期 协商 权限 同步 开放 新功能 分析 定期 推行 成果 回复 计时 提交 缩短 产出 判断 优选 路径 适合 适用 等待 满意 终止 索取 敏感 营销 收集 邀请 评价 回忆 进度 留下 用户 客户 老客户 商务 国内 分钟 热门 自由 配备 问题 解决 群发 泄露 停止 疑问 内容 承诺 异地 出行 稳定 统一办理 管理 降级 附加费 固定 变动 母公司 挂断 打断 老板 同事 忙碌 赶时间 断保 宽限期 意外 医疗 伤残 猝死 定金 汇报 增减 核保 拒赔 出险 涨价 保单 投保 旺季 压货 回款 周转 信用 测算 授权 本金 担保 中介 罚息 随借随还 登记 支行 商户 收款码 天天 身份证 验证码 话术 更换 出岔子 切换 停机 报错 补丁 运行'.split(
		' '
	);
/** Words that are cut out whole but tell nothing by themselves. */
const HOLLOW = new Set(
	'实际 直接 明显 通过 使用 二次 临时 额外 相关 完成 主动 平均 合理 有效 尽快 关键 说明 补充 针对 打包 一并 提供 发送 环节 详细 一次 意向 首次 重大 自主 到齐 强行 显示 点击'.split(
		' '
	)
);
const KNOWN = new Set([...WORDS, ...HOLLOW]);

/** True for a word of the list, as opposed to a run that merely stood between function words. */
export function isWord(term: string): boolean {
	return KNOWN.has(term);
}

const ENGLISH_STOP = new Set(
	'a an the and or but if then so of to in on at by for from with without about as is are was were be been being do does did have has had will would can could should may might must i you he she it we they me my your his her its our their them this that these those what which who whom when where why how not no yes just only also very more most much many any some all each every there here up down out off over again still get gets got go goes going come comes make makes want wants need needs say says said tell tells one two'.split(
		' '
	)
);

/**
 * Content words of a text, in order, each once: "升级究竟影响哪些业务模块" → 升级, 影响, 业务, 模块.
 * Chinese is cut at function words and then by a small word list; it need not be perfect, only the same every time.
 */
export function termsOf(text: string, locale: Locale): string[] {
	const plain = normalize(text).text;
	return locale === 'en' ? englishTerms(plain) : chineseTerms(plain);
}

function englishTerms(text: string): string[] {
	const words = text.match(/[a-z][a-z0-9'-]*|\d+/gu) ?? [];
	const kept = words
		.map((word) => word.replace(/'.*$/, ''))
		.filter((word) => word.length > 2 && !ENGLISH_STOP.has(word));
	return [...new Set(kept.map(stem))];
}

/** Plural and verb endings off: "bookings" and "booked" meet "book". */
export function stem(word: string): string {
	if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3).replace(/(.)\1$/, '$1');
	if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2).replace(/(.)\1$/, '$1');
	if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
	return word;
}

function chineseTerms(text: string): string[] {
	const terms: string[] = [];
	for (const run of text.match(/[a-z][a-z0-9.+-]*|v?\d+(?:\.\d+)+|[\u3400-\u9fff]+/gu) ?? []) {
		if (!/^[\u3400-\u9fff]/u.test(run)) {
			terms.push(run);
			continue;
		}
		// Known words are protected before function words cut, so that 没有 does not cut 没有隐性.
		for (const piece of cutKnown(run)) {
			if (HOLLOW.has(piece)) continue;
			if (KNOWN.has(piece)) terms.push(piece);
			else
				for (const part of piece.split(FUNCTION_WORDS))
					if (part !== undefined && part.length >= 2) terms.push(...cutLong(part));
		}
	}
	return [...new Set(terms)];
}

function cutKnown(run: string): string[] {
	const pieces: string[] = [];
	let from = 0;
	let at = 0;
	while (at < run.length) {
		const word = [4, 3, 2].map((size) => run.slice(at, at + size)).find((part) => KNOWN.has(part));
		if (word) {
			if (at > from) pieces.push(run.slice(from, at));
			pieces.push(word);
			at += word.length;
			from = at;
		} else at += 1;
	}
	if (from < run.length) pieces.push(run.slice(from));
	return pieces;
}

function cutLong(part: string): string[] {
	if (part.length <= 3) return [part];
	const pieces: string[] = [];
	for (let i = 0; i < part.length; i += 2) {
		const piece = part.length - i === 3 ? part.slice(i) : part.slice(i, i + 2);
		pieces.push(piece);
		if (piece.length === 3) break;
	}
	return pieces.filter((piece) => piece.length >= 2);
}
