import { days, fixed, months, open, rule, workingDays } from '../rule-builder';
import type { Rule } from '../rule';

const calendar = 'england-and-wales';
const jurisdiction = 'england-nhs';

/** SI 2009/309 (E09), with its sister text SI 2012/3094 (E12) where the current form could not be read. */
export const england: readonly Rule[] = [
  rule({
    id: 'E-ORAL', jurisdiction, calendar, what: 'Settle the spoken concern', briefly: 'Settle', startsAt: 'made-orally',
    length: fixed(workingDays(1, 'AFTER')), ifMissed: 'becomes-a-complaint', source: 'E09 reg 8(1)(c)', evidence: 'P',
  }),
  rule({
    id: 'E-ACK', jurisdiction, calendar, what: 'Acknowledge', startsAt: 'received',
    length: fixed(workingDays(3, 'AFTER')), letterTemplate: 'acknowledgement', source: 'E09 reg 13(3)', evidence: 'S',
  }),
  rule({
    id: 'E-PERIOD', jurisdiction, calendar, what: 'Answer, as agreed', startsAt: 'period-agreed',
    length: { kind: 'agreed' }, extension: open('the complainant, recorded', 'stays-late', ['complainant', 'body']), pause: 'by-amendment-only',
    ifMissed: 'recorded-as-late', letterTemplate: 'period', source: 'E09 reg 13(7) and (8), reg 17', evidence: 'S/M', countConfirmed: false,
  }),
  rule({
    id: 'E-6M', jurisdiction, calendar, what: 'Answer within six months', startsAt: 'received',
    length: fixed(months(6, 'FROM')), extension: open('complainant and body, before the six months end', 'refused', ['complainant']),
    ifMissed: 'tell-and-explain', letterTemplate: 'six-months', source: 'E09 reg 14(3) and (4); E12 reg 29(3)', evidence: 'M/P twin', countConfirmed: false,
  }),
  rule({
    id: 'E-TL', jurisdiction, calendar, what: 'Last day to complain', startsAt: 'later-of-event-and-notice',
    length: fixed(months(12, 'MAFTER')), extension: open('the body: good reason, and still fair', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'E09 reg 12', evidence: 'S',
  }),
  rule({
    id: 'E-DEEM', jurisdiction, calendar, what: 'Passed to us: acknowledge and answer', startsAt: 'passed-to-second-body',
    length: { kind: 'restarts', rules: ['E-ACK', 'E-6M'] }, source: 'E09 reg 6(5) and (6), reg 7(5)', evidence: 'P', countConfirmed: false,
  }),
  rule({
    id: 'E-CQC', jurisdiction, calendar, what: 'Send the regulator its summary', startsAt: 'day-after-request',
    length: fixed(days(28, 'FROM')), source: 'RA14 reg 16(3)', evidence: 'P',
  }),
  rule({
    id: 'E-PHSO', jurisdiction, calendar, what: 'Last day for the Ombudsman', startsAt: 'first-notice',
    length: fixed(months(12, 'MAFTER')), extension: open('the Ombudsman, if reasonable', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'HSCA93 s.9(4)', evidence: 'P',
  }),
];
