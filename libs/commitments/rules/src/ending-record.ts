import type { Temporal } from '@accord/calendar/rules';
import { all, firstOf, lastOf, readLog, rounds } from './case-log';
import type { Fact } from './fact';
import { answeredBy, lateness, noticeBy, refusedBy, settledBy } from './milestones';
import { explained } from './prompts/of-period';

/** What the log says that a way of closing asks for. After a reopening only what came since counts, save where it is said. */
export interface EndingRecord {
  /** At any time. */
  readonly issuesAgreed: boolean;
  readonly finalResponse: 'sent' | 'came-back' | 'none';
  readonly stageOneAnswered: boolean;
  /** The exhaustion notice of Northern Ireland (N16 s.25). */
  readonly noticeSent: boolean;
  readonly settledOn: Temporal.PlainDate | null;
  /** At any time: a case is passed on once. */
  readonly passedOn: boolean;
  /** A decision not to accept a complaint that came late: E09 reg 12 asks for both limbs, this house for a second person. */
  readonly lateness: 'not-judged' | 'to-approve' | 'approved';
  readonly refused: boolean;
  readonly refusalWritten: boolean;
}

/** Reads a log for its ending. */
export function endingRecord(facts: readonly Fact[]): EndingRecord {
  const log = readLog(facts);
  const round = rounds(log).at(-1) ?? log;
  const late = lateness(round);
  const foundLate = late && !late.judged.accepted ? late : null;
  return {
    issuesAgreed: firstOf(log, 'issues-agreed') !== null,
    finalResponse: answeredBy(round) ? 'sent' : all(round, 'final-response-sent').length > 0 ? 'came-back' : 'none',
    stageOneAnswered: answeredBy(round) !== null || firstOf(round, 'stage-one-answered') !== null || settledBy(round) !== null,
    noticeSent: noticeBy(round) !== null,
    settledOn: settledBy(round)?.happenedOn ?? null,
    passedOn: lastOf(log, 'passed-on', 'passed-to-us')?.kind === 'passed-on',
    lateness: !foundLate ? 'not-judged' : foundLate.approved ? 'approved' : 'to-approve',
    refused: !foundLate && refusedBy(round) !== null,
    refusalWritten: explained(round, 'refusal'),
  };
}
