import { isAfter } from '@accord/calendar/rules';
import { commitmentsOf } from './commitments-of';
import type { Fact, FactDetail } from './fact';
import type { Known } from './knowledge';

type Longer = Extract<FactDetail, { readonly kind: 'extended' }>;

/**
 * What an agreement on the date of the answer also gives: E09 reg 14(4) lengthens the six months by a longer period that complainant and
 * body agree before they end, whichever date they spoke of. Null where it reaches no further, where the complainant did not agree, or
 * where the six months had ended by then. It is a fact of its own, seen in the log; whoever writes it down adds which agreement it follows.
 */
export function sixMonthsToo(agreed: Fact, before: readonly Fact[], known: Known): Longer | null {
  if (!byTheComplainant(agreed)) return null;
  const sixMonths = openOnes(before, known).find(({ rule }) => rule.id === 'E-6M');
  const answer = openOnes([...before, agreed], known).findLast(({ rule }) => rule.id === 'E-PERIOD');
  if (!sixMonths || !answer || isAfter(agreed.happenedOn, sixMonths.dueOn) || !isAfter(answer.dueOn, sixMonths.dueOn)) return null;
  const how = agreed.kind === 'extended' && agreed.how ? { how: agreed.how } : {};
  return { kind: 'extended', commitmentId: sixMonths.id, until: answer.dueOn, grantedBy: 'complainant', grantedByName: '', ...how };
}

const openOnes = (facts: readonly Fact[], known: Known) => commitmentsOf(facts, known).filter(({ state }) => state === 'running' || state === 'waiting');

function byTheComplainant(fact: Fact): boolean {
  if (fact.kind === 'period-agreed') return fact.agreedBy === 'complainant';
  return fact.kind === 'extended' && fact.grantedBy === 'complainant' && fact.commitmentId.startsWith('E-PERIOD');
}
