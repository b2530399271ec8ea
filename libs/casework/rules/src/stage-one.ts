import { dayInSentence } from '@accord/calendar/rules';
import { stageOneOf, type Fact } from '@accord/commitments/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

/** Once stage 1 was answered we do not move the case by ourselves: it goes to stage 2 when the complainant asks (S12 reg 6A(3)). */
export function whyNotStageTwo(caseId: string, facts: readonly Fact[]): Refusal | null {
  const { answeredOn, asked } = stageOneOf(facts);
  if (!answeredOn || asked) return null;
  return refuse('not-asked', `Stage 1 was answered on ${dayInSentence(answeredOn)}. It moves when they ask: record that first.`, `/cases/${caseId}/dates/record/stage-two-requested`);
}
