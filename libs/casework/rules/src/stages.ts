import { isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';

/** The stage bar of a complaint, in order, with the fact that ends each. */
export const stages = [
  { stage: 'received', name: 'Received', endedBy: 'received' },
  { stage: 'acknowledged', name: 'Acknowledged', endedBy: 'acknowledged' },
  { stage: 'issues-agreed', name: 'Issues agreed', endedBy: 'issues-agreed' },
  { stage: 'looking-closely', name: 'Looking closely', endedBy: 'looking-started' },
  { stage: 'findings', name: 'Findings', endedBy: 'findings-made' },
  { stage: 'response', name: 'Response', endedBy: 'final-response-sent' },
  { stage: 'closed', name: 'Closed', endedBy: 'closed' },
] as const;
export type Stage = (typeof stages)[number]['stage'];
export type Milestone = (typeof stages)[number]['endedBy'] | 'reopened';

/** A milestone of the case, from its facts. */
export interface Reached {
  readonly milestone: Milestone;
  readonly on: Temporal.PlainDate;
}

export interface StageView {
  readonly stage: Stage;
  readonly name: string;
  readonly standing: 'done' | 'current' | 'ahead';
  /** The day it was reached; null while it was not. */
  readonly on: Temporal.PlainDate | null;
}

/**
 * The stage bar from the facts alone, given in the order they were written. The current stage is the first that was not
 * reached; a closed case stands at its end. After a reopening the answer and the closing before it no longer count.
 */
export function stagesOf(reached: readonly Reached[]): readonly StageView[] {
  const reopened = reached.findLastIndex(({ milestone }) => milestone === 'reopened');
  const standing = reached.filter(({ milestone }, place) => place > reopened || !endsARound(milestone));
  const dates = stages.map(({ endedBy }) => earliest(standing, endedBy));
  const closed = dates.at(-1) !== null;
  const current = closed ? stages.length - 1 : dates.findIndex((on) => on === null);
  return stages.map(({ stage, name }, place) => ({
    stage, name, on: dates[place] ?? null, standing: place === current ? 'current' : dates[place] || place < current ? 'done' : 'ahead',
  }));
}

const endsARound = (milestone: Milestone): boolean => milestone === 'final-response-sent' || milestone === 'closed';

function earliest(reached: readonly Reached[], wanted: Milestone): Temporal.PlainDate | null {
  const days = reached.filter(({ milestone }) => milestone === wanted).map(({ on }) => on);
  return days.reduce<Temporal.PlainDate | null>((first, on) => (first && !isAfter(first, on) ? first : on), null);
}
