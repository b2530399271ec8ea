import { day } from '@accord/calendar/rules';
import type { AnswerDate } from './acknowledgement';

/** A running commitment of the case: its rule and the day it is due, `YYYY-MM-DD`. */
export interface RunningCommitment {
  readonly ruleId: string;
  readonly code: string;
  readonly dueOn: string;
}

/** Which commitment says when an answer can be expected, the surest first. */
const sayWhen: readonly { readonly fits: (commitment: RunningCommitment) => boolean; readonly kind: AnswerDate['kind'] }[] = [
  { fits: ({ code }) => code.startsWith('BY-HAND-ANSWER'), kind: 'report-due' },
  { fits: ({ ruleId }) => ruleId === 'E-PERIOD', kind: 'agreed' },
  { fits: ({ ruleId }) => ['S-2', 'S-1', 'N-2', 'N-1', 'I-2', 'I-1', 'S-HIS', 'W-RESP'].includes(ruleId), kind: 'report-due' },
  { fits: ({ ruleId }) => ruleId === 'E-6M', kind: 'at-the-latest' },
];

/** When an answer can be expected by the dates that run; null when none says. */
export function answerDateOf(running: readonly RunningCommitment[]): AnswerDate | null {
  for (const { fits, kind } of sayWhen) {
    const found = running.find(fits);
    if (found) return { on: day(found.dueOn), kind };
  }
  return null;
}
