import { isAfter, isProvisional, lastDayOf, type Temporal } from '@accord/calendar/rules';
import type { StandingFact } from './case-log';
import type { Commitment, CommitmentState, EndedBecause, SupersededDate, WouldBe } from './commitment';
import type { Counted, Length } from './counted';
import type { ClosedHow, FactOf, WaitsFor } from './fact';
import { sited, type Knowledge } from './knowledge';
import { moveDate, type Move } from './move-date';
import { countedFrom, timeOf } from './receipt';
import type { Redating } from './redatings';
import { begunAnew, whose, type Rule } from './rule';

/** What a plan knows about one commitment before its dates and state are worked out. */
export interface Draft {
  readonly id: string;
  readonly ruleId: string;
  readonly what?: string;
  /** What it is called once more time was given, where its name says how long it was. */
  readonly whatLonger?: string;
  readonly startedBy: StandingFact;
  /** The fact that gave the length, where that is not the one it starts with: an agreement is counted with what was known when it was made. */
  readonly givenBy?: StandingFact;
  readonly length: Length;
  readonly moves: readonly Move[];
  readonly metBy: StandingFact | null;
  readonly ended: { readonly by: StandingFact; readonly state: 'superseded' | 'not-applicable'; readonly because: EndedBecause } | null;
  readonly closedBy: StandingFact<FactOf<'closed'>> | null;
  readonly waitingFor: WaitsFor | null;
  /** The start that a transfer replaced by `startedBy`, and the rule that says so (E09 reg 6(5) and (6), 7(5)). */
  readonly restarts?: { readonly from: StandingFact; readonly by: Rule } | null;
  /** The day a transfer had begun it again, and the fact by which somebody ended the rule that says so for this case. */
  readonly restartEnded?: { readonly told: StandingFact; readonly by: StandingFact };
  /** Consent that was asked for, and the fact by which it came; null while it did not. */
  readonly consent?: { readonly asked: StandingFact; readonly received: StandingFact | null } | null;
}

/** Works out dates and state. Depends on the facts and on what was known when they were written down, never on today. */
export function buildCommitment(draft: Draft, knowledge: Knowledge, redatings: readonly Redating[]): Commitment | null {
  const { ruleId, startedBy, length, moves } = draft;
  const moved = moveDate({ knowledge, redatings, ruleId, startedBy, givenBy: draft.givenBy ?? startedBy, length, moves, consent: draft.consent ?? null });
  if (!moved) return null;
  const { original, now } = moved;
  const ours = whose(now.rule) === 'ours';
  const waitingFor = now.held && !now.held.received ? 'consent-hold' : draft.waitingFor;
  const outcome = ours ? stateOf({ ...draft, waitingFor }, now.dueOn, moved.lateSince) : notAPromise;
  const missed = moved.lateSince !== null && !(draft.metBy && !isAfter(draft.metBy.happenedOn, moved.lateSince));
  return {
    id: draft.id,
    rule: sited(draft.restarts ? begunAnew(now.rule, draft.restarts.by) : now.rule, knowledge),
    what: longer(moved) ? (draft.whatLonger ?? draft.what ?? now.rule.what) : (draft.what ?? now.rule.what),
    startedOn: now.from,
    startedBy: startedBy.kind,
    period: now.period,
    originalPeriod: original.period,
    dueOn: now.dueOn,
    originalDueOn: original.dueOn,
    actBy: now.actBy,
    ...outcome,
    waitingFor: outcome.state === 'waiting' ? waitingFor : null,
    metOn: ours ? (draft.metBy?.happenedOn ?? null) : null,
    metBy: ours && draft.metBy ? (draft.metBy.evidenceId ?? draft.metBy.id) : null,
    usedOn: ours ? null : (draft.metBy?.happenedOn ?? null),
    lateSince: missed ? moved.lateSince : null,
    writtenLate: missed ? moved.writtenLate : null,
    superseded: [...startCorrections(draft, original), ...startReplaced(draft, original), ...restartEnded(draft, original), ...moved.superseded, ...switchedOff(draft, now)],
    refusedMoves: moved.refused,
    provisional: isProvisional(now.dueOn, now.calendar),
    turns: moved.turns,
    pauses: moved.pauses,
    wouldBe: wouldBeByConsent(draft, { ...original, rule: now.rule }, now.dueOn),
    outOfHours: now.outOfHours,
    heldForConsent: now.held && { startedOn: startedBy.happenedOn, askedOn: now.held.asked.happenedOn, consentOn: now.held.received?.happenedOn ?? null },
    factIds: [...new Set([...usedFacts(draft), ...moved.countedAgainBy])],
    knowing: now.knowing,
    originalKnowing: original.knowing,
  };
}

const longer = ({ superseded }: { readonly superseded: readonly SupersededDate[] }): boolean => superseded.some(({ because }) => because === 'extended');

function usedFacts({ startedBy, givenBy, restarts, restartEnded: undone, moves, metBy, ended, closedBy, consent }: Draft): string[] {
  const outcome = metBy ?? ended?.by ?? closedBy;
  const found = [restarts?.from, undone?.told, undone?.by, startedBy, givenBy, ...moves.map(({ by }) => by), consent?.asked, consent?.received, outcome];
  return found.filter((fact) => fact !== null && fact !== undefined).map(({ id }) => id);
}

/** Holding the date for consent is not confirmed: a later date is shown beside the one that binds. Counted from the day consent came. */
function wouldBeByConsent({ startedBy, consent }: Draft, { rule, period, calendar }: Counted, binds: Temporal.PlainDate): WouldBe | null {
  if (rule.pause !== 'consent-hold-unconfirmed' || !consent || !period) return null;
  const { asked, received } = consent;
  if (received && !isAfter(received.happenedOn, startedBy.happenedOn)) return null;
  const dueOn = received ? lastDayOf(period, received.happenedOn, calendar) : null;
  // More time that was given reaches further than the hold would.
  if (dueOn && !isAfter(dueOn, binds)) return null;
  return { dueOn, because: 'consent', factIds: [asked.id, ...(received ? [received.id] : [])] };
}

/** The last day of somebody's right is nothing that we can miss: no list of ours shows it as overdue. */
const notAPromise = { state: 'not-applicable', endedBecause: 'theirs' } as const;

function stateOf(draft: Draft, dueOn: Temporal.PlainDate, lateSince: Temporal.PlainDate | null) {
  const { metBy, ended, closedBy } = draft;
  const late = (on: Temporal.PlainDate) => isAfter(on, lateSince ?? dueOn);
  const state = (is: CommitmentState, endedBecause: EndedBecause | null = null) => ({ state: is, endedBecause });
  if (metBy) return state(late(metBy.happenedOn) ? 'met-late' : 'met');
  if (ended?.state === 'not-applicable') return state('not-applicable', ended.because);
  if (ended) return state(late(ended.by.happenedOn) ? 'missed' : 'superseded', ended.because);
  if (closedBy && late(closedBy.happenedOn)) return state('missed');
  if (closedBy) return endOf(closedBy.how);
  return state(draft.waitingFor ? 'waiting' : 'running');
}

/** Closing keeps no promise: it ends one that lies ahead with its reason. What had passed is missed, whatever the reason. */
function endOf(how: ClosedHow | undefined): { readonly state: CommitmentState; readonly endedBecause: EndedBecause | null } {
  if (how === undefined) return { state: 'not-applicable', endedBecause: 'closed-before-due' };
  return { state: 'superseded', endedBecause: how };
}

/** The date that ended with its rule, for this case and on purpose: with who did so, when and why. */
function switchedOff({ ended }: Draft, { dueOn }: Counted): SupersededDate[] {
  if (ended?.because !== 'switched-off') return [];
  const { id, recordedBy, recordedAt, reason } = ended.by;
  return [{ due: dueOn, because: 'redated', factId: id, changedBy: recordedBy, changedAt: recordedAt, reason }];
}

function startReplaced({ startedBy, restarts }: Draft, { rule, period, calendar, works, practice }: Counted): SupersededDate[] {
  if (!restarts || !period || restarts.from.happenedOn.equals(startedBy.happenedOn)) return [];
  const { id, recordedBy, recordedAt, reason } = startedBy;
  return [{ due: lastDayOf(period, countedFrom(rule, restarts.from.happenedOn, timeOf(restarts.from), { practice, works }), calendar), because: 'passed-to-us', factId: id, changedBy: recordedBy, changedAt: recordedAt, reason }];
}

/** The date that had begun again by a rule which somebody ended for this case: with who did so, when and why. */
function restartEnded({ restartEnded: ended }: Draft, { period, calendar }: Counted): SupersededDate[] {
  if (!ended || !period) return [];
  const { id, recordedBy, recordedAt, reason } = ended.by;
  return [{ due: lastDayOf(period, ended.told.happenedOn, calendar), because: 'redated', factId: id, changedBy: recordedBy, changedAt: recordedAt, reason }];
}

function startCorrections({ startedBy }: Draft, { rule, period, calendar, works, practice }: Counted): SupersededDate[] {
  if (!period) return [];
  // The time was said with the first of these days.
  return startedBy.earlierDays.map(({ on, correctedBy }, n) => ({
    due: lastDayOf(period, countedFrom(rule, on, n === 0 ? timeOf({ ...startedBy, earlierDays: [] }) : null, { practice, works }), calendar),
    because: 'start-corrected',
    factId: correctedBy.id,
    changedBy: correctedBy.recordedBy,
    changedAt: correctedBy.recordedAt,
    reason: correctedBy.reason,
  }));
}
