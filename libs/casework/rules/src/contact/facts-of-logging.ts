import type { Temporal } from '@accord/calendar/rules';
import type { Nation } from '../codes';
import { arrivalOf, jurisdictionOf } from '../triage/facts-of-triage';
import type { TriageFact } from '../triage/facts-of-triage';

/**
 * What logging writes into the log of the case: whose rules hold until triage asks who paid, and how it reached us. What
 * was spoken and what was written start different dates, so a spoken contact has no fact `received` (SI 2009/309 reg 8(1)(c)).
 */
export function factsOfLogging(nation: Nation, madeOrally: boolean, receivedOn: Temporal.PlainDate, receivedTime?: string): readonly TriageFact[] {
  return [{ kind: 'jurisdiction-set', jurisdiction: jurisdictionOf(nation, null), nation, happenedOn: receivedOn }, arrivalOf({ spoken: madeOrally, receivedOn, receivedTime })];
}
