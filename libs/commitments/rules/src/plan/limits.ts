import { isBefore, lastDayOf, laterOf, type Period } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import { arrival, firstOf, lastOf, type StandingFact } from '../case-log';
import { lateness, noticeBy } from '../milestones';
import type { Move } from '../move-date';
import type { Jurisdiction } from '../rule';
import { calendarAt, draft, ruleFor, type Ground } from './plan';

/** SSI 2012/36 reg 5: six months of learning of it, and never later than twelve months of the event. */
export const twelveMonthsOfTheEvent: Period = { length: 12, unit: 'month', convention: 'MAFTER' };

/** The last days of the complainant: to complain, and to go to the ombudsman. They are shown, and are no promise of ours. */
export function limits(ground: Ground, jurisdiction: Jurisdiction): (Draft | null)[] {
  switch (jurisdiction) {
    case 'england-nhs':
      return [toComplain(ground, 'E-TL', laterDay(ground)), toTheOmbudsman(ground, 'E-PHSO', known(ground))];
    case 'scotland-nhs':
      return [scottishLimit(ground), toTheOmbudsman(ground, 'S-SPSO', known(ground))];
    case 'wales-nhs':
      return [toComplain(ground, 'W-TL', laterDay(ground)), toTheOmbudsman(ground, 'W-PSOW', known(ground))];
    case 'northern-ireland-hsc':
      return [toComplain(ground, 'N-TL', laterDay(ground)), toTheOmbudsman(ground, 'N-NIPSO', noticeBy(ground.log))];
    case 'private':
      return [toComplain(ground, 'I-TL', event(ground))];
    case 'every':
      return [];
  }
}

const event = ({ log }: Ground) => lastOf(log, 'event-happened');
const known = ({ log }: Ground) => lastOf(log, 'became-known');

/** The later of the event and the day on which it came to the person's notice. */
function laterDay(ground: Ground): StandingFact | null {
  const [happened, noticed] = [event(ground), known(ground)];
  if (!happened || !noticed) return happened ?? noticed;
  return laterOf(happened.happenedOn, noticed.happenedOn).equals(noticed.happenedOn) ? noticed : happened;
}

function toComplain(ground: Ground, rule: string, startedBy: StandingFact | null, length?: Period): Draft | null {
  return startedBy && draft(ground, rule, { startedBy, ...(length ? { length } : {}), metBy: arrival(ground.log), moves: acceptedLate(ground), closedBy: null });
}

/** Both Scottish limits: the earlier one ends the time. */
function scottishLimit(ground: Ground): Draft | null {
  const [happened, noticed] = [event(ground), known(ground)];
  const rule = noticed && ruleFor(ground, 'S-TL', noticed);
  if (!happened || !noticed || rule?.length.kind !== 'fixed') return toComplain(ground, 'S-TL', noticed) ?? toComplain(ground, 'S-TL', happened, twelveMonthsOfTheEvent);
  const calendar = calendarAt(ground, rule, noticed);
  const eventFirst = isBefore(lastDayOf(twelveMonthsOfTheEvent, happened.happenedOn, calendar), lastDayOf(rule.length.period, noticed.happenedOn, calendar));
  return eventFirst ? toComplain(ground, 'S-TL', happened, twelveMonthsOfTheEvent) : toComplain(ground, 'S-TL', noticed);
}

/** A late complaint that was accepted, on both limbs and by a second person. */
function acceptedLate({ log }: Ground): Move[] {
  const late = lateness(log);
  const start = arrival(log);
  return late?.judged.accepted && late.approved && start ? [{ by: late.approved, gives: { until: start.happenedOn }, because: 'accepted-late' }] : [];
}

function toTheOmbudsman(ground: Ground, rule: string, startedBy: StandingFact | null): Draft | null {
  return startedBy && draft(ground, rule, { startedBy, metBy: firstOf(ground.log, 'ombudsman-asked'), closedBy: null });
}
