import { isAfter, lastDayOf } from '@accord/calendar/rules';
import { all, arrival, firstOf, type StandingFact } from '../case-log';
import { acknowledgedBy, answeredBy, judgement, onlySpoken, settledBy } from '../milestones';
import { agreedPeriods } from './agreed-periods';
import { concernTarget } from './concern-target';
import { calendarAt, draft, ended, ruleFor, type Ground, type Plan } from './plan';

/** England, NHS: a spoken concern has until the next working day; a complaint is acknowledged, answered as agreed, within six months. */
export const england: Plan = (ground) => {
  const start = arrival(ground.log);
  if (!start) return [];
  const complaint = isComplaint(ground, start);
  return [
    spokenConcern(ground, start),
    concernTarget(ground, start),
    ...(complaint ? statutory(ground, start) : []),
    ...(complaint ? agreedPeriods(ground, start) : []),
  ];
};

function spokenConcern(ground: Ground, start: StandingFact) {
  const spoken = firstOf(ground.log, 'made-orally');
  if (!spoken || spoken.id !== start.id) return null;
  const judged = judgement(ground.log);
  const written = firstOf(ground.log, 'received');
  return draft(ground, 'E-ORAL', {
    startedBy: spoken,
    metBy: settledBefore(ground, judged),
    ended:
      judged?.kind === 'not-a-complaint'
        ? ended(judged, 'not-applicable', 'not-a-complaint')
        : judged?.kind === 'kept-as-concern'
          ? ended(judged, 'superseded', 'kept-as-concern')
          : ended(judged ?? written, 'superseded', 'became-a-complaint'),
  });
}

/** Once triage has judged the matter, settling it no longer keeps it outside the regulations. */
function settledBefore({ log }: Ground, judged: StandingFact | null): StandingFact | null {
  return settledBy(judged ? { facts: log.facts.slice(0, log.facts.indexOf(judged)) } : log);
}

/** Written from the start, written down later, converted, or spoken and settled too late: E09 applies from the first day. */
function isComplaint(ground: Ground, start: StandingFact): boolean {
  if (!onlySpoken(ground.log)) return true;
  const judged = judgement(ground.log);
  if (judged) return judged.kind === 'converted-to-complaint';
  const settled = settledBy(ground.log);
  return settled !== null && isAfter(settled.happenedOn, settleBy(ground, start));
}

/** The last day to settle a spoken concern outside the regulations. */
export function settleBy(ground: Ground, start: StandingFact) {
  const rule = ruleFor(ground, 'E-ORAL', start);
  if (!rule || rule.length.kind !== 'fixed') return start.happenedOn;
  return lastDayOf(rule.length.period, start.happenedOn, calendarAt(ground, rule, start));
}

function statutory(ground: Ground, start: StandingFact) {
  const { log } = ground;
  const dismissed = all(log, 'not-a-complaint').at(-1) ?? null;
  const notOurs = judgement(log)?.kind === 'not-a-complaint' ? ended(dismissed, 'not-applicable', 'not-a-complaint') : null;
  return [
    draft(ground, 'E-ACK', { startedBy: start, metBy: acknowledgedBy(log, 'letter-or-call'), ended: notOurs }),
    draft(ground, 'E-6M', { startedBy: start, metBy: answeredBy(log), ended: notOurs }),
  ];
}
