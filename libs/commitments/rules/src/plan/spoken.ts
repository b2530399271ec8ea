import { isAfter, lastDayOf, type Temporal } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import { firstOf, until, type StandingFact } from '../case-log';
import { judgement, onlySpoken, settledBy } from '../milestones';
import { calendarAt, draft, ended, ruleFor, type Ground } from './plan';

/** The rule under which a spoken concern, settled in time, stays outside the regulations (E09 reg 8(1)(c); W11 reg 14(1)(f)). */
export type SpokenRule = 'E-ORAL' | 'W-ORAL';

export function spokenConcern(ground: Ground, start: StandingFact, rule: SpokenRule): Draft | null {
  const spoken = firstOf(ground.log, 'made-orally');
  if (!spoken || spoken.id !== start.id) return null;
  const judged = judgement(ground.log);
  const written = firstOf(ground.log, 'received', 'passed-to-us');
  return draft(ground, rule, {
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
  return settledBy(judged ? until(log, judged) : log);
}

/** Written from the start, written down later, passed to us, converted, or spoken and settled too late: the regulations apply from the first day. */
export function isComplaint(ground: Ground, start: StandingFact, rule: SpokenRule): boolean {
  if (!onlySpoken(ground.log) || firstOf(ground.log, 'passed-to-us')) return true;
  const judged = judgement(ground.log);
  if (judged) return judged.kind === 'converted-to-complaint';
  const settled = settledBy(ground.log);
  return settled !== null && isAfter(settled.happenedOn, settleBy(ground, start, rule));
}

/** The last day to settle a spoken concern outside the regulations. */
function settleBy(ground: Ground, start: StandingFact, id: SpokenRule): Temporal.PlainDate {
  const rule = ruleFor(ground, id, start);
  if (!rule || rule.length.kind !== 'fixed') return start.happenedOn;
  return lastDayOf(rule.length.period, start.happenedOn, calendarAt(ground, rule, start));
}
