/** How the dates of one month and one rule were kept; counts of commitments. */
export interface KeptInMonth {
  /** `YYYY-MM`: the month in which they fell due. */
  readonly month: string;
  readonly ruleId: string;
  readonly due: number;
  readonly onOriginal: number;
  readonly onCurrent: number;
  readonly late: number;
  readonly open: number;
}

/** Whole per cent kept against the current date; null when nothing was due. Open ones that are not yet overdue do not count. */
export function percentOnTime({ due, open, onCurrent }: Pick<KeptInMonth, 'due' | 'open' | 'onCurrent'>): number | null {
  const settled = due - open;
  return settled === 0 ? null : Math.floor((onCurrent * 100) / settled);
}

/** The finding above the chart, in one sentence a board can read. */
export function onTimeSentence(ruleName: string, months: readonly KeptInMonth[]): string {
  const total = months.reduce((sum, month) => ({ due: sum.due + month.due, open: sum.open + month.open, onCurrent: sum.onCurrent + month.onCurrent }), { due: 0, open: 0, onCurrent: 0 });
  const percent = percentOnTime(total);
  if (percent === null) return `${ruleName}: nothing has fallen due in these months.`;
  return `${ruleName}: ${percent} % kept on time, ${total.onCurrent} of ${total.due - total.open} that fell due.`;
}

/** The month `count - 1` months before `month` and every one up to it, oldest first. Months are `YYYY-MM`. */
export function monthsUpTo(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + (number - 1) - (count - 1 - back);
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
