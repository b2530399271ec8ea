import { isAfter, isProvisional, lastDayOf, type Temporal } from '@accord/calendar/rules';
import type { StandingFact } from './case-log';
import type { Commitment, CommitmentState, EndedBecause, SupersededDate } from './commitment';
import type { Counted, Length } from './counted';
import type { WaitingReason } from './fact';
import type { Knowledge } from './knowledge';
import { moveDate, type Move } from './move-date';
import type { Redating } from './redatings';

/** What a plan knows about one commitment before its dates and state are worked out. */
export interface Draft {
  readonly id: string;
  readonly ruleId: string;
  readonly what?: string;
  readonly startedBy: StandingFact;
  /** The fact that gave the length, where that is not the one it starts with: an agreement is counted with what was known when it was made. */
  readonly givenBy?: StandingFact;
  readonly length: Length;
  readonly moves: readonly Move[];
  readonly metBy: StandingFact | null;
  readonly ended: { readonly by: StandingFact; readonly state: 'superseded' | 'not-applicable'; readonly because: EndedBecause } | null;
  readonly closedBy: StandingFact | null;
  readonly waitingFor: WaitingReason | null;
}

/** Works out dates and state. Depends on the facts and on what was known when they were written down, never on today. */
export function buildCommitment(draft: Draft, knowledge: Knowledge, redatings: readonly Redating[]): Commitment | null {
  const { ruleId, startedBy, length, moves } = draft;
  const startedOn = startedBy.happenedOn;
  const moved = moveDate({ knowledge, redatings, ruleId, startedOn, givenBy: draft.givenBy ?? startedBy, length, moves });
  if (!moved) return null;
  const { original, now } = moved;
  const outcome = stateOf(draft, now.dueOn, moved.lateSince);
  return {
    id: draft.id,
    rule: now.rule,
    what: draft.what ?? now.rule.what,
    startedOn,
    startedBy: startedBy.kind,
    period: now.period,
    originalPeriod: original.period,
    dueOn: now.dueOn,
    originalDueOn: original.dueOn,
    actBy: now.actBy,
    ...outcome,
    waitingFor: outcome.state === 'waiting' ? draft.waitingFor : null,
    metOn: draft.metBy?.happenedOn ?? null,
    metBy: draft.metBy ? (draft.metBy.evidenceId ?? draft.metBy.id) : null,
    lateSince: moved.lateSince,
    superseded: [...startCorrections(draft, original), ...moved.superseded],
    refusedMoves: moved.refused,
    provisional: isProvisional(now.dueOn, now.calendar),
    factIds: [startedBy.id, ...moves.map((move) => move.by.id), ...moved.countedAgainBy, ...(draft.metBy ? [draft.metBy.id] : [])],
    knowing: now.knowing,
    originalKnowing: original.knowing,
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

function startCorrections({ startedBy }: Draft, { period, calendar }: Counted): SupersededDate[] {
  if (!period) return [];
  return startedBy.earlierDays.map(({ on, correctedBy }) => ({
    due: lastDayOf(period, on, calendar),
    because: 'start-corrected',
    factId: correctedBy.id,
    changedBy: correctedBy.recordedBy,
    changedAt: correctedBy.recordedAt,
    reason: correctedBy.reason,
  }));
}
