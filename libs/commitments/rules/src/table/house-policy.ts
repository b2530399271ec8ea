import { fixed, open, rule, workingDays } from '../rule-builder';
import type { Rule } from '../rule';

/** Seen in use: 25, 40 and 60 working days (practice 1.7); each organisation sets its own, or none. */
const answerTarget = (id: string, what: string, length: number): Rule =>
  rule({
    id, jurisdiction: 'england-nhs', calendar: 'england-and-wales', what, briefly: 'Answer', startsAt: 'received', length: fixed(workingDays(length, 'AFTER')),
    extension: open('the organisation, as its policy says', 'stays-late'), ifMissed: 'recorded-as-late', source: 'local target', evidence: 'M', policy: true,
  });

/** Targets that are policy, never law. They use the same engine, so that a case never has no date. */
export const housePolicy: readonly Rule[] = [
  rule({
    id: 'P-PALS', jurisdiction: 'every', calendar: 'by-site', what: 'Settle the concern', briefly: 'Settle', startsAt: 'received',
    length: fixed(workingDays(5, 'AFTER')), extension: open('the handler', 'stays-late'), ifMissed: 'recorded-as-late',
    source: 'local target', evidence: 'M', policy: true,
  }),
  answerTarget('P-BASIC', 'Answer a basic complaint', 25),
  answerTarget('P-REGULAR', 'Answer a regular complaint', 40),
  answerTarget('P-COMPLEX', 'Answer a complex complaint', 60),
  rule({
    id: 'P-DATE', jurisdiction: 'every', calendar: 'by-site', what: 'Set the date by hand', startsAt: 'received',
    length: fixed(workingDays(1, 'AFTER')), ifMissed: 'recorded-as-late', source: 'local target: a case never has no date', evidence: 'M', policy: true,
  }),
  rule({
    id: 'BY-HAND', jurisdiction: 'every', calendar: 'by-site', what: 'Date set by hand', startsAt: 'period-agreed',
    length: { kind: 'agreed' }, extension: open('the person who set it, with source', 'stays-late'), ifMissed: 'recorded-as-late',
    source: 'recorded with the date', evidence: 'M', countConfirmed: false,
  }),
  // Where a rule gives the date as well: the organisation's own, so that nobody takes it for the rule's.
  rule({
    id: 'P-HAND', jurisdiction: 'every', calendar: 'by-site', what: 'Our own date, beside the rule’s', startsAt: 'period-agreed',
    length: { kind: 'agreed' }, extension: open('the person who set it, with source', 'stays-late'), ifMissed: 'recorded-as-late',
    source: 'recorded with the date', evidence: 'M', countConfirmed: false, policy: true,
  }),
];
