import type { Temporal } from '@accord/calendar/rules';

/** Who hears of a date: whoever works on the case, then up. The deputy is the named stand-in of the manager. */
export const rungs = ['handler', 'manager', 'deputy', 'executive'] as const;
export type Rung = (typeof rungs)[number];

export const rungNames: Readonly<Record<Rung, string>> = { handler: 'Whoever has the case', manager: 'Complaints manager', deputy: 'Deputy', executive: 'Executive' };

/** Working time on working days, local time in London, as `HH:MM`. */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

/** From which working day after a date somebody hears of it (0: on the day), and from how many days before the six months end. */
export interface LadderStep {
  readonly afterDays: number;
  readonly sixMonthDays: number;
}

/** When alerts go, and how far up. Every figure is a setting of the organisation. */
export interface AlertPolicy {
  readonly hours: WorkingHours;
  /** Working days before the day to act by; 0 is the day itself. */
  readonly before: readonly number[];
  /** Working days after the date. */
  readonly after: readonly number[];
  /** Days before the six months end, besides the others. */
  readonly sixMonths: readonly number[];
  readonly ladder: Readonly<Record<Exclude<Rung, 'handler'>, LadderStep>>;
  /** The standing deputy, or null: then it is whoever covers for an absent manager. */
  readonly deputyId: string | null;
}

/** What holds until an organisation changes it (issue 4, section 3). */
export const defaultPolicy: AlertPolicy = {
  hours: { from: '08:00', to: '18:00' },
  before: [5, 2, 0],
  after: [1, 3, 5],
  sixMonths: [60, 30, 10],
  ladder: { manager: { afterDays: 1, sixMonthDays: 30 }, deputy: { afterDays: 3, sixMonthDays: 10 }, executive: { afterDays: 5, sixMonthDays: 10 } },
  deputyId: null,
};

/** The rule whose end is warned of well before: six months, England. */
export const sixMonthRule = 'E-6M';

/** One alert of one date: so many working days before or after it, or so many days before the six months end. */
export interface AlertStep {
  readonly kind: 'before' | 'after' | 'six-months';
  readonly days: number;
}

/** `before-5`, `after-1`, `six-months-60`: the alert's name beside its commitment, unique there. */
export const stepKey = ({ kind, days }: AlertStep): string => `${kind}-${days}`;

/** Reads a step's name. Throws for any other text. */
export function stepOf(key: string): AlertStep {
  const [, kind, days] = /^(before|after|six-months)-(\d+)$/.exec(key) ?? [];
  if (kind !== 'before' && kind !== 'after' && kind !== 'six-months') throw new RangeError(`${key} is no step of an alert`);
  return { kind, days: Number(days) };
}

/** Who hears of a step: the handler always, the others from their own step on. */
export function rungsOf({ kind, days }: AlertStep, { ladder }: Pick<AlertPolicy, 'ladder'>): Rung[] {
  const reaches = (rung: Exclude<Rung, 'handler'>): boolean => {
    if (kind === 'six-months') return days <= ladder[rung].sixMonthDays;
    return kind === 'after' ? days >= ladder[rung].afterDays : days === 0 && ladder[rung].afterDays === 0;
  };
  return rungs.filter((rung) => rung === 'handler' || reaches(rung));
}

/** A date as far as its alerts are concerned. */
export interface AlertedDate {
  readonly ruleId: string;
  readonly startedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly actBy: Temporal.PlainDate;
}
