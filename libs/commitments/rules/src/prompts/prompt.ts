import type { Temporal } from '@accord/calendar/rules';
import type { CaseLog } from '../case-log';
import type { Commitment } from '../commitment';

export const promptKinds = [
  'make-it-a-complaint',
  'set-the-date',
  'set-the-acknowledgement',
  'agree-the-period',
  'fix-the-period',
  'write-the-period',
  'explain-six-months',
  'explain-delay',
  'move-to-stage-2',
  'judge-lateness',
  'approve-lateness',
  'write-the-refusal',
  'review-hold',
  'review-pause',
] as const;

/** What a case asks of its handler because of its dates today. */
export interface Prompt {
  readonly kind: (typeof promptKinds)[number];
  /** One sentence for the case panel. */
  readonly sentence: string;
  readonly by: Temporal.PlainDate | null;
}

/** What prompts are drawn from. */
export interface Asking {
  readonly log: CaseLog;
  readonly commitments: readonly Commitment[];
  readonly today: Temporal.PlainDate;
}
