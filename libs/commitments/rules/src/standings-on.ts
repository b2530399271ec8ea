import { day, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { WaitsFor } from './fact';
import { standingOf, type Standing } from './standing';

/** An open date as lists read it from the store, days as `YYYY-MM-DD`. */
export interface OpenDate {
  readonly state: 'running' | 'waiting';
  readonly dueOn: string;
  readonly actBy: string;
  readonly waitingFor: WaitsFor | null;
  readonly lateSince: string | null;
}

/** Says how an open date stands on one day. */
export type StandingsOn = (date: OpenDate) => Standing;

interface OfOneDay {
  readonly today: string;
  readonly standing: StandingsOn;
}

const known = new WeakMap<WorkingCalendar, OfOneDay>();
/** Dates lie within some years: a list never holds more kinds of them than this. */
const most = 5_000;

/**
 * `standingOf` for the open dates of lists: the same days stand in hundreds of rows a second, so each is reckoned once for a
 * calendar and a day, and remembered until the day is another.
 */
export function standingsOn(today: Temporal.PlainDate, calendar: WorkingCalendar): StandingsOn {
  const text = today.toString();
  const before = known.get(calendar);
  if (before?.today === text) return before.standing;
  const standing = remembered(today, calendar);
  known.set(calendar, { today: text, standing });
  return standing;
}

function remembered(today: Temporal.PlainDate, calendar: WorkingCalendar): StandingsOn {
  const seen = new Map<string, Standing>();
  return (date) => {
    const { state, dueOn, actBy, waitingFor, lateSince } = date;
    const key = `${state} ${dueOn} ${actBy} ${waitingFor} ${lateSince}`;
    let standing = seen.get(key);
    if (!standing) {
      standing = standingOf({ state, waitingFor, metOn: null, dueOn: day(dueOn), actBy: day(actBy), lateSince: lateSince === null ? null : day(lateSince) }, today, calendar);
      if (seen.size >= most) seen.clear();
      seen.set(key, standing);
    }
    return standing;
  };
}
