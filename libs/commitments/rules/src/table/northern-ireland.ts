import { days, fixed, limit, months, open, rule, workingDays } from '../rule-builder';
import type { Rule } from '../rule';

const calendar = 'northern-ireland';
const jurisdiction = 'northern-ireland-hsc';
const since2026 = { validFrom: '2026-01-01', before: 'the 2009 Directions, which have no row here' };

/** NIPSO's model procedure (N-MCHP) from 1 January 2026, and the Act of 2016 (N16). */
export const northernIreland: readonly Rule[] = [
  rule({
    ...since2026, id: 'N-1', jurisdiction, calendar, what: 'Stage 1 answer', startsAt: 'received',
    length: fixed(workingDays(5, 'DAY1')), extension: limit(workingDays(10, 'DAY1'), 'the body, exceptionally', 'stays-late'),
    ifMissed: 'move-to-next-stage', source: 'N-MCHP', evidence: 'S', countConfirmed: false,
  }),
  rule({
    ...since2026, id: 'N-2ASK', jurisdiction, calendar, what: 'Last day to ask for stage 2', startsAt: 'stage-one-outcome',
    length: { kind: 'unconfirmed' }, extension: open('the body, exceptionally', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'N-MCHP: 30 days or 30 working days', evidence: 'S conflict', countConfirmed: false, standing: 'off',
  }),
  rule({
    ...since2026, id: 'N-2ACK', jurisdiction, calendar, what: 'Stage 2: acknowledge', startsAt: 'received-or-escalated',
    length: fixed(workingDays(3, 'DAY1')), letterTemplate: 'acknowledgement', source: 'N-MCHP', evidence: 'S', countConfirmed: false,
  }),
  rule({
    ...since2026, id: 'N-2', jurisdiction, calendar, what: 'Stage 2 answer', startsAt: 'received-or-escalated',
    length: fixed(workingDays(20, 'DAY1')), extension: limit(workingDays(40, 'DAY1'), 'the body, with reason and new date', 'stays-late'),
    ifMissed: 'tell-and-explain', source: 'N-MCHP', evidence: 'S', countConfirmed: false,
  }),
  rule({
    ...since2026, id: 'N-TL', jurisdiction, calendar, what: 'Last day to complain', startsAt: 'first-notice',
    length: fixed(months(6, 'MAFTER')), extension: open('the body, exceptionally', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'N-MCHP', evidence: 'S',
  }),
  rule({
    id: 'N-EXH', jurisdiction, calendar, what: 'Send the exhaustion notice', startsAt: 'final-decision',
    length: fixed(days(14, 'AFTER')), letterTemplate: 'exhaustion-notice', source: 'N16 s.25 and s.27', evidence: 'P',
  }),
  rule({
    id: 'N-NIPSO', jurisdiction, calendar, what: 'Last day for the Ombudsman', startsAt: 'notice-sent',
    length: fixed(months(6, 'MAFTER')), extension: open('the Ombudsman, in special circumstances', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'N16 s.26(2)', evidence: 'P',
  }),
];
