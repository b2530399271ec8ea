import type { Temporal } from '@accord/calendar/rules';
import type { FactDetail, FactKind } from './fact-detail';

export * from './fact-detail';

/** One line of a case's log. `happenedOn` is the local day it happened, whenever it was written down. */
export type Fact = FactDetail & {
  readonly id: string;
  /** Its number in the case's log, from 1: the order in which facts were written down. */
  readonly place: number;
  readonly happenedOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  /** Number of the organisation's last change of calendar or rules that was known when it was written down; 0: none. */
  readonly knew: number;
  /** Staff id, or the name of the job that recorded it. */
  readonly recordedBy: string;
  /** The letter, call or message that shows it. */
  readonly evidenceId: string | null;
  readonly reason: string | null;
};
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;
