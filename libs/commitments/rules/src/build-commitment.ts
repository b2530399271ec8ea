import {
  isAfter,
  isProvisional,
  lastDayOf,
  lastWorkingDayAtOrBefore,
  type Period,
  type Temporal,
  type WorkingCalendar,
} from '@accord/calendar/rules';
import { calendarFor } from './calendar-for';
import type { StandingFact } from './case-log';
import type { Commitment, CommitmentState, EndedBecause, SupersededDate } from './commitment';
import type { WaitingReason } from './fact';
import { moveDate, type Move } from './move-date';
import type { Rule } from './rule';

/** What a plan knows about one commitment before its dates and state are worked out. */
export interface Draft {
  readonly id: string;
  readonly rule: Rule;
  readonly what?: string;
  readonly startedBy: StandingFact;
  /** The period to count from the start, or the day that was given. */
  readonly length: Period | { readonly until: Temporal.PlainDate };
  readonly moves: readonly Move[];
  readonly metBy: StandingFact | null;
  readonly ended: { readonly by: StandingFact; readonly state: 'superseded' | 'not-applicable'; readonly because: EndedBecause } | null;
  readonly closedBy: StandingFact | null;
  readonly waitingFor: WaitingReason | null;
}

/** Works out dates and state. Depends on facts, rule and calendar alone, never on today. */
export function buildCommitment(draft: Draft, organisation: WorkingCalendar): Commitment {
  const { rule, startedBy, length } = draft;
  const calendar = calendarFor(rule, organisation);
  const startedOn = startedBy.happenedOn;
  const originalPeriod = 'until' in length ? null : length;
  const originalDueOn = 'until' in length ? length.until : lastDayOf(length, startedOn, calendar);
  const moved = moveDate({ rule, calendar, startedOn, dueOn: originalDueOn, period: originalPeriod, moves: draft.moves });
  const outcome = stateOf(draft, moved.dueOn, moved.lateSince);
  return {
    id: draft.id,
    rule,
    what: draft.what ?? rule.what,
    startedOn,
    startedBy: startedBy.kind,
    period: moved.period,
    originalPeriod,
    dueOn: moved.dueOn,
    originalDueOn,
    actBy: lastWorkingDayAtOrBefore(moved.dueOn, calendar),
    ...outcome,
    waitingFor: outcome.state === 'waiting' ? draft.waitingFor : null,
    metOn: draft.metBy?.happenedOn ?? null,
    metBy: draft.metBy ? (draft.metBy.evidenceId ?? draft.metBy.id) : null,
    lateSince: moved.lateSince,
    superseded: [...startCorrections(draft, calendar), ...moved.superseded],
    refusedMoves: moved.refused,
    provisional: isProvisional(moved.dueOn, calendar),
    factIds: [startedBy.id, ...draft.moves.map((move) => move.by.id), ...(draft.metBy ? [draft.metBy.id] : [])],
  };
}

function stateOf(draft: Draft, dueOn: Temporal.PlainDate, lateSince: Temporal.PlainDate | null) {
  const { metBy, ended, closedBy } = draft;
  const late = (on: Temporal.PlainDate) => lateSince !== null || isAfter(on, dueOn);
  const state = (is: CommitmentState, endedBecause: EndedBecause | null = null) => ({ state: is, endedBecause });
  if (metBy) return state(late(metBy.happenedOn) ? 'met-late' : 'met');
  if (ended?.state === 'not-applicable') return state('not-applicable', ended.because);
  if (ended) return state(late(ended.by.happenedOn) ? 'missed' : 'superseded', ended.because);
  if (closedBy) return late(closedBy.happenedOn) ? state('missed') : state('not-applicable', 'closed-before-due');
  return state(draft.waitingFor ? 'waiting' : 'running');
}

function startCorrections({ startedBy, length }: Draft, calendar: WorkingCalendar): SupersededDate[] {
  if ('until' in length) return [];
  return startedBy.earlierDays.map(({ on, correctedBy }) => ({
    due: lastDayOf(length, on, calendar),
    because: 'start-corrected',
    factId: correctedBy.id,
    changedBy: correctedBy.recordedBy,
    changedAt: correctedBy.recordedAt,
    reason: correctedBy.reason,
  }));
}
