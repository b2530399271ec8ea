import { isBefore } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import { all, arrival, closing, lastOf, type CaseLog, type StandingFact } from '../case-log';
import { acknowledgedBy, answeredBy, judgement } from '../milestones';
import type { Rule } from '../rule';
import { agreedPeriods } from './agreed-periods';
import { complexityTarget } from './complexity-target';
import { concernTarget } from './concern-target';
import { draft, ended, governing, type Ground, type Plan } from './plan';
import { isComplaint, spokenConcern } from './spoken';

/** England, NHS: a spoken concern has until the next working day; a complaint is acknowledged, answered as agreed, within six months. */
export const england: Plan = (ground) => {
  const arrived = arrival(ground.log);
  if (!arrived) return [];
  const complaint = isComplaint(ground, arrived, 'E-ORAL');
  const transfer = transferOf(ground, arrived);
  // What was agreed or aimed at was counted from the day we were told: it stays so, whoever ends the rule.
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
  /** By which fact somebody ended the rule for this case: from then on it moves nothing that was not kept under it. */
  readonly switchedOff: StandingFact | null;
}

function transferOf(ground: Ground, arrived: StandingFact): Transfer | null {
  const told = lastOf(ground.log, 'passed-to-us');
  if (!told || isBefore(told.happenedOn, arrived.happenedOn)) return null;
  const { rule, switchedOff } = governing(ground, 'E-DEEM', told);
  return rule && { told, rule, switchedOff };
}

function statutory(ground: Ground, arrived: StandingFact, transfer: Transfer | null): (Draft | null)[] {
  const { log } = ground;
  const dismissed = all(log, 'not-a-complaint').at(-1) ?? null;
  const notOurs = judgement(log)?.kind === 'not-a-complaint' ? ended(dismissed, 'not-applicable', 'not-a-complaint') : null;
  const dated = (id: string, met: (of: CaseLog) => StandingFact | null): Draft | null => {
    const metBy = met(transfer ? onOrAfter(log, transfer.told) : log);
    if (!transfer) return draft(ground, id, { startedBy: arrived, ended: notOurs, metBy });
    const { told, rule, switchedOff } = transfer;
    // What was kept or closed under the rule stays as it was, whoever ends the rule afterwards.
    const settled = metBy ?? closing(log);
    const standing = !switchedOff || (settled !== null && settled.place < switchedOff.place);
    if (standing) return draft(ground, id, { startedBy: told, ended: notOurs, restarts: { from: arrived, by: rule }, metBy });
    return draft(ground, id, { startedBy: arrived, ended: notOurs, restartEnded: { told, by: switchedOff }, metBy: met(log) });
  };
  const sixMonths = dated('E-6M', answeredBy);
  return [dated('E-ACK', (of) => acknowledgedBy(of, 'letter-or-call')), sixMonths && { ...sixMonths, whatLonger: 'Answer within the longer period' }];
}

/** What happened once we were told: an acknowledgement of before belongs to the body that had it then. */
function onOrAfter(log: CaseLog, told: StandingFact): CaseLog {
  return { facts: log.facts.filter((fact) => !isBefore(fact.happenedOn, told.happenedOn)) };
}
