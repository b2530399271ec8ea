import type { Temporal } from '@accord/calendar/rules';
import type { FactDetail } from '@accord/commitments/rules';

/** A fact as another room hands it over: what happened and on which local day. Who and when it was written down is added. */
export type NewFact = FactDetail & {
  readonly happenedOn: Temporal.PlainDate;
  /** The letter, call or message that shows it. */
  readonly evidenceId?: string | null;
  readonly reason?: string | null;
};
