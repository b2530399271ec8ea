/** The groups of the board, in the order a manager works through them. */
export const boardGroups = ['overdue', 'today', 'week', 'later', 'waiting'] as const;
export type BoardGroup = (typeof boardGroups)[number];

export const boardGroupNames: Readonly<Record<BoardGroup, string>> = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'This week',
  later: 'Later',
  waiting: 'Waiting',
};
