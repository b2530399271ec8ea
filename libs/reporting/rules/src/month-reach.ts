/** The dates that fall due in one month, as they stand today; counts of commitments. */
export interface MonthSoFar {
  readonly due: number;
  /** Met by the date in force. */
  readonly kept: number;
  /** Met late, missed, overdue, or moved after the earlier date had passed: none of these can be mended. */
  readonly late: number;
}

export interface MonthReach {
  /** Still open and still in time. */
  readonly open: number;
  /** Whole per cent of what is settled; null before anything is. */
  readonly now: number | null;
  /** Whole per cent if every open date is met in time; null when nothing falls due. */
  readonly best: number | null;
  /** Whole per cent if none of them is. */
  readonly worst: number | null;
}

/** What this month can still come to. Rounded down: a target is reached when it is reached. */
export function monthReach({ due, kept, late }: MonthSoFar): MonthReach {
  const percent = (part: number, of: number) => (of === 0 ? null : Math.floor((part * 100) / of));
  return { open: due - kept - late, now: percent(kept, kept + late), best: percent(due - late, due), worst: percent(kept, due) };
}

/** The same in a sentence or two for a manager. */
export function monthReachSentence(month: MonthSoFar): string {
  const { open, now, best } = monthReach(month);
  if (best === null) return 'No date falls due this month.';
  const soFar = now === null ? 'None of this month’s dates is settled yet.' : `${now} % of this month’s dates were kept so far, ${month.kept} of ${month.kept + month.late}.`;
  if (open === 0) return soFar;
  const ahead = open === 1 ? 'the one open date is met' : `all ${open} open dates are met`;
  return `${soFar} ${best} % is still possible, if ${ahead}.`;
}
