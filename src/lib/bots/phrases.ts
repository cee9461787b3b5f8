import type { PhraseBanks } from './phrase-bank.ts';
import { PHRASES_EN } from './phrases-en.ts';
import { PHRASES_ZH } from './phrases-zh.ts';

export type { PhraseBank, PhraseBanks } from './phrase-bank.ts';

/** The bank that constants are tuned with. */
export const PHRASES: PhraseBanks = { 'zh-CN': PHRASES_ZH, en: PHRASES_EN };
