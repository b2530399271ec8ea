import { days, fixed, months, open, rule, workingDays } from '../rule-builder';
import type { Rule } from '../rule';

const calendar = 'by-site';
const jurisdiction = 'private';

/** Private care of ISCAS members, and what holds in every nation. */
export const privateAndEvery: readonly Rule[] = [
  rule({
    id: 'I-TL', jurisdiction, calendar, what: 'Last day to complain', startsAt: 'event',
    length: fixed(months(6, 'MAFTER')), extension: open('the provider', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'ISCAS code', evidence: 'S',
  }),
  rule({
    id: 'I-ACK', jurisdiction, calendar, what: 'Acknowledge', startsAt: 'received',
    length: fixed(workingDays(3, 'AFTER')), letterTemplate: 'acknowledgement', source: 'provider policies', evidence: 'S',
  }),
  rule({
    id: 'I-1', jurisdiction, calendar, what: 'Stage 1 answer', startsAt: 'received',
    length: fixed(workingDays(20, 'AFTER')), extension: open('the provider, by holding letters', 'stays-late'),
    ifMissed: 'tell-and-explain', source: 'provider policies', evidence: 'S',
  }),
  rule({
    id: 'I-2ASK', jurisdiction, calendar, what: 'Last day to ask for stage 2', startsAt: 'stage-one-outcome',
    length: fixed(months(6, 'MAFTER')), extension: open('nobody named', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'ISCAS code', evidence: 'S',
  }),
  rule({
    id: 'I-2', jurisdiction, calendar, what: 'Stage 2 answer', startsAt: 'stage-two-request',
    length: fixed(workingDays(20, 'AFTER')), extension: open('the provider, by holding letters', 'stays-late'),
    ifMissed: 'tell-and-explain', source: 'ISCAS code', evidence: 'M', countConfirmed: false, standing: 'off',
  }),
  rule({
    id: 'I-3ASK', jurisdiction, calendar, what: 'Last day to ask for adjudication', startsAt: 'stage-two-final',
    length: fixed(months(6, 'MAFTER')), extension: open('nobody named', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'ISCAS code', evidence: 'S',
  }),
  rule({
    id: 'D-ACK', jurisdiction: 'every', calendar: 'by-site', what: 'Acknowledge the data complaint', briefly: 'Acknowledge', startsAt: 'received',
    length: fixed(days(30, 'FROM')), validFrom: '2026-06-19', before: 'none', source: 'DUAA s.103', evidence: 'S',
  }),
];
