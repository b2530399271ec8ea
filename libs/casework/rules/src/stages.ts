import { isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';

/** The stage bar of a complaint, in order: its name once reached, what is to do until then, and the fact that ends it. */
export const stages = [
  { stage: 'received', name: 'Received', toDo: 'Receive', endedBy: 'received' },
  { stage: 'acknowledged', name: 'Acknowledged', toDo: 'Acknowledge', endedBy: 'acknowledged' },
  { stage: 'issues-agreed', name: 'Issues agreed', toDo: 'Agree issues', endedBy: 'issues-agreed' },
  { stage: 'looking-closely', name: 'Looking closely', toDo: 'Look closely', endedBy: 'looking-started' },
  { stage: 'findings', name: 'Findings', toDo: 'Make findings', endedBy: 'findings-made' },
  { stage: 'response', name: 'Response', toDo: 'Send the response', endedBy: 'final-response-sent' },
  { stage: 'closed', name: 'Closed', toDo: 'Close', endedBy: 'closed' },
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
  /** "Acknowledged" once it was; "Acknowledge" until then, so that no step under way reads as if it were done. */
  readonly name: string;
  readonly standing: 'done' | 'current' | 'ahead';
  /** The day it was reached; null while it was not. */
  readonly on: Temporal.PlainDate | null;
}

/**
 * The stage bar from the facts alone, given in the order they were written. The current stage is the first that was not
 * reached; of a closed case every stage is behind it. After a reopening the answer and the closing before it no longer count.
 */
export function stagesOf(reached: readonly Reached[]): readonly StageView[] {
  const reopened = reached.findLastIndex(({ milestone }) => milestone === 'reopened');
  const standing = reached.filter(({ milestone }, place) => place > reopened || !endsARound(milestone));
  const dates = stages.map(({ endedBy }) => earliest(standing, endedBy));
  const current = dates.at(-1) ? stages.length : dates.indexOf(null);
  return stages.map(({ stage, name, toDo }, place) => {
    const on = dates[place] ?? null;
    const standing = place === current ? 'current' : on || place < current ? 'done' : 'ahead';
    return { stage, name: standing === 'done' ? name : toDo, on, standing };
  });
}

const endsARound = (milestone: Milestone): boolean => milestone === 'final-response-sent' || milestone === 'closed';

function earliest(reached: readonly Reached[], wanted: Milestone): Temporal.PlainDate | null {
  const days = reached.filter(({ milestone }) => milestone === wanted).map(({ on }) => on);
  return days.reduce<Temporal.PlainDate | null>((first, on) => (first && !isAfter(first, on) ? first : on), null);
}
