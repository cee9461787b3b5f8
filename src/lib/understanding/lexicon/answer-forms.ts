/**
 * How a reply speaks, whatever it is about; Chinese, over normalised text. None of these decides anything alone: they
 * are signs beside others (`answer-weights.ts`).
 */

/** Something is not so. */
export const NEGATES = /[没不无非别未免]/;

/** It cannot be had, or only on a condition of the caller's making. */
export const FORBIDS =
	/不(?:能|行|可以|会|让|给|提供|支持|退|换|保|包|含|发|管)|没(?:有|法|得)|无法|只能|得(?:先|加|另)|必须|不了/;

/** He is not sure of it. */
export const WAVERS =
	/可能|应该|好像|也许|估计|差不多|印象|不(?:太|大)?(?:清楚|确定|知道|了解|记得)|忘了|记不|说不[准好清上]|讲不|拿不准|不敢|大概|左右|看(?:到时候)?情况|再看看|没数|吧[,。]?$|吧[,。]|我记得/;

/** Comfort, praise, another time, another matter: what stands where an answer should. */
export const DEFLECTS =
	/放心|先(?:别|不|把|说|聊|看|走|测)|回头|到时候|您(?:先|别|想|这)|别(?:总|老|光)|这个(?:嘛|吧|问题)|肯定(?:能|会|比)|再说|慢慢|问问|看您|其实|好(?:处|用)|相信|您信|专业|敬业|口碑|多着|感受|嘛/;

/** Yes, or the no that he hopes for, at the head of a reply. */
export const GRANTS =
	/^(?:嗯|哦|啊|那|这|都|是|当然|肯定|没问题)*,?(?:可以|能(?!力)|有(?!点|些|时)|会(?!员|议)|行(?!业)|对(?!比|账|于|接)|是|好(?!处|多|几)|没问题|不(?:用|收|要|会|罚|加)|免|保(?!险|单|费|证)|让|停得|没有?|成(?!本)|都行|随时)/;

/** Something is put on top. */
export const ADDS_TO_IT =
	/还(?:能|会|送|有|可以|给|带|派|赔|免|帮|附)|另外|而且|并且|顺带|额外|再(?:送|给|赔)|赔您|送您|保证|承诺/;
