import type { Knowing, Period, Temporal } from '@accord/calendar/rules';
import type { FactKind, WaitsFor } from './fact';
import type { OutOfHours } from './receipt';
import type { Rule } from './rule';

export const commitmentStates = ['running', 'met', 'met-late', 'missed', 'waiting', 'superseded', 'not-applicable'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** A promise with a date on one case, computed from the case's facts alone: whoever computes it, whenever, gets the same. */
export interface Commitment {
  /** Unique in the case: the rule's id, with a number after a reopening (`E-PERIOD-2`). */
  readonly id: string;
  readonly rule: Rule;
  readonly what: string;
  readonly startedOn: Temporal.PlainDate;
  readonly startedBy: FactKind;
  /** The period that gives `dueOn` from `startedOn`, or null when the date itself was given. */
  readonly period: Period | null;
  /** The period that gave `originalDueOn`. */
  readonly originalPeriod: Period | null;
  readonly dueOn: Temporal.PlainDate;
  readonly originalDueOn: Temporal.PlainDate;
  /** The last working day at or before `dueOn`. */
  readonly actBy: Temporal.PlainDate;
  readonly state: CommitmentState;
  readonly waitingFor: WaitsFor | null;
  readonly metOn: Temporal.PlainDate | null;
  /** The letter, call or message that met it, or else the id of the fact that did. */
  readonly metBy: string | null;
  /** The date had already passed unmet when a new one was agreed: the new date is shown, the miss stays. */
  readonly lateSince: Temporal.PlainDate | null;
  /** The day on which such a new date was written down, where it is said to have been agreed before the earlier one had passed. */
  readonly writtenLate: Temporal.PlainDate | null;
  readonly superseded: readonly SupersededDate[];
  readonly refusedMoves: readonly RefusedMove[];
  /** The due date lies after the last known bank holiday. */
  readonly provisional: boolean;
  readonly factIds: readonly string[];
  /** Which changes of calendar and rules `dueOn` was counted with, and `originalDueOn`. */
  readonly knowing: Knowing;
  readonly originalKnowing: Knowing;
  /** Why it ended without being met, for superseded and not applicable. */
  readonly endedBecause: EndedBecause | null;
  /** For the last day of somebody's right: the day on which they used it. Null for a promise of ours. */
  readonly usedOn: Temporal.PlainDate | null;
  /** Every count of it in order, the first date first: what its proof walks through. */
  readonly turns: readonly DateTurn[];
  /** Days at the complainant's request that the period leaves out. */
  readonly pauses: readonly Pause[];
  /** Where holding a date for consent is not confirmed: what it would be. The date itself binds. Null: the same. */
  readonly wouldBe: WouldBe | null;
  /** Where it counts from a later day than receipt, because the organisation's own procedure says so of what comes out of hours. */
  readonly outOfHours: OutOfHours | null;
  /** Where the rule holds for consent, as somebody confirmed: since when it waits, and from when it counts instead. */
  readonly heldForConsent: HeldForConsent | null;
}

/** One count of a date on its way: how it was counted, or which day was named. */
export interface DateTurn {
  /** The fact that gave the length or the day. */
  readonly givenBy: string;
  readonly rule: Rule;
  readonly from: Temporal.PlainDate;
  /** Null where the day itself was named. */
  readonly period: Period | null;
  readonly dueOn: Temporal.PlainDate;
  readonly pauses: readonly Pause[];
  readonly knowing: Knowing;
}

/** Days `[from, stop)` that an agreed period leaves out. While nobody ended it, it counts to the day of its review. */
export interface Pause {
  readonly from: Temporal.PlainDate;
  readonly stop: Temporal.PlainDate;
  readonly ended: boolean;
  readonly factId: string;
}

export interface HeldForConsent {
  readonly startedOn: Temporal.PlainDate;
  readonly askedOn: Temporal.PlainDate;
  /** Null while consent has not come: the date counted from the start stands, and the case waits. */
  readonly consentOn: Temporal.PlainDate | null;
}

export interface WouldBe {
  /** Null while consent has not come. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly because: 'consent';
  readonly factIds: readonly string[];
}

/** `theirs`: it is the last day of somebody's right, and never a promise of ours. */
export type EndedBecause =
  | 'not-a-complaint'
  | 'kept-as-concern'
  | 'became-a-complaint'
  | 'moved-to-stage-2'
  | 'straight-to-stage-2'
  | 'closed-before-due'
  | 'passed-on'
  | 'refused'
  | 'answered'
  | 'settled'
  | 'withdrawn'
  | 'no-contact'
  | 'unkept'
  | 'switched-off'
  | 'theirs';

/** A date that no longer holds, with who changed it, when and why. */
export interface SupersededDate {
  readonly due: Temporal.PlainDate;
  readonly because:
    | 'extended'
    | 'agreed-again'
    | 'set-again'
    | 'start-corrected'
    | 'passed-to-us'
    | 'paused'
    | 'resumed'
    | 'accepted-late'
    | 'complexity-changed'
    | 'consent-held'
    | 'redated'
    | 'redating-undone';
  readonly factId: string;
  readonly changedBy: string;
  readonly changedAt: Temporal.Instant;
  readonly reason: string | null;
}

/** A new date that was recorded but could not move the commitment. */
export interface RefusedMove {
  readonly until: Temporal.PlainDate;
  readonly because: 'already-ended' | 'beyond-the-limit' | 'never-extended' | 'not-later' | 'not-theirs-to-grant';
  readonly factId: string;
}
