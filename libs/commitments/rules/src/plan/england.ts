import { isBefore } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import { all, arrival, lastOf, type CaseLog, type StandingFact } from '../case-log';
import { acknowledgedBy, answeredBy, judgement } from '../milestones';
import type { Rule } from '../rule';
import { agreedPeriods } from './agreed-periods';
import { complexityTarget } from './complexity-target';
import { concernTarget } from './concern-target';
import { draft, ended, ruleFor, type Ground, type Plan } from './plan';
import { isComplaint, spokenConcern } from './spoken';

/** England, NHS: a spoken concern has until the next working day; a complaint is acknowledged, answered as agreed, within six months. */
export const england: Plan = (ground) => {
  const arrived = arrival(ground.log);
  if (!arrived) return [];
  const complaint = isComplaint(ground, arrived, 'E-ORAL');
  const transfer = transferOf(ground, arrived);
  return [
    spokenConcern(ground, arrived, 'E-ORAL'),
    concernTarget(ground, arrived),
    ...(complaint ? statutory(ground, arrived, transfer) : []),
    ...(complaint ? agreedPeriods(ground, transfer?.told ?? arrived) : []),
    complaint ? complexityTarget(ground, transfer?.told ?? arrived) : null,
  ];
};

/** A complaint that another body passed over is deemed made to us on the day we were told: both dates begin anew (E-DEEM). */
interface Transfer {
  readonly told: StandingFact;
  readonly rule: Rule;
}

function transferOf(ground: Ground, arrived: StandingFact): Transfer | null {
  const told = lastOf(ground.log, 'passed-to-us');
  const rule = told && ruleFor(ground, 'E-DEEM', told);
  return rule && told.happenedOn.toString() >= arrived.happenedOn.toString() ? { told, rule } : null;
}

function statutory(ground: Ground, arrived: StandingFact, transfer: Transfer | null): (Draft | null)[] {
  const { log } = ground;
  const dismissed = all(log, 'not-a-complaint').at(-1) ?? null;
  const notOurs = judgement(log)?.kind === 'not-a-complaint' ? ended(dismissed, 'not-applicable', 'not-a-complaint') : null;
  const restarts = transfer && { from: arrived, by: transfer.rule };
  const given = { startedBy: transfer?.told ?? arrived, ended: notOurs, restarts };
  const told = transfer ? onOrAfter(log, transfer.told) : log;
  return [
    draft(ground, 'E-ACK', { ...given, metBy: acknowledgedBy(told, 'letter-or-call') }),
    draft(ground, 'E-6M', { ...given, metBy: answeredBy(told) }),
  ];
}

/** What happened once we were told: an acknowledgement of before belongs to the body that had it then. */
function onOrAfter(log: CaseLog, told: StandingFact): CaseLog {
  return { facts: log.facts.filter((fact) => !isBefore(fact.happenedOn, told.happenedOn)) };
}
