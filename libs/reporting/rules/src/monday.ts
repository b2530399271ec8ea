/** The figures of a manager's morning, in the order they are read; the first two are new since the manager last looked. */
export const mondayFigures = ['arrived', 'bounced', 'overdue', 'due-soon', 'unassigned', 'left', 'to-sign', 'in-doubt', 'would-move', 'mediation-not-offered', 'away', 'uncovered'] as const;
export type MondayFigure = (typeof mondayFigures)[number];

/** Counted from who is away, not from a table of cases. */
export type FigureOfAbsence = 'away' | 'uncovered';

/** Figures that count from the moment of the last look; the others say how things stand now. */
export const sinceLastLook: readonly MondayFigure[] = ['arrived', 'bounced'];

interface FigureWords {
  readonly heading: string;
  /** What stands after the number, for one and for more. */
  readonly one: string;
  readonly many: string;
}

/** The one wording of page and digest. It names nobody and no case. */
export const mondayWords: Readonly<Record<MondayFigure, FigureWords>> = {
  arrived: { heading: 'Arrived', one: 'case arrived', many: 'cases arrived' },
  bounced: { heading: 'Came back', one: 'letter came back', many: 'letters came back' },
  overdue: { heading: 'Overdue', one: 'date is overdue', many: 'dates are overdue' },
  'due-soon': { heading: 'Due in 3 working days', one: 'date is due within 3 working days', many: 'dates are due within 3 working days' },
  unassigned: { heading: 'Nobody has it', one: 'case has no owner', many: 'cases have no owner' },
  left: { heading: 'Their owner has left', one: 'case belongs to somebody who has left', many: 'cases belong to people who have left' },
  'to-sign': { heading: 'Waiting for sign-off', one: 'letter waits for a signature', many: 'letters wait for a signature' },
  'in-doubt': { heading: 'In doubt', one: 'letter is in doubt', many: 'letters are in doubt' },
  'would-move': { heading: 'Dates that would move', one: 'case has dates that would move', many: 'cases have dates that would move' },
  'mediation-not-offered': { heading: 'Mediation not yet offered', one: 'complaint was not yet offered mediation', many: 'complaints were not yet offered mediation' },
  away: { heading: 'Away today', one: 'colleague is away today', many: 'colleagues are away today' },
  uncovered: { heading: 'Away and not covered', one: 'absence has a cover who has left', many: 'absences have a cover who has left' },
};

/** `3 cases have no owner` */
export function mondaySentence(figure: MondayFigure, count: number): string {
  const { one, many } = mondayWords[figure];
  return `${count} ${count === 1 ? one : many}`;
}
