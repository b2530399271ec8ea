import { isBefore, lastWorkingDayAtOrBefore, workingDaysAfter, workingDaysBefore, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import { sixMonthRule, stepKey, type AlertedDate, type AlertPolicy, type AlertStep } from './policy';
import { opening } from './working-hours';

/** One alert that a date calls for. */
export interface PlannedAlert {
  readonly step: AlertStep;
  /** Its name beside the commitment: `before-5`. */
  readonly key: string;
  readonly on: Temporal.PlainDate;
  /** When it goes: the opening of that working day. */
  readonly at: Temporal.Instant;
}

/**
 * Every alert of a date, in the order of time, whatever today is. Working days are those of the organisation. An alert
 * before a date that falls on a day off comes on the working day before. None before the period began. Where two fall
 * on one day, the one nearer to the date is meant.
 */
export function alertsOf(date: AlertedDate, policy: AlertPolicy, calendar: WorkingCalendar): PlannedAlert[] {
  const byDay = new Map<string, PlannedAlert>();
  for (const step of stepsOf(date, policy)) {
    const on = dayOf(step, date, calendar);
    if (isBefore(on, date.startedOn)) continue;
    byDay.set(on.toString(), { step, key: stepKey(step), on, at: opening(on, policy.hours) });
  }
  return [...byDay.values()].sort((one, other) => (isBefore(one.on, other.on) ? -1 : 1));
}

/** From the farthest to the last, so that on one day the later step takes the earlier one’s place. */
function stepsOf({ ruleId }: AlertedDate, { before, after, sixMonths }: AlertPolicy): AlertStep[] {
  const down = (days: readonly number[]) => [...new Set(days)].sort((one, other) => other - one);
  return [
    ...(ruleId === sixMonthRule ? down(sixMonths) : []).map((days) => ({ kind: 'six-months' as const, days })),
    ...down(before).map((days) => ({ kind: 'before' as const, days })),
    ...down(after).reverse().map((days) => ({ kind: 'after' as const, days })),
  ];
}

function dayOf({ kind, days }: AlertStep, { dueOn, actBy }: AlertedDate, calendar: WorkingCalendar): Temporal.PlainDate {
  switch (kind) {
    case 'before':
      // The day to act by may be a closure of the organisation although the rule's own calendar counts it.
      return workingDaysBefore(lastWorkingDayAtOrBefore(actBy, calendar), days, calendar);
    case 'after':
      return workingDaysAfter(dueOn, days, calendar);
    case 'six-months':
      return lastWorkingDayAtOrBefore(dueOn.subtract({ days }), calendar);
  }
}
