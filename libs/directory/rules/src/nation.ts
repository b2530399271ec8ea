/** Nations: each has its own procedure, ombudsman and calendar. */
export const nations = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** How a nation is written on a screen and in a letter. */
export const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
};
