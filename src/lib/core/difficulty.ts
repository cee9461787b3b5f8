export const DIFFICULTIES = ['easy', 'normal', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What the learner may look at during a call. `hints` includes the script drawer. Hard offers no hints. */
export const HELP_LEVELS = ['none', 'script', 'hints'] as const;
export type HelpLevel = (typeof HELP_LEVELS)[number];
