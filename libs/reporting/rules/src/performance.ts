/** What a performance report is laid out by. */
export const performanceGroups = ['month', 'service', 'complexity', 'rule'] as const;
export type PerformanceGroup = (typeof performanceGroups)[number];

export const performanceGroupNames: Readonly<Record<PerformanceGroup, string>> = { month: 'Month', service: 'Service', complexity: 'Complexity', rule: 'Rule' };

/** The figures that open to their cases. */
export const performanceFigures = ['due', 'on-current', 'on-original', 'late', 'open', 'answered', 'extended', 'no-reason'] as const;
export type PerformanceFigure = (typeof performanceFigures)[number];

export const performanceFigureNames: Readonly<Record<PerformanceFigure, string>> = {
  due: 'Fell due',
  'on-current': 'Kept by the date in force',
  'on-original': 'Kept by the original date',
  late: 'Late',
  open: 'Still open',
  answered: 'Answered, and in how many days',
  extended: 'Given more time',
  'no-reason': 'Late, and nobody said why',
};

interface Kept {
  readonly due: number;
  readonly open: number;
  readonly onCurrent: number;
  readonly onOriginal: number;
}

/** Whole per cent kept against the original date; null when nothing is settled. */
export function percentOnOriginal({ due, open, onOriginal }: Kept): number | null {
  const settled = due - open;
  return settled === 0 ? null : Math.floor((onOriginal * 100) / settled);
}

/** The finding above the chart. `median` is days from receipt to the answer. */
export function performanceSentence(kept: Kept, answers: number, median: number | null): string {
  const settled = kept.due - kept.open;
  if (settled === 0) return 'Nothing is settled in these months yet.';
  const current = Math.floor((kept.onCurrent * 100) / settled);
  const dates = `${current} % of ${settled === 1 ? '1 date was' : `${settled} dates were`} kept by the date in force, ${percentOnOriginal(kept) ?? 0} % by the original date.`;
  if (median === null) return `${dates} No answer was sent.`;
  const days = `${median} ${median === 1 ? 'day' : 'days'} or fewer`;
  return answers === 1 ? `${dates} The one answer took ${median} ${median === 1 ? 'day' : 'days'}.` : `${dates} Half of ${answers} answers took ${days}.`;
}

/** Dates set by hand, said apart: in the place of a rule that gives none they count, beside a rule's own they do not. */
export function byHandSentence({ due, onCurrent, open }: Pick<Kept, 'due' | 'onCurrent' | 'open'>, stands: 'in-place' | 'beside'): string {
  const kept = `${onCurrent} of ${due - open} kept${open === 0 ? '' : `, ${open} open`}`;
  return stands === 'in-place' ? `Set by hand where no rule gives a date, counted above: ${kept}.` : `Set by hand beside a rule’s own date, not counted above: ${kept}.`;
}
