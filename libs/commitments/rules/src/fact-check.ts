import { readLog } from './case-log';
import { jurisdictionOf } from './commitments-of';
import type { Fact } from './fact';
import type { Known } from './knowledge';
import { wrongDay } from './refusals/days';
import { wrongPeriod } from './refusals/periods';
import { wrongExtension, wrongNewDate } from './refusals/new-dates';
import { refusal, type Check, type FactRefusal } from './refusals/refusal';
import { wrongRedating } from './refusals/redatings';
import { wrongStage } from './refusals/stages';
import { wrongNation, wrongTurn } from './refusals/turns';

export type { FactRefusal } from './refusals/refusal';

const wrongReference: Check = ({ fact, before }) => {
  if (!('factId' in fact) || before.some((other) => other.id === fact.factId)) return null;
  return refusal('no-such-fact', 'factId', 'That fact is not on this case. Choose one from the list.');
};

const checks: readonly Check[] = [wrongDay, wrongReference, wrongNation, wrongTurn, wrongStage, wrongNewDate, wrongPeriod, wrongRedating, wrongExtension];

/** Tests a fact against the log it would join. Null: write it down. Late extensions are not refused: they are recorded as late. */
export function refusalOf(fact: Fact, before: readonly Fact[], known: Known): FactRefusal | null {
  const log = readLog(before);
  const joining = { fact, before, log, jurisdiction: jurisdictionOf(log), known };
  for (const check of checks) {
    const refused = check(joining);
    if (refused) return refused;
  }
  return null;
}
