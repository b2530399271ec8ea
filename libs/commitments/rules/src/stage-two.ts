import type { Temporal } from '@accord/calendar/rules';
import { lastOf, readLog, since } from './case-log';
import type { Fact } from './fact';
import { stageOneAnswer, stageTwoBegan } from './milestones';

/** How stage 1 stands, for whoever would move a case to stage 2. */
export interface StageOne {
  /** Null while it runs: then we may find that it will not do. */
  readonly answeredOn: Temporal.PlainDate | null;
  /** Whether the complainant said, after the answer, that it is not resolved. */
  readonly asked: boolean;
}

/** S12 reg 6A(3): stage 2 begins when we find that stage 1 will not do, or when the complainant says so after its answer. */
export function stageOneOf(facts: readonly Fact[]): StageOne {
  const log = readLog(facts);
  const answer = stageOneAnswer(log, stageTwoBegan(log));
  const asked = lastOf(answer ? since(log, answer) : log, 'stage-two-requested');
  return { answeredOn: answer?.happenedOn ?? null, asked: asked !== null };
}
