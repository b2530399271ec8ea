/** How an apology can be spoken. */
export const spokenHows = ['in-person', 'phone', 'video'] as const;
export type SpokenHow = (typeof spokenHows)[number];

export const spokenHowNames: Readonly<Record<SpokenHow, string>> = { 'in-person': 'In person', phone: 'By phone', video: 'By video' };
