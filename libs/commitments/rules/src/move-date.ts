import { isAfter, lastDayOf, type Period, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { RefusedMove, SupersededDate } from './commitment';
import type { Fact } from './fact';
import type { Rule } from './rule';

/** A later fact that gives a commitment a new date. */
export interface Move {
  readonly by: Fact;
  readonly until: Temporal.PlainDate;
  /** The period that gives it, where it was not given as a day. */
  readonly period?: Period | null;
  readonly because: SupersededDate['because'];
}

interface Moving {
  readonly rule: Rule;
  readonly calendar: WorkingCalendar;
  readonly startedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly period: Period | null;
  readonly moves: readonly Move[];
}

interface Moved {
  readonly dueOn: Temporal.PlainDate;
  readonly period: Period | null;
  readonly lateSince: Temporal.PlainDate | null;
  readonly superseded: readonly SupersededDate[];
  readonly refused: readonly RefusedMove[];
}

/** Applies moves in the order they were written. Who may grant, and whether a late grant counts, comes from the rule. */
export function moveDate({ moves, ...fixed }: Moving): Moved {
  let { dueOn, period } = fixed;
  let lateSince: Temporal.PlainDate | null = null;
  const superseded: SupersededDate[] = [];
  const refused: RefusedMove[] = [];
  for (const move of moves) {
    const because = reasonNotToMove({ ...fixed, dueOn }, move);
    if (because) {
      refused.push({ until: move.until, because, factId: move.by.id });
      continue;
    }
    if (isAfter(move.by.happenedOn, dueOn)) lateSince ??= dueOn;
    superseded.push(replaced(dueOn, move));
    dueOn = move.until;
    period = move.period ?? null;
  }
  return { dueOn, period, lateSince, superseded, refused };
}

/** Why a new date cannot move the commitment, or null when it can. */
export function reasonNotToMove(current: Omit<Moving, 'moves' | 'period'>, { by, until, because }: Move): RefusedMove['because'] | null {
  const { rule, dueOn, startedOn, calendar } = current;
  const { extension } = rule;
  if (extension.kind === 'none') return 'never-extended';
  if (because === 'extended' && !isAfter(until, dueOn)) return 'not-later';
  if (extension.lateGrant === 'refused' && isAfter(by.happenedOn, dueOn)) return 'already-ended';
  if (extension.kind === 'limit' && isAfter(until, lastDayOf(extension.period, startedOn, calendar))) return 'beyond-the-limit';
  return null;
}

function replaced(due: Temporal.PlainDate, { by, because }: Move): SupersededDate {
  return { due, because, factId: by.id, changedBy: by.recordedBy, changedAt: by.recordedAt, reason: by.reason };
}
