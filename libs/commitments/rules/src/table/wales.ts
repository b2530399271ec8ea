import { fixed, limit, months, open, rule, workingDays } from '../rule-builder';
import type { Rule } from '../rule';

const calendar = 'england-and-wales';
const jurisdiction = 'wales-nhs';
const old = { validTo: '2026-03-31' };
const amended = {
  validFrom: '2026-04-01',
  length: { kind: 'unconfirmed' },
  pause: 'unconfirmed',
  source: 'W25, amending W11: text not read',
  evidence: 'M',
  countConfirmed: false,
  standing: 'off',
} as const;

/** WSI 2011/704 as made (W11) to 31 March 2026; as amended (W25) from 1 April 2026, whose numbers nobody has confirmed. */
export const wales: readonly Rule[] = [
  rule({
    ...old, id: 'W-ORAL', jurisdiction, calendar, what: 'Settle the spoken concern', briefly: 'Settle', startsAt: 'notified', after: 'W-ER',
    length: fixed(workingDays(1, 'AFTER')), ifMissed: 'becomes-a-complaint', source: 'W11 reg 14(1)(f)', evidence: 'P',
  }),
  rule({
    ...old, id: 'W-ACK', jurisdiction, calendar, what: 'Acknowledge', startsAt: 'received', after: 'W-ACK26',
    length: fixed(workingDays(2, 'AFTER')), letterTemplate: 'acknowledgement', source: 'W11 reg 22(1)', evidence: 'P',
  }),
  rule({
    ...old, id: 'W-RESP', jurisdiction, calendar, what: 'Answer', startsAt: 'notified', after: 'W-RESP26',
    length: fixed(workingDays(30, 'FROM')), extension: limit(months(6, 'FROM'), 'the body, telling why', 'stays-late'),
    ifMissed: 'tell-and-explain', source: 'W11 reg 24', evidence: 'S/M', countConfirmed: false,
  }),
  rule({ ...amended, id: 'W-ER', jurisdiction, calendar, what: 'Early resolution', startsAt: 'notified', before: 'W-ORAL' }),
  rule({ ...amended, id: 'W-ACK26', jurisdiction, calendar, what: 'Acknowledge', startsAt: 'received', before: 'W-ACK', letterTemplate: 'acknowledgement' }),
  rule({ ...amended, id: 'W-RESP26', jurisdiction, calendar, what: 'Answer, with redress', startsAt: 'notified', before: 'W-RESP' }),
  rule({
    ...old, id: 'W-TL', jurisdiction, calendar, what: 'Last day to notify', startsAt: 'first-notice', after: 'none that is confirmed',
    length: fixed(months(12, 'MAFTER')), extension: open('the body; never after 3 years, unconfirmed', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'W11 reg 15', evidence: 'S/M', countConfirmed: false,
  }),
  rule({
    id: 'W-PSOW', jurisdiction, calendar, what: 'Last day for the Ombudsman', startsAt: 'first-notice',
    length: fixed(months(12, 'FROM')), extension: open('the Ombudsman, s.3(4)', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'PSOW19 s.8(1)(c)', evidence: 'P',
  }),
];
