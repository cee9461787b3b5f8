/** Written channels a caller can offer and a callee can ask for. */
export const CHANNELS = ['email', 'wechat', 'sms', 'phone', 'meeting', 'any'] as const;
export type Channel = (typeof CHANNELS)[number];
