import type { Temporal } from '@accord/calendar/rules';
import type { Commitment, CommitmentState } from './commitment';
import { commitmentsOf } from './commitments-of';
import type { Fact } from './fact';
import type { Known } from './knowledge';

/** One date of a case as it is and as it would be with one more fact; null: it is not there. */
export interface DateMove {
  readonly code: string;
  readonly what: string;
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  readonly actByFrom: Temporal.PlainDate | null;
  readonly actByTo: Temporal.PlainDate | null;
  /** As it would stand; as it stands, where it would be gone. */
  readonly state: CommitmentState;
  /** The new version that would count although the date began before its first day; null: no such thing. */
  readonly beganBefore: { readonly version: number; readonly beganOn: Temporal.PlainDate } | null;
}

/** What would move if `facts` were written down as well. Dates that were replaced or do not apply are not promises any more. */
export function dateMoves(before: readonly Fact[], facts: readonly Fact[], known: Known): readonly DateMove[] {
  const old = promised(before, known);
  const wouldBe = promised([...before, ...facts], known);
  return [...new Set([...old.keys(), ...wouldBe.keys()])].flatMap((code) => moved(code, old.get(code), wouldBe.get(code)));
}

function promised(facts: readonly Fact[], known: Known): ReadonlyMap<string, Commitment> {
  return new Map(commitmentsOf(facts, known).filter(({ state }) => state !== 'superseded' && state !== 'not-applicable').map((one) => [one.id, one]));
}

function moved(code: string, from: Commitment | undefined, to: Commitment | undefined): DateMove[] {
  const one = to ?? from;
  if (!one || (from && to && from.dueOn.equals(to.dueOn) && from.actBy.equals(to.actBy))) return [];
  return [{ code, what: one.what, from: from?.dueOn ?? null, to: to?.dueOn ?? null, actByFrom: from?.actBy ?? null, actByTo: to?.actBy ?? null, state: one.state, beganBefore: beganBefore(from, to) }];
}

function beganBefore(from: Commitment | undefined, to: Commitment | undefined): DateMove['beganBefore'] {
  if (!from || !to || from.rule.version === to.rule.version || to.rule.validFrom === null) return null;
  const beganOn = to.heldForConsent?.startedOn ?? to.outOfHours?.receivedOn ?? to.startedOn;
  return beganOn.toString() < to.rule.validFrom ? { version: to.rule.version, beganOn } : null;
}
